import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Exit, leadingTo, makeProject, type TestProject, wortfest } from '../project.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server.ts';

type Files = Readonly<Record<string, string>>;

interface Case {
  readonly code: number;
  /** The problem that JSON gives as the error; none for 0. */
  readonly error?: string;
  readonly args: readonly string[];
  /** A failure without a result prints nothing on standard output. */
  readonly result?: boolean;
  readonly files?: Files;
  readonly config?: object;
  /** Commands that run before. */
  readonly before?: readonly (readonly string[])[];
  readonly change?: (project: TestProject) => void;
  readonly simulator?: SimulatorOptions | 'none' | 'unreachable';
  readonly interrupted?: true;
  readonly slow?: true;
}

const SMALL = { 'locales/de/a.json': '{"hello": "Guten Tag, {{name}}!", "bye": "Auf Wiedersehen."}' };
const PROSE = {
  'locales/de/a.txt': Array.from({ length: 200 }, (_, at) => `Satz ${at} steht hier.`).join('\n'),
};
const GLOSSARY = { ...SMALL, 'glossary/terms.csv': 'id,de,fr,fr:forbidden\ntag,Tag,jour,\n' };
const GLOSSARY_CONFIG = { glossary: ['glossary/terms.csv'] };
const pseudo = ['translate', '--provider', 'pseudo'] as const;
const status = (status: number): SimulatorOptions => ({ fault: () => ({ status }) });
const done = (...args: string[]): Case => ({ code: 0, args, result: true, before: [pseudo] });

const CASES: readonly Case[] = [
  { code: 0, args: ['translate'], result: true },
  { code: 0, args: ['translate', '--dry-run'], result: true, simulator: 'none' },
  done('check'),
  done('status'),
  done('why', 'hello'),
  done('export'),
  { ...done('import', 'handoff'), before: [pseudo, ['export']] },
  { ...done('glossary', 'lint'), files: GLOSSARY, config: GLOSSARY_CONFIG },
  { ...done('glossary', 'forms'), files: GLOSSARY, config: GLOSSARY_CONFIG },
  { ...done('glossary', 'sync'), files: GLOSSARY, config: GLOSSARY_CONFIG },
  { ...done('glossary', 'export'), files: GLOSSARY, config: GLOSSARY_CONFIG },
  done('memory', 'stats'),
  done('memory', 'export'),
  { code: 0, args: ['init', '--target', 'fr'], result: true },
  { code: 0, args: ['demo'], result: true },

  {
    code: 1,
    error: 'code-missing',
    args: ['translate'],
    result: true,
    simulator: { translate: () => 'Bon' },
  },
  {
    code: 1,
    error: 'code-missing',
    args: ['check'],
    result: true,
    before: [['translate']],
    simulator: { translate: () => 'Bon' },
  },
  {
    code: 1,
    error: 'term-contradiction',
    args: ['glossary', 'lint'],
    result: true,
    files: { ...SMALL, 'glossary/terms.csv': 'id,de,fr,fr:forbidden\ntag,Tag,jour,jour\n' },
    config: GLOSSARY_CONFIG,
  },
  {
    code: 1,
    error: 'handoff-drifted',
    args: ['import', 'handoff'],
    result: true,
    before: [pseudo, ['export']],
    change: (project) => {
      const sent = project.read('handoff/fr/a.xlf');
      project.write('handoff/fr/a.xlf', sent.replace(/(id="bye".*?<target[^>]*>).*?</s, '$1Salut.<'));
      project.write('locales/de/a.json', '{"hello": "Guten Tag, {{name}}!", "bye": "Bis bald."}');
    },
  },

  { code: 2, error: 'usage', args: ['translate', '--dry-runn'] },
  { code: 2, error: 'usage', args: ['transalte'] },
  { code: 2, error: 'usage', args: ['import'] },
  { code: 2, error: 'usage', args: ['export', '--xliff', '3.0'] },
  { code: 2, error: 'usage', args: ['export', '--state', 'done'] },
  ...[
    ['translate'],
    ['check'],
    ['status'],
    ['export'],
    ['glossary', 'lint'],
    ['memory', 'stats'],
    ['review'],
  ].map((args): Case => ({ code: 2, error: 'config-missing', args: [...args, '--config', 'none.json'] })),
  ...[['translate'], ['check'], ['status'], ['why', 'x'], ['export']].map(
    (args): Case => ({ code: 2, error: 'usage', args: [...args, '--target', 'xx'] }),
  ),
  ...[['translate'], ['check'], ['status'], ['why', 'x'], ['export']].map(
    (args): Case => ({ code: 2, error: 'source-json', args, files: { 'locales/de/a.json': '{"a":' } }),
  ),
  { code: 2, error: 'source-missing', args: ['translate', 'none.txt'] },
  { code: 2, error: 'unit-unknown', args: ['why', 'nothing'] },
  { code: 2, error: 'handoff-missing', args: ['import', 'none.xlf'] },
  { code: 2, error: 'memory-missing', args: ['memory', 'import', 'none.tmx'] },
  { code: 2, error: 'terms-missing', args: ['glossary', 'import', 'none.tbx'] },
  { code: 2, error: 'config-language', args: ['init', '--target', 'english'] },

  { code: 3, error: 'provider-key', args: ['translate'], simulator: 'none' },
  { code: 3, error: 'provider-refused', args: ['translate'], result: true, simulator: status(403) },
  { code: 3, error: 'provider-quota', args: ['translate'], result: true, simulator: status(456) },
  {
    code: 3,
    error: 'glossary-key',
    args: ['glossary', 'sync'],
    files: GLOSSARY,
    config: GLOSSARY_CONFIG,
    simulator: 'none',
  },
  {
    code: 3,
    error: 'provider-refused',
    args: ['glossary', 'sync'],
    files: GLOSSARY,
    config: GLOSSARY_CONFIG,
    simulator: { glossaryFault: () => 403 },
  },

  { code: 4, error: 'provider-rejected', args: ['translate'], result: true, simulator: status(400) },
  {
    code: 4,
    error: 'provider-failed',
    args: ['translate'],
    result: true,
    simulator: status(503),
    slow: true,
  },
  {
    code: 4,
    error: 'provider-unreachable',
    args: ['translate'],
    result: true,
    simulator: 'unreachable',
    slow: true,
  },

  {
    code: 5,
    error: 'budget-reached',
    args: ['translate'],
    result: true,
    files: PROSE,
    config: { budget: { maxCharacters: 1200 } },
  },
  {
    code: 130,
    error: 'interrupted',
    args: ['translate'],
    result: true,
    files: PROSE,
    simulator: { latency: 1000 },
    interrupted: true,
  },
];

const nameOf = ({ code, error, args }: Case) => `${code} ${args.join(' ')}${error ? `: ${error}` : ''}`;

describe('exit codes', () => {
  test.each(CASES.filter(({ slow }) => !slow).map((one) => [nameOf(one), one] as const))(
    '%s',
    (_, one) => expectExit(one),
    60_000,
  );

  // They wait between their attempts, together.
  describe.concurrent('after all attempts', () => {
    test.each(CASES.filter(({ slow }) => slow).map((one) => [nameOf(one), one] as const))(
      '%s',
      (_, one) => expectExit(one),
      180_000,
    );
  });

  test('1 translate --frozen: records that do not cover the sources', async () => {
    const project = makeProject(SMALL, { providers: ['pseudo'] });
    const text = await wortfest(project.root, ['translate', '--frozen']);
    const json = await wortfest(project.root, ['translate', '--frozen', '--format', 'json']);
    expect(text.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, exitCode: 1 });
    await wortfest(project.root, pseudo);
    expect(await wortfest(project.root, ['translate', '--frozen'])).toMatchObject({ code: 0 });
  });

  test('help and version are text, whatever is asked for', async () => {
    for (const flag of ['--help', '--version'])
      expect(await wortfest('.', [flag])).toMatchObject({ code: 0, stderr: '' });
    expect((await wortfest('.', ['check', '--help', '--format', 'json'])).stdout).toMatch(/^Usage: /);
  });
});

async function expectExit(one: Case): Promise<void> {
  const [text, json] = await Promise.all([runCase(one, []), runCase(one, ['--format', 'json'])]);
  expect({ code: text.code, stderr: text.stderr }).toMatchObject({ code: one.code });
  if (one.result) expect(text.stdout).not.toBe('');
  else expect(text.stdout).toBe('');
  if (one.error && !one.result && one.error !== 'usage') expect(text.stderr).toContain(`error ${one.error}`);
  if (!one.result) expect(text.stderr).not.toBe('');

  expect(json.code).toBe(one.code);
  // A key that was pressed is answered at once.
  expect(json.stderr).toMatch(one.interrupted ? /^\nFinishing the requests/ : /^$/);
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: one.code === 0,
    exitCode: one.code,
    ...(one.error
      ? { error: { code: one.error, message: expect.any(String), hint: expect.any(String) } }
      : {}),
  });
}

async function runCase(
  { args, files = SMALL, config = {}, before = [], change, simulator: wanted = {}, interrupted }: Case,
  flags: readonly string[],
): Promise<Exit> {
  const project = makeProject(files, config);
  const simulator = typeof wanted === 'string' ? undefined : await startSimulator(wanted);
  const env = simulator
    ? leadingTo(simulator)
    : wanted === 'unreachable'
      ? { DEEPL_AUTH_KEY: 'simulated:fx', DEEPL_SERVER_URL: 'http://127.0.0.1:9' }
      : {};
  try {
    for (const earlier of before) await wortfest(project.root, earlier, env);
    change?.(project);
    const all = [...args, ...flags];
    return interrupted && simulator
      ? await interruptedRun(project, all, simulator)
      : await wortfest(project.root, all, env);
  } finally {
    await simulator?.close();
  }
}

/** Runs a command and interrupts it when its first request has come. */
function interruptedRun({ root }: TestProject, args: readonly string[], simulator: Simulator): Promise<Exit> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/cli/main.js'), ...args], {
    cwd: root,
    env: { ...process.env, ...leadingTo(simulator) },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (piece) => {
    stdout += piece;
  });
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  const timer = setInterval(() => {
    if (simulator.translations().length === 0) return;
    clearInterval(timer);
    child.kill('SIGINT');
  }, 5);
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code: code ?? -1, stdout, stderr });
    }),
  );
}
