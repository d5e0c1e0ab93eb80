import type { Letters } from './letters.ts';
import { spread } from './stem-table.ts';

/** Numbers about a word: those of `numbers` from `start` to `end`. They hold until the next word is looked up. */
export interface WordFacts {
  readonly numbers: Int32Array;
  readonly start: number;
  readonly end: number;
}

/** What is known of the text's word `word`. */
export type FactsOf = (letters: Letters, word: number) => WordFacts;

const SLOTS = 1 << 17;
const MOST_WORDS = 0.75 * SLOTS;
const ROOM = 1 << 20;
/** Words with more units, or more numbers about them, are looked up each time. */
const LONGEST = 63;
const MOST_FACTS = 255;
/** A record: the hash of a word, its length with how many numbers are known of it, its units, two in a number, and the numbers. */
const HEAD = 2;
const LENGTH_BITS = 8;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/**
 * Remembers what `find` gives for words, which must depend on their units alone: a few thousand words are most of every text. When
 * the memory is full, all is forgotten.
 */
export function rememberWords(find: (letters: Letters, word: number) => readonly number[]): FactsOf {
  /** Where the record of a word begins, by its hash; 0 where there is none. */
  const slots = new Int32Array(SLOTS);
  const records = new Int32Array(ROOM);
  const facts = { numbers: records, start: 0, end: 0 };
  let words = 0;
  let room = 1;

  const lookUp = (slot: number, letters: Letters, word: number): WordFacts => {
    const { units } = letters;
    const start = letters.wordStart[word] as number;
    const end = letters.wordEnd[word] as number;
    const found = find(letters, word);
    if (end - start > LONGEST || found.length > MOST_FACTS)
      return { numbers: Int32Array.from(found), start: 0, end: found.length };
    slots[slot] = room;
    words++;
    records[room++] = letters.wordHash[word] as number;
    records[room++] = (end - start) | (found.length << LENGTH_BITS);
    let at = start;
    for (; at < end - 1; at += 2) records[room++] = (units[at] as number) | ((units[at + 1] as number) << 16);
    if (at < end) records[room++] = units[at] as number;
    facts.start = room;
    for (let i = 0; i < found.length; i++) records[room++] = found[i] as number;
    facts.end = room;
    return facts;
  };

  return (letters, word) => {
    if (words === MOST_WORDS || room + HEAD + LONGEST + MOST_FACTS > ROOM) {
      slots.fill(0);
      words = 0;
      room = 1;
    }
    const hash = letters.wordHash[word] as number;
    const start = letters.wordStart[word] as number;
    const length = (letters.wordEnd[word] as number) - start;
    let slot = spread(hash) & (SLOTS - 1);
    for (let record = slots[slot] as number; record !== 0; record = slots[slot] as number) {
      const known = records[record + 1] as number;
      if (records[record] === hash && (known & LENGTH_MASK) === length) {
        const units = record + HEAD;
        if (isWord(records, units, letters.units, start, start + length)) {
          facts.start = units + ((length + 1) >> 1);
          facts.end = facts.start + (known >>> LENGTH_BITS);
          return facts;
        }
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return lookUp(slot, letters, word);
  };
}

/** Whether the record's units from `from` on are those of the word. */
function isWord(records: Int32Array, from: number, units: Uint16Array, start: number, end: number): boolean {
  let record = from;
  let at = start;
  for (; at < end - 1; at += 2)
    if (records[record++] !== ((units[at] as number) | ((units[at + 1] as number) << 16))) return false;
  return at === end || records[record] === units[at];
}
