import type { Span } from '../model.ts';
import { HYPHEN, type Letters, textOf } from './letters.ts';
import type { Lookup } from './lookup.ts';
import { STEM } from './term-index.ts';

const CONJUNCTION = /^(?:und|oder|sowie|bzw|beziehungsweise|noch|als)$/;
const LONGEST_LIST = 10;
const LIST_GAP = /^(?:,? |\/|\. )$/;
const SHORTEST = 3;
const LONGEST_WORD = 120;

/** A term whose member was saved. */
export interface FoundEllipsis {
  readonly pattern: number;
  /** The member with its hyphen. */
  readonly member: Span;
  /** The word that has the other part of the term. */
  readonly full: Span;
  /** From one to the other. */
  readonly phrase: Span;
}

/** The word on the other side of "und", going over further members of a list ("Atom-, Raketen- und …"). */
function partner(letters: Letters, at: number, step: 1 | -1): number | undefined {
  const { cased, lower, words, wordStart, wordEnd } = letters;
  for (let i = at; Math.abs(i - at) < LONGEST_LIST; i += step) {
    const next = i + step;
    if (next < 0 || next >= words) return undefined;
    const [left, right] = step > 0 ? [i, next] : [next, i];
    const gap = textOf(cased, wordEnd[left] ?? 0, wordStart[right] ?? 0).replace(/^-|-$/g, '');
    if (!LIST_GAP.test(gap)) return undefined;
    const word = textOf(lower, wordStart[next] ?? 0, wordEnd[next] ?? 0);
    if (!CONJUNCTION.test(word) && savedAt(letters, next) !== savedAt(letters, at))
      return savedAt(letters, next) === 0 ? next : undefined;
  }
  return undefined;
}

const savedAt = ({ hyphens }: Letters, at: number) => (hyphens[at] ?? 0) & HYPHEN.saved;

/** Finds `Atom-` of "Atom- und Raketenprogramme" for Atomprogramm, and `-verträge` of "Abkommen und -verträge". */
export function ellipsesAt({ forms, is, patternOf }: Lookup, letters: Letters, at: number): readonly FoundEllipsis[] {
  const { cased, lower, wordStart, wordEnd } = letters;
  const saved = savedAt(letters, at);
  if (!saved) return [];
  const forwards = saved === HYPHEN.after;
  const other = partner(letters, at, forwards ? 1 : -1);
  if (other === undefined) return [];
  const word = { start: wordStart[at] ?? 0, end: wordEnd[at] ?? 0 };
  const full = { start: wordStart[other] ?? 0, end: wordEnd[other] ?? 0 };
  if (full.end - full.start > LONGEST_WORD || word.end - word.start > LONGEST_WORD) return [];
  const member = forwards ? { ...word, end: word.end + 1 } : { ...word, start: word.start - 1 };
  const phrase = forwards ? { ...member, end: full.end } : { ...member, start: full.start };
  const first = forwards ? word.start : full.start;
  const isCapital = cased[first] !== lower[first];

  const found = new Map<number, FoundEllipsis>();
  // Every end of the full word, or every begin, may be what the saved member shares with it.
  for (let cut = full.start + SHORTEST; cut <= full.end - SHORTEST; cut++) {
    const saving = lower.subarray(word.start, word.end);
    const shared = forwards ? lower.subarray(cut, full.end) : lower.subarray(full.start, cut);
    const whole = Uint16Array.from(forwards ? [...saving, ...shared] : [...shared, ...saving]);
    for (const hit of forms('begin', isCapital, whole, 0, 0, whole.length)) {
      const pattern = patternOf(hit);
      if (hit.end === whole.length && is(hit, STEM.elliptic) && !is(hit, STEM.elided))
        found.set(pattern, { pattern, member, full, phrase });
    }
  }
  return [...found.values()];
}
