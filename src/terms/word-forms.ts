import { memberKind } from './compounds.ts';
import { inCapitals } from './fold.ts';
import { createWordFolder, type FoldedWord } from './folded-word.ts';
import { type FormHit, formsOf, formsOfLexeme } from './form-hits.ts';
import { HYPHEN } from './letters.ts';
import { filterFor, ROW, STEM, type StemFilters, type StemTable } from './stem-table.ts';
import { HYPHEN_UNIT, lowerUnit, textOf } from './units.ts';
import { type OfWord, rememberWords } from './word-memo.ts';

/** A form of a lexeme that a word of a text is, or has as a member; `start` and `end` count units from the word's begin. */
export interface WordForm {
  readonly lexeme: number;
  readonly start: number;
  readonly end: number;
  /** `own`: the whole word. */
  readonly kind: 'own' | 'hyphenated' | 'closed';
  /** Without its -e, in front of another member. */
  readonly isElided: boolean;
}

const NONE: readonly WordForm[] = [];

/** Whether the capitals of a form fit: as it is written, with a capital at its begin, or in capitals throughout. */
function hasCapitals(table: StemTable, hit: FormHit, word: FoldedWord): boolean {
  const { row, ending, start, end } = hit;
  if ((table.rows[row + ROW.flags] as number) & STEM.insensitive) return true;
  const offset = table.rows[row + ROW.offset] as number;
  const length = table.rows[row + ROW.length] as number;
  for (let i = 0; i < end - start; i++) {
    const wanted = i < length ? (table.cased[offset + i] as number) : ending.charCodeAt(i - length);
    const found = word.cased[start + i] as number;
    if (found !== wanted && (i > 0 || lowerUnit(found) !== wanted))
      return inCapitals(textOf(word.cased, start, end));
  }
  return true;
}

/** Whether a word is a form of a lexeme. */
export function isFormOf(table: StemTable, lexeme: number, word: FoldedWord): boolean {
  return formsOfLexeme(table, lexeme, word).some((hit) => hasCapitals(table, hit, word));
}

/** Finds the forms of a table that the words of texts are or have. */
export function createWordForms(table: StemTable): OfWord<WordForm> {
  const filters: StemFilters = {
    begin: { small: filterFor(table, STEM.used, STEM.capital), capital: filterFor(table, STEM.used, 0) },
    within: { small: filterFor(table, STEM.closed, STEM.capital), capital: filterFor(table, STEM.closed, 0) },
  };
  const fold = createWordFolder();
  return rememberWords(({ units, wordStart, wordEnd, hyphens }, number) => {
    const word = fold(units, wordStart[number] as number, wordEnd[number] as number);
    const hits = formsOf(table, filters, word, ((hyphens[number] as number) & HYPHEN.inside) > 0);
    if (hits.length === 0) return NONE;
    const found: WordForm[] = [];
    for (const hit of hits) {
      const { start, end } = hit;
      const isWhole = start === 0 && end === word.length;
      const kind = isWhole ? 'own' : memberKind(hit, word);
      const isFirst = start === 0 || word.lower[start - 1] === HYPHEN_UNIT;
      const isElided = (hit.flags & STEM.elided) > 0;
      if (!kind || (isElided && kind !== 'closed')) continue;
      if (isFirst && !hasCapitals(table, hit, word)) continue;
      const from = word.from[start] as number;
      found.push({ lexeme: hit.lexeme, start: from, end: (word.from[end - 1] as number) + 1, kind, isElided });
    }
    return found;
  });
}
