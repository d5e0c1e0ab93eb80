import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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

async function acquire(root: string): Promise<() => void> {
  const { default: Database } = await import('libsql');
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      mkdirSync(join(root, '.wortfest'), { recursive: true });
      const database = new Database(join(root, '.wortfest', 'lock.db'));
      try {
        database.exec('BEGIN EXCLUSIVE');
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
