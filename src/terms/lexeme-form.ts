import type { FoldedWord } from './folded-word.ts';
import { endsWith, hasStem } from './form-hits.ts';
import { ROW, STEM, type StemTable } from './stem-table.ts';
import { HYPHEN_UNIT } from './units.ts';
import { hasCapitals } from './word-forms.ts';

/** Whether a word, or the first part of a hyphenated one, is a form of a lexeme. */
export function isFormOf(table: StemTable, lexeme: number, word: FoldedWord): boolean {
  const last = table.lexemeStart[lexeme + 1] as number;
  for (let i = table.lexemeStart[lexeme] as number; i < last; i++)
    if (isOfStem(table, table.lexemeRows[i] as number, word)) return true;
  return false;
}

function isOfStem(table: StemTable, row: number, word: FoldedWord): boolean {
  const { rows, endings } = table;
  const { lower, length } = word;
  const stemEnd = rows[row + ROW.length] as number;
  const isElided = (rows[row + ROW.flags] as number) & STEM.elided;
  if (isElided || stemEnd > length || !hasStem(table, row, lower, 0)) return false;
  const list = endings[rows[row + ROW.endings] as number] as readonly string[];
  for (let i = 0; i < list.length; i++) {
    const ending = list[i] as string;
    const end = stemEnd + ending.length;
    if (end !== length && (end > length || lower[end] !== HYPHEN_UNIT)) continue;
    if (endsWith(lower, stemEnd, ending) && hasCapitals(table, { row, ending, start: 0, end }, word))
      return true;
  }
  return false;
}
