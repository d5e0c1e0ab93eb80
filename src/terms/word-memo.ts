import type { Letters } from './letters.ts';
import { spread } from './stem-table.ts';

/** Gives what is known of the text's word `word`. */
export type OfWord<T> = (letters: Letters, word: number) => readonly T[];

const SLOTS = 1 << 15;
const LONGEST = 20;
/** A slot: the hash of a word, its length with a bit that says whether something is known, and its units, two in a number. */
const SLOT_SIZE = 2 + LONGEST / 2;
const KNOWN = 32;

/**
 * Remembers what `find` gives for words, which must depend on their units alone. A few thousand words are most of every text. Each
 * has one place in the memory, which the next word of that place takes.
 */
export function rememberWords<T>(find: OfWord<T>): OfWord<T> {
  const slots = new Int32Array(SLOTS * SLOT_SIZE);
  const known: (readonly T[])[] = new Array(SLOTS).fill(NOTHING);
  return (letters, word) => {
    const start = letters.wordStart[word] as number;
    const length = (letters.wordEnd[word] as number) - start;
    if (length > LONGEST) return find(letters, word);
    const hash = letters.wordHash[word] as number;
    const number = spread(hash) & (SLOTS - 1);
    const slot = number * SLOT_SIZE;
    const state = slots[slot + 1] as number;
    if (slots[slot] === hash && (state & ~KNOWN) === length && holds(slots, slot, letters.units, start, length))
      return state & KNOWN ? (known[number] as readonly T[]) : NOTHING;
    const found = find(letters, word);
    slots[slot] = hash;
    slots[slot + 1] = found.length > 0 ? length | KNOWN : length;
    for (let i = 0; i < length; i += 2) slots[slot + 2 + (i >> 1)] = pair(letters.units, start, i, length);
    if (found.length > 0) known[number] = found;
    return found;
  };
}

const NOTHING: readonly never[] = [];

function pair(units: Uint16Array, start: number, i: number, length: number): number {
  const first = units[start + i] as number;
  return i + 1 < length ? first | ((units[start + i + 1] as number) << 16) : first;
}

function holds(slots: Int32Array, slot: number, units: Uint16Array, start: number, length: number): boolean {
  for (let i = 0; i < length; i += 2)
    if (slots[slot + 2 + (i >> 1)] !== pair(units, start, i, length)) return false;
  return true;
}
