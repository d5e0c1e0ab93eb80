/** The stems of an index, as numbers in flat arrays: what is looked at together lies together. */
export interface StemTable {
  /** `ROW_SIZE` numbers a stem, as `ROW` names them; sorted by bucket of the hash. */
  readonly rows: Int32Array;
  /** Where the rows of a bucket begin, as offsets in `rows`; one more than buckets. */
  readonly buckets: Int32Array;
  /** The letters of all stems, in lower case and as written. */
  readonly lower: Uint16Array;
  readonly cased: Uint16Array;
  /** Of letters that no stem has, the fewer the better; no stem and ending are longer together. */
  readonly longest: number;
}

/** What a row says of a stem: where its letters lie, which endings it takes, and what it is part of. */
export const ROW = { hash: 0, offset: 1, length: 2, endings: 3, word: 4, pattern: 5, flags: 6 } as const;
export const ROW_SIZE = 8;

/** Says quickly of most texts that no stem begins there. */
export interface StemFilter {
  /** A bit for the hash of each stem. */
  readonly stems: Int32Array;
  /** A bit for the hash of each stem's first letters, so that a text need not be read to the end. */
  readonly beginnings: Int32Array;
  readonly isEmpty: boolean;
}

/** A stem found in a text: the offset of its row, and where it stands. */
export interface StemHit {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

const SEED = 0x811c9dc5 | 0;
const FILTER_BITS = 16;
const NONE: readonly StemHit[] = [];

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

/** A filter for the rows that have one of the flags and none of the others. */
export function filterFor({ rows, lower }: StemTable, some: number, none: number): StemFilter {
  const chosen: number[] = [];
  for (let row = 0; row < rows.length; row += ROW_SIZE) {
    const flags = rows[row + ROW.flags] as number;
    if (flags & some && !(flags & none)) chosen.push(row);
  }
  const words = powerOfTwo(Math.max(32, FILTER_BITS * chosen.length)) / 32;
  const [stems, beginnings] = [new Int32Array(words), new Int32Array(words)];
  for (const row of chosen) {
    const start = rows[row + ROW.offset] as number;
    const length = rows[row + ROW.length] as number;
    setBit(stems, rows[row + ROW.hash] as number);
    for (let i = 3; i <= length; i++) if (isBeginning(i)) setBit(beginnings, hashOf(lower, start, start + i));
  }
  return { stems, beginnings, isEmpty: chosen.length === 0 };
}

/** The stems that begin from `first` to `last` and end at or before `limit`; the filter may let more pass than it was made for. */
export function stemsWithin(
  table: StemTable,
  { stems, beginnings, isEmpty }: StemFilter,
  text: Uint16Array,
  first: number,
  last: number,
  limit: number,
): readonly StemHit[] {
  if (isEmpty) return NONE;
  let found: StemHit[] | undefined;
  for (let start = first; start <= last; start++) {
    const end = Math.min(limit, start + table.longest);
    let sum = SEED;
    for (let at = start; at < end; at++) {
      sum = step(sum, text[at] as number);
      if (isBeginning(at + 1 - start) && !hasBit(beginnings, sum)) break;
      if (!hasBit(stems, sum)) continue;
      found ??= [];
      addRows(table, text, start, at + 1, sum, found);
    }
  }
  return found ?? NONE;
}

function addRows(
  { rows, buckets, lower }: StemTable,
  text: Uint16Array,
  start: number,
  end: number,
  sum: number,
  found: StemHit[],
): void {
  const bucket = spread(sum) & (buckets.length - 2);
  const last = buckets[bucket + 1] as number;
  for (let row = buckets[bucket] as number; row < last; row += ROW_SIZE) {
    if (rows[row + ROW.hash] !== sum || rows[row + ROW.length] !== end - start) continue;
    const from = (rows[row + ROW.offset] as number) - start;
    let same = start;
    while (same < end && lower[from + same] === text[same]) same++;
    if (same === end) found.push({ row, start, end });
  }
}
