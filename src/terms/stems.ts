import type { Span } from '../model.ts';
import { HYPHEN, type Letters, lowerUnit } from './letters.ts';

/** The stems of an index, as numbers in flat arrays: what is looked at together lies together. */
export interface StemTable {
  /** `ROW_SIZE` numbers a stem, as `ROW` names them; sorted by bucket of the hash. */
  readonly rows: Int32Array;
  /** Where the rows of a bucket begin, as offsets in `rows`; one more than buckets. */
  readonly buckets: Int32Array;
  /** The letters of all stems, in lower case and as written. */
  readonly lower: Uint16Array;
  readonly cased: Uint16Array;
  /** The sets of endings that stems take, the citation form's first. */
  readonly endings: readonly (readonly string[])[];
  /** No form is longer, and no ending. */
  readonly longest: number;
  readonly longestEnding: number;
}

/** What a row says of a stem: where its letters lie, which endings it takes, and what it is part of. */
export const ROW = { hash: 0, offset: 1, length: 2, endings: 3, lexeme: 4, flags: 5 } as const;
export const ROW_SIZE = 6;

/** What a stem may be, as bits of `ROW.flags`. */
export const STEM = {
  /** The stem of the citation form, which is the first ending's; a stem without its -e, which only joins (Kirch-turm). */
  citation: 1,
  elided: 2,
  /** Only of words that begin with a capital; a word whose capitals do not count. */
  capital: 4,
  insensitive: 8,
  /** A term that may stand in closed compounds has it; with `citation` it may stand in front of other members. */
  closed: 16,
  joining: 17,
} as const;

/** Says quickly of most texts that no stem begins there. */
export interface StemFilter {
  /** A bit for the hash of each stem. */
  readonly stems: Int32Array;
  /** A bit for the hash of each stem's first letters, so that a text need not be read to the end. */
  readonly beginnings: Int32Array;
  readonly isEmpty: boolean;
  /** Whether a stem has less than three letters. */
  readonly hasShort: boolean;
}

/** A form found in a text: the stem's row, lexeme and flags, the text's word that it stands in, and where. */
export interface FormHit extends Span {
  readonly row: number;
  readonly lexeme: number;
  readonly flags: number;
  readonly ending: string;
  readonly word: number;
  /** Whether it is the citation form, or that without its -e: it may stand in front of another member. */
  readonly joins: boolean;
}

/** The filters for the places of a text: where a word or a part of it begins, and within; for words with a capital, and for others. */
export interface StemFilters {
  readonly begin: { readonly small: StemFilter; readonly capital: StemFilter };
  readonly within: { readonly small: StemFilter; readonly capital: StemFilter };
}

const SEED = 0x811c9dc5 | 0;
const FILTER_BITS = 16;
/** No member of a closed compound is shorter; no German word is longer. */
export const SHORTEST_MEMBER = 3;
export const LONGEST_CLOSED = 120;
const HYPHEN_UNIT = 0x2d;

// FNV-1a by UTF-16 units: it grows with the text, so that all stems at a place cost one pass.
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
const spread = (hash: number) => hash ^ (hash >>> 15);
const isBeginning = (length: number) => length === 3 || length === 5 || length === 8;
const powerOfTwo = (least: number) => 2 ** Math.ceil(Math.log2(least));

function setBit(bits: Int32Array, hash: number): void {
  const bit = spread(hash) & (32 * bits.length - 1);
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
}

function hasBit(bits: Int32Array, hash: number): boolean {
  const bit = spread(hash) & (32 * bits.length - 1);
  return (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

/** The hash of some units. */
export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = step(hash, units[at] as number);
  return hash;
}

/** Sorts rows into buckets by their hash. */
export function bucketed(rows: Int32Array): Pick<StemTable, 'rows' | 'buckets'> {
  const size = powerOfTwo(Math.max(2, (2 * rows.length) / ROW_SIZE));
  const buckets = new Int32Array(size + 1);
  const bucketAt = (row: number) => spread(rows[row + ROW.hash] as number) & (size - 1);
  for (let row = 0; row < rows.length; row += ROW_SIZE)
    buckets[bucketAt(row) + 1] = (buckets[bucketAt(row) + 1] as number) + ROW_SIZE;
  for (let i = 1; i <= size; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);
  const next = buckets.slice();
  const sorted = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row += ROW_SIZE) {
    const at = next[bucketAt(row)] as number;
    sorted.set(rows.subarray(row, row + ROW_SIZE), at);
    next[bucketAt(row)] = at + ROW_SIZE;
  }
  return { rows: sorted, buckets };
}

/** A filter for the rows that have all of `some` flags and none of the others. */
export function filterFor({ rows, lower }: StemTable, some: number, none: number): StemFilter {
  const chosen: number[] = [];
  for (let row = 0; row < rows.length; row += ROW_SIZE) {
    const flags = rows[row + ROW.flags] as number;
    if ((flags & some) === some && !(flags & none)) chosen.push(row);
  }
  const words = powerOfTwo(Math.max(32, FILTER_BITS * chosen.length)) / 32;
  const [stems, beginnings] = [new Int32Array(words), new Int32Array(words)];
  for (const row of chosen) {
    const start = rows[row + ROW.offset] as number;
    const length = rows[row + ROW.length] as number;
    setBit(stems, rows[row + ROW.hash] as number);
    for (let i = 3; i <= length; i++) if (isBeginning(i)) setBit(beginnings, hashOf(lower, start, start + i));
  }
  const hasShort = chosen.some((row) => (rows[row + ROW.length] as number) < 3);
  return { stems, beginnings, isEmpty: chosen.length === 0, hasShort };
}

/**
 * The forms in a text, word by word: at the begin of a word or part, and within it from the fourth letter on; to the end of the word
 * or part, or before it where they may join. Capitals are compared only as far as the filters go.
 */
export function formsOf(table: StemTable, filters: StemFilters, letters: Letters): readonly FormHit[] {
  const { cased, lower, words, wordStart, wordEnd, hyphens } = letters;
  const { begin, within } = filters;
  const found: FormHit[] = [];
  for (let word = 0; word < words; word++) {
    const start = wordStart[word] as number;
    const end = wordEnd[word] as number;
    if (((hyphens[word] as number) & HYPHEN.inside) > 0) {
      addParts(table, filters, letters, word, found);
      continue;
    }
    const isCapital = cased[start] !== lower[start];
    addAt(table, isCapital ? begin.capital : begin.small, lower, start, start, end, word, found);
    const inner = isCapital ? within.capital : within.small;
    if (!inner.isEmpty && end - start <= LONGEST_CLOSED)
      addAt(table, inner, lower, start + SHORTEST_MEMBER, end - SHORTEST_MEMBER, end, word, found);
  }
  return found;
}

function addParts(table: StemTable, filters: StemFilters, letters: Letters, word: number, found: FormHit[]): void {
  const { cased, lower, wordStart, wordEnd } = letters;
  const wordTo = wordEnd[word] as number;
  for (let start = wordStart[word] as number; start < wordTo; ) {
    let end = start;
    while (end < wordTo && lower[end] !== HYPHEN_UNIT) end++;
    const isCapital = cased[start] !== lower[start];
    const [begin, within] = isCapital
      ? [filters.begin.capital, filters.within.capital]
      : [filters.begin.small, filters.within.small];
    addAt(table, begin, lower, start, start, wordTo, word, found);
    if (end - start <= LONGEST_CLOSED)
      addAt(table, within, lower, start + SHORTEST_MEMBER, end - SHORTEST_MEMBER, end, word, found);
    start = end + 1;
  }
}

/** Adds the forms that begin from `first` to `last` and end at or before `limit`. */
function addAt(
  table: StemTable,
  filter: StemFilter,
  text: Uint16Array,
  first: number,
  last: number,
  limit: number,
  word: number,
  found: FormHit[],
): void {
  const { stems, beginnings, hasShort } = filter;
  for (let start = first; start <= last; start++) {
    const end = Math.min(limit, start + table.longest);
    const third = Math.min(end, start + 3);
    let sum = SEED;
    let at = start;
    while (at < third) {
      sum = step(sum, text[at++] as number);
      if (hasShort && at < start + 3 && hasBit(stems, sum)) addForms(table, text, start, at, limit, sum, word, found);
    }
    // Most places end here.
    if (at < start + 3 || !hasBit(beginnings, sum)) continue;
    while (true) {
      if (hasBit(stems, sum)) addForms(table, text, start, at, limit, sum, word, found);
      if (at === end) break;
      sum = step(sum, text[at++] as number);
      if ((at === start + 5 || at === start + 8) && !hasBit(beginnings, sum)) break;
    }
  }
}

function addForms(
  { rows, buckets, lower, endings, longestEnding }: StemTable,
  text: Uint16Array,
  start: number,
  stemEnd: number,
  limit: number,
  sum: number,
  word: number,
  found: FormHit[],
): void {
  const bucket = spread(sum) & (buckets.length - 2);
  const last = buckets[bucket + 1] as number;
  for (let row = buckets[bucket] as number; row < last; row += ROW_SIZE) {
    if (rows[row + ROW.hash] !== sum || rows[row + ROW.length] !== stemEnd - start) continue;
    const flags = rows[row + ROW.flags] as number;
    const joining = (flags & STEM.joining) === STEM.joining;
    if (!joining && stemEnd + longestEnding < limit && !hasHyphen(text, stemEnd, limit)) continue;
    const from = (rows[row + ROW.offset] as number) - start;
    let same = start;
    while (same < stemEnd && lower[from + same] === text[same]) same++;
    if (same < stemEnd) continue;
    const list = endings[rows[row + ROW.endings] as number] as readonly string[];
    for (let i = 0; i < list.length; i++) {
      const ending = list[i] as string;
      const end = stemEnd + ending.length;
      const joins = i === 0 && joining;
      if (end > limit || !(joins || end === limit || text[end] === HYPHEN_UNIT)) continue;
      if (endsWith(text, stemEnd, ending))
        found.push({ row, lexeme: rows[row + ROW.lexeme] as number, flags, ending, word, start, end, joins });
    }
  }
}

function hasHyphen(text: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] === HYPHEN_UNIT) return true;
  return false;
}

/** Whether an ending stands at a place of a folded text in lower case. */
function endsWith(lower: Uint16Array, at: number, ending: string): boolean {
  for (let i = 0; i < ending.length; i++)
    if (lower[at + i] !== lowerUnit(ending.charCodeAt(i))) return false;
  return true;
}
