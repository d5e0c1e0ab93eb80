import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadingTo, makeProject, type TestProject, wortfest } from '../project.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';

const SENTENCES = Array.from({ length: 60 }, (_, index) => `Satz ${index} steht hier.`);

let simulator: Simulator;
let paid: TestProject;
beforeAll(async () => {
  simulator = await startSimulator();
  paid = makeProject({ 'locales/de/a.txt': SENTENCES.join('\n') });
  expect(await wortfest(paid.root, ['translate'], leadingTo(simulator))).toMatchObject({ code: 0 });
});
afterAll(() => simulator.close());

/** A project that was translated, with its memory. */
function paidProject(): TestProject {
  const project = makeProject({});
  cpSync(paid.root, project.root, { recursive: true });
  return project;
}

const memoryOf = ({ root }: TestProject) => join(root, '.wortfest/memory.db');
const translate = ({ root }: TestProject) =>
  wortfest(root, ['translate', '--format', 'json'], leadingTo(simulator));
const filesOf = ({ root }: TestProject) => readdirSync(join(root, '.wortfest'));

describe('a damaged memory', () => {
  test.each<readonly [string, (file: string) => void]>([
    ['garbage', (file) => writeFileSync(file, 'not a database '.repeat(1000))],
    ['cut off in its middle', (file) => truncateSync(file, statSync(file).size / 2)],
    [
      'overwritten in its pages',
      (file) => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0x5a, 4096));
      },
    ],
    [
      'of a newer version',
      (file) => {
        const database = new Database(file);
        database.exec('PRAGMA user_version = 999');
        database.close();
      },
    ],
  ])('that is %s is set aside, named, and the run goes on', async (_, damage) => {
    const project = paidProject();
    damage(memoryOf(project));
    const before = readFileSync(memoryOf(project));
    project.write('locales/de/a.txt', `${SENTENCES.join('\n')}\nEin Satz mehr steht hier.`);
    const { code, stdout } = await translate(project);
    const result = JSON.parse(stdout);
    expect({ code, requests: result.requests }).toEqual({ code: 0, requests: 1 });
    expect(result.problems).toMatchObject([{ code: 'memory-set-aside', severity: 'warning' }]);
    const aside = filesOf(project).filter((name) => /^memory\.db\.damaged-[\dTZ-]+$/.test(name));
    expect(aside).toHaveLength(1);
    expect(result.problems[0].message).toContain(`.wortfest/${aside[0]}`);
    expect(readFileSync(join(project.root, '.wortfest', aside[0] ?? ''))).toEqual(before);
    expect(JSON.parse((await translate(project)).stdout)).toMatchObject({ requests: 0, problems: [] });
  });

  test('is nothing to a plan and to commands that only look', async () => {
    const project = paidProject();
    writeFileSync(memoryOf(project), 'not a database '.repeat(1000));
    project.write('locales/de/a.txt', `${SENTENCES.join('\n')}\nEin Satz mehr steht hier.`);
    const before = filesOf(project);
    const dry = await wortfest(project.root, ['translate', '--dry-run', '--format', 'json']);
    expect(JSON.parse(dry.stdout)).toMatchObject({ exitCode: 2, error: { code: 'memory-damaged' } });
    for (const command of ['check', 'status'])
      expect(await wortfest(project.root, [command])).toMatchObject({ code: 0 });
    expect(filesOf(project)).toEqual(before);
  });

  test.each<readonly [string, (file: string) => void]>([
    ['empty', (file) => writeFileSync(file, '')],
    ['gone', (file) => rmSync(file)],
    ['without its log', (file) => rmSync(`${file}-wal`, { force: true })],
    ['with another log', (file) => writeFileSync(`${file}-wal`, 'x'.repeat(50_000))],
  ])('that is %s is filled again from the records', async (_, damage) => {
    const project = paidProject();
    damage(memoryOf(project));
    const { code, stdout } = await translate(project);
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, requests: 0, problems: [] });
  });
});

describe('a memory that cannot be used', () => {
  test('a folder in its place', async () => {
    const project = paidProject();
    project.write('locales/de/a.txt', `${SENTENCES.join('\n')}\nEin Satz mehr steht hier.`);
    const before = project.files();
    rmSync(memoryOf(project));
    mkdirSync(memoryOf(project));
    const { code, stdout } = await translate(project);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'memory-unusable', hint: expect.stringContaining('memory.file') },
    });
    expect(project.files()).toEqual(before);
  });

  test('a lock that another process keeps', async () => {
    const project = paidProject();
    const before = project.files();
    const database = new Database(memoryOf(project));
    database.exec('BEGIN EXCLUSIVE');
    project.write('locales/de/a.txt', `${SENTENCES.join('\n')}\nNoch ein Satz.`);
    const { code, stdout } = await translate(project);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'memory-busy', hint: expect.any(String) } });
    database.close();
    expect({ ...project.files(), 'locales/de/a.txt': '' }).toEqual({ ...before, 'locales/de/a.txt': '' });
    expect(await translate(project)).toMatchObject({ code: 0 });
  }, 20_000);
});

describe.skipIf(!canMount())('a full disk', () => {
  test('under the memory: what was paid is in the record', async () => {
    const project = makeProject({
      'locales/de/a.txt': Array.from(
        { length: 1000 },
        (_, at) => `Satz ${at} steht ${'sehr '.repeat(40)}hier.`,
      ).join('\n'),
    });
    const disk = join(project.root, '.wortfest');
    mkdirSync(disk);
    await onSmallDisk(disk, 400, async () => {
      const { code, stdout } = await translate(project);
      expect(code).toBe(2);
      const result = JSON.parse(stdout);
      expect(result).toMatchObject({ error: { code: 'memory-full' } });
      const done = project.units('locales/fr/a.xlf', 'fr').filter(({ target }) => target).length;
      expect(done).toBeGreaterThan(0);
      expect(done).toBe(result.targets[0].translated);
    });
    const again = JSON.parse((await translate(project)).stdout);
    expect(again).toMatchObject({ exitCode: 0 });
    const sent = simulator
      .translations()
      .flatMap(({ texts }) => texts.filter((text) => text.includes('sehr')));
    expect(sent.length).toBe(new Set(sent).size);
  }, 30_000);

  test('under the results: the old files are whole, and the answers are kept', async () => {
    const project = makeProject({ 'locales/de/a.txt': 'Der erste Satz.' });
    mkdirSync(join(project.root, 'locales/fr'));
    await onSmallDisk(join(project.root, 'locales/fr'), 32, async () => {
      expect(await translate(project)).toMatchObject({ code: 0 });
      const before = project.files();
      project.write('locales/de/a.txt', SENTENCES.map((one) => `Neu: ${one}`).join('\n'));
      const { code, stdout } = await translate(project);
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({
        error: { code: 'output-unwritable', hint: expect.stringContaining('space') },
      });
      const source = { 'locales/de/a.txt': '', 'locales/de/a.json': '' };
      expect({ ...project.files(), ...source }).toEqual({ ...before, ...source });
    });
    const again = await translate(project);
    expect(JSON.parse(again.stdout)).toMatchObject({ exitCode: 0, requests: 0 });
  });
});

/** Does work while a folder is a disk of so many kilobytes. */
async function onSmallDisk(folder: string, kilobytes: number, work: () => Promise<void>): Promise<void> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  try {
    await work();
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
}

function canMount(): boolean {
  if (process.platform === 'linux' && process.getuid?.() === 0) return true;
  process.stderr.write('Skipped: the tests of a full disk mount one, which only root on Linux may.\n');
  return false;
}
