import { join } from 'node:path';
import type { LoadedConfig } from '../config/load.ts';
import { readIfThere, writeIfChanged } from '../files.ts';
import type { GlossaryEntry, Language, Problem } from '../model.ts';
import { fail, problem } from '../problems.ts';
import type { ForeignGlossary } from '../terms/concept.ts';
import { readGlossary } from '../terms/csv.ts';
import { termColumns, writeTermsCsv } from '../terms/csv-write.ts';
import { readTermbase } from '../terms/foreign.ts';
import { type FilledCell, mergeTable } from '../terms/merge.ts';
import type { TbxDialect } from '../terms/tbx-values.ts';
import { writeTbx } from '../terms/tbx-write.ts';

/** A file that was named. */
export interface NamedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ImportTermsOptions {
  /** The table of ours, from the project root. */
  readonly into: string;
  readonly targets: readonly Language[];
  readonly dryRun: boolean;
}

/** What was recognised in a file of another tool. */
export interface ReadTermbase extends Pick<ForeignGlossary, 'format' | 'skipped' | 'ignored'> {
  readonly file: string;
  readonly entries: number;
}

/** What became of termbases that were brought into a table of ours. */
export interface ImportedTerms {
  /** 0, or 1 when table and files differ. */
  readonly exitCode: number;
  readonly dryRun: boolean;
  readonly into: string;
  readonly written: boolean;
  /** Whether the configuration names the table. */
  readonly configured: boolean;
  readonly files: readonly ReadTermbase[];
  /** Ids of new entries. */
  readonly added: readonly string[];
  /** Cells that were empty. */
  readonly filled: readonly FilledCell[];
  readonly problems: readonly Problem[];
}

/**
 * Brings termbases into a table of ours: new entries are appended, empty cells filled, and nothing else is changed. A cell that
 * a file has otherwise is a `terms-conflict`, a value without a column a `terms-place`. Nothing is written when a file cannot be
 * read: fails as the readers do.
 */
export async function importTermbases(
  { root, config }: LoadedConfig,
  files: readonly NamedFile[],
  { into, targets, dryRun }: ImportTermsOptions,
): Promise<ImportedTerms> {
  const source = config.source.language;
  const read = files.map(({ path, bytes }) => ({ path, ...readTermbase(bytes, { path, source, targets }) }));
  const table = await openTable(root, into, source, config.targets);
  const takenIds = await idsElsewhere(root, into, config);
  let { text } = table;
  const [added, filled, problems]: [string[], FilledCell[], Problem[]] = [[], [], []];
  for (const termbase of read) {
    const merged = mergeTable(text, termbase, { source, takenIds });
    text = merged.text;
    added.push(...merged.added);
    filled.push(...merged.filled);
    for (const { id, column, line, own, value } of merged.conflicts) {
      const place = { file: into, ...(line > 0 ? { line } : {}) };
      problems.push(problem('terms-conflict', { id, column, expected: own, found: value }, place));
    }
    for (const [column, count] of merged.unplaced)
      problems.push(problem('terms-place', { column, count }, { file: into }));
  }
  const bytes = Buffer.from(table.mark + text);
  readGlossary(bytes, { path: into, source, targets: config.targets });
  return {
    exitCode: problems.some(({ severity }) => severity === 'error') ? 1 : 0,
    dryRun,
    into,
    written: !dryRun && (await writeIfChanged(root, into, bytes)),
    configured: config.glossary.includes(into),
    files: read.map(({ path, format, entries, skipped, ignored }) => ({
      file: path,
      format,
      entries: entries.length,
      skipped,
      ignored,
    })),
    added,
    filled,
    problems,
  };
}

// A table that is not there yet begins with its header row.
async function openTable(
  root: string,
  path: string,
  source: Language,
  targets: readonly Language[],
): Promise<{ text: string; mark: string }> {
  const bytes = await readIfThere(join(root, path));
  if (!bytes) return { text: `${termColumns(source, targets).join(',')}\n`, mark: '' };
  readGlossary(bytes, { path, source, targets });
  const whole = Buffer.from(bytes).toString();
  const text = whole.replace(/^\uFEFF/, '');
  return { text, mark: whole.slice(0, whole.length - text.length) };
}

async function idsElsewhere(
  root: string,
  into: string,
  { glossary, source, targets }: LoadedConfig['config'],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const path of glossary.filter((one) => one !== into)) {
    const bytes = await readIfThere(join(root, path));
    if (!bytes) fail('glossary-missing', { path });
    ids.push(...readGlossary(bytes, { path, source: source.language, targets }).map(({ id }) => id));
  }
  return ids;
}

/** The formats that a glossary is exported in, by the word for `--as`. */
export const TERM_FORMATS = {
  csv: undefined,
  tbx: 'martif',
  'tbx-dca': 'dca',
  'tbx-dct': 'dct',
} as const satisfies Record<string, TbxDialect | undefined>;
export type TermFormat = keyof typeof TERM_FORMATS;

/** Entries in a format for other tools. */
export function exportTermbase(
  entries: readonly GlossaryEntry[],
  format: TermFormat,
  languages: { readonly source: Language; readonly targets: readonly Language[] },
): string {
  const dialect = TERM_FORMATS[format];
  return dialect ? writeTbx(entries, { ...languages, dialect }) : writeTermsCsv(entries, languages);
}
