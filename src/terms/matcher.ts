import type { Span, TermEntry, TermMatch } from '../model.ts';
import { byMeaning, commonestSubject } from './ambiguity.ts';
import { ellipsisAt, type FoundEllipsis } from './ellipsis.ts';
import { createEntryFinder, type EntryHit, hitOf } from './entry-hits.ts';
import { createWordFolder, foldedLength } from './folded-word.ts';
import { createReader, type Letters } from './letters.ts';
import { areApart, inReadingOrder, longestFirst } from './longest.ts';
import { createPhrases } from './phrases.ts';
import { originOf } from './plain-text.ts';
import { indexTerms, PATTERN, type TermIndex, USE, USE_SIZE } from './term-index.ts';
import { APOSTROPHE_UNIT, textOf } from './units.ts';
import { createWordForms, FORM, FORM_KIND, FORM_SIZE } from './word-forms.ts';

/** Finds German terms in texts. */
export interface TermMatcher {
  /**
   * The terms of a plain text in reading order, never overlapping; the longest wins. `CODE_MARK` parts words. Where two entries have
   * a form, the one of the `subject` is meant, then the part of speech decides; `others` names the rest.
   */
  readonly match: (text: string, subject?: string) => TermMatch[];
  /** The subject of most terms of a document that are not ambiguous; none where entries have no subject. */
  readonly subjectOf: (texts: Iterable<string>) => string | undefined;
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The apostrophe of a genitive such as "Paris’ Rolle" belongs to the name; a closing quotation mark does not. */
function hasApostrophe({ start, end }: Span, { units, length }: Letters): boolean {
  if (units[end] !== APOSTROPHE_UNIT) return false;
  const follows = /^' \p{L}/u.test(textOf(units, end, Math.min(length, end + 4)));
  const genitive = follows && /[sxzßẞ]/i.test(String.fromCharCode(units[end - 1] as number));
  return genitive && !/['‚‘‹›]/.test(textOf(units, 0, start));
}

/**
 * A matcher for German terms: the generated forms of every term, looked up word by word; `index` is that of the same entries.
 * An ellipsis spans its whole phrase ("Atom- und Raketenprogramme"); when the full word in it is itself a term, or a list
 * stands between, the ellipsis is only the member with its hyphen (`Atom-`), so that both are reported.
 */
export function createTermMatcher(
  entries: readonly TermEntry[],
  index: TermIndex = indexTerms(entries),
): TermMatcher {
  const read = createReader();
  const readWhole = createReader();
  const fold = createWordFolder();
  const wordForms = createWordForms(index.stems);
  const findEntries = createEntryFinder(index, entries, wordForms, createPhrases(index, entries));
  const { patternFlags, lexemeUses, uses } = index;
  const hasSubjects = entries.some(({ subject }) => subject !== undefined);

  // The elliptic patterns that a word is a form of.
  const ellipticOf = (word: string): readonly number[] => {
    const patterns: number[] = [];
    const letters = readWhole(word);
    if (letters.words !== 1) return patterns;
    const { numbers, start, end } = wordForms(letters, 0);
    for (let form = start; form < end; form += FORM_SIZE) {
      if (numbers[form + FORM.kind] !== FORM_KIND.own) continue;
      const lexeme = numbers[form + FORM.lexeme] as number;
      for (let use = lexemeUses[lexeme] as number; use < (lexemeUses[lexeme + 1] as number); use += USE_SIZE)
        if ((uses[use + USE.flags] as number) & PATTERN.elliptic)
          patterns.push(uses[use + USE.pattern] as number);
    }
    return patterns;
  };
  const isElliptic = (whole: string) => ellipticOf(whole).length > 0;

  // An ellipsis is the whole phrase, unless another term has a part of it.
  const addEllipses = (letters: Letters, hits: EntryHit[]): void => {
    const ellipses: FoundEllipsis[] = [];
    for (let word = 0; word < letters.words; word++) {
      const ellipsis = ellipsisAt(letters, word, fold, isElliptic);
      if (ellipsis) ellipses.push(ellipsis);
    }
    const own = hits.filter(({ kind }) => kind === 'word');
    for (const { whole, member, full, phrase } of ellipses) {
      const isShared = ellipses.some(
        (other) => other.full.start === full.start && other.member.start !== member.start,
      );
      const span = isShared || own.some((other) => overlap(other, phrase)) ? member : phrase;
      for (const pattern of ellipticOf(whole)) hits.push(hitOf(index, entries, pattern, 'ellipsis', span));
    }
  };

  const matchOf = (hit: EntryHit, text: string, letters: Letters): TermMatch => {
    const { entry, kind, pattern, start } = hit;
    const isName = kind === 'word' && ((patternFlags[pattern] as number) & PATTERN.name) > 0;
    const end = isName && hasApostrophe(hit, letters) ? hit.end + 1 : hit.end;
    if (letters.changes.length === 0)
      return { start, end, termId: entry.id, form: text.slice(start, end), kind };
    const span = originOf(letters.changes, start, end);
    const form = text.slice(span.start, span.end);
    return { ...span, termId: entry.id, form, kind };
  };

  const match = (text: string, subject?: string): TermMatch[] => {
    const letters = read(text);
    const found = findEntries(text, letters);
    if (letters.hasSaved) addEllipses(letters, found);
    if (found.length === 0) return [];
    const hits = inReadingOrder(found);
    if (areApart(hits)) return hits.map((hit) => matchOf(hit, text, letters));
    const lengthOf = ({ start, end }: Span) => foldedLength(letters.units, start, end);
    const kept = longestFirst(hits, byMeaning(letters, fold, subject), lengthOf);
    let first = 0;
    return kept.map((hit) => {
      while ((hits[first] as EntryHit).start < hit.start) first++;
      const others = othersAt(hits, first, hit);
      const one = matchOf(hit, text, letters);
      return others.length > 0 ? { ...one, others } : one;
    });
  };

  const subjectOf = (texts: Iterable<string>): string | undefined => {
    if (!hasSubjects) return undefined;
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const sure = Array.from(texts, (text) => match(text)).flat();
    return commonestSubject(
      sure.filter(({ others }) => !others).flatMap(({ termId }) => byId.get(termId) ?? []),
    );
  };
  return { match, subjectOf };
}

const NONE: readonly string[] = [];

// The ids of the other entries found at the very place of a hit; those of its begin are from `first` on.
function othersAt(hits: readonly EntryHit[], first: number, hit: EntryHit): readonly string[] {
  let ids: Set<string> | undefined;
  for (let i = first; i < hits.length; i++) {
    const { start, end, kind, entry } = hits[i] as EntryHit;
    if (start !== hit.start) break;
    if (end === hit.end && kind === hit.kind && entry.id !== hit.entry.id)
      ids = (ids ?? new Set()).add(entry.id);
  }
  return ids ? [...ids].sort() : NONE;
}
