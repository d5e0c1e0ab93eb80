import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { leadingTo, makeProject, type TestProject } from '../project.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { startComments } from './github-api.ts';
import { type Action, bash, type Environment, readYaml, runAction } from './job.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
async function simulator(): Promise<Simulator> {
  const started = await startSimulator({ key: 'very-secret-key:fx' });
  closing.push(() => started.close());
  return started;
}
async function comments(options: Parameters<typeof startComments>[0] = {}) {
  const started = await startComments(options);
  closing.push(started.close);
  return started;
}

const article = () => makeProject({ 'locales/de/a.txt': 'Ein Satz steht hier.\n' });
const server = ({ url }: Simulator): Environment => ({ DEEPL_SERVER_URL: url });
const translating = ({ key }: Simulator, more: Environment = {}): Environment => ({
  command: 'translate',
  'deepl-auth-key': key,
  ...more,
});
const allText = (project: TestProject, folder: string) =>
  [
    ...Object.values(project.files()),
    ...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
  ].join();

describe('action.yml', () => {
  const { runs, inputs } = readYaml<Action>('action.yml');

  test('puts no input into the text of a script, and names full versions of what it uses', () => {
    for (const { run = '', uses } of runs.steps) {
      expect(run).not.toContain('${{');
      if (uses) expect(uses).toMatch(/^actions\/[\w/-]+@v\d+\.\d+\.\d+$/);
    }
    expect(Object.keys(inputs)).toContain('command');
  });

  test('its files are published', () => {
    const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(files).toContain('ci');
    for (const path of ['ci/run.sh', 'ci/comment.mjs', 'ci/propose.sh', 'ci/gitlab.yml'])
      expect(existsSync(path)).toBe(true);
  });

  test('translates, says what it did, and keeps the key to itself', async () => {
    const project = article();
    const deepl = await simulator();
    const ran = await runAction(project.root, translating(deepl), {}, server(deepl));
    expect(ran.code).toBe(0);
    expect(project.has('locales/fr/a.txt')).toBe(true);
    expect(ran.outputs).toEqual({ 'exit-code': '0', changed: 'true', billed: '20' });
    expect(ran.summary).toContain('fr');
    expect(readdirSync(ran.reports).sort()).toEqual([
      'report.html',
      'report.md',
      'report.txt',
      'result.json',
      'wortfest.sarif',
    ]);
    expect(ran.log + ran.summary + allText(project, ran.reports)).not.toContain('very-secret-key');
    const again = await runAction(project.root, translating(deepl), {}, server(deepl));
    expect(again.outputs).toEqual({ 'exit-code': '0', changed: 'false', billed: '0' });
  });

  test('passes exit codes on', async () => {
    const project = article();
    const keyless = await runAction(project.root, { command: 'translate' });
    expect(keyless).toMatchObject({ code: 3, outputs: { 'exit-code': '3', changed: 'false', billed: '0' } });
    const config = await runAction(project.root, { command: 'check', config: 'none.json' });
    expect(config).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
    expect(await runAction(project.root, { command: 'review' })).toMatchObject({ code: 2, outputs: {} });
    const deepl = await simulator();
    deepl.fail({ status: 456 });
    const quota = await runAction(project.root, translating(deepl), {}, server(deepl));
    expect(quota).toMatchObject({ code: 3, outputs: { 'exit-code': '3' } });
  });

  test('writes one comment on a pull request, and edits it the next time', async () => {
    const project = article();
    const github = await comments({ others: 120 });
    const deepl = await simulator();
    const place = { api: github.url, pull: 7 };
    const failed = await runAction(project.root, { command: 'translate', comment: 'true' }, place);
    expect(failed.code).toBe(3);
    expect(github.comments).toHaveLength(121);
    const first = github.comments.at(-1)?.body ?? '';
    expect(first).toMatch(/^<!-- wortfest -->/);
    const done = await runAction(project.root, translating(deepl, { comment: 'true' }), place, server(deepl));
    expect(done.code).toBe(0);
    expect(github.comments).toHaveLength(121);
    expect(github.comments.at(-1)?.body).not.toBe(first);
    expect(github.calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'GET', 'GET', 'PATCH']);
    expect(github.calls.at(-1)).toMatchObject({
      path: '/repos/someone/something/issues/comments/121',
      authorization: 'Bearer github-token-1234',
    });
    expect(done.log + failed.log).not.toContain('github-token-1234');
  });

  test('fails no job for a comment that it may not write, and writes none without a pull request', async () => {
    const project = article();
    const deepl = await simulator();
    const github = await comments({ refuse: true });
    const inputs = translating(deepl, { comment: 'true' });
    const refused = await runAction(project.root, inputs, { api: github.url, pull: 7 }, server(deepl));
    expect(refused.code).toBe(0);
    expect(refused.log).toContain('No comment was written: GET ended with 403.');
    const push = await runAction(project.root, inputs, { api: github.url }, server(deepl));
    expect({ code: push.code, calls: github.calls.length }).toEqual({ code: 0, calls: 1 });
  });

  test.each(['config', 'targets', 'command', 'changed-since'])(
    'a hostile value of %s does nothing',
    async (input) => {
      const hostile = [
        `'; touch x; '`,
        '"; touch x; "',
        '$(touch x)',
        '`touch x`',
        '\ntouch x\n',
        '--help',
        '../x;touch x',
      ];
      for (const value of hostile) {
        const project = article();
        const ran = await runAction(project.root, { command: 'check', [input]: value });
        expect([value, ran.code]).toEqual([value, 2]);
        expect(project.has('x')).toBe(false);
        expect(Object.keys(project.files()).sort()).toEqual(['locales/de/a.txt', 'pipeline.config.json']);
      }
    },
  );

  test('frozen needs no key, and fails until all is translated', async () => {
    const project = article();
    const before = await runAction(project.root, {});
    expect(before).toMatchObject({ code: 1, outputs: { 'exit-code': '1', changed: 'false' } });
    expect(Object.keys(project.files())).toHaveLength(2);
    const deepl = await simulator();
    await runAction(project.root, translating(deepl), {}, server(deepl));
    expect(await runAction(project.root, {})).toMatchObject({ code: 0 });
  });
});

describe('ci/gitlab.yml', () => {
  interface Template {
    readonly '.wortfest': {
      readonly variables: Environment;
      readonly script: readonly string[];
      readonly after_script: readonly string[];
      readonly cache: { readonly paths: readonly string[] };
      readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
    };
  }
  const job = readYaml<Template>('ci/gitlab.yml')['.wortfest'];
  const here = (line: string) => line.replaceAll('node_modules/wortfest/', `${process.cwd()}/`);

  test('runs, leaves the reports that it names, and writes one note', async () => {
    const project = article();
    const deepl = await simulator();
    const gitlab = await comments();
    const variables: Environment = Object.fromEntries(
      Object.entries(job.variables).map(([name, value]) => [name, String(value)]),
    );
    const env: Environment = {
      ...variables,
      WORTFEST_COMMAND: 'translate',
      GITLAB_CI: 'true',
      CI: 'true',
      CI_PROJECT_DIR: project.root,
      CI_PROJECT_ID: '42',
      CI_MERGE_REQUEST_IID: '7',
      CI_API_V4_URL: gitlab.url,
      WORTFEST_GITLAB_TOKEN: 'gitlab-token-1234',
      ...leadingTo(deepl),
    };
    let log = '';
    for (let time = 0; time < 2; time++) {
      for (const line of [...job.script, ...job.after_script]) {
        const ran = await bash(here(line), project.root, env);
        expect(ran).toMatchObject({ code: 0 });
        log += ran.log;
      }
    }
    for (const path of Object.values(job.artifacts.reports)) expect(project.has(path)).toBe(true);
    expect(job.cache.paths.every((path) => existsSync(join(project.root, path)))).toBe(true);
    expect(gitlab.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /projects/42/merge_requests/7/notes',
      'POST /projects/42/merge_requests/7/notes',
      'GET /projects/42/merge_requests/7/notes',
      'PUT /projects/42/merge_requests/7/notes/1',
    ]);
    expect(log).not.toMatch(/gitlab-token-1234|very-secret-key/);
  });
});

describe('ci/propose.sh', () => {
  // Stands for the GitHub CLI: notes what it is called with, and knows of a pull request once it was created.
  const GH = `gh() {
  printf '%s\\n' "$*" >> gh.log
  if [ "$2" = list ] && grep -q '^pr create' gh.log; then echo 1; fi
}
export -f gh`;

  test('commits to a branch of its own, opens a pull request and renews it', async () => {
    const project = article();
    const origin = makeProject({}).root;
    const script = join(process.cwd(), 'ci/propose.sh');
    const inside = (line: string) => bash(`${GH}\n${line}`, project.root, {});
    project.write(
      'pipeline.config.json',
      project.read('pipeline.config.json').replace('{', '{"providers":["pseudo"],'),
    );
    project.write('.gitignore', '.wortfest/\ngh.log\n');
    const git = 'git -c user.name=Nobody -c user.email=nobody@example.invalid';
    const setup = await inside(
      `git init -q --bare '${origin}/o.git'; git init -q -b main; git remote add origin '${origin}/o.git'; git add -A; ${git} commit -qm first; git push -q origin main`,
    );
    expect(setup.code).toBe(0);
    expect(await inside(`bash '${script}'`)).toMatchObject({ code: 0 });
    expect(project.has('gh.log')).toBe(false);
    expect(await inside(`wortfest translate && bash '${script}'`)).toMatchObject({ code: 0 });
    project.write('locales/de/a.txt', 'Ein anderer Satz steht hier.\n');
    await inside(`git checkout -q main && git add -A && ${git} commit -qm second`);
    expect(await inside(`wortfest translate && bash '${script}'`)).toMatchObject({ code: 0 });
    expect(project.read('gh.log').split('\n')).toEqual([
      'pr list --head wortfest/translations --state open --json number --jq .[].number',
      'pr create --head wortfest/translations --base main --title Translations --body Translations',
      'pr list --head wortfest/translations --state open --json number --jq .[].number',
      'pr edit wortfest/translations --body Translations',
      '',
    ]);
    const { log } = await inside(
      `git --git-dir '${origin}/o.git' ls-tree -r --name-only wortfest/translations`,
    );
    expect(log.split('\n')).toEqual(expect.arrayContaining(['locales/fr/a.xlf', 'locales/fr/a.txt']));
    const main = await inside(`git --git-dir '${origin}/o.git' ls-tree -r --name-only main`);
    expect(main.log).not.toContain('locales/fr');
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] =
    readYaml<readonly { readonly entry: string; readonly language: string }[]>('.pre-commit-hooks.yaml');

  test('fails while a sentence that was staged is not translated', async () => {
    const project = article();
    const deepl = await simulator();
    const entry = (hook?.entry ?? '').replace('npx --no-install ', '');
    const git = 'git -c user.name=Nobody -c user.email=nobody@example.invalid';
    await bash(
      `git init -q && wortfest translate && ${git} add -A && ${git} commit -qm first`,
      project.root,
      leadingTo(deepl),
    );
    expect((await bash(entry, project.root, {})).code).toBe(0);
    project.write('locales/de/a.txt', 'Ein anderer Satz steht hier.\n');
    expect((await bash(`git add -A && ${entry}`, project.root, {})).code).toBe(1);
    // As lint-staged calls it: with the names of files behind.
    const docs = readFileSync('docs/ci.md', 'utf8');
    const line = /"(sh -c .*?)"/.exec(docs)?.[1] ?? '';
    expect((await bash(`${line} locales/de/a.txt`, project.root, {})).code).toBe(1);
  });
});
