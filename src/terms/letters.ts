import type { Span } from '../model.ts';
import { germanSpelling } from './fold.ts';

/** A text as the matcher reads it: folded to UTF-16 units, with the way back. It holds until the reader reads the next text. */
export interface Letters {
  readonly length: number;
  readonly cased: Uint16Array;
  readonly lower: Uint16Array;
  /** Where the units `start` to `end` come from in the text that was read. */
  readonly origin: (start: number, end: number) => Span;
  /** The words in reading order. */
  readonly words: number;
  readonly wordStart: Int32Array;
  readonly wordEnd: Int32Array;
  /** The hyphens of each word, as bits: `HYPHEN`. */
  readonly hyphens: Uint8Array;
  /** Whether a word has a hyphen beside it. */
  readonly hasSaved: boolean;
}

/** A member was saved behind the word ("Atom- und") or in front ("und -verträge"), where the hyphen is not part of it; or the word has several parts. */
export const HYPHEN = { after: 1, before: 2, saved: 3, inside: 4 } as const;

const KIND = { other: 0, word: 1, hyphen: 2, apostrophe: 3, space: 4, folded: 5, mark: 6 } as const;
// Up to the general punctuation: what European texts are made of.
const TABLED = 0x2070;
const CLUSTER = /\P{M}\p{M}*|\p{M}+/uy;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /\s/;

const units = Array.from({ length: TABLED }, (_, unit) => String.fromCharCode(unit));
const KINDS = Uint8Array.from(units, kindOf);
const FOLDED = units.map((char, unit) => (KINDS[unit] === KIND.space ? ' ' : germanSpelling(char)));
const LOWER = Uint16Array.from(units, lowerOf);

function kindOf(char: string): number {
  if (char === '-') return KIND.hyphen;
  if (char === "'") return KIND.apostrophe;
  if (SPACE.test(char)) return KIND.space;
  if (/\p{M}/u.test(char)) return KIND.mark;
  if (germanSpelling(char) !== char) return KIND.folded;
  return WORD.test(char) ? KIND.word : KIND.other;
}

// Lower case of the same length; a character whose lower case is longer stays as it is.
function lowerOf(char: string): number {
  const lower = char.toLowerCase();
  return (lower.length === 1 ? lower : char).charCodeAt(0);
}

/** The lower case of a UTF-16 unit. */
export function lowerUnit(unit: number): number {
  return unit < TABLED ? (LOWER[unit] ?? unit) : lowerOf(String.fromCharCode(unit));
}

/** The text of some units. */
export function textOf(units: Uint16Array, start: number, end: number): string {
  return String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]);
}

function allocate(capacity: number) {
  return {
    cased: new Uint16Array(capacity),
    lower: new Uint16Array(capacity),
    wordStart: new Int32Array(capacity),
    wordEnd: new Int32Array(capacity),
    hyphens: new Uint8Array(capacity),
  };
}

// NFC never makes more than three units of one, folding never more than two.
const MOST_UNITS = 3;
// Room that is kept from text to text.
const KEPT = 1 << 16;

/** A reader that folds texts by the German spelling and finds their words; it reuses its memory, so one result is valid at a time. */
export function createReader(): (text: string) => Letters {
  const kept = allocate(KEPT);
  return (text) => {
    const needed = MOST_UNITS * text.length + 2;
    const { cased, lower, wordStart, wordEnd, hyphens } = needed <= KEPT ? kept : allocate(needed);
    const changes: Change[] = [];
    const length = foldInto(text, cased, lower, changes);
    // What ends the last word.
    cased[length] = 0;
    cased[length + 1] = 0;
    const words = wordsInto(length, cased, wordStart, wordEnd, hyphens);
    let hasSaved = false;
    for (let word = 0; word < words; word++) if ((hyphens[word] as number) & HYPHEN.saved) hasSaved = true;
    const origin = (start: number, end: number) => originOf(changes, start, end);
    return { length, cased, lower, origin, words, wordStart, wordEnd, hyphens, hasSaved };
  };
}

/** A piece of a text that folding changed: how many units became how many; what is between such pieces is as it was. */
interface Change {
  readonly from: number;
  readonly length: number;
  readonly at: number;
  readonly units: number;
}

function originOf(changes: readonly Change[], start: number, end: number): Span {
  if (changes.length === 0) return { start, end };
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] as Change).at <= start) low = middle + 1;
    else high = middle;
  }
  const first = placeOf(changes[low - 1], start);
  while (low < changes.length && (changes[low] as Change).at < end) low++;
  return { start: first.start, end: placeOf(changes[low - 1], end - 1).end };
}

// Where a unit comes from, by the last change at or before it.
function placeOf(last: Change | undefined, unit: number): Span {
  if (!last) return { start: unit, end: unit + 1 };
  if (unit < last.at + last.units) return { start: last.from, end: last.from + last.length };
  const start = unit - last.at - last.units + last.from + last.length;
  return { start, end: start + 1 };
}

function foldInto(text: string, cased: Uint16Array, lower: Uint16Array, changes: Change[]): number {
  let length = 0;
  let next = text.charCodeAt(0);
  for (let at = 0; at < text.length; ) {
    const unit = next;
    next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const kind = unit < TABLED ? (KINDS[unit] as number) : isAlone(text, at) ? KIND.word : KIND.mark;
    const alone = next < 0x300 || !mayCombine(text, at + 1);
    if (alone && (kind < KIND.space || (unit === 0x20 && !isSpace(next)))) {
      cased[length] = unit;
      lower[length++] = lowerUnit(unit);
      at++;
      continue;
    }
    const end = isSpace(unit)
      ? spaceEnd(text, at)
      : alone && kind !== KIND.mark
        ? at + 1
        : clusterEnd(text, at);
    length = putChange(text, at, end, cased, lower, length, changes);
    at = end;
    next = text.charCodeAt(at);
  }
  return length;
}

// Puts what folding makes of a piece of the text, and gives the new length.
function putChange(
  text: string,
  from: number,
  to: number,
  cased: Uint16Array,
  lower: Uint16Array,
  length: number,
  changes: Change[],
): number {
  const unit = text.charCodeAt(from);
  const spelled = to === from + 1 && unit < TABLED ? (FOLDED[unit] as string) : spell(text.slice(from, to));
  changes.push({ from, length: to - from, at: length, units: spelled.length });
  // Beside capitals Ü is UE, and ß is SS, which old texts leave small.
  const follows = isUpper(text.charCodeAt(to));
  const [last, one] = [length > 0 && isUpper(cased[length - 1]), length > 1 && isUpper(cased[length - 2])];
  const isCapital = isUpper(spelled.charCodeAt(0)) ? last || follows : last && (one || follows);
  const isShouted = spelled.length > 1 && isCapital;
  for (let i = 0; i < spelled.length; i++) {
    const folded = spelled.charCodeAt(i);
    lower[length + i] = lowerUnit(folded);
    cased[length + i] = isShouted ? upperUnit(folded) : folded;
  }
  return length + spelled.length;
}

const spell = (cluster: string) => (SPACE.test(cluster) ? ' ' : germanSpelling(cluster));

const isUpper = (unit = 0): boolean => unit < TABLED && LOWER[unit] !== unit;
const upperUnit = (unit: number) => String.fromCharCode(unit).toUpperCase().charCodeAt(0);

const isSpace = (unit: number) =>
  unit < TABLED ? KINDS[unit] === KIND.space : SPACE.test(String.fromCharCode(unit));

// Whether a unit beyond the tables is folded to itself: Chinese characters, Hangul syllables, half of a pair.
function isAlone(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit >= 0x4e00 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xd7a4)) return true;
  return (unit & 0xf800) === 0xd800 && (text.codePointAt(at) ?? 0) < 0x10000;
}

const mayCombine = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return unit < TABLED ? KINDS[unit] === KIND.mark : !isAlone(text, at);
};

function spaceEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  return end;
}

function clusterEnd(text: string, at: number): number {
  CLUSTER.lastIndex = at;
  return at + (CLUSTER.exec(text)?.[0].length ?? 1);
}

function wordsInto(
  length: number,
  cased: Uint16Array,
  starts: Int32Array,
  ends: Int32Array,
  hyphens: Uint8Array,
): number {
  let words = 0;
  let used = -1;
  for (let at = 0; at < length; at++) {
    if (!isWordUnit(cased, at)) continue;
    const start = at;
    let flags = start > 0 && cased[start - 1] === 0x2d && start - 1 !== used ? HYPHEN.before : 0;
    do {
      if (cased[at] === 0x2d) flags |= HYPHEN.inside;
      at++;
      while (isWordUnit(cased, at)) at++;
    } while ((cased[at] === 0x2d || cased[at] === 0x27) && isWordUnit(cased, at + 1));
    if (cased[at] === 0x2d) {
      flags = (flags & HYPHEN.inside) | HYPHEN.after;
      used = at;
    }
    starts[words] = start;
    ends[words] = at;
    hyphens[words++] = flags;
  }
  return words;
}

function isWordUnit(units: Uint16Array, at: number): boolean {
  const unit = units[at] ?? 0;
  if (unit < TABLED) return KINDS[unit] === KIND.word;
  if ((unit & 0xf800) !== 0xd800) return WORD.test(String.fromCharCode(unit));
  const high = unit < 0xdc00 ? at : at - 1;
  return WORD.test(String.fromCharCode(units[high] ?? 0, units[high + 1] ?? 0));
}
