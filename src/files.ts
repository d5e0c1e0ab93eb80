import { lstatSync, realpathSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
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

/** A file and what it has to hold. */
export interface NewFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** A file that stands ready beside the old one; both paths from the root. */
export interface ReadyFile {
  readonly path: string;
  readonly temporary: string;
  readonly bytes: Uint8Array;
  /** What the old one holds; absent when there is none. */
  readonly before: Uint8Array | undefined;
}

/**
 * Writes files as `writeIfChanged` does, none before all are ready beside the old ones and `onReady` has been told. Gives the paths of
 * those that differed.
 */
export async function writeAllIfChanged(
  root: string,
  files: readonly NewFile[],
  onReady: (ready: readonly ReadyFile[]) => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const ready: ReadyFile[] = [];
  const drop = () =>
    Promise.allSettled(ready.map(({ temporary }) => rm(join(root, temporary), { force: true })));
  const orUnwritable = async (path: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      await drop();
      fail('output-unwritable', { reason: messageOf(error) }, { file: path }, error);
    }
  };
  for (const { path, text } of files) {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    const before = await readIfThere(join(root, path));
    if (before && Buffer.compare(bytes, before) === 0) continue;
    // Hidden, so that no pattern of sources finds one that a killed process left.
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    ready.push({ path, temporary, bytes, before });
    await orUnwritable(path, () => writeWhole(join(root, temporary), bytes));
  }
  const [first] = ready;
  if (!first) return [];
  await orUnwritable(first.path, () => onReady(ready));
  for (const { path, temporary } of ready)
    await orUnwritable(path, () => rename(join(root, temporary), join(root, path)));
  return ready.map(({ path }) => path);
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The temporary files beside these, full paths: for a caller who holds the lock under which they are written, what writers that were
 * killed have left.
 */
export async function leftovers(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const files = new Set(paths.map((path) => join(root, path)));
  const found: string[] = [];
  for (const folder of new Set([...files].map((file) => dirname(file)))) {
    for (const name of await readdir(folder).catch(() => [])) {
      const [, file] = /^\.(.+)\.\d+\.tmp$/.exec(name) ?? [];
      if (file !== undefined && files.has(join(folder, file))) found.push(join(folder, name));
    }
  }
  return found;
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
