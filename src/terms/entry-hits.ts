import type { Span, TermEntry, TermMatch } from '../model.ts';
import type { FoundEntry } from './ambiguity.ts';
import { createWordFolder, type FoldWord } from './folded-word.ts';
import { HYPHEN, type Letters } from './letters.ts';
import type { Phrases } from './phrases.ts';
import { hashOf } from './stem-table.ts';
import { PATTERN, type TermIndex, USE, USE_SIZE } from './term-index.ts';
import { FORM, FORM_KIND, FORM_SIZE } from './word-forms.ts';
import type { FactsOf } from './word-memo.ts';

/** An entry found by one of its patterns. */
export interface EntryHit extends FoundEntry {
  readonly pattern: number;
}

/** Finds all entries of an index in a text, but for ellipses: they may overlap. */
export type FindEntries = (text: string, letters: Letters) => EntryHit[];

/** A pattern of an index, found at a place. */
export function hitOf(
  { patternEntry }: TermIndex,
  entries: readonly TermEntry[],
  pattern: number,
  kind: TermMatch['kind'],
  { start, end }: Span,
): EntryHit {
  return { entry: entries[patternEntry[pattern] as number] as TermEntry, pattern, kind, start, end };
}

// The hash of the first three letters of a word, 0 where there are not so many.
function beginningOf({ units, words, wordStart, wordEnd }: Letters, word: number, fold: FoldWord): number {
  if (word < 0 || word >= words) return 0;
  const start = wordStart[word] as number;
  const { lower, length } = fold(units, start, Math.min(start + 3, wordEnd[word] as number));
  return length < 3 ? 0 : hashOf(lower, 0, 3);
}

/** A finder of the entries of an index by the forms of words. */
export function createEntryFinder(
  index: TermIndex,
  entries: readonly TermEntry[],
  wordForms: FactsOf,
  phrases: Phrases,
): FindEntries {
  const { lexemeUses, uses } = index;
  const fold = createWordFolder();

  const addMember = (
    lexeme: number,
    kind: number,
    span: Span,
    text: string,
    letters: Letters,
    hits: EntryHit[],
  ): void => {
    const wanted = kind >= FORM_KIND.closed ? PATTERN.closed : PATTERN.member;
    const last = lexemeUses[lexeme + 1] as number;
    for (let use = lexemeUses[lexeme] as number; use < last; use += USE_SIZE) {
      if (!((uses[use + USE.flags] as number) & wanted)) continue;
      const pattern = uses[use + USE.pattern] as number;
      if (phrases.isExact(pattern, 0, kind === FORM_KIND.elided, span, text, letters))
        hits.push(hitOf(index, entries, pattern, 'compound', span));
    }
  };

  const addWord = (lexeme: number, word: number, text: string, letters: Letters, hits: EntryHit[]): void => {
    // The beginnings of the words beside it.
    let before: number | undefined;
    let after: number | undefined;
    const last = lexemeUses[lexeme + 1] as number;
    for (let use = lexemeUses[lexeme] as number; use < last; use += USE_SIZE) {
      const pattern = uses[use + USE.pattern] as number;
      if ((uses[use + USE.flags] as number) & PATTERN.plain) {
        const own = { start: letters.wordStart[word] as number, end: letters.wordEnd[word] as number };
        hits.push(hitOf(index, entries, pattern, 'word', own));
        continue;
      }
      const three = uses[use + USE.three] as number;
      const side = uses[use + USE.side] as number;
      if (three !== 0 && side < 0) {
        before ??= beginningOf(letters, word - 1, fold);
        if (before !== three) continue;
      }
      if (three !== 0 && side > 0) {
        after ??= beginningOf(letters, word + 1, fold);
        if (after !== three) continue;
      }
      const span = phrases.spanOf(pattern, uses[use + USE.word] as number, word, text, letters);
      if (span) hits.push(hitOf(index, entries, pattern, 'word', span));
    }
  };

  return (text, letters) => {
    const hits: EntryHit[] = [];
    for (let word = 0; word < letters.words; word++) {
      const { numbers, start: first, end: last } = wordForms(letters, word);
      for (let form = first; form < last; form += FORM_SIZE) {
        const lexeme = numbers[form + FORM.lexeme] as number;
        const kind = numbers[form + FORM.kind] as number;
        const begin = letters.wordStart[word] as number;
        const isSaved = ((letters.hyphens[word] as number) & HYPHEN.saved) > 0;
        if (kind === FORM_KIND.own && !isSaved) {
          addWord(lexeme, word, text, letters, hits);
          continue;
        }
        const start = begin + (numbers[form + FORM.start] as number);
        const end = begin + (numbers[form + FORM.end] as number);
        addMember(lexeme, kind, { start, end }, text, letters, hits);
      }
    }
    return hits;
  };
}
