import { fold, lowered, type Spelling } from './fold.ts';

// Of the shorter of two forms of a word most letters stand in the other in their order (also in Arabic plurals), of synonyms few.
const SAME_WORD = 0.6;

/** Whether a listed form is another word than the term rather than a form of it: by their longest common subsequence of letters. */
export function isSynonym(listed: string, term: string, spell: Spelling): boolean {
  const [a, b] = [listed, term].map((text) => [...lowered(fold(text, spell).text)]) as [string[], string[]];
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (const [at, other] of b.entries())
      next.push(letter === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return (row.at(-1) ?? 0) < SAME_WORD * Math.min(a.length, b.length);
}
