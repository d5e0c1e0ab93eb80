import { memberKind } from './compounds.ts';
import { inCapitals } from './fold.ts';
import { createWordFolder, type FoldedWord } from './folded-word.ts';
import { type FormHit, formsOf } from './form-hits.ts';
import { HYPHEN } from './letters.ts';
import { filterFor, ROW, STEM, type StemFilters, type StemTable } from './stem-table.ts';
import { HYPHEN_UNIT, lowerUnit, textOf } from './units.ts';
import { type FactsOf, rememberWords } from './word-memo.ts';

/**
 * A form that a word is or has as a member, in `FORM_SIZE` numbers: its lexeme, where it stands in units from the word's begin, and
 * how: `FORM_KIND`.
 */
export const FORM = { lexeme: 0, start: 1, end: 2, kind: 3 } as const;
export const FORM_SIZE = 4;

/** The whole word; a member of a hyphenated word or of a closed one, where the -e may be missing in front of another member. */
export const FORM_KIND = { own: 0, hyphenated: 1, closed: 2, elided: 3 } as const;

const NONE: readonly number[] = [];

/** Whether the capitals of a form fit: as it is written, with a capital at its begin, or in capitals throughout. */
export function hasCapitals(
  table: StemTable,
  { row, ending, start, end }: Pick<FormHit, 'row' | 'ending' | 'start' | 'end'>,
  word: FoldedWord,
): boolean {
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

/** How a form stands in a word, as `FORM_KIND`; nothing where it is none there. */
function kindOf(table: StemTable, hit: FormHit, word: FoldedWord): number | undefined {
  const { start, end, flags } = hit;
  const isElided = (flags & STEM.elided) > 0;
  const kind = start === 0 && end === word.length ? 'own' : memberKind(hit, word);
  if (!kind || (isElided && kind !== 'closed')) return undefined;
  const isFirst = start === 0 || word.lower[start - 1] === HYPHEN_UNIT;
  if (isFirst && !hasCapitals(table, hit, word)) return undefined;
  return isElided ? FORM_KIND.elided : FORM_KIND[kind];
}

/** Finds the forms of a table that the words of texts are or have. */
export function createWordForms(table: StemTable): FactsOf {
  const filters: StemFilters = {
    begin: { small: filterFor(table, STEM.used, STEM.capital), capital: filterFor(table, STEM.used, 0) },
    within: { small: filterFor(table, STEM.closed, STEM.capital), capital: filterFor(table, STEM.closed, 0) },
  };
  const fold = createWordFolder();
  return rememberWords(({ units, wordStart, wordEnd, hyphens }, number) => {
    const word = fold(units, wordStart[number] as number, wordEnd[number] as number);
    const hits = formsOf(table, filters, word, ((hyphens[number] as number) & HYPHEN.inside) > 0);
    if (hits.length === 0) return NONE;
    const found: number[] = [];
    for (const hit of hits) {
      const kind = kindOf(table, hit, word);
      if (kind === undefined) continue;
      found.push(hit.lexeme, word.from[hit.start] as number, (word.from[hit.end - 1] as number) + 1, kind);
    }
    return found;
  });
}
