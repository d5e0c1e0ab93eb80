import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type libsql from 'libsql';
import { messageOf } from './files.ts';
import { fail } from './problems.ts';
import { finishWriting, isWriting } from './together.ts';

/*
 * A project has two locks, both of the operating system, on SQLite files in `.wortfest`: they end with the process that holds them,
 * however it ends, so that a lock that can be had is the proof that nobody is at work, and none is ever stale.
 * - `lock.db`, while files are written: a moment. Who has it finishes first what a killed process was writing.
 * - `run.db`, while a run asks a provider: a second run waits until the answers are there, and pays for none of them again.
 * Nothing else waits: plans, checks and the review page go on beside a run.
 */

/** Who asks a provider at present. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it began, as ISO 8601. */
  readonly since: string;
}

const FOLDER = '.wortfest';
const HOLDER = 'run.json';
const PATIENCE = 30_000;
const PAUSE = 20;
const RUN_PAUSE = 100;

const ALONE = 'BEGIN EXCLUSIVE';
// A transaction that has read something keeps writers out.
const SHARED = 'BEGIN; SELECT count(*) FROM sqlite_master';

/**
 * Does work that reads and writes the files of a project while no other process, and no other work of this one, does so. Fails with
 * `project-locked` after half a minute.
 */
export async function withLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const release = await acquire(ALONE, () => lockFile(root, 'lock.db'), patience());
  try {
    await finishWriting(root);
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
  const path = join(root, FOLDER, 'lock.db');
  if (!existsSync(path)) return undefined;
  const release = await acquire(SHARED, () => `${pathToFileURL(path).href}?mode=ro`, patience());
  try {
    return await work();
  } finally {
    release();
  }
}

/** Waits until the files of a project belong together: the writing that a process was killed in is finished first. */
export async function settleFiles(root: string): Promise<void> {
  if (isWriting(root)) await withLock(root, async () => undefined);
}

/**
 * Does work that asks a provider while no other run of the project does so, however long that takes. `onWait` is told once, with the
 * other run where it is known. Fails with `interrupted` when the signal ends the waiting.
 */
export async function withRun<T>(
  root: string,
  { signal, onWait }: { readonly signal: AbortSignal; readonly onWait: (holder?: Holder) => void },
  work: () => Promise<T>,
): Promise<T> {
  let told = false;
  const onBusy = async () => {
    if (!told) onWait(holderOf(root));
    told = true;
    await wait(RUN_PAUSE, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) fail('interrupted', {});
  };
  const release = await acquire(ALONE, () => lockFile(root, 'run.db'), onBusy);
  try {
    const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeFileSync(join(root, FOLDER, HOLDER), JSON.stringify(holder));
    return await work();
  } finally {
    release();
  }
}

function patience(): (error: unknown) => Promise<void> {
  const until = Date.now() + PATIENCE;
  return async (error) => {
    if (Date.now() > until)
      fail('project-locked', { reason: 'another process has been writing for half a minute' }, {}, error);
    await wait(PAUSE);
  };
}

function lockFile(root: string, name: string): string {
  mkdirSync(join(root, FOLDER), { recursive: true });
  return join(root, FOLDER, name);
}

// Read while another process may be writing it: what cannot be read is not known.
function holderOf(root: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(join(root, FOLDER, HOLDER), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

async function acquire(
  begin: string,
  fileOf: () => string,
  onBusy: (error: unknown) => Promise<void>,
): Promise<() => void> {
  const { default: Database } = await import('libsql');
  for (;;) {
    try {
      return lock(Database, fileOf(), begin);
    } catch (error) {
      if (!/locked|busy/i.test(messageOf(error)))
        return fail('project-locked', { reason: messageOf(error) }, {}, error);
      await onBusy(error);
    }
  }
}

function lock(Database: typeof libsql, file: string, begin: string): () => void {
  const database = new Database(file);
  try {
    database.exec(begin);
    return () => database.close();
  } catch (error) {
    database.close();
    throw error;
  }
}
