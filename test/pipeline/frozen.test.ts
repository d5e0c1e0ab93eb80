import { spawn } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { checkFrozen } from '../../src/run/frozen.ts';
import { commitAll } from '../git.ts';
import { makeProject, run, type TestProject } from '../project.ts';
import { ARTICLE, article, knowingServers, TERMS } from './article.ts';

const { start, current } = knowingServers();
const RECORD = 'locales/fr/a.xlf';

const frozen = async (project: TestProject, options: Parameters<typeof checkFrozen>[1] = {}) =>
  checkFrozen(await loadConfig(join(project.root, 'pipeline.config.json')), options);
const codes = async (project: TestProject) =>
  (await frozen(project)).problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

async function translated(config: object = {}): Promise<TestProject> {
  const project = article(config);
  await run(project, await start());
  rmSync(join(project.root, '.wortfest'), { recursive: true });
  return project;
}

type Change = (project: TestProject) => void;
const glossary =
  (from: string, to: string): Change =>
  (project) =>
    project.write('glossary/terms.csv', TERMS.replace(from, to));
const replace =
  (path: string, from: string, to: string): Change =>
  (project) =>
    project.write(path, project.read(path).replace(from, to));

describe('--frozen', () => {
  test('is content with what a run has left, and leaves no trace', async () => {
    const project = await translated();
    const before = project.files();
    expect(await frozen(project)).toEqual({ exitCode: 0, segments: 3, problems: [] });
    expect(project.files()).toEqual(before);
    expect(project.has('.wortfest')).toBe(false);
    expect(await run(project, current())).toMatchObject({ requests: 0, written: [] });
  });

  test.each<[string, Change, readonly string[]]>([
    ['a new sentence', replace('locales/de/a.txt', 'Beide', 'Heute ruht er. Beide'), ['frozen-open']],
    ['another sentence', replace('locales/de/a.txt', '1961', '1962'), ['frozen-open', 'frozen-vanished']],
    ['a sentence less', replace('locales/de/a.txt', ' Beide Länder feiern ihn.', ''), ['frozen-vanished']],
    ['a term that fails', glossary('pacte,pactes', 'accord,accords'), ['frozen-terms', 'frozen-terms']],
    ['a term that is still kept', glossary(',pactes,', ',pactes|pactum,'), ['frozen-terms', 'frozen-terms']],
    [
      'other settings',
      replace('pipeline.config.json', '{', '{"providers": [{"use": "deepl", "formality": "less"}],'),
      ['frozen-settings', 'frozen-settings', 'frozen-settings'],
    ],
    ['no record', ({ root }) => rmSync(join(root, RECORD)), ['frozen-record']],
    ['no output', ({ root }) => rmSync(join(root, 'locales/fr/a.json')), ['frozen-output']],
    ['no JSON of the source', ({ root }) => rmSync(join(root, 'locales/de/a.json')), ['frozen-output']],
    ['another output', replace('locales/de/a.json', 'Pakt', 'Bund'), ['frozen-output']],
    ['an edit by hand', replace('locales/fr/a.txt', '1961', 'en 1961'), ['frozen-edited']],
    ['a failing edit', replace('locales/fr/a.txt', '1961', '1962'), ['frozen-edited', 'number-wrong']],
  ])('%s', async (_, change, expected) => {
    const project = await translated();
    change(project);
    const { exitCode, problems } = await frozen(project);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect([exitCode, errors.map(({ code }) => code)]).toEqual([1, expected]);
    for (const { file, hint } of errors.filter(({ code }) => code.startsWith('frozen-'))) {
      expect(file).toMatch(/^locales\//);
      expect(hint).toContain('wortfest translate');
    }
  });

  test('a key with another source is outdated, a parked one fails its checks', async () => {
    const project = makeProject({ 'locales/de/a.json': '{"bye": "Ende", "until": "bis 1961"}' });
    await run(project, await start({ translate: (text) => (text.includes('1961') ? 'jusque' : 'Fin') }));
    expect(await codes(project)).toEqual(['number-wrong']);
    project.write('locales/de/a.json', '{"bye": "Schluss", "until": "bis 1961"}');
    const { problems } = await frozen(project);
    expect(problems[0]).toMatchObject({
      code: 'frozen-outdated',
      file: 'locales/de/a.json',
      target: 'fr',
      unit: 'bye',
    });
  });

  test('many segments with the same problem are counted', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => `Satz ${at} steht hier.`);
    const project = makeProject({ 'locales/de/a.txt': 'Ein Satz.\n' }, { providers: ['pseudo'] });
    await run(project);
    project.write('locales/de/a.txt', ['Ein Satz.', ...lines, ''].join('\n'));
    const { problems } = await frozen(project);
    expect(problems).toHaveLength(6);
    expect(problems.at(-1)?.message).toMatch(/^25 more segments /);
    rmSync(join(project.root, RECORD));
    expect((await frozen(project)).problems.map(({ code }) => code)).toEqual(['frozen-record']);
  });

  test('with --changed-since, what was open before is nothing new', async () => {
    const project = await translated();
    project.write('locales/de/a.txt', `Ein neuer Anfang ist gemacht.\n${ARTICLE}`);
    commitAll(project.root);
    expect(await frozen(project, { changedSince: 'HEAD' })).toMatchObject({ exitCode: 0, segments: 0 });
    expect(await frozen(project)).toMatchObject({ exitCode: 1 });
    project.write('locales/de/a.txt', `Noch etwas Neues.\n${project.read('locales/de/a.txt')}`);
    const { problems } = await frozen(project, { changedSince: 'HEAD' });
    expect(problems.map(({ code }) => code)).toEqual(['frozen-open']);
  });

  test('works in a checkout that cannot be written, with and without a lock file', async () => {
    const project = article();
    await run(project, await start());
    project.write('locales/de/a.txt', `Ein neuer Anfang ist gemacht.\n${ARTICLE}`);
    for (const path of ['.wortfest/lock.db', '.wortfest', '.']) chmodSync(join(project.root, path), 0o555);
    try {
      expect(await codes(project)).toEqual(['frozen-open']);
    } finally {
      for (const path of ['.', '.wortfest']) chmodSync(join(project.root, path), 0o755);
    }
  });
});

test('beside a writer that puts one file after the other in its place, it never says that they differ', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `d${at}`);
  const sources = Object.fromEntries(names.map((name) => [`locales/de/${name}.txt`, 'Ein Satz.\n']));
  const project = makeProject(sources, { providers: ['pseudo'] });
  await run(project);
  const outputs = () => Object.entries(project.files()).filter(([path]) => path.startsWith('locales/fr/'));
  const first = outputs();
  for (const name of names) {
    const path = `locales/fr/${name}.txt`;
    project.write(path, project.read(path).replace(/\p{L}+/u, 'Autre'));
  }
  await run(project);
  const second = outputs();
  expect(second).not.toEqual(first);
  expect(await frozen(project)).toMatchObject({ exitCode: 0 });
  project.write(
    '.wortfest/states.json',
    JSON.stringify([first, second].map((files) => files.map(([path, text]) => ({ path, text })))),
  );
  const dist = (path: string) => JSON.stringify(join(import.meta.dirname, '../../dist', path));
  const root = JSON.stringify(project.root);
  const writer = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { readFileSync } from 'node:fs';
     import { withLock } from ${dist('lock.js')};
     import { writeAllIfChanged } from ${dist('files.js')};
     const states = JSON.parse(readFileSync(${root} + '/.wortfest/states.json', 'utf8'));
     for (let at = 0; ; at++) {
       await withLock(${root}, () => writeAllIfChanged(${root}, states[at % 2]));
       console.log(at);
       await new Promise((resolve) => setTimeout(resolve, 5));
     }`,
  ]);
  try {
    let states = 0;
    writer.stdout.on('data', () => states++);
    await new Promise((resolve) => writer.stdout.once('data', resolve));
    for (let look = 0; look < 15; look++)
      expect(await frozen(project)).toMatchObject({ exitCode: 0, problems: [] });
    expect(states).toBeGreaterThan(1);
  } finally {
    writer.kill();
    await new Promise((resolve) => writer.once('exit', resolve));
  }
});
