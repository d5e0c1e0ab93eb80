import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { messageOf } from './files.ts';
import { fail } from './problems.ts';

const PATIENCE = 30_000;
const PAUSE = 20;

/**
 * Does work that reads and writes the files of a project while no other process, and no other work of this one, does so. The
 * lock is one of the operating system, on `.wortfest/lock.db`: it ends with the process that holds it. Fails with
 * `project-locked` after half a minute.
 */
export async function withLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const release = await acquire(root);
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * Does work that only reads while no process writes; it makes and changes nothing, and others may read meanwhile. Undefined,
 * with the work not done, where no process has ever written. Fails as `withLock` does.
 */
export async function whileUnwritten<T>(root: string, work: () => Promise<T>): Promise<T | undefined> {
  const path = lockPath(root);
  if (!existsSync(path)) return undefined;
  const release = await patiently(`${pathToFileURL(path).href}?mode=ro`, SHARED);
  try {
    return await work();
  } finally {
    release();
  }
}

const lockPath = (root: string) => join(root, '.wortfest', 'lock.db');

// A transaction that has read something keeps writers out.
const SHARED = 'BEGIN; SELECT count(*) FROM sqlite_master';

function acquire(root: string): Promise<() => void> {
  return patiently(lockPath(root), 'BEGIN EXCLUSIVE', () =>
    mkdirSync(join(root, '.wortfest'), { recursive: true }),
  );
}

async function patiently(file: string, begin: string, prepare = () => {}): Promise<() => void> {
  const { default: Database } = await import('libsql');
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      prepare();
      const database = new Database(file);
      try {
        database.exec(begin);
        return () => database.close();
      } catch (error) {
        database.close();
        throw error;
      }
    } catch (error) {
      const isBusy = /locked|busy/i.test(messageOf(error));
      if (!isBusy || Date.now() > until) {
        const reason = isBusy ? 'another process has been writing for half a minute' : messageOf(error);
        return fail('project-locked', { reason }, {}, error);
      }
      await wait(PAUSE);
    }
  }
}
