import type { Folded } from './fold.ts';

/** A word of a folded text; a hyphenated word is one word. Offsets are in the folded text, outer hyphens left out. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** A hyphen stands where a member was saved: `after` in "Atom- und", `before` in "und -verträge". */
  readonly saved: 'no' | 'before' | 'after';
}

const PART = '[\\p{L}\\p{M}\\p{N}]+';
const WORD = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(-?)(${PART}(?:['-]${PART})*)(-?)`, 'gu');

/** The words of a folded text, in reading order. */
export function wordsOf({ text, lower }: Folded): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 1: before = '', 2: word = '', 3: after = '', index }) => {
    const start = index + before.length;
    const end = start + word.length;
    const saved = after ? 'after' : before ? 'before' : 'no';
    return { text: word, lower: lower.slice(start, end), start, end, saved };
  });
}
