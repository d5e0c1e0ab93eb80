import type { Span, TermEntry, TermMatch } from '../model.ts';
import { byMeaning, commonestSubject, type FoundEntry } from './ambiguity.ts';
import { ellipsisAt } from './ellipsis.ts';
import { createReader, type Letters, textOf } from './letters.ts';
import { longestFirst } from './longest.ts';
import { createPhrases } from './phrases.ts';
import { hashOf } from './stem-table.ts';
import { indexTerms, PATTERN, type TermIndex, USE, USE_SIZE } from './term-index.ts';
import { createWordForms } from './word-forms.ts';

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

// Whether the word on that side may be the one that a phrase asks for.
function hasNeighbour(
  { lower, words, wordStart, wordEnd }: Letters,
  word: number,
  side: number,
  three: number,
): boolean {
  if (side === 0 || three === 0) return true;
  const next = word + side;
  if (next < 0 || next >= words) return false;
  const start = wordStart[next] as number;
  return start + 3 <= (wordEnd[next] as number) && hashOf(lower, start, start + 3) === three;
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The apostrophe of a genitive such as "Paris’ Rolle" belongs to the name; a closing quotation mark does not. */
function withApostrophe({ start, end }: Span, { cased, length }: Letters): Span {
  const follows = /^' \p{L}/u.test(textOf(cased, end, Math.min(length, end + 4)));
  const genitive = follows && /[sxz]/i.test(String.fromCharCode(cased[end - 1] ?? 0));
  return genitive && !/['‚‘‹›]/.test(textOf(cased, 0, start)) ? { start, end: end + 1 } : { start, end };
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
    const { words, wordStart } = letters;
    const found: Found[] = [];
    for (let word = 0; word < words; word++) {
      for (const { lexeme, kind, isElided, start: from, end: to } of wordForms(letters, word)) {
        const start = (wordStart[word] as number) + from;
        const end = (wordStart[word] as number) + to;
        const last = lexemeUses[lexeme + 1] as number;
        for (let use = lexemeUses[lexeme] as number; use < last; use += USE_SIZE) {
          const pattern = uses[use + USE.pattern] as number;
          const flags = uses[use + USE.flags] as number;
          if (kind !== 'own') {
            const isMember = flags & (kind === 'closed' ? PATTERN.closed : PATTERN.member);
            if (isMember && phrases.isExact(pattern, 0, isElided, { start, end }, text, letters))
              found.push(foundAt(pattern, 'compound', { start, end }));
          } else if (flags & PATTERN.plain) found.push(foundAt(pattern, 'word', { start, end }));
          else if (
            hasNeighbour(letters, word, uses[use + USE.side] as number, uses[use + USE.three] as number)
          ) {
            const span = phrases.spanOf(pattern, uses[use + USE.word] as number, word, text, letters);
            if (span) found.push(foundAt(pattern, 'word', span));
          }
        }
      }
    }
    return letters.hasSaved ? [...found, ...ellipsesOf(letters, found)] : found;
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
      ellipsisAt(letters, at, (whole) => ellipticOf(whole).length > 0),
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
    const kept = longestFirst(found, byMeaning(letters, subject));
    const others = kept.length < found.length ? othersAt(found) : undefined;
    return kept.map((one) => {
      const { entry, kind, pattern } = one;
      const { start, end } =
        is(pattern, PATTERN.name) && kind === 'word' ? withApostrophe(one, letters) : one;
      const span = letters.origin(start, end);
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
