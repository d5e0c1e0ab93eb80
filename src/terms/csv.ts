import { CsvError, parse } from 'csv-parse/sync';
import { rootOf } from '../language.ts';
import type { GlossaryEntry, Language, TermTarget } from '../model.ts';
import { fail } from '../problems.ts';
import { decodeUtf8 } from '../utf8.ts';
import { readHeader } from './csv-columns.ts';

/** `path` is for error messages; `source` names the column of the terms, `targets` those of the translations. */
export interface GlossaryOptions {
  readonly path: string;
  readonly source: Language;
  readonly targets: readonly Language[];
}

interface Row {
  readonly cells: readonly string[];
  /** Where the row begins, from 1. */
  readonly line: number;
}

const LOCKS = ['locked', 'preferred', 'dnt', 'off'] as const;
const CASES = ['auto', 'sensitive', 'insensitive'] as const;
const COMPOUNDS = ['none', 'hyphen', 'any'] as const;
const PARTS_OF_SPEECH = ['noun', 'verb', 'adj', 'name', 'phrase'] as const;
const RULES = ['inflection', 'spelling', 'ellipsis'] as const;

function decode(bytes: Uint8Array, path: string): string {
  const decoded = decodeUtf8(bytes);
  if ('text' in decoded) return decoded.text.replace(/^\uFEFF/, '');
  return fail('glossary-encoding', { offset: decoded.badOffset }, { file: path });
}

function parseRows(text: string, path: string): readonly Row[] {
  try {
    const rows = parse(text, { info: true, skip_empty_lines: true }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return rows.map(({ record, info }) => {
      const breaks = record.join('').match(/\r\n|\r|\n/g)?.length ?? 0;
      return { cells: record, line: info.lines - breaks };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as CsvError & { readonly lines?: number }).lines;
    const reason = error.message.replace(/\.$/, '');
    return fail('glossary-syntax', { reason }, { file: path, ...(line ? { line } : {}) }, error);
  }
}

const list = (cell: string): readonly string[] =>
  cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/**
 * Reads a glossary table: UTF-8 (a byte order mark is accepted), RFC 4180, a header row, one entry a row. Unknown columns are
 * allowed. An entry has a `TermTarget` for each language, or root of a target, in whose column it has a text.
 * Errors, with file and line: `glossary-encoding`, `-syntax`, `-column`, `-value`, `-duplicate`.
 */
export function readGlossary(bytes: Uint8Array, options: GlossaryOptions): readonly GlossaryEntry[] {
  const { path, source, targets } = options;
  const [header, ...rows] = parseRows(decode(bytes, path), path);
  const place = { file: path, line: header?.line ?? 1 };
  const columns = readHeader(header?.cells ?? [], source, targets, place);
  const languages = [...new Set(targets.flatMap((target) => [target, rootOf(target)]))];
  const lines = new Map<string, number>();
  return rows.map(({ cells, line }) => {
    const cell = (name: string) => cells[columns.get(name) ?? -1]?.trim() ?? '';
    const required = (name: string) =>
      cell(name) ||
      fail('glossary-value', { column: name, expected: 'a text', found: 'nothing' }, { file: path, line });
    const known = <T extends string>(name: string, values: readonly T[], found: string): T =>
      values.find((each) => each === found) ??
      fail('glossary-value', { column: name, expected: values.join(', '), found }, { file: path, line });
    const oneOf = <T extends string>(name: string, values: readonly T[]): T | undefined =>
      cell(name) === '' ? undefined : known(name, values, cell(name));
    const id = required('id');
    const first = lines.get(id);
    if (first !== undefined) fail('glossary-duplicate', { id, first: `line ${first}` }, { file: path, line });
    lines.set(id, line);
    const target = (language: Language): TermTarget => ({
      term: cell(language),
      forms: list(cell(`${language}:forms`)),
      forbidden: list(cell(`${language}:forbidden`)),
    });
    const [pos, mode, compound] = [
      oneOf('pos', PARTS_OF_SPEECH),
      oneOf('case', CASES),
      oneOf('compounds', COMPOUNDS),
    ];
    const forms = list(cell(`${source}:forms`));
    const off = list(cell('off')).map((rule) => known('off', RULES, rule));
    const [gender, subject, note] = [cell('gender'), cell('subject'), cell('note')];
    return {
      id,
      file: path,
      line,
      term: required(source),
      ...(pos ? { pos } : {}),
      ...(mode ? { case: mode } : {}),
      ...(compound ? { compound } : {}),
      ...(forms.length > 0 ? { forms } : {}),
      ...(off.length > 0 ? { off } : {}),
      lock: oneOf('lock', LOCKS) ?? 'locked',
      ...(gender ? { gender } : {}),
      ...(subject ? { subject } : {}),
      ...(note ? { note } : {}),
      targets: new Map(
        languages.filter((language) => cell(language) !== '').map((language) => [language, target(language)]),
      ),
    };
  });
}
