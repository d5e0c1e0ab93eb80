import { lstatSync, realpathSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fail } from './problems.ts';

/** The path from the project root, with `/`: how files are named in records and messages. */
export function projectPath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** The bytes of a file, or undefined when there is none. Fails with `file-unreadable`. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    return fail('file-unreadable', { reason: messageOf(error) }, { file: path }, error);
  }
}

/**
 * Reads a source: fails with `source-outside` for a link that leads out of the project, `source-size` above the limit
 * (in bytes), `source-missing` when there is no such file.
 */
export async function readSource(root: string, path: string, limit: number): Promise<Uint8Array> {
  const full = join(root, path);
  let bytes: number;
  try {
    const real = realpathSync(full);
    const inside = relative(realpathSync(root), real);
    if (inside.startsWith('..') || isAbsolute(inside)) fail('source-outside', { real }, { file: path });
    bytes = lstatSync(real).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') fail('source-missing', { pattern: path });
    throw error;
  }
  if (bytes > limit) fail('source-size', { bytes, limit }, { file: path });
  return (await readIfThere(full)) ?? fail('source-missing', { pattern: path });
}

/**
 * Writes a file whole or not at all: a temporary file beside it, fsync, rename. A file that holds these bytes already
 * is not touched. Says whether it wrote; fails with `output-unwritable`.
 */
export async function writeIfChanged(
  root: string,
  path: string,
  text: string | Uint8Array,
): Promise<boolean> {
  return (await writeAllIfChanged(root, [{ path, text }])).length > 0;
}

/** Writes files as `writeIfChanged` does, none before all are ready beside the old ones. Gives the paths of those that differed. */
export async function writeAllIfChanged(
  root: string,
  files: readonly { readonly path: string; readonly text: string | Uint8Array }[],
): Promise<readonly string[]> {
  const ready: { readonly path: string; readonly temporary: string }[] = [];
  for (const { path, text } of files) {
    const full = join(root, path);
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    const old = await readIfThere(full);
    if (old && Buffer.compare(bytes, old) === 0) continue;
    const temporary = `${full}.${process.pid}.tmp`;
    ready.push({ path, temporary });
    await orUnwritable(path, ready, async () => {
      await mkdir(dirname(full), { recursive: true });
      const file = await open(temporary, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }
  for (const { path, temporary } of ready) {
    await orUnwritable(path, ready, () => rename(temporary, join(root, path)));
  }
  return ready.map(({ path }) => path);
}

async function orUnwritable(
  path: string,
  ready: readonly { readonly temporary: string }[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    for (const { temporary } of ready) await rm(temporary, { force: true }).catch(() => undefined);
    fail('output-unwritable', { reason: messageOf(error) }, { file: path }, error);
  }
}

/** The system's code of an error, such as `ENOENT`. */
function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Line and column, both from 1, of an offset in a text; columns count UTF-16 code units, a byte order mark is none. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  return placesIn(text)(offset);
}

/** The same for many offsets in a text. */
export function placesIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 };
  };
}
