import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../lock.ts';
import type { Problem } from '../model.ts';
import { problem, WortfestError } from '../problems.ts';
import type { Memory } from './memory.ts';
import { withOpened } from './opened.ts';
import { isSoundMemory } from './sqlite.ts';

/** What work with a memory came to, and a warning when the memory had to be set aside before. */
interface Worked<T> {
  readonly result: T;
  readonly problems: readonly Problem[];
}

/**
 * Works with the memory in a file of the project, which is opened when the work asks for it. One that is found damaged is renamed,
 * never deleted, and the work begins anew with a new one, once: it must not have done anything by then that cannot be done again.
 */
export async function withSoundMemory<T>(
  root: string,
  path: string,
  work: (open: () => Promise<Memory>) => Promise<T>,
): Promise<Worked<T>> {
  try {
    return { result: await withOpened(() => join(root, path), work), problems: [] };
  } catch (error) {
    const [cause] = error instanceof WortfestError ? error.problems : [];
    if (cause?.code !== 'memory-damaged') throw error;
    const aside = await setAside(root, path);
    const problems = aside ? [problem('memory-set-aside', { path: aside, reason: cause.message })] : [];
    return { result: await withOpened(() => join(root, path), work), problems };
  }
}

// Under the lock, and only what is still damaged: another process may have begun a new one by now.
async function setAside(root: string, path: string): Promise<string | undefined> {
  return withLock(root, async () => {
    if (await isSoundMemory(join(root, path))) return undefined;
    const aside = `${path}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
    for (const part of ['', '-wal', '-shm'])
      if (existsSync(join(root, path + part))) renameSync(join(root, path + part), join(root, aside + part));
    return aside;
  });
}
