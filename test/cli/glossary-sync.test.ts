import { afterEach, expect, test } from 'vitest';
import { leadingTo, makeProject, wortfest } from '../project.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server.ts';

let simulator: Simulator | undefined;
afterEach(() => simulator?.close());

const TERMS = `id,de,pos,off,lock,fr,en-GB,en-US
pact,Pakt,noun,inflection,,pacte,pact,pact
programme,Programm,noun,inflection,,programme,programme,program
money,Bank,noun,inflection,,banque,bank,bank
bench,Bank,noun,inflection,,banc,bench,bench
`;
const project = (config: object = {}) =>
  makeProject(
    { 'locales/de/a.txt': 'Der Pakt.\n', 'glossary/terms.csv': TERMS },
    {
      targets: ['fr', 'en-GB', 'en-US'],
      glossary: ['glossary/terms.csv'],
      providers: [{ use: 'deepl', glossaryName: 'demo' }],
      ...config,
    },
  );
async function start(options: SimulatorOptions = {}) {
  simulator = await startSimulator(options);
  return leadingTo(simulator);
}
const sync = ['glossary', 'sync'];

test('shows languages, what is left out, and what was done', async () => {
  const env = await start();
  const demo = project();
  const first = await wortfest(demo.root, sync, env);
  const [, name = ''] = /^(wortfest\/demo\/[\da-f]{12}) was created\.$/m.exec(first.stdout) ?? [];
  expect(first).toEqual({
    code: 0,
    stderr: '',
    stdout: `Language  Entries  Terms left out
─────────────────────────────────
fr              2               2
en              1               3

Left out of fr
  Bank: translated otherwise in bench  money  glossary/terms.csv:4
  Bank: translated otherwise in money  bench  glossary/terms.csv:5

Left out of en
  Programm: its variants differ, and share one dictionary  programme  glossary/terms.csv:3
  Bank: translated otherwise in bench  money  glossary/terms.csv:4
  Bank: translated otherwise in money  bench  glossary/terms.csv:5

${name} was created.
`,
  });
  expect((await wortfest(demo.root, sync, env)).stdout).toMatch(`\n${name} is up to date.\n`);
  demo.write('glossary/terms.csv', TERMS.replace('pacte', 'alliance'));
  const planned = await wortfest(demo.root, [...sync, '--dry-run'], env);
  expect(planned.stdout).toMatch(
    new RegExp(
      `\nDry run: nothing was changed. wortfest/demo/.* would be created, 1 superseded one would be deleted: ${name}.\n$`,
    ),
  );
  expect((await wortfest(demo.root, sync, env)).stdout).toContain(
    `created, 1 superseded one deleted: ${name}.`,
  );
});

test('--target limits what is shown, not what is synced', async () => {
  const env = await start();
  const { root } = project();
  const { stdout } = await wortfest(root, [...sync, '--target', 'en-US', '--format', 'json'], env);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    exitCode: 0,
    dryRun: false,
    languages: [{ language: 'en', entries: 1 }],
    glossary: { state: 'created', deleted: [] },
  });
  const created = simulator?.requests.find(({ method }) => method === 'POST');
  expect(created?.body?.dictionaries).toMatchObject([{ target_lang: 'fr' }, { target_lang: 'en' }]);
});

test('a dry run needs no key, a run does', async () => {
  const { root } = project();
  const dry = await wortfest(root, [...sync, '--dry-run']);
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toMatch(/^fr +2 +2$/m);
  expect(dry.stdout).toMatch(/without a key/);
  const real = await wortfest(root, sync);
  expect(real).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('glossary-key') });
});

test('a full account ends with 3', async () => {
  const env = await start({ glossaryLimit: 0 });
  const { root } = project();
  const text = await wortfest(root, sync, env);
  expect(text.code).toBe(3);
  expect(text.stdout).toContain(
    'warning glossary-unavailable\n  deepl takes no glossary: Too many glossaries.',
  );
  expect(text.stdout).toContain('\nNothing was created.\n');
  const json = await wortfest(root, [...sync, '--format', 'json'], env);
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: false,
    exitCode: 3,
    error: { code: 'glossary-unavailable' },
    glossary: { state: 'unavailable' },
  });
});

test('a wrong key ends with 3, a provider that keeps none with 2', async () => {
  const env = await start();
  const { root } = project();
  expect(await wortfest(root, sync, { ...env, DEEPL_AUTH_KEY: 'wrong' })).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('provider-refused'),
  });
  expect(await wortfest(project({ providers: ['pseudo'] }).root, sync, env)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('glossary-off'),
  });
});
