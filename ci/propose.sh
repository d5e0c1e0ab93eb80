#!/usr/bin/env bash
# Commits what wortfest wrote to a branch of its own and opens a pull request, or renews the one that is open. Needs gh with a token
# in GH_TOKEN. WORTFEST_BRANCH names the branch, WORTFEST_BASE the one to merge into, WORTFEST_REPORTS the folder of the reports.
set -euo pipefail

branch=${WORTFEST_BRANCH:-wortfest/translations}
base=${WORTFEST_BASE:-$(git rev-parse --abbrev-ref HEAD)}
report=${WORTFEST_REPORTS:-${RUNNER_TEMP:-.}/wortfest}/report.md
title='Translations'

git add --update
git add --intent-to-add .
if git diff --quiet HEAD; then exit 0; fi
git checkout --quiet -B "$branch"
git add --all
git -c user.name=wortfest -c user.email=wortfest@users.noreply.github.com commit --quiet -m "$title"
git push --quiet --force origin "HEAD:refs/heads/$branch"
if [ -f "$report" ]; then body=(--body-file "$report"); else body=(--body "$title"); fi
if [ -n "$(gh pr list --head "$branch" --state open --json number --jq '.[].number')" ]; then
  gh pr edit "$branch" "${body[@]}"
else
  gh pr create --head "$branch" --base "$base" --title "$title" "${body[@]}"
fi
