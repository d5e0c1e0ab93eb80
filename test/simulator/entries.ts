import { parse } from 'csv-parse/sync';
import { isSource, languageRoot } from './languages.ts';

/** One direction of a glossary; languages are lower-case roots. */
export interface Dictionary {
  readonly source_lang: string;
  readonly target_lang: string;
  readonly entries: ReadonlyMap<string, string>;
}

const LONGEST_BYTES = 1024;
// C0 and C1 control characters, and Unicode's own line ends: the vendor's "Managing glossaries" page.
const FORBIDDEN = /[\p{Cc}\u2028\u2029]/u;

/** Reads a dictionary as sent; a text says what the service would refuse it for. */
export function readDictionary(value: unknown): Dictionary | string {
  const {
    source_lang,
    target_lang,
    entries = '',
    entries_format,
  } = value as Readonly<Record<string, string>>;
  if (!source_lang || !target_lang) return 'source_lang and target_lang must be given';
  const [from, to] = [source_lang, target_lang];
  if (!isSource(from) || !isSource(to) || from.toLowerCase() === to.toLowerCase())
    return 'Unsupported glossary source and target language pair';
  if (entries_format !== 'tsv' && entries_format !== 'csv')
    return "Value for 'entries_format' not supported.";
  const rows = rowsOf(entries, entries_format);
  if (typeof rows === 'string') return rows;
  const pair = [languageRoot(from), languageRoot(to)];
  const isOwn = ([, , ...languages]: readonly string[]) =>
    languages.length !== 2 || languages.map(languageRoot).join() === pair.join();
  const own = rows.filter(isOwn);
  const map = new Map(own.map(([source = '', target = '']) => [source, target]));
  return (
    own.map(faultOf).find((fault) => fault !== undefined) ??
    (map.size === 0 ? 'Missing or invalid argument: entries' : undefined) ??
    (map.size < own.length ? 'A key duplicates another key' : undefined) ?? {
      source_lang: from.toLowerCase(),
      target_lang: to.toLowerCase(),
      entries: map,
    }
  );
}

/** A dictionary's entries as the service returns them. */
export function toTsv({ entries }: Dictionary): string {
  return [...entries].map((pair) => pair.join('\t')).join('\n');
}

// TSV knows no quoting at all; CSV doubles quotation marks and may name the languages in two more columns.
function rowsOf(text: string, format: 'tsv' | 'csv'): string[][] | string {
  if (format === 'tsv')
    return text
      .split(/\r\n|\n|\r/)
      .filter(Boolean)
      .map((row) => row.split('\t'));
  try {
    return parse(text, { skipEmptyLines: true, relaxColumnCount: true });
  } catch (error) {
    return String(error);
  }
}

function faultOf(row: readonly string[], index: number): string | undefined {
  const at = `Key with the index ${index}`;
  const [source, target, ...rest] = row;
  if (source === undefined || target === undefined) return `${at} misses a separator`;
  if (rest.length !== 0 && rest.length !== 2) return `${at} has too many fields`;
  for (const side of [source, target]) {
    if (side.trim() === '') return `${at} is empty`;
    if (side.trim() !== side) return `${at} has white space at an end`;
    if (FORBIDDEN.test(side)) return `${at} has a control character`;
    if (Buffer.byteLength(side) > LONGEST_BYTES) return `${at} is longer than ${LONGEST_BYTES} bytes`;
  }
  return undefined;
}
