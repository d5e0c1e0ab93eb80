/** The stems of an index, as numbers in flat arrays: what is looked at together lies together. */
export interface StemTable {
  /** `ROW_SIZE` numbers a stem, as `ROW` names them; sorted by bucket of the hash. */
  readonly rows: Int32Array;
  /** Where the rows of a bucket begin, as offsets in `rows`; one more than buckets. */
  readonly buckets: Int32Array;
  /** Where the rows of a lexeme begin in `lexemeRows`, which holds their offsets; one more than lexemes. */
  readonly lexemeStart: Int32Array;
  readonly lexemeRows: Int32Array;
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
  /** A term is looked for by it. */
  used: 32,
} as const;

/** Says quickly of most places that no stem begins there: bits for the hashes of what stems begin with, and of stems. */
export interface StemFilter {
  readonly stems: Int32Array;
  /** The first four letters as bits by `goOn`: most places are left after them. */
  readonly four: Int32Array;
  /** The first five and eight letters: a place is left as soon as no stem goes on like it. */
  readonly five: Int32Array;
  readonly eight: Int32Array;
  readonly isEmpty: boolean;
  /** Whether a stem has less than three letters. */
  readonly hasShort: boolean;
}

/** The filters for the places of a text: where a word or a part of it begins, and within; for words with a capital, and for others. */
export interface StemFilters {
  readonly begin: { readonly small: StemFilter; readonly capital: StemFilter };
  readonly within: { readonly small: StemFilter; readonly capital: StemFilter };
}

/** The hash of nothing. */
export const SEED = 0x811c9dc5 | 0;
export const FACTOR = 0x01000193;
const BITS_EACH = 8;
/** FNV-1a by UTF-16 units: the hash grows with the text, so that all stems at a place cost one pass. */
export const step = (hash: number, unit: number) => Math.imul(hash ^ unit, FACTOR);
/** Mixes the upper half of a hash into the lower one. */
export const spread = (hash: number) => hash ^ (hash >>> 15);
const powerOfTwo = (least: number) => 2 ** Math.ceil(Math.log2(least));

/** Whether a set of hashes may hold one; it may say so of others too. */
export function hasBit(bits: Int32Array, hash: number): boolean {
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
  const size = powerOfTwo(Math.max(2, rows.length / ROW_SIZE));
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
export function filterFor(table: StemTable, some: number, none: number): StemFilter {
  const { rows } = table;
  const chosen: number[] = [];
  for (let row = 0; row < rows.length; row += ROW_SIZE) {
    const flags = rows[row + ROW.flags] as number;
    if ((flags & some) === some && !(flags & none)) chosen.push(row);
  }
  return {
    stems: bitsOf(new Set(chosen.map((row) => rows[row + ROW.hash] as number))),
    four: foursOf(table, chosen),
    five: beginningsOf(table, chosen, 5),
    eight: beginningsOf(table, chosen, 8),
    isEmpty: chosen.length === 0,
    hasShort: chosen.some((row) => (rows[row + ROW.length] as number) < 3),
  };
}

function beginningsOf({ rows, lower }: StemTable, chosen: readonly number[], length: number): Int32Array {
  const hashes = new Set<number>();
  for (const row of chosen) {
    const start = rows[row + ROW.offset] as number;
    if ((rows[row + ROW.length] as number) >= length) hashes.add(hashOf(lower, start, start + length));
  }
  return bitsOf(hashes);
}

/** Four letters are a number of 20 bits, five a letter. */
export const FOUR_MASK = 2 ** 20 - 1;

/** The last four letters, gone on by one. */
export const goOn = (four: number, unit: number) => ((four << 5) | (unit & 31)) & FOUR_MASK;

// The first four letters of stems; of those of three with all that may follow.
function foursOf({ rows, lower }: StemTable, chosen: readonly number[]): Int32Array {
  const bits = new Int32Array((FOUR_MASK + 1) / 32);
  for (const row of chosen) {
    const start = rows[row + ROW.offset] as number;
    const length = rows[row + ROW.length] as number;
    if (length < 3) continue;
    let three = 0;
    for (let at = start; at < start + 3; at++) three = goOn(three, lower[at] as number);
    const word = goOn(three, 0) >> 5;
    bits[word] = length === 3 ? -1 : (bits[word] as number) | (1 << ((lower[start + 3] as number) & 31));
  }
  return bits;
}

function bitsOf(distinct: ReadonlySet<number>): Int32Array {
  const bits = new Int32Array(powerOfTwo(Math.max(32, BITS_EACH * distinct.size)) / 32);
  for (const hash of distinct) {
    const bit = spread(hash) & (32 * bits.length - 1);
    bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return bits;
}
