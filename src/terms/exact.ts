import type { TermEntry } from '../model.ts';
import { foldWord, germanSpelling } from './fold.ts';
import { SHARP_PAIRS } from './forms/de-classes.ts';

const folded = (text: string) => foldWord(text, germanSpelling).toLowerCase();

/**
 * Whether a word that fits when folded is one of the forms as the entry asks for it: with its very capitals (`case: sensitive`),
 * in its spelling (`off: spelling`), or with ß where ss makes another word.
 */
export function isWritten(entry: TermEntry, forms: readonly string[], raw: string): boolean {
  const text = raw.normalize('NFC').replace(/\u00AD/g, '');
  const lower = text.toLowerCase();
  const key = folded(text);
  return forms.some((form) => {
    if (folded(form) !== key) return false;
    if (entry.case === 'sensitive') return form === text;
    if (entry.off?.includes('spelling')) return form.toLowerCase() === lower;
    return !SHARP_PAIRS.has(key) || /ß/.test(lower) === /ß/.test(form);
  });
}
