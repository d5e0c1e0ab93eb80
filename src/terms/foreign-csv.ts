import { CsvError, parse } from 'csv-parse/sync';
import { fail } from '../problems.ts';
import { decodeByMark } from '../utf8.ts';
import { type Concept, entriesOf, type ForeignGlossary, type ForeignOptions } from './concept.ts';
import { type ConceptField, TABLES } from './foreign-columns.ts';
import {
  type ColumnRole,
  columnName,
  columnRole,
  conceptOf,
  isLanguageTag,
  type TableRow,
} from './foreign-row.ts';

const DELIMITERS = ['\t', ';', ','];

/**
 * Reads a glossary table of another tool by the names of its columns: languages by tag or name, or source and target. Separated
 * by commas, semicolons or tabs; UTF-8 or UTF-16. Two columns without names are source and target, four or five are those of
 * DeepL. Fails with `terms-encoding`, `terms-columns`, `terms-language`, `glossary-syntax`.
 */
export function readForeignCsv(bytes: Uint8Array, options: ForeignOptions): ForeignGlossary {
  const text = decodeByMark(bytes);
  if (text === undefined) return fail('terms-encoding', {}, { file: options.path });
  const rows = tableRows(text, options.path);
  const { name, roles, body, ignored } = layoutOf(rows, options);
  return entriesOf(name, joined(body.map((row) => conceptOf(row, roles, options))), options, ignored);
}

interface Layout {
  readonly name: string;
  readonly roles: readonly (ColumnRole | undefined)[];
  readonly body: readonly TableRow[];
  readonly ignored: readonly string[];
}

function layoutOf(rows: readonly TableRow[], options: ForeignOptions): Layout {
  const [header, ...body] = rows;
  const names = header?.cells ?? [];
  const roles = names.map((name) => columnRole(name, options));
  const tagged = withTags(rows, roles);
  if (tagged) return tagged;
  const has = (field: ConceptField) =>
    roles.some((role) => role && !('language' in role) && role.field === field);
  const languages = roles.flatMap((role) =>
    role && 'language' in role && role.field === 'text' ? role.language : [],
  );
  const source = has('source') || languages.includes(options.source);
  const target = has('target') || has('translatable') || languages.some((one) => one !== options.source);
  if (source && target) {
    if (has('target') && !has('targetLanguage')) requireOneTarget(options);
    const plain = names.map(columnName);
    const table = TABLES.find(({ columns }) =>
      columns.every((column) => plain.some((name) => column.test(name))),
    );
    const ignored = names.filter((_, i) => roles[i] === undefined);
    return { name: table?.name ?? '', roles, body, ignored };
  }
  if (names.length !== 2 || roles.some((role) => role)) return unknown(names, header, options);
  requireOneTarget(options);
  return { name: 'two columns without names', roles: PAIR, body: rows, ignored: [] };
}

const PAIR: readonly ColumnRole[] = [{ field: 'source' }, { field: 'target' }];
const TAGGED: readonly ColumnRole[] = [...PAIR, { field: 'sourceLanguage' }, { field: 'targetLanguage' }];

// Without names, four columns or five are known by the languages in the third and fourth of every row.
function withTags(
  rows: readonly TableRow[],
  [first, second]: readonly (ColumnRole | undefined)[],
): Layout | undefined {
  const [{ cells } = { cells: [] }] = rows;
  const tagged = rows.every(
    ({ cells: [, , from = '', to = ''] }) => isLanguageTag(from) && isLanguageTag(to),
  );
  if (cells.length < 4 || cells.length > 5 || first || second || !tagged) return undefined;
  return {
    name: 'DeepL',
    roles: TAGGED,
    body: rows,
    ignored: cells.length === 5 ? ['the fifth column'] : [],
  };
}

function requireOneTarget({ path, targets }: ForeignOptions): void {
  if (targets.length !== 1) fail('terms-language', { targets }, { file: path });
}

function unknown(
  found: readonly string[],
  header: TableRow | undefined,
  { path, source }: ForeignOptions,
): never {
  return fail('terms-columns', { source, found }, { file: path, line: header?.line ?? 1 });
}

/** The rows of a table whose separator gives it the most columns, the same number in every row. */
function tableRows(text: string, file: string): readonly TableRow[] {
  const tried = DELIMITERS.map((delimiter) => parsed(text, delimiter));
  const widest = tried
    .flatMap((rows) => ('rows' in rows ? [rows.rows] : []))
    .reduce<readonly TableRow[]>((best, rows) => (width(rows) > width(best) ? rows : best), []);
  if (width(widest) > 1) return widest;
  const error = tried.flatMap((rows) => ('error' in rows ? [rows.error] : [])).at(-1);
  if (!error) return widest;
  const { lines: line } = error as CsvError & { readonly lines?: number };
  return fail(
    'glossary-syntax',
    { reason: error.message.replace(/\.$/, '') },
    { file, ...(line ? { line } : {}) },
    error,
  );
}

const width = (rows: readonly TableRow[]) => rows[0]?.cells.length ?? 0;

function parsed(text: string, delimiter: string): { rows: readonly TableRow[] } | { error: CsvError } {
  try {
    const rows = parse(text, { delimiter, info: true, skip_empty_lines: true }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return {
      rows: rows.map(({ record, info }) => ({
        cells: record.map((cell) => cell.trim()),
        line: info.lines - (record.join('').match(/\r\n|\r|\n/g)?.length ?? 0),
      })),
    };
  } catch (error) {
    if (error instanceof CsvError) return { error };
    throw error;
  }
}

// Rows with one id, or without ids with one source term and subject, are one concept.
function joined(rows: readonly Concept[]): readonly Concept[] {
  const concepts = new Map<string, Concept>();
  for (const row of rows) {
    const first = row.terms[0];
    const key = JSON.stringify(row.id ? [row.id] : [first?.language, first?.text, row.subject]);
    const known = concepts.get(key);
    if (!known) concepts.set(key, row);
    else
      concepts.set(key, {
        ...known,
        notes: [...known.notes, ...row.notes],
        terms: [...known.terms, ...row.terms],
      });
  }
  return [...concepts.values()];
}
