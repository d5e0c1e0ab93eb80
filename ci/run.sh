#!/usr/bin/env bash
# Runs wortfest in a CI job and passes its exit code on. All input comes through the environment, nothing is put into the text of a
# script: WORTFEST_COMMAND (frozen, check or translate), WORTFEST_CONFIG, WORTFEST_TARGETS, WORTFEST_CHANGED_SINCE, and
# WORTFEST_REPORTS, the folder for the reports. The key is DEEPL_AUTH_KEY; frozen and check need none.
set -uo pipefail

reports=${WORTFEST_REPORTS:-wortfest-reports}
mkdir -p -- "$reports" || exit 2

case ${WORTFEST_COMMAND:-frozen} in
  frozen) args=(translate --frozen) ;;
  check) args=(check) ;;
  translate) args=(translate) ;;
  *)
    echo 'WORTFEST_COMMAND is none of frozen, check and translate.' >&2
    exit 2
    ;;
esac
# A value that begins with a dash stays a value.
[ -z "${WORTFEST_CONFIG:-}" ] || args+=("--config=$WORTFEST_CONFIG")
[ -z "${WORTFEST_TARGETS:-}" ] || args+=("--target=$WORTFEST_TARGETS")
[ -z "${WORTFEST_CHANGED_SINCE:-}" ] || args+=("--changed-since=$WORTFEST_CHANGED_SINCE")
args+=(
  --report "text=$reports/report.txt"
  --report "markdown=$reports/report.md"
  --report "html=$reports/report.html"
)
if [ -n "${GITHUB_ACTIONS:-}" ]; then args+=(--report github --report "sarif=$reports/wortfest.sarif"); fi
if [ -n "${GITLAB_CI:-}" ]; then
  args+=(--report "gitlab=$reports/gitlab.json" --report "junit=$reports/junit.xml")
fi

wortfest() {
  if [ -n "$(type -P wortfest)" ]; then command wortfest "$@"; else npx --no-install wortfest "$@"; fi
}
wortfest "${args[@]}" --format json >"$reports/result.json"
exit_code=$?
[ ! -f "$reports/report.txt" ] || cat -- "$reports/report.txt" >&2

if [ -n "${GITHUB_OUTPUT:-}" ]; then
  node -e '
    const { appendFileSync, readFileSync } = require("node:fs");
    const [file, exitCode] = process.argv.slice(1);
    let result = {};
    try { result = JSON.parse(readFileSync(file, "utf8")); } catch {}
    const billed = (result.targets ?? []).reduce((sum, target) => sum + (target.billed ?? 0), 0);
    const changed = (result.written ?? []).length > 0;
    appendFileSync(process.env.GITHUB_OUTPUT, `exit-code=${exitCode}\nchanged=${changed}\nbilled=${billed}\n`);
  ' "$reports/result.json" "$exit_code"
fi
exit "$exit_code"
