import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { LoadedConfig } from '../config/load.ts';
import { readIfThere } from '../files.ts';
import { openSqliteMemory } from '../memory/sqlite.ts';
import type { Language } from '../model.ts';
import { BASES } from '../pipeline/export.ts';
import { type Arrival, type ImportResult, importHandoffs } from '../pipeline/import.ts';
import { openProject } from '../pipeline/project.ts';
import { fail } from '../problems.ts';
import { HANDOFF_BYTES, readHandoff } from '../record/handoff/read.ts';
import { isZip, RETURNED, type Unzipped, unzip } from '../record/handoff/unzip.ts';
import { selectTargets } from './local.ts';

/** Options of an import; what is left out comes from the configuration. */
export interface ImportXliffOptions {
  /** Only files for these targets of the configuration. */
  readonly targets?: readonly Language[];
  /** Files as they went out, beside those that the exports of this project kept. */
  readonly bases?: readonly string[];
  /** Decides and reports, and writes nothing. */
  readonly dryRun?: boolean;
}

/**
 * Takes XLIFF files, or zips of them, back from CAT tools. Paths are from the working folder. Fails with a `WortfestError`
 * and writes nothing when a file cannot be read.
 */
export async function importXliff(
  loaded: LoadedConfig,
  paths: readonly string[],
  options: ImportXliffOptions = {},
): Promise<ImportResult> {
  const { root, config } = loaded;
  const targets = selectTargets(config.targets, options.targets);
  const arrived = readHandoffs(await filesOf(paths));
  const went = [...(await keptBases(root, arrived)), ...(await filesOf(options.bases ?? []))];
  const sent = readHandoffs(went).map(({ handoff }) => handoff);
  const project = await openProject(loaded);
  const memory = await openSqliteMemory(options.dryRun ? ':memory:' : join(root, config.memory.file));
  try {
    return await importHandoffs(project, arrived, sent, { targets, memory, dryRun: options.dryRun === true });
  } finally {
    await memory.close();
  }
}

function readHandoffs(files: readonly Unzipped[]): readonly Arrival[] {
  return files.flatMap(({ path, bytes }) => readHandoff(bytes, path).map((handoff) => ({ handoff, path })));
}

// A folder or a glob stands for the XLIFF files and zips in it.
async function filesOf(given: readonly string[]): Promise<readonly Unzipped[]> {
  const files: Unzipped[] = [];
  for (const path of (await Promise.all(given.map(expand))).flat()) {
    const found = await stat(path);
    const place = { file: path };
    if (!found.isFile()) fail('file-unreadable', { reason: 'it is a device' }, place);
    if (found.size > HANDOFF_BYTES) fail('handoff-size', { bytes: found.size, limit: HANDOFF_BYTES }, place);
    const content = (await readIfThere(path)) ?? fail('handoff-missing', { path });
    if (isZip(content)) files.push(...(await unzip(content, path, HANDOFF_BYTES)));
    else files.push({ path, bytes: content });
  }
  return files;
}

async function expand(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found && !found.isDirectory()) return [path];
  const paths = (await glob(path.replaceAll('\\', '/'))).filter((one) => RETURNED.test(one)).sort();
  return paths.length > 0 ? paths : fail('handoff-missing', { path });
}

// Only the exports that the files name; all, where one of them names none that is kept.
async function keptBases(root: string, arrived: readonly Arrival[]): Promise<readonly Unzipped[]> {
  const kept = await readdir(join(root, BASES)).catch((): string[] => []);
  const named = [...new Set(arrived.map(({ handoff }) => `${handoff.exportId}.xlf`))];
  const names = named.every((name) => kept.includes(name))
    ? named
    : kept.filter((name) => name.endsWith('.xlf')).sort();
  const files: Unzipped[] = [];
  for (const name of names) {
    const path = `${BASES}/${name}`;
    const bytes = await readIfThere(join(root, path));
    if (bytes) files.push({ path, bytes });
  }
  return files;
}
