import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { withLock } from '../src/lock.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'wortfest-'));

describe('the lock of a project', () => {
  test('lets one work in at a time', async () => {
    const root = folder();
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside++;
      most = Math.max(most, inside);
      await wait(10);
      inside--;
    };
    await Promise.all([withLock(root, work), withLock(root, work), withLock(root, work)]);
    expect(most).toBe(1);
  });

  test('ends with work that fails, and with a process that is killed', async () => {
    const root = folder();
    await expect(withLock(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const lock = JSON.stringify(join(process.cwd(), 'dist/lock.js'));
    const script = `import(${lock}).then((m) => m.withLock(${JSON.stringify(root)}, async () => { process.kill(process.pid, 'SIGKILL'); }))`;
    await expect(promisify(execFile)(process.execPath, ['-e', script])).rejects.toMatchObject({
      signal: 'SIGKILL',
    });
    expect(await withLock(root, async () => 'in')).toBe('in');
  });

  test('says why it cannot be had', async () => {
    const root = folder();
    writeFileSync(join(root, '.wortfest'), '');
    await expect(withLock(root, async () => 'in')).rejects.toMatchObject({
      problems: [{ code: 'project-locked' }],
    });
  });
});
