import type { TermEntry } from '../model.ts';
import { germanForms } from './forms/de.ts';
import { createReader } from './letters.ts';
import { originOf } from './plain-text.ts';
import { textOf } from './units.ts';

/** One spelling of a term: the forms that each of its words can take, and the signs around the words. */
export interface Spelling {
  /** As they are written, citation form first. */
  readonly words: readonly (readonly string[])[];
  /** What must stand before, between and after the words, white space folded: one more than words. */
  readonly gaps: readonly string[];
}

/** A listed form with this in front is none, though the rules make it. */
const NOT = '!';

const THREE = /([bdfgklmnprst])\1\1(?=[aeiouyäöü])/;

/** Gives the spellings of entries: term and variants with their generated forms, and the listed forms as they are. */
export function createSpeller(): (entry: TermEntry) => readonly Spelling[] {
  const read = createReader();
  const spellingOf = (text: string, formsOf: (words: readonly string[]) => Spelling['words']): Spelling => {
    const written = text
      .normalize('NFC')
      .replace(/\u00AD/g, '')
      .trim();
    const letters = read(written);
    const { length, units, words, wordStart, wordEnd } = letters;
    // Forms are made from the word as written: umlauts and ß are still to be seen there.
    const asWritten: string[] = [];
    const gaps: string[] = [];
    let last = 0;
    for (let word = 0; word < words; word++) {
      const start = wordStart[word] ?? 0;
      const end = wordEnd[word] ?? 0;
      const at = originOf(letters.changes, start, end);
      asWritten.push(written.slice(at.start, at.end));
      gaps.push(textOf(units, last, start));
      last = end;
    }
    return { words: formsOf(asWritten), gaps: [...gaps, textOf(units, last, length)] };
  };
  return ({ term, variants = [], forms = [], pos, off }) => {
    const listed = forms.filter((form) => !form.startsWith(NOT));
    const excluded = new Set(
      forms.filter((form) => form.startsWith(NOT)).map((form) => form.slice(NOT.length).trim()),
    );
    const spellings = [term, ...variants];
    // Old spelling: of three equal consonants before a vowel one was left out (Schiffahrt).
    const old = off?.includes('spelling')
      ? []
      : spellings.filter((text) => THREE.test(text)).map((text) => text.replace(THREE, '$1$1'));
    const asIs = (words: readonly string[]) => words.map((word) => [word]);
    const inflected = (words: readonly string[]) =>
      germanForms(words, pos).map((made) => made.filter((form, i) => i === 0 || !excluded.has(form)));
    return [
      ...[...spellings, ...old].map((text) =>
        spellingOf(text, off?.includes('inflection') ? asIs : inflected),
      ),
      ...listed.map((text) => spellingOf(text, asIs)),
    ].filter(({ words }) => words.length > 0);
  };
}
