import type { Span, TermEntry, TermMatch } from '../model.ts';
import { byMeaning, commonestSubject, type FoundEntry } from './ambiguity.ts';
import { ellipsisAt } from './ellipsis.ts';
import { createWordFolder, type FoldWord, foldedLength } from './folded-word.ts';
import { createReader, HYPHEN, type Letters, origin } from './letters.ts';
import { longestFirst } from './longest.ts';
import { createPhrases } from './phrases.ts';
import { hashOf } from './stem-table.ts';
import { indexTerms, PATTERN, type TermIndex, USE, USE_SIZE } from './term-index.ts';
import { APOSTROPHE_UNIT, textOf } from './units.ts';
import { createWordForms, type WordForm } from './word-forms.ts';

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

interface Found extends FoundEntry {
  readonly pattern: number;
}

// The hash of the first three letters of a word, 0 where there are not so many.
function beginningOf({ units, words, wordStart, wordEnd }: Letters, word: number, fold: FoldWord): number {
  if (word < 0 || word >= words) return 0;
  const start = wordStart[word] as number;
  const { lower, length } = fold(units, start, Math.min(start + 3, wordEnd[word] as number));
  return length < 3 ? 0 : hashOf(lower, 0, 3);
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The apostrophe of a genitive such as "Paris’ Rolle" belongs to the name; a closing quotation mark does not. */
function withApostrophe({ start, end }: Span, { units, length }: Letters): Span {
  if (units[end] !== APOSTROPHE_UNIT) return { start, end };
  const follows = /^' \p{L}/u.test(textOf(units, end, Math.min(length, end + 4)));
  const genitive = follows && /[sxzßẞ]/i.test(String.fromCharCode(units[end - 1] as number));
  return genitive && !/['‚‘‹›]/.test(textOf(units, 0, start)) ? { start, end: end + 1 } : { start, end };
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
  const phrases = createPhrases(index, entries);
  const { patternEntry, patternFlags, lexemeUses, uses } = index;
  const hasSubjects = entries.some(({ subject }) => subject !== undefined);
  const is = (pattern: number, flag: number) => ((patternFlags[pattern] as number) & flag) > 0;
  const foundAt = (pattern: number, kind: TermMatch['kind'], { start, end }: Span): Found => ({
    entry: entries[patternEntry[pattern] as number] as TermEntry,
    pattern,
    kind,
    start,
    end,
  });

  const findAll = (text: string, letters: Letters): readonly Found[] => {
    const found: Found[] = [];
    for (let word = 0; word < letters.words; word++) {
      const forms = wordForms(letters, word);
      for (let i = 0; i < forms.length; i++) addForm(forms[i] as WordForm, word, text, letters, found);
    }
    return letters.hasSaved ? [...found, ...ellipsesOf(letters, found)] : found;
  };

  const addForm = (form: WordForm, word: number, text: string, letters: Letters, found: Found[]): void => {
    const start = (letters.wordStart[word] as number) + form.start;
    const end = (letters.wordStart[word] as number) + form.end;
    const isSaved = ((letters.hyphens[word] as number) & HYPHEN.saved) > 0;
    if (form.kind === 'own' && !isSaved) addWord(form.lexeme, word, { start, end }, text, letters, found);
    else addMember(form, { start, end }, text, letters, found);
  };

  const addMember = (
    { lexeme, kind, isElided }: WordForm,
    span: Span,
    text: string,
    letters: Letters,
    found: Found[],
  ): void => {
    const wanted = kind === 'closed' ? PATTERN.closed : PATTERN.member;
    const last = lexemeUses[lexeme + 1] as number;
    for (let use = lexemeUses[lexeme] as number; use < last; use += USE_SIZE) {
      const pattern = uses[use + USE.pattern] as number;
      const isMember = (uses[use + USE.flags] as number) & wanted;
      if (isMember && phrases.isExact(pattern, 0, isElided, span, text, letters))
        found.push(foundAt(pattern, 'compound', span));
    }
  };

  const addWord = (
    lexeme: number,
    word: number,
    own: Span,
    text: string,
    letters: Letters,
    found: Found[],
  ): void => {
    let before: number | undefined;
    let after: number | undefined;
    const last = lexemeUses[lexeme + 1] as number;
    for (let use = lexemeUses[lexeme] as number; use < last; use += USE_SIZE) {
      const pattern = uses[use + USE.pattern] as number;
      if ((uses[use + USE.flags] as number) & PATTERN.plain) {
        found.push(foundAt(pattern, 'word', own));
        continue;
      }
      const three = uses[use + USE.three] as number;
      const side = uses[use + USE.side] as number;
      if (side < 0) before ??= beginningOf(letters, word - 1, fold);
      else if (side > 0) after ??= beginningOf(letters, word + 1, fold);
      if (three !== 0 && side !== 0 && three !== (side < 0 ? before : after)) continue;
      const span = phrases.spanOf(pattern, uses[use + USE.word] as number, word, text, letters);
      if (span) found.push(foundAt(pattern, 'word', span));
    }
  };

  // The elliptic patterns that a word is a form of.
  const ellipticOf = (word: string): readonly number[] => {
    const patterns: number[] = [];
    const letters = readWhole(word);
    const forms = letters.words === 1 ? wordForms(letters, 0) : [];
    for (const { lexeme } of forms.filter(({ kind }) => kind === 'own'))
      for (let use = lexemeUses[lexeme] as number; use < (lexemeUses[lexeme + 1] as number); use += USE_SIZE)
        if ((uses[use + USE.flags] as number) & PATTERN.elliptic)
          patterns.push(uses[use + USE.pattern] as number);
    return patterns;
  };

  // An ellipsis is the whole phrase, unless another term has a part of it.
  const ellipsesOf = (letters: Letters, found: readonly Found[]): readonly Found[] => {
    const ellipses = Array.from({ length: letters.words }, (_, at) =>
      ellipsisAt(letters, at, fold, (whole) => ellipticOf(whole).length > 0),
    ).filter((one) => one !== undefined);
    const own = found.filter(({ kind }) => kind === 'word');
    return ellipses.flatMap(({ whole, member, full, phrase }) => {
      const isShared = ellipses.some(
        (other) => other.full.start === full.start && other.member.start !== member.start,
      );
      const span = isShared || own.some((other) => overlap(other, phrase)) ? member : phrase;
      return ellipticOf(whole).map((pattern) => foundAt(pattern, 'ellipsis', span));
    });
  };

  const match = (text: string, subject?: string): TermMatch[] => {
    const letters = read(text);
    const found = findAll(text, letters);
    if (found.length === 0) return [];
    const kept = longestFirst(found, byMeaning(letters, fold, subject), ({ start, end }) =>
      foldedLength(letters.units, start, end),
    );
    const others = kept.length < found.length ? othersAt(found) : undefined;
    return kept.map((one) => {
      const { entry, kind, pattern } = one;
      const { start, end } =
        is(pattern, PATTERN.name) && kind === 'word' ? withApostrophe(one, letters) : one;
      const span = origin(letters, start, end);
      const form = text.slice(span.start, span.end);
      const ids = others?.get(placeOf(one)) ?? [];
      const more = ids.length > 1 ? { others: ids.filter((id) => id !== entry.id) } : {};
      return { start: span.start, end: span.end, termId: entry.id, form, kind, ...more };
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

const placeOf = ({ start, end, kind }: Found) => `${start} ${end} ${kind}`;

// The ids of the entries at each place where several were found.
function othersAt(found: readonly Found[]): ReadonlyMap<string, readonly string[]> | undefined {
  const inOrder = found.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const isShared = (one: Found, i: number) => {
    const next = inOrder[i + 1];
    return next?.start === one.start && next.end === one.end && next.entry !== one.entry;
  };
  if (!inOrder.some(isShared)) return undefined;
  const ids = new Map<string, Set<string>>();
  for (const one of found) ids.set(placeOf(one), (ids.get(placeOf(one)) ?? new Set()).add(one.entry.id));
  return new Map([...ids].map(([place, set]) => [place, [...set].sort()]));
}
