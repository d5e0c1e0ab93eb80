/** What a UTF-16 unit is: a sum of these bits. */
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 4;
export const LETTER = 8;
export const NUMERAL = 16;
export const MARK = 32;
/** Zero-width characters and the soft hyphen. */
export const INVISIBLE = 64;
/** A vowel in lower case. */
export const VOWEL = 128;
/** A digit of ASCII. */
export const DIGIT = 256;

/** White space and zero-width characters, which belong to no sentence; a soft hyphen belongs to its word. */
export const OUTER = 512;

const RUNS: readonly (readonly [bit: number, run: RegExp])[] = [
  [SPACE, /\s+/g],
  [LOWER, /\p{Ll}+/gu],
  [UPPER, /\p{Lu}+/gu],
  [LETTER, /\p{L}+/gu],
  [NUMERAL, /\p{N}+/gu],
  [MARK, /\p{M}+/gu],
  [INVISIBLE, /[\u00AD\u200B-\u200D\u2060\uFEFF]+/g],
  [VOWEL, /[aeiouyäöü]+/g],
  [DIGIT, /\d+/g],
  [OUTER, /[\s\u200B-\u200D\u2060]+/g],
];
// Latin, Greek, Cyrillic and general punctuation: what German text is made of.
const COMMON = 0x2080;
const TABLE = bitsOfUnits(COMMON);
const NO_BITS = /[^\p{L}\p{N}\p{M}\s\uFEFF]/u;

function bitsOfUnits(count: number): Uint16Array {
  const table = new Uint16Array(count);
  const units = String.fromCharCode(...table.keys());
  for (const [bit, pattern] of RUNS) {
    for (const { index, 0: run } of units.matchAll(pattern))
      for (let unit = index; unit < index + run.length; unit++) table[unit] = (table[unit] ?? 0) | bit;
  }
  return table;
}

function bitsOf(sign: string): number {
  if (NO_BITS.test(sign)) return 0;
  return RUNS.reduce((bits, [bit, pattern]) => (sign.search(pattern) < 0 ? bits : bits | bit), 0);
}

/** The bits of the unit at an offset; none outside the text and for surrogates. */
export function charAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return 0;
  const unit = text.charCodeAt(offset);
  return unit < COMMON ? (TABLE[unit] ?? 0) : bitsOf(text.charAt(offset));
}

/** The first offset from `offset` on whose unit has none of the bits. */
export function skip(text: string, offset: number, bits: number): number {
  let at = offset;
  while (at < text.length && charAt(text, at) & bits) at++;
  return at;
}

/** The first offset of the run of units with one of the bits that ends before `offset`; not before `from`. */
export function skipBack(text: string, offset: number, bits: number, from = 0): number {
  let at = offset;
  while (at > from && charAt(text, at - 1) & bits) at--;
  return at;
}
