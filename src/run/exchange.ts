import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { LoadedConfig } from '../config/load.ts';
import { projectPath, readIfThere, writeIfChanged } from '../files.ts';
import type { Memory, MemoryEntry, MemoryStats } from '../memory/memory.ts';
import { openSqliteMemory } from '../memory/sqlite.ts';
import type { Language } from '../model.ts';
import {
  type ExportedMemory,
  exportTmx,
  type ImportedMemory,
  importTmx,
  ORIGINS,
  summarizeTmx,
} from '../pipeline/exchange-memory.ts';
import {
  exportTermbase,
  type ImportedTerms,
  importTermbases,
  type NamedFile,
  type TermFormat,
} from '../pipeline/exchange-terms.ts';
import { openJob } from '../pipeline/job.ts';
import { fillMemory } from '../pipeline/prepare.ts';
import { openProject, readGlossaries } from '../pipeline/project.ts';
import { fail } from '../problems.ts';
import { selectTargets } from './local.ts';

const MOST_BYTES = 200_000_000;

/** Options of all exchanges; what is left out comes from the configuration. Paths are from the working folder. */
export interface ExchangeOptions {
  readonly targets?: readonly Language[] | undefined;
}

/** Brings termbases of other tools into a table of the project. Fails with `terms-…`, `tbx-invalid`, `glossary-…`. */
export async function importTerms(
  loaded: LoadedConfig,
  paths: readonly string[],
  { into, targets, dryRun = false }: ExchangeOptions & { into?: string | undefined; dryRun?: boolean } = {},
): Promise<ImportedTerms> {
  const { root, config } = loaded;
  const table =
    into === undefined ? (config.glossary[0] ?? 'glossary/terms.csv') : projectPath(root, resolve(into));
  const files = await readNamed(paths, (path) => fail('terms-missing', { path }));
  return importTermbases(loaded, files, {
    into: table,
    targets: selectTargets(config.targets, targets),
    dryRun,
  });
}

/** What was exported: the text, or the file that it was written to. */
export interface Exported {
  readonly content: string;
  readonly file?: string;
  readonly written: boolean;
}

/** The glossary of the project in a format for other tools; without a file it is only given back. */
export async function exportTerms(
  loaded: LoadedConfig,
  { as, file, targets }: ExchangeOptions & { as?: TermFormat | undefined; file?: string | undefined } = {},
): Promise<Exported & { readonly format: TermFormat; readonly entries: number }> {
  const { source, targets: configured } = loaded.config;
  const entries = await readGlossaries(loaded);
  const format = as ?? (file?.endsWith('.tbx') ? 'tbx' : 'csv');
  const languages = { source: source.language, targets: selectTargets(configured, targets) };
  return {
    format,
    entries: entries.length,
    ...(await given(exportTermbase(entries, format, languages), file)),
  };
}

/** Brings TMX files into the memory file of the project. Fails with `tmx-invalid`, `memory-missing`. */
export async function importMemory(
  { root, config }: LoadedConfig,
  paths: readonly string[],
): Promise<readonly ImportedMemory[]> {
  const files = await readNamed(paths, (path) => fail('memory-missing', { path }));
  const read = files.map((file) => ({ ...file, summary: summarizeTmx(file.bytes, file.path, config) }));
  return withMemory(join(root, config.memory.file), async (memory) => {
    const results: ImportedMemory[] = [];
    for (const { path, bytes, summary } of read) {
      const own = projectPath(root, resolve(path));
      const known = !(await importTmx(memory, own, bytes, config));
      results.push({ ...summary, known, configured: config.memory.import.includes(own) });
    }
    return results;
  });
}

/** The memory of the project as TMX, records and imports of the configuration included. */
export async function exportMemory(
  loaded: LoadedConfig,
  {
    origins = ['person', 'import'],
    file,
    targets: asked,
  }: ExchangeOptions & {
    origins?: readonly MemoryEntry['origin'][] | undefined;
    file?: string | undefined;
  } = {},
): Promise<Exported & Pick<ExportedMemory, 'counts'>> {
  const { root, config } = loaded;
  const targets = selectTargets(config.targets, asked);
  const project = await openProject(loaded);
  return withMemory(join(root, config.memory.file), async (memory) => {
    const jobs = [];
    for (const target of targets)
      for (const document of project.documents) jobs.push(await openJob(project, document, target));
    await fillMemory(project, memory, jobs);
    const { tmx, counts } = await exportTmx(memory, { ...config, targets }, origins);
    return { counts, ...(await given(tmx, file)) };
  });
}

/** What the memory file holds, and its size. */
export async function memoryStats({
  root,
  config,
}: LoadedConfig): Promise<MemoryStats & { readonly file: string; readonly bytes: number }> {
  const file = join(root, config.memory.file);
  const { size: bytes } = await stat(file).catch(() => ({ size: 0 }));
  const stats = await withMemory(bytes > 0 ? file : ':memory:', (memory) => memory.stats());
  return { file: config.memory.file, bytes, ...stats };
}

/** The origins of these names. Fails with `usage` for another one. */
export function selectOrigins(names: readonly string[]): readonly MemoryEntry['origin'][] {
  const unknown = names.find((name) => !ORIGINS.some((origin) => origin === name));
  if (unknown !== undefined)
    fail('usage', { message: `There is no origin "${unknown}": expected ${ORIGINS.join(', ')}.` });
  return ORIGINS.filter((origin) => names.includes(origin));
}

async function withMemory<T>(file: string, work: (memory: Memory) => Promise<T>): Promise<T> {
  const memory = await openSqliteMemory(file);
  try {
    return await work(memory);
  } finally {
    await memory.close();
  }
}

async function given(content: string, file: string | undefined): Promise<Exported> {
  if (file === undefined) return { content, written: false };
  const path = resolve(file);
  return { content, file, written: await writeIfChanged(dirname(path), basename(path), content) };
}

async function readNamed(
  paths: readonly string[],
  missing: (path: string) => never,
): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  for (const path of paths) {
    const { size } = await stat(path).catch(() => ({ size: 0 }));
    if (size > MOST_BYTES) fail('exchange-size', { bytes: size, limit: MOST_BYTES }, { file: path });
    files.push({ path, bytes: (await readIfThere(path)) ?? missing(path) });
  }
  return files;
}
