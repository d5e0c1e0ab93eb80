import type { Span } from '../model.ts';
import type { FoldedWord } from './folded-word.ts';
import {
  FOUR_MASK,
  goOn,
  hasBit,
  hashOf,
  ROW,
  ROW_SIZE,
  SEED,
  STEM,
  type StemFilter,
  type StemFilters,
  type StemTable,
  spread,
  step,
} from './stem-table.ts';
import { HYPHEN_UNIT, lowerUnit } from './units.ts';

/** No member of a closed compound is shorter; no German word is longer. */
export const SHORTEST_MEMBER = 3;
export const LONGEST_CLOSED = 120;

/** A form found in a word: the stem's row, lexeme and flags, and where it stands in the folded word. */
export interface FormHit extends Span {
  readonly row: number;
  readonly lexeme: number;
  readonly flags: number;
  readonly ending: string;
  /** Whether it is the citation form, or that without its -e: it may stand in front of another member. */
  readonly joins: boolean;
}

/**
 * The forms in a word: at its begin or that of a part, and within it from the fourth letter on; to the end of the word or part, or
 * before it where they may join. Capitals are compared only as far as the filters go.
 */
export function formsOf(
  table: StemTable,
  filters: StemFilters,
  { cased, lower, length }: FoldedWord,
  isHyphenated: boolean,
): readonly FormHit[] {
  const found: FormHit[] = [];
  let end = length;
  for (let start = 0; start < length; start = end + 1) {
    if (isHyphenated) for (end = start; end < length && lower[end] !== HYPHEN_UNIT; ) end++;
    const isCapital = cased[start] !== lower[start];
    const begin = isCapital ? filters.begin.capital : filters.begin.small;
    if (begin.hasShort) addShort(table, begin, lower, start, length, found);
    addPlaces(table, begin, lower, start, start + 1, length, found);
    const within = isCapital ? filters.within.capital : filters.within.small;
    if (within.isEmpty || end - start > LONGEST_CLOSED) continue;
    addPlaces(table, within, lower, start + SHORTEST_MEMBER, end - SHORTEST_MEMBER + 1, end, found);
  }
  return found;
}

/** Adds the forms of at least three letters that begin at `from` or later, before `to`: most places end after four. */
function addPlaces(
  table: StemTable,
  filter: StemFilter,
  text: Uint16Array,
  from: number,
  to: number,
  limit: number,
  found: FormHit[],
): void {
  const { four: fours } = filter;
  const last = Math.min(to, limit - 2) + 3;
  let four = 0;
  for (let at = from; at < from + 3; at++) four = goOn(four, text[at] as number);
  for (let at = from + 3; at < last; at++) {
    four = ((four << 5) | ((text[at] as number) & 31)) & FOUR_MASK;
    if (((fours[four >> 5] as number) >> (four & 31)) & 1)
      addLonger(table, filter, text, at - 3, limit, found);
  }
}

function addLonger(
  table: StemTable,
  { stems, five, eight }: StemFilter,
  text: Uint16Array,
  start: number,
  limit: number,
  found: FormHit[],
): void {
  const end = Math.min(limit, start + table.longest);
  let sum = hashOf(text, start, start + 3);
  for (let at = start + 3; ; at++) {
    if (hasBit(stems, sum)) addForms(table, text, start, at, limit, sum, found);
    if (at >= end) return;
    sum = step(sum, text[at] as number);
    if (at + 1 === start + 5 && !hasBit(five, sum)) return;
    if (at + 1 === start + 8 && !hasBit(eight, sum)) return;
  }
}

/** Adds the forms of one or two letters, such as EU, that are a word or part. */
function addShort(
  table: StemTable,
  { stems }: StemFilter,
  text: Uint16Array,
  start: number,
  limit: number,
  found: FormHit[],
): void {
  let sum = SEED;
  for (let at = start; at < Math.min(limit, start + 2); ) {
    sum = step(sum, text[at++] as number);
    const isPart = at === limit || text[at] === HYPHEN_UNIT;
    if (isPart && hasBit(stems, sum)) addForms(table, text, start, at, limit, sum, found);
  }
}

/** Whether the letters of a row's stem stand at a place. */
export function hasStem({ rows, lower }: StemTable, row: number, text: Uint16Array, start: number): boolean {
  const from = rows[row + ROW.offset] as number;
  const length = rows[row + ROW.length] as number;
  for (let i = 0; i < length; i++) if (lower[from + i] !== text[start + i]) return false;
  return true;
}

function addForms(
  table: StemTable,
  text: Uint16Array,
  start: number,
  stemEnd: number,
  limit: number,
  sum: number,
  found: FormHit[],
): void {
  const { rows, buckets, longestEnding } = table;
  const bucket = spread(sum) & (buckets.length - 2);
  const last = buckets[bucket + 1] as number;
  for (let row = buckets[bucket] as number; row < last; row += ROW_SIZE) {
    if (rows[row + ROW.hash] !== sum || rows[row + ROW.length] !== stemEnd - start) continue;
    const joins = ((rows[row + ROW.flags] as number) & STEM.joining) === STEM.joining;
    if (!joins && stemEnd + longestEnding < limit && !hasHyphen(text, stemEnd, limit)) continue;
    if (hasStem(table, row, text, start)) addEndings(table, row, text, start, limit, joins, found);
  }
}

function addEndings(
  { rows, endings }: StemTable,
  row: number,
  text: Uint16Array,
  start: number,
  limit: number,
  joining: boolean,
  found: FormHit[],
): void {
  const stemEnd = start + (rows[row + ROW.length] as number);
  const list = endings[rows[row + ROW.endings] as number] as readonly string[];
  for (let i = 0; i < list.length; i++) {
    const ending = list[i] as string;
    const end = stemEnd + ending.length;
    const joins = i === 0 && joining && end + SHORTEST_MEMBER <= limit;
    if (end > limit || !(joins || end === limit || text[end] === HYPHEN_UNIT)) continue;
    if (!endsWith(text, stemEnd, ending)) continue;
    const flags = rows[row + ROW.flags] as number;
    found.push({ row, lexeme: rows[row + ROW.lexeme] as number, flags, ending, start, end, joins });
  }
}

function hasHyphen(text: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] === HYPHEN_UNIT) return true;
  return false;
}

/** Whether an ending stands at a place of a folded text in lower case. */
export function endsWith(lower: Uint16Array, at: number, ending: string): boolean {
  for (let i = 0; i < ending.length; i++) if (lower[at + i] !== lowerUnit(ending.charCodeAt(i))) return false;
  return true;
}
