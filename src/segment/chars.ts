/** What a UTF-16 unit is: a sum of these bits. */
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 4;
export const LETTER = 8;
export const NUMERAL = 16;
export const MARK = 32;
/** Zero-width characters and the soft hyphen. */
export const INVISIBLE = 64;
/** The marks that end sentences. */
export const FINAL = 128;
/** Signs that travel with the mark before them: closing quotes and brackets, footnote marks, codes. */
export const CLOSING = 256;
/** Signs that stand before the first word of a sentence. */
export const OPENING = 512;
export const DASH = 1024;

const PATTERNS: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [SPACE, /\s/],
  [LOWER, /\p{Ll}/u],
  [UPPER, /\p{Lu}/u],
  [LETTER, /\p{L}/u],
  [NUMERAL, /\p{N}/u],
  [MARK, /\p{M}/u],
  [INVISIBLE, /[\u00AD\u200B-\u200D\u2060\uFEFF]/],
  [FINAL, /[.!?…]/],
  [CLOSING, /[»«“”"’'›‹)\]}*_¹²³⁰⁴-⁹†‡\uFFFC]/],
  [OPENING, /[„“”"»«‚‘’'›‹([¿¡*_#@]/],
  [DASH, /[–—-]/],
];
// Latin, Greek, Cyrillic and general punctuation: what German text is made of.
const COMMON = 0x2080;
const TABLE = Uint16Array.from({ length: COMMON }, (_, unit) => bitsOf(unit));

function bitsOf(unit: number): number {
  const sign = String.fromCharCode(unit);
  return PATTERNS.reduce((bits, [bit, pattern]) => (pattern.test(sign) ? bits | bit : bits), 0);
}

/** The bits of the unit at an offset; none outside the text and for surrogates. */
export function charAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return 0;
  const unit = text.charCodeAt(offset);
  return (unit < COMMON ? TABLE[unit] : bitsOf(unit)) ?? 0;
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
