import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadingTo, makeProject, type TestProject, wortfest } from '../project.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

const isRoot = process.getuid?.() === 0;
const small = () => makeProject({ 'locales/de/a.txt': 'Ein Satz steht hier.\n' });
const translate = ({ root }: TestProject) =>
  wortfest(root, ['translate', '--format', 'json'], leadingTo(simulator));

/** Does work while nothing can be written into a folder: root ignores permissions, and needs a mount. */
async function whileReadOnly(folder: string, work: () => Promise<void>): Promise<void> {
  if (isRoot) execFileSync('mount', ['--bind', folder, folder]);
  if (isRoot) execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
  else chmodSync(folder, 0o555);
  try {
    await work();
  } finally {
    if (isRoot) execFileSync('umount', ['-l', folder]);
    else chmodSync(folder, 0o755);
  }
}

function canLock(): boolean {
  if (process.platform === 'linux' || (!isRoot && process.platform !== 'win32')) return true;
  process.stderr.write('Skipped: a read-only folder needs Linux, or a user who is not root.\n');
  return false;
}

describe.skipIf(!canLock())('a read-only folder', () => {
  test('of results: nothing is written, and what was paid is kept', async () => {
    const project = small();
    const results = join(project.root, 'locales/fr');
    mkdirSync(results);
    await whileReadOnly(results, async () => {
      const { code, stdout } = await translate(project);
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({
        error: { code: 'output-unwritable', hint: expect.stringContaining('permissions') },
      });
      expect(readdirSync(results)).toEqual([]);
    });
    expect(JSON.parse((await translate(project)).stdout)).toMatchObject({ exitCode: 0, requests: 0 });
  });

  test('of the memory: nothing is sent', async () => {
    const project = small();
    const sent = simulator.translations().length;
    mkdirSync(join(project.root, '.wortfest'));
    await whileReadOnly(join(project.root, '.wortfest'), async () => {
      const { code, stdout } = await translate(project);
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({
        error: { code: 'memory-unusable', hint: expect.stringContaining('permissions') },
      });
    });
    expect(simulator.translations()).toHaveLength(sent);
    expect(existsSync(join(project.root, 'locales/fr'))).toBe(false);
  });

  test('of the whole project: what only looks works', async () => {
    const project = small();
    expect(await translate(project)).toMatchObject({ code: 0 });
    await whileReadOnly(project.root, async () => {
      for (const args of [['check'], ['status'], ['why', 'Satz']])
        expect(await wortfest(project.root, args)).toMatchObject({ code: 0, stderr: '' });
    });
  });
});

test('a file in the place of .wortfest: nothing is sent', async () => {
  const project = small();
  const sent = simulator.translations().length;
  writeFileSync(join(project.root, '.wortfest'), '');
  const { code, stdout } = await translate(project);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'memory-unusable' } });
  expect(simulator.translations()).toHaveLength(sent);
});
