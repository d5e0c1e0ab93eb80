import type { Span } from '../model.ts';
import { type FoldWord, foldedText } from './folded-word.ts';
import { LONGEST_CLOSED, SHORTEST_MEMBER } from './form-hits.ts';
import { HYPHEN, type Letters } from './letters.ts';
import { textOf } from './units.ts';

// Conjunctions, and the articles and prepositions that may follow them.
const CONJUNCTION =
  /^(?:und|oder|sowie|bzw|beziehungsweise|noch|als|auch|d(?:ie|er|as|en|em|es)|(?:k?ein|ihr|sein)(?:e[nrms]?)?|zu[mr]|[ai]m|für|fuer|bei|von|vo[mr]|in|mit)$/;
const LONGEST_LIST = 10;
const LIST_GAP = /^(?:,? |\/|\. )$/;
const LONGEST_CONJUNCTION = 15;
// With the hyphens of the members.
const LONGEST_GAP = 4;

/** A term whose member was saved. */
export interface FoundEllipsis {
  /** The term in one word, such as Atomprogramme. */
  readonly whole: string;
  /** The member with its hyphen. */
  readonly member: Span;
  /** The word that has the other part of the term. */
  readonly full: Span;
  /** From one to the other. */
  readonly phrase: Span;
}

/** The word on the other side of "und", going over further members of a list ("Atom-, Raketen- und …"). */
function partner(letters: Letters, at: number, step: 1 | -1): number | undefined {
  const { units, words, wordStart, wordEnd } = letters;
  for (let i = at; Math.abs(i - at) < LONGEST_LIST; i += step) {
    const next = i + step;
    if (next < 0 || next >= words) return undefined;
    const [left, right] = step > 0 ? [i, next] : [next, i];
    const [gapStart, gapEnd] = [wordEnd[left] as number, wordStart[right] as number];
    if (gapEnd - gapStart > LONGEST_GAP) return undefined;
    if (!LIST_GAP.test(textOf(units, gapStart, gapEnd).replace(/^-|-$/g, ''))) return undefined;
    if (!isConjunction(letters, next) && savedAt(letters, next) !== savedAt(letters, at))
      return savedAt(letters, next) === 0 ? next : undefined;
  }
  return undefined;
}

function isConjunction({ units, wordStart, wordEnd }: Letters, at: number): boolean {
  const [start, end] = [wordStart[at] as number, wordEnd[at] as number];
  return end - start <= LONGEST_CONJUNCTION && CONJUNCTION.test(textOf(units, start, end).toLowerCase());
}

const savedAt = ({ hyphens }: Letters, at: number) => (hyphens[at] ?? 0) & HYPHEN.saved;

/**
 * Finds `Atom-` of "Atom- und Raketenprogramme" for Atomprogramm, and `-verträge` of "Abkommen und -verträge"; `isTerm` says of a
 * word whether it may be one.
 */
export function ellipsisAt(
  letters: Letters,
  at: number,
  fold: FoldWord,
  isTerm: (whole: string) => boolean,
): FoundEllipsis | undefined {
  const { units, wordStart, wordEnd } = letters;
  const saved = savedAt(letters, at);
  if (!saved) return undefined;
  const forwards = saved === HYPHEN.after;
  const other = partner(letters, at, forwards ? 1 : -1);
  if (other === undefined) return undefined;
  const word = { start: wordStart[at] as number, end: wordEnd[at] as number };
  const full = { start: wordStart[other] as number, end: wordEnd[other] as number };
  if (full.end - full.start > LONGEST_CLOSED || word.end - word.start > LONGEST_CLOSED) return undefined;
  const member = forwards ? { ...word, end: word.end + 1 } : { ...word, start: word.start - 1 };
  const phrase = forwards ? { ...member, end: full.end } : { ...member, start: full.start };
  const saving = foldedText(fold, units, word.start, word.end);
  const sharing = foldedText(fold, units, full.start, full.end);
  if (saving.length > LONGEST_CLOSED || sharing.length > LONGEST_CLOSED) return undefined;
  // Every end of the full word, or every begin, may be what the saved member shares with it: the longest that makes a term.
  for (let length = sharing.length - SHORTEST_MEMBER; length >= SHORTEST_MEMBER; length--) {
    const whole = forwards ? saving + sharing.slice(-length) : sharing.slice(0, length) + saving;
    if (isTerm(whole)) return { whole, member, full, phrase };
  }
  return undefined;
}
