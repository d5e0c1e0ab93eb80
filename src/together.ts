import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type NewFile, readIfThere, writeAllIfChanged } from './files.ts';

/** A file that is ready to take the place of another; hashes of what was there before, if anything, and of what will be. */
interface Step {
  readonly path: string;
  readonly temporary: string;
  readonly before?: string;
  readonly after: string;
}

const JOURNAL = '.wortfest/writing.json';

/**
 * Writes files that only make sense together, such as a record and what is made from it: a process that is killed while they take
 * their places leaves a note of how they go on. For a caller who holds the project's lock. Gives the paths of those that differed.
 */
export async function writeTogether(root: string, files: readonly NewFile[]): Promise<readonly string[]> {
  const written = await writeAllIfChanged(root, files, async (ready) => {
    const steps = ready.map(({ path, temporary, before, bytes }): Step => {
      return { path, temporary, ...(before ? { before: hashOf(before) } : {}), after: hashOf(bytes) };
    });
    // On a full disk the results count more than the note that a kill in this moment would need.
    await writeFile(join(root, JOURNAL), JSON.stringify(steps)).catch(() => undefined);
  });
  await rm(join(root, JOURNAL), { force: true });
  return written;
}

/** Whether files are taking their places, or a process was killed meanwhile. */
export function isWriting(root: string): boolean {
  return existsSync(join(root, JOURNAL));
}

/**
 * Finishes what a killed process had begun, for a caller who holds the lock. Where anything was changed since, its files are dropped,
 * and those that are there stay as they are.
 */
export async function finishWriting(root: string): Promise<void> {
  if (!isWriting(root)) return;
  const steps: (Step & { readonly isReady: boolean; readonly fits: boolean })[] = [];
  for (const step of await readSteps(root)) {
    const isReady = (await hashAt(join(root, step.temporary))) === step.after;
    const found = await hashAt(join(root, step.path));
    steps.push({ ...step, isReady, fits: found === (isReady ? step.before : step.after) });
  }
  const goesOn = steps.every(({ fits }) => fits);
  for (const { temporary, path, isReady } of steps) {
    if (goesOn && isReady) await rename(join(root, temporary), join(root, path));
    else await rm(join(root, temporary), { force: true });
  }
  await rm(join(root, JOURNAL), { force: true });
}

// A note that breaks off was being written: no file has taken its place yet.
async function readSteps(root: string): Promise<readonly Step[]> {
  const bytes = await readIfThere(join(root, JOURNAL));
  try {
    return JSON.parse(Buffer.from(bytes ?? '[]').toString()) as readonly Step[];
  } catch {
    return [];
  }
}

async function hashAt(path: string): Promise<string | undefined> {
  const bytes = await readIfThere(path);
  return bytes && hashOf(bytes);
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
