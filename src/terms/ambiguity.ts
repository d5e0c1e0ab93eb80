import type { Span, TermEntry, TermMatch } from '../model.ts';
import { type FoldWord, foldedLength, foldedText } from './folded-word.ts';
import type { Letters } from './letters.ts';
import { lowerUnit, textOf } from './units.ts';

/** An entry found in a text, in offsets of the text's units. */
export interface FoundEntry extends Span {
  readonly entry: TermEntry;
  readonly kind: TermMatch['kind'];
}

const RANK: Readonly<Record<TermMatch['kind'], number>> = { word: 0, compound: 1, ellipsis: 2 };
const SENTENCE_START = /(?:^|[.!?:…„“"»«‹›(\uFFFC])[\s„“"»«‹›(]*$/u;
const LOOK_BACK = 8;

const isNoun = ({ pos, term }: TermEntry) =>
  pos === undefined || pos === 'phrase' ? /^\p{Lu}/u.test(term) : pos === 'noun' || pos === 'name';

/**
 * Orders entries that were found at the same place, the one that is meant first: own words before members; the subject of the
 * document; a noun where a capital cannot come from the begin of a sentence; then the form nearest to the citation form, then by id. The order of
 * the glossary never decides.
 */
export function byMeaning(
  { units }: Letters,
  fold: FoldWord,
  subject: string | undefined,
): (a: FoundEntry, b: FoundEntry) => number {
  return (a, b) =>
    RANK[a.kind] - RANK[b.kind] ||
    isOf(b, subject) - isOf(a, subject) ||
    isNounHere(b, units) - isNounHere(a, units) ||
    isCitation(b, units, fold) - isCitation(a, units, fold) ||
    far(a, units) - far(b, units) ||
    (a.entry.id < b.entry.id ? -1 : 1);
}

const isOf = ({ entry }: FoundEntry, subject: string | undefined) =>
  Number(subject !== undefined && entry.subject === subject);

const isNounHere = ({ entry, start }: FoundEntry, units: Uint16Array) =>
  Number(
    isNoun(entry) &&
      lowerUnit(units[start] as number) !== units[start] &&
      !SENTENCE_START.test(textOf(units, Math.max(0, start - LOOK_BACK), start)),
  );

const isCitation = ({ entry, start, end }: FoundEntry, units: Uint16Array, fold: FoldWord) =>
  Number(foldedText(fold, units, start, end) === entry.term);

const far = ({ entry, start, end }: FoundEntry, units: Uint16Array) =>
  Math.abs(entry.term.length - foldedLength(units, start, end));

/** The subject that most terms of a text have whose form is theirs alone; the first by name of several. */
export function commonestSubject(entries: Iterable<TermEntry>): string | undefined {
  const counts = new Map<string, number>();
  for (const { subject } of entries) if (subject) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const [first] = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return first?.[0];
}
