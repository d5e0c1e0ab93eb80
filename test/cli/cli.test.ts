import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { leadingTo, makeProject, wortfest } from '../project.ts';
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
const small = () => makeProject({ 'locales/de/a.txt': 'Ein Satz steht hier.\n' });

// Prints the address of every module that is loaded.
const HOOKS = `import { writeSync } from 'node:fs';
export async function load(url, context, next) { writeSync(1, url + '\\n'); return next(url, context); }`;

describe('wortfest', () => {
  test('--version loads no package, and nothing of what commands need', () => {
    const hooks = `data:text/javascript,${encodeURIComponent(HOOKS)}`;
    const main = join(import.meta.dirname, '../../dist/cli/main.js');
    const register = `data:text/javascript,${encodeURIComponent(`import { register } from 'node:module'; register(${JSON.stringify(hooks)});`)}`;
    const trace = execFileSync(process.execPath, ['--import', register, main, '--version'], {
      encoding: 'utf8',
    });
    const packages = new Set(
      [...trace.matchAll(/node_modules\/((?:@[^/]+\/)?[^/\s"]+)/g)].map(([, name]) => name),
    );
    expect([...packages]).toEqual([]);
    const own = [...trace.matchAll(/dist\/cli\/(?:parts\/)?(\w+)/g)].map(([, name]) => name);
    // commander is in main, but for its own entry; the fifth is what joins the parts.
    expect(own.sort()).toEqual(['definition', 'esm', 'main', 'rolldown', 'version']);
  });

  test('--version and --help answer on standard output', async () => {
    expect(await wortfest('.', ['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    const help = await wortfest('.', ['--help']);
    for (const command of ['translate', 'check', 'status', 'init', 'demo'])
      expect(help.stdout).toContain(command);
  });

  test.each([
    [['translate', '--dry-runn'], /Did you mean --dry-run/],
    [['transalte'], /Did you mean translate/],
    [['translate', '--format', 'yaml'], /text, json/],
    [[], /Usage/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await wortfest(small().root, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('wrong usage is JSON where JSON was asked for', async () => {
    const { code, stdout, stderr } = await wortfest(small().root, [
      'translate',
      '--format',
      'json',
      '--dry-runn',
    ]);
    expect(code).toBe(2);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      exitCode: 2,
      error: { code: 'usage', message: expect.stringContaining('--dry-runn') },
    });
  });

  test.each([
    ['{"targets": ["fr"],\n "sorce": {}}', 'config-key', 'pipeline.config.json:2:11'],
    [
      '{"source": {"language": "de", "files": ["a.txt"]}, "targets": "fr"}',
      'config-value',
      'pipeline.config.json:1:63',
    ],
    ['{', 'config-json', 'pipeline.config.json:1'],
  ])('the configuration %s is refused, with its place', async (config, code, place) => {
    const project = makeProject({ 'pipeline.config.json': config });
    for (const command of ['translate', 'check', 'status']) {
      const { code: exit, stdout, stderr } = await wortfest(project.root, [command]);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toContain(code);
      expect(stderr).toContain(place);
    }
  });

  test('a target that is not configured', async () => {
    const { code, stderr } = await wortfest(small().root, ['status', '--target', 'fa']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean "fr"?');
  });
});

describe('wortfest translate', () => {
  test('prints the table on standard output and progress on standard error', async () => {
    const project = small();
    const { code, stdout, stderr } = await wortfest(project.root, ['translate'], leadingTo(await start()));
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Language +Segments +Kept +From memory +Translated +Proposed +Parked +Characters billed\n/,
    );
    expect(stdout).toMatch(/\nfr +1 +0 +0 +1 +0 +0 +20\n/);
    expect(stdout).toContain('1 request sent, 4 files written.');
    expect(stderr).toContain('1/1');
    expect((await wortfest(project.root, ['translate', '--quiet'])).stderr).toBe('');
    expect((await wortfest(project.root, ['translate'])).stdout).toContain(
      'Everything is up to date: nothing was sent, nothing was written.',
    );
  });

  test('--format json is one document', async () => {
    const { stdout, stderr } = await wortfest(
      small().root,
      ['translate', '--format', 'json'],
      leadingTo(await start()),
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      exitCode: 0,
      targets: [{ target: 'fr', billed: 20 }],
      requests: 1,
    });
  });

  test('--dry-run shows what would be billed', async () => {
    const { stdout } = await wortfest(small().root, ['translate', '--dry-run']);
    expect(stdout).toContain(
      'At most 20 characters would be billed, and 1,000 more for further attempts at answers that fail a check.',
    );
  });

  test('without a key says both ways out', async () => {
    const { code, stderr, stdout } = await wortfest(small().root, ['translate']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('DEEPL_AUTH_KEY');
    expect(stderr).toContain('memory.import');
    const json = await wortfest(small().root, ['translate', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      exitCode: 3,
      error: { code: 'provider-key', hint: expect.any(String) },
    });
  });

  test('names segment, check, expected and found of what is parked', async () => {
    const project = makeProject({ 'locales/de/a.json': '{"hello": "Guten Tag, {{name}}!"}' });
    const { code, stdout } = await wortfest(
      project.root,
      ['translate'],
      leadingTo(await start({ translate: () => 'Bonjour' })),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('error code-missing  locales/de/a.json → fr hello');
    expect(stdout).toContain('{{name}}');
    const check = await wortfest(project.root, ['check']);
    expect(check).toMatchObject({ code: 1, stdout: expect.stringContaining('1 error') });
    expect((await wortfest(project.root, ['status'])).stdout).toMatch(/locales\/de\/a\.json +fr +1 +0 +1/);
  });

  test('the key is in no output', async () => {
    const key = 'secret-0b5c:fx';
    const server = await start({ key, fault: () => ({ status: 403 }) });
    for (const format of ['text', 'json']) {
      const { code, stdout, stderr } = await wortfest(
        small().root,
        ['translate', '--format', format],
        leadingTo(server),
      );
      expect(code).toBe(3);
      expect(stdout + stderr).not.toContain('secret');
    }
  });

  test('a run that was stopped says so as JSON too', async () => {
    const server = await start({ fault: () => ({ status: 456 }) });
    const { code, stdout } = await wortfest(
      small().root,
      ['translate', '--format', 'json'],
      leadingTo(server),
    );
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      exitCode: 3,
      error: { code: 'provider-quota', message: expect.any(String), hint: expect.any(String) },
      targets: [{ target: 'fr', translated: 0 }],
    });
  });

  test('Ctrl+C finishes the requests under way, saves, and ends with 130', async () => {
    const lines = Array.from({ length: 900 }, (_, index) => `Satz ${index} steht hier.`).join('\n');
    const project = makeProject({ 'locales/de/a.txt': lines });
    const server = await start({ latency: 300 });
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../dist/cli/main.js'), 'translate'],
      {
        cwd: project.root,
        env: { ...process.env, ...leadingTo(server) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stderr.on(
      'data',
      (data) => /Sending/.test(String(data)) && setTimeout(() => child.kill('SIGINT'), 100),
    );
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    const done = project.units('locales/fr/a.xlf', 'fr').filter(({ target }) => target).length;
    expect(done).toBe(server.translations().flatMap(({ form }) => form.text ?? []).length);
    expect(done).toBeLessThan(900);
  });

  test('colours follow NO_COLOR and FORCE_COLOR', async () => {
    const { root } = small();
    expect((await wortfest(root, ['status'])).stdout).not.toContain('\u001B');
    expect((await wortfest(root, ['status'], { FORCE_COLOR: '1' })).stdout).toContain('\u001B');
  });
});

describe('wortfest init', () => {
  test('writes a project that can be run, and touches nothing that is there', async () => {
    const project = makeProject({ '.gitignore': 'dist', 'pipeline.config.json': '{}' });
    const before = project.read('pipeline.config.json');
    expect((await wortfest(project.root, ['init', '--target', 'fr,pl'])).code).toBe(0);
    expect(project.read('pipeline.config.json')).toBe(before);
    expect(project.read('.gitignore')).toBe('dist\n.wortfest/\n');
    const fresh = makeProject({ 'locales/de/a.txt': 'Ein Satz.', 'pipeline.config.json': '{}' });
    const { rmSync } = await import('node:fs');
    rmSync(join(fresh.root, 'pipeline.config.json'));
    await wortfest(fresh.root, ['init', '--target', 'fr,pl']);
    expect(fresh.read('glossary/terms.csv')).toMatch(/^id,de,de:forms,.*,fr,fr:forms,fr:forbidden,pl,/);
    expect(await wortfest(fresh.root, ['translate', '--provider', 'pseudo'])).toMatchObject({ code: 0 });
    expect((await wortfest(fresh.root, ['init', '--target', 'fr'])).stdout).toContain(
      'Everything was there already.',
    );
  });

  test('refuses a language that is none', async () => {
    const project = makeProject({ 'x.txt': 'x' });
    expect(await wortfest(project.root, ['init', '--target', 'english'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('english'),
    });
  });
});
