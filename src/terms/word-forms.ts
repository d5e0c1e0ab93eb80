import { memberKind } from './compounds.ts';
import { inCapitals } from './fold.ts';
import { type FormHit, formsOf, formsOfLexeme, mayBegin } from './form-hits.ts';
import { HYPHEN, type Letters, lowerUnit, textOf } from './letters.ts';
import { filterFor, ROW, STEM, type StemFilters, type StemTable } from './stem-table.ts';

/** A form of a lexeme that a word of a text is, or has as a member; `start` and `end` count from the word's begin. */
export interface WordForm {
  readonly lexeme: number;
  readonly start: number;
  readonly end: number;
  /** `own`: the whole word. */
  readonly kind: 'own' | 'hyphenated' | 'closed';
  /** Without its -e, in front of another member. */
  readonly isElided: boolean;
}

/** The forms that the text's word `word` is or has. */
export type WordForms = (letters: Letters, word: number) => readonly WordForm[];

const NONE: readonly WordForm[] = [];

/** Whether the capitals of a form fit: as it is written, with a capital at its begin, or in capitals throughout. */
function hasCapitals({ rows, cased }: StemTable, hit: FormHit, letters: Letters): boolean {
  const { row, ending, start, end } = hit;
  if ((rows[row + ROW.flags] as number) & STEM.insensitive) return true;
  const offset = rows[row + ROW.offset] as number;
  const length = rows[row + ROW.length] as number;
  for (let i = 0; i < end - start; i++) {
    const wanted = i < length ? (cased[offset + i] as number) : ending.charCodeAt(i - length);
    const found = letters.cased[start + i] as number;
    if (found !== wanted && (i > 0 || lowerUnit(found) !== wanted))
      return inCapitals(textOf(letters.cased, start, end));
  }
  return true;
}

/** Whether the text's word `word` is a form of a lexeme. */
export function isFormOf(table: StemTable, lexeme: number, letters: Letters, word: number): boolean {
  const start = letters.wordStart[word] as number;
  const end = letters.wordEnd[word] as number;
  return formsOfLexeme(table, lexeme, letters.lower, start, end).some((hit) =>
    hasCapitals(table, hit, letters),
  );
}

/** Finds the forms of a table in the words of texts. What it gives depends on the letters of the word alone. */
export function createWordForms(table: StemTable): WordForms {
  const filters: StemFilters = {
    begin: { small: filterFor(table, STEM.used, STEM.capital), capital: filterFor(table, STEM.used, 0) },
    within: { small: filterFor(table, STEM.closed, STEM.capital), capital: filterFor(table, STEM.closed, 0) },
  };
  return (letters, number) => {
    const start = letters.wordStart[number] as number;
    const end = letters.wordEnd[number] as number;
    const isSmall = letters.cased[start] === letters.lower[start];
    const isHyphenated = ((letters.hyphens[number] as number) & HYPHEN.inside) > 0;
    if (
      isSmall &&
      !isHyphenated &&
      filters.within.small.isEmpty &&
      !mayBegin(filters.begin.small, letters.lower, start, end)
    )
      return NONE;
    const word = { start, end };
    const hits = formsOf(table, filters, letters, word, isHyphenated);
    if (hits.length === 0) return NONE;
    const isSaved = ((letters.hyphens[number] as number) & HYPHEN.saved) > 0;
    const found: WordForm[] = [];
    for (const hit of hits) {
      const isWhole = hit.start === word.start && hit.end === word.end;
      const member = isWhole ? 'own' : memberKind(hit, letters, word);
      const isFirst = hit.start === word.start || letters.lower[hit.start - 1] === 0x2d;
      const isElided = (hit.flags & STEM.elided) > 0;
      if (!member || (isElided && member !== 'closed')) continue;
      if (isFirst && !hasCapitals(table, hit, letters)) continue;
      const kind = isWhole && isSaved ? 'hyphenated' : member;
      found.push({
        lexeme: hit.lexeme,
        start: hit.start - word.start,
        end: hit.end - word.start,
        kind,
        isElided,
      });
    }
    return found.length > 0 ? found : NONE;
  };
}
