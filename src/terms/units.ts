import { germanSpelling, plainSpelling } from './fold.ts';

export const HYPHEN_UNIT = 0x2d;
export const APOSTROPHE_UNIT = 0x27;
export const SPACE_UNIT = 0x20;

/** Up to the general punctuation: what European texts are made of, and what the tables hold. */
export const TABLED = 0x2070;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const MARK = /\p{M}/u;
const SPACE = /\s/;

const chars = Array.from({ length: TABLED }, (_, unit) => String.fromCharCode(unit));
/** The lower case of the units up to `TABLED`. */
export const LOWER = Uint16Array.from(chars, lowerOf);
const SPACES = Uint8Array.from(chars, (char) => Number(SPACE.test(char)));
const MARKS = Uint8Array.from(chars, (char) => Number(MARK.test(char)));

/** The one unit that takes the place of a unit by the plain spelling: one kind of hyphen, apostrophe and space; 0 where there is none. */
export const PLAIN = Uint16Array.from(chars, (char) => {
  if (SPACE.test(char)) return SPACE_UNIT;
  const plain = plainSpelling(char);
  return plain.length === 1 && !MARK.test(char) ? plain.charCodeAt(0) : 0;
});

/** 1 for the letters and digits that words are made of; marks that stay by themselves are none. */
export const WORD_UNITS = Uint8Array.from(chars, (char, unit) =>
  Number(PLAIN[unit] === unit && WORD.test(char)),
);

/** The letters that German also writes with two: ä, ö, ü and ß, and their capitals. */
export const GERMAN_LETTERS: ReadonlyMap<number, string> = new Map(
  chars
    .map((char, unit) => [unit, germanSpelling(char)] as const)
    .filter(([unit, spelled]) => spelled !== plainSpelling(chars[unit] as string)),
);

// Lower case of the same length; a character whose lower case is longer stays as it is.
function lowerOf(char: string): number {
  const lower = char.toLowerCase();
  return (lower.length === 1 ? lower : char).charCodeAt(0);
}

/** The lower case of a UTF-16 unit. */
export function lowerUnit(unit: number): number {
  return unit < TABLED ? (LOWER[unit] as number) : lowerOf(String.fromCharCode(unit));
}

export const isUpper = (unit: number): boolean => unit < TABLED && LOWER[unit] !== unit;

export const upperUnit = (unit: number) => String.fromCharCode(unit).toUpperCase().charCodeAt(0);

export const isSpace = (unit: number): boolean =>
  unit < TABLED ? SPACES[unit] === 1 : SPACE.test(String.fromCharCode(unit));

/**
 * Whether a unit beyond the tables is no part of a character of several units, and plain: Chinese characters, Hangul syllables,
 * currencies, the mark for code, half of a pair.
 */
export function isAlone(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit >= 0x4e00 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xd7a4)) return true;
  if ((unit >= 0x20a0 && unit < 0x20c0) || unit === 0xfffc) return true;
  return (unit & 0xf800) === 0xd800 && (text.codePointAt(at) ?? 0) < 0x10000;
}

/** Whether the unit at a place may be one with what is before it. */
export function mayCombine(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < TABLED ? MARKS[unit] === 1 : !isAlone(text, at);
}

/** Whether the unit at a place beyond the tables is part of a word. */
export function isWordBeyond(units: Uint16Array, at: number): boolean {
  const unit = units[at] as number;
  if ((unit & 0xf800) !== 0xd800) return WORD.test(String.fromCharCode(unit));
  const high = unit < 0xdc00 ? at : at - 1;
  return WORD.test(String.fromCharCode(units[high] ?? 0, units[high + 1] ?? 0));
}

/** The text of some units. */
export function textOf(units: Uint16Array, start: number, end: number): string {
  return String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]);
}
