// Writes the Markdown report of a run as a comment on the pull or merge request of a CI job: the one that it wrote before is
// edited. Without a request there is nothing to do. That a comment cannot be written, as with the token of a fork, fails no job.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MARKER = '<!-- wortfest -->';
const { env } = process;

/** Where comments of this job's request are: on GitHub, on GitLab, or nowhere. */
function request() {
  if (env.GITHUB_EVENT_PATH && env.GITHUB_TOKEN) {
    const { pull_request: pull } = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
    const issues = `${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}/issues`;
    return (
      pull && {
        headers: { authorization: `Bearer ${env.GITHUB_TOKEN}`, accept: 'application/vnd.github+json' },
        list: `${issues}/${pull.number}/comments`,
        edited: ({ id }) => ['PATCH', `${issues}/comments/${id}`],
      }
    );
  }
  if (env.CI_MERGE_REQUEST_IID && env.WORTFEST_GITLAB_TOKEN) {
    const list = `${env.CI_API_V4_URL}/projects/${env.CI_PROJECT_ID}/merge_requests/${env.CI_MERGE_REQUEST_IID}/notes`;
    const headers = { 'private-token': env.WORTFEST_GITLAB_TOKEN };
    return { headers, list, edited: ({ id }) => ['PUT', `${list}/${id}`] };
  }
  return undefined;
}

async function send(method, url, headers, body) {
  const response = await fetch(url, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify({ body }) }),
  });
  if (!response.ok) throw new Error(`${method} ended with ${response.status}`);
  return response.json();
}

async function own({ list, headers }) {
  for (let page = 1; ; page++) {
    const comments = await send('GET', `${list}?per_page=100&page=${page}`, headers);
    const found = comments.find(({ body }) => body?.startsWith(MARKER));
    if (found || comments.length < 100) return found;
  }
}

try {
  const place = request();
  if (place) {
    const text = readFileSync(join(env.WORTFEST_REPORTS || 'wortfest-reports', 'report.md'), 'utf8');
    const before = await own(place);
    const [method, url] = before ? place.edited(before) : ['POST', place.list];
    await send(method, url, place.headers, text.startsWith(MARKER) ? text : `${MARKER}\n${text}`);
  }
} catch (error) {
  process.stderr.write(
    `No comment was written: ${error.message}. The report is among the files of the job.\n`,
  );
}
