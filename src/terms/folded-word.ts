import { GERMAN_LETTERS, isUpper, LOWER, lowerUnit, textOf, upperUnit } from './units.ts';

/** The units of a word in the German spelling (ae for ä). It holds until the next word is folded. */
export interface FoldedWord {
  readonly length: number;
  readonly cased: Uint16Array;
  readonly lower: Uint16Array;
  /** Which unit of the word as it was each comes from, counted from its begin. */
  readonly from: Int32Array;
}

/** Folds the units `start` to `end`, which are a word, a part of one or several. */
export type FoldWord = (units: Uint16Array, start: number, end: number) => FoldedWord;

function allocate(capacity: number) {
  return {
    length: 0,
    cased: new Uint16Array(capacity),
    lower: new Uint16Array(capacity),
    from: new Int32Array(capacity),
  };
}

// Room that is kept from word to word.
const KEPT = 512;
const ASCII = 0x80;

/** Folds words; it reuses its memory, so one result is valid at a time. */
export function createWordFolder(): FoldWord {
  const kept = allocate(KEPT);
  return (units, start, end) => {
    const needed = 2 * (end - start) + 1;
    const word = needed <= KEPT ? kept : allocate(needed);
    const { cased, lower, from } = word;
    let length = 0;
    for (let at = start; at < end; at++) {
      const unit = units[at] as number;
      const spelled = unit < ASCII ? undefined : GERMAN_LETTERS.get(unit);
      if (spelled === undefined) {
        cased[length] = unit;
        lower[length] = unit < ASCII ? (LOWER[unit] as number) : lowerUnit(unit);
        from[length++] = at - start;
        continue;
      }
      const isShouted = isCapital(spelled, cased, length, units[at + 1] as number);
      for (let i = 0; i < spelled.length; i++) {
        const folded = spelled.charCodeAt(i);
        cased[length] = isShouted ? upperUnit(folded) : folded;
        lower[length] = lowerUnit(folded);
        from[length++] = at - start;
      }
    }
    // What may be looked at behind the word.
    lower[length] = 0;
    word.length = length;
    return word;
  };
}

// Beside capitals Ü is UE, and ß is SS, which old texts leave small.
function isCapital(spelled: string, cased: Uint16Array, length: number, next: number): boolean {
  const last = length > 0 && isUpper(cased[length - 1] as number);
  const one = length > 1 && isUpper(cased[length - 2] as number);
  const follows = isUpper(next);
  return isUpper(spelled.charCodeAt(0)) ? last || follows : last && (one || follows);
}

/** The text of some units in the German spelling. */
export function foldedText(fold: FoldWord, units: Uint16Array, start: number, end: number): string {
  const { cased, length } = fold(units, start, end);
  return textOf(cased, 0, length);
}

/** How many units some are in the German spelling. */
export function foldedLength(units: Uint16Array, start: number, end: number): number {
  let length = end - start;
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    if (unit >= ASCII && GERMAN_LETTERS.has(unit)) length++;
  }
  return length;
}
