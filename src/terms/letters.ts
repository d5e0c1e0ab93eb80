import { type Change, clustersInto, MOST_UNITS, plainStart } from './plain-text.ts';
import { FACTOR, SEED } from './stem-table.ts';
import { APOSTROPHE_UNIT, HYPHEN_UNIT, isWordBeyond, TABLED, WORD_UNITS } from './units.ts';

/** A text as the matcher reads it: the UTF-16 units of its plain spelling, and its words. It holds until the reader reads the next text. */
export interface Letters {
  readonly length: number;
  readonly units: Uint16Array;
  /** The words in reading order. */
  readonly words: number;
  readonly wordStart: Int32Array;
  readonly wordEnd: Int32Array;
  readonly wordHash: Int32Array;
  /** The hyphens of each word, as bits: `HYPHEN`. */
  readonly hyphens: Uint8Array;
  /** Whether a word has a hyphen beside it. */
  readonly hasSaved: boolean;
  /** Where other units were made of those of the text that was read. */
  readonly changes: readonly Change[];
}

/** A member was saved behind the word ("Atom- und") or in front ("und -verträge"), where the hyphen is not part of it; or the word has several parts. */
export const HYPHEN = { after: 1, before: 2, saved: 3, inside: 4 } as const;

function allocate(capacity: number) {
  return {
    length: 0,
    units: new Uint16Array(capacity),
    words: 0,
    wordStart: new Int32Array(capacity),
    wordEnd: new Int32Array(capacity),
    wordHash: new Int32Array(capacity),
    hyphens: new Uint8Array(capacity),
    hasSaved: false,
    changes: UNCHANGED,
  };
}

const UNCHANGED: readonly Change[] = [];
// Room that is kept from text to text.
const KEPT = 1 << 16;

/** A reader that spells texts plainly and finds their words; it reuses its memory, so one result is valid at a time. */
export function createReader(): (text: string) => Letters {
  const kept = allocate(KEPT);
  return (text) => {
    const needed = MOST_UNITS * text.length + 2;
    const letters = needed <= KEPT ? kept : allocate(needed);
    const { units } = letters;
    const plain = plainStart(text, units);
    const changes: Change[] | undefined = plain < text.length ? [] : undefined;
    letters.changes = changes ?? UNCHANGED;
    letters.length = changes ? clustersInto(text, plain, units, changes) : plain;
    // What ends the last word.
    units[letters.length] = 0;
    units[letters.length + 1] = 0;
    letters.words = findWords(letters);
    letters.hasSaved = someSaved(letters);
    return letters;
  };
}

function someSaved({ hyphens, words }: Letters): boolean {
  for (let word = 0; word < words; word++) if ((hyphens[word] as number) & HYPHEN.saved) return true;
  return false;
}

// Puts where the words are, and gives how many.
function findWords({ length, units, wordStart, wordEnd, wordHash, hyphens }: Letters): number {
  let words = 0;
  let used = -1;
  for (let at = 0; at < length; at++) {
    if (!isWordUnit(units, at)) continue;
    const start = at;
    let flags = start > 0 && units[start - 1] === HYPHEN_UNIT && start - 1 !== used ? HYPHEN.before : 0;
    let hash = SEED;
    for (;;) {
      let sign = units[at] as number;
      do {
        hash = Math.imul(hash ^ sign, FACTOR);
        sign = units[++at] as number;
      } while (sign < TABLED ? WORD_UNITS[sign] === 1 : isWordBeyond(units, at));
      if ((sign !== HYPHEN_UNIT && sign !== APOSTROPHE_UNIT) || !isWordUnit(units, at + 1)) break;
      if (sign === HYPHEN_UNIT) flags |= HYPHEN.inside;
      hash = Math.imul(hash ^ sign, FACTOR);
      at++;
    }
    if (units[at] === HYPHEN_UNIT) {
      flags = (flags & HYPHEN.inside) | HYPHEN.after;
      used = at;
    }
    wordStart[words] = start;
    wordEnd[words] = at;
    wordHash[words] = hash;
    hyphens[words++] = flags;
  }
  return words;
}

function isWordUnit(units: Uint16Array, at: number): boolean {
  const unit = units[at] as number;
  return unit < TABLED ? WORD_UNITS[unit] === 1 : isWordBeyond(units, at);
}
