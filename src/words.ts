import { diffArrays } from 'diff';

// A sign of a script without spaces is as a word.
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;
const PIECE = new RegExp(`${WORD.source}|\\s+|.`, 'gsu');

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}

/** A piece of two texts: in both, only in the later, or only in the earlier. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** How a text became another, in words; the pieces that are `same` or `added` make up the later text. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const pieces = (text: string) => text.match(PIECE) ?? [];
  return diffArrays(pieces(before), pieces(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** How much two texts are alike, from 0 to 1: the words that stand in both in the same order, as a share of all (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const all = left.length + right.length;
  if (all === 0) return 1;
  const same = diffArrays([...left], [...right])
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { count }) => sum + count, 0);
  return (2 * same) / all;
}
