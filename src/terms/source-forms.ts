import { normalize } from '../content.ts';
import type { TermEntry } from '../model.ts';
import { capitalized } from './fold.ts';
import { createSpeller, type Spelling } from './spellings.ts';

/** More combinations of the words of a term are not worth their room. */
const MOST_COMBINATIONS = 300;
const ADJECTIVE = /[^e]e[nrsm]?$/;

const endingOf = (form: string) => /e[nrsm]?$/.exec(form)?.[0] ?? '';
const joined = (words: readonly string[], gaps: readonly string[]) =>
  words.reduce((text, word, i) => text + word + (gaps[i + 1] ?? ''), gaps[0] ?? '');

/** The words of a term put together in all ways in which its adjectives have one ending: they stand before one noun. */
function agreeing(words: Spelling['words']): readonly (readonly string[])[] {
  const head = words.findLastIndex((forms) => forms.length > 1);
  const isAdjective = (i: number) => i < head && ADJECTIVE.test(words[i]?.[0] ?? '');
  const first = words.findIndex((_, i) => isAdjective(i));
  return words.reduce<readonly (readonly string[])[]>(
    (rows, forms, i) =>
      rows.flatMap((row) => {
        const ending = isAdjective(i) && i > first ? endingOf(row[first] ?? '') : undefined;
        const fitting = forms.filter((form) => ending === undefined || endingOf(form) === ending);
        return fitting.map((form) => [...row, form]);
      }),
    [[]],
  );
}

/** As many ways as there are forms: each word on its own takes them, the others stay. */
function oneByOne(words: Spelling['words']): readonly (readonly string[])[] {
  const citation = words.map(([word = '']) => word);
  return words.flatMap((forms, i) => forms.map((form) => citation.with(i, form)));
}

function textsOf({ words, gaps }: Spelling): readonly string[] {
  const distinct = words.map((forms) => [...new Set(forms)]);
  const count = distinct.reduce((product, { length }) => product * length, 1);
  // Idioms with a verb have thousands of combinations, nearly all of which nobody writes.
  const rows = count > MOST_COMBINATIONS * 5 ? oneByOne(distinct) : agreeing(distinct);
  return (rows.length > MOST_COMBINATIONS ? oneByOne(distinct) : rows).map((row) => joined(row, gaps));
}

/**
 * Gives every text that an entry is written as in a source, its term first: variants, listed and generated forms, the words of
 * a phrase in agreement, and a capital where a sentence may begin with it. Members of compounds are not among them.
 */
export function createFormWriter(): (entry: TermEntry) => readonly string[] {
  const spellingsOf = createSpeller();
  return (entry) => {
    const texts = [normalize(entry.term), ...spellingsOf(entry).flatMap(textsOf)];
    // With `case: sensitive` no other capitals are meant.
    const both = entry.case === 'sensitive' ? texts : [...texts, ...texts.map(capitalized)];
    return [...new Set(both)];
  };
}
