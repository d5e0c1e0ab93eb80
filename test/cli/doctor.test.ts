import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { examine } from '../../src/run/doctor.ts';
import { leadingTo, makeProject, type TestProject, wortfest } from '../project.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server.ts';

let simulator: Simulator | undefined;
afterEach(async () => {
  await simulator?.close();
  simulator = undefined;
});
const start = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator(options);
  return simulator;
};

const small = (files: Readonly<Record<string, string>> = {}, config: object = {}) =>
  makeProject(
    { 'locales/de/a.json': '{"a": "Guten Morgen"}', ...files },
    { budget: { pricePerMillion: 20 }, ...config },
  );

async function doctor(root: string, env: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = await wortfest(root, ['doctor', '--format', 'json'], env);
  expect(stderr).toBe('');
  const { checks, exitCode, error } = JSON.parse(stdout) as {
    exitCode: number;
    error?: { code: string };
    checks: readonly { area: string; fact: string; problems: readonly { code: string }[] }[];
  };
  expect(exitCode).toBe(code);
  const codes = checks.flatMap(({ problems }) => problems.map((one) => one.code));
  return { code, codes, checks, error: error?.code, stdout };
}

test('all is well: a line for each thing, no request but for the usage, and no key in sight', async () => {
  const project = small();
  const env = leadingTo(await start({ quota: 500_000, key: 'not-to-be-seen:fx' }));
  const before = project.files();
  const { code, stdout } = await wortfest(project.root, ['doctor'], env);
  expect(code).toBe(0);
  expect(stdout).toBe(`✓ Node           ${process.versions.node}
✓ Configuration  pipeline.config.json: de → fr
✓ Sources        1 readable
✓ Glossary       0 entries
✓ Memory         none yet
✓ Outputs        1 folder writable
✓ Records        0 of 1
✓ Git            no repository here
✓ Key            set, of a free account
✓ Provider       deepl answers; 0 of 500,000 characters used
✓ Languages      1 accepted by deepl
✓ Price          20 EUR a million characters

No errors and 0 warnings.
`);
  expect(simulator?.requests.map(({ path }) => path)).toEqual(['/v2/usage']);
  expect(project.files()).toEqual(before);
  expect((await doctor(project.root, env)).stdout).not.toContain('not-to-be-seen');
});

type Case = readonly [string, () => TestProject, exit: number, codes: readonly string[]];
const FILES: readonly Case[] = [
  ['a source that is no JSON', () => small({ 'locales/de/a.json': '{' }), 2, ['source-json']],
  [
    'no source',
    () => small({}, { source: { language: 'de', files: ['none/*.json'] } }),
    2,
    ['source-missing'],
  ],
  ['no glossary', () => small({}, { glossary: ['none.csv'] }), 2, ['glossary-missing']],
  ['no file to import', () => small({}, { memory: { import: ['none.tmx'] } }), 2, ['memory-missing']],
  [
    'a memory that is none',
    () => small({ 'm.db': 'no database'.repeat(100) }, { memory: { file: 'm.db' } }),
    2,
    ['memory-damaged'],
  ],
  ['a record that is none', () => small({ 'locales/fr/a.xlf': '<xliff' }), 2, ['record-damaged']],
  [
    'a file where a folder has to be',
    () => small({ out: '' }, { outputs: { record: 'out/{target}/{name}.xlf' } }),
    2,
    ['doctor-folder'],
  ],
  [
    'a configuration with a typing error',
    () => small({ 'pipeline.config.json': '{"sorce": {}}' }),
    2,
    ['config-key'],
  ],
  ['an unknown provider', () => small({}, { providers: ['deapl'] }), 2, ['provider-unknown']],
  ['a language that the provider has not', () => small({}, { targets: ['en'] }), 2, ['provider-target']],
  [
    'a glossary with an error',
    () => small({ 'g.csv': 'id,de,fr\na,Wort,mot\nb,Wort,terme\n' }, { glossary: ['g.csv'] }),
    0,
    ['doctor-glossary'],
  ],
  ['no price', () => small({}, { budget: {} }), 0, ['doctor-price']],
];
test.each(FILES)('%s', async (_, project, exit, [wanted = '']) => {
  const { code, codes } = await doctor(project().root, leadingTo(await start()));
  expect(codes).toContain(wanted);
  expect(code).toBe(exit);
});

const SERVICE: readonly (readonly [
  string,
  SimulatorOptions,
  Readonly<Record<string, string>>,
  number,
  string,
])[] = [
  ['no key', {}, { DEEPL_AUTH_KEY: '' }, 3, 'doctor-key'],
  ['a wrong key', {}, { DEEPL_AUTH_KEY: 'wrong' }, 3, 'provider-refused'],
  ['a used quota', { quota: 0 }, {}, 3, 'doctor-quota'],
  ['nobody at the address', {}, { DEEPL_SERVER_URL: 'http://127.0.0.1:1' }, 4, 'provider-unreachable'],
];
test.each(SERVICE)('%s', async (_, options, env, exit, wanted) => {
  const { code, codes, error } = await doctor(small().root, { ...leadingTo(await start(options)), ...env });
  expect({ code, codes, error }).toEqual({ code: exit, codes: [wanted], error: wanted });
  if (wanted === 'doctor-key') expect(simulator?.requests).toEqual([]);
});

test('a quota that runs out is a warning', async () => {
  const running = await start({ quota: 13 });
  const project = small();
  await wortfest(project.root, ['translate'], leadingTo(running));
  expect(running.billed()).toBe(12);
  expect(await doctor(project.root, leadingTo(running))).toMatchObject({
    code: 0,
    codes: ['doctor-quota-low'],
  });
});

test('a folder without anything is told how to begin', async () => {
  const { code, stdout } = await wortfest(mkdtempSync(join(tmpdir(), 'wortfest-')), ['doctor']);
  expect(code).toBe(2);
  expect(stdout).toContain('config-missing');
  expect(stdout).toContain('Run wortfest init');
});

test('git that would take the memory is a warning', async () => {
  const project = small();
  execFileSync('git', ['init', '-q'], { cwd: project.root });
  const env = leadingTo(await start());
  expect(await doctor(project.root, env)).toMatchObject({ code: 0, codes: ['doctor-ignore'] });
  project.write('.gitignore', '.wortfest/\n');
  expect((await doctor(project.root, env)).codes).toEqual([]);
});

test.each([
  ['20.18.3', ['doctor-node']],
  ['18.20.0', ['doctor-node']],
  ['20.19.0', []],
  ['24.1.0', []],
])('Node %s', async (node, expected) => {
  const config = join(small().root, 'pipeline.config.json');
  const { checks } = await examine({ config, node, credentials: {} });
  expect(checks[0]?.problems.map(({ code }) => code)).toEqual(expected);
});
