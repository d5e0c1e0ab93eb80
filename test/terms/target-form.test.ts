import { expect, test } from 'vitest';
import type { GlossaryEntry } from '../../src/model.ts';
import { putForm } from '../../src/terms/target-form.ts';
import { entry } from './entry.ts';

const noun = (term: string, sides: Parameters<typeof entry>[1]) => entry(term, sides, { pos: 'noun' });
const treaty = noun('Vertrag', {
  'en-GB': { term: 'treaty', forms: ['treaties'] },
  pl: { term: 'traktat', forms: ['traktatu'] },
  ja: '条約',
  nl: 'verdrag',
});
const agreement = noun('Abkommen', { en: { term: 'agreement', forms: ['agreements'] } });

test.each<[string, GlossaryEntry, string, string, string | undefined, boolean]>([
  ['singular', treaty, 'Vertrag', 'en-GB', 'treaty', true],
  ['genitive', treaty, 'Vertrags', 'en-GB', 'treaty', true],
  ['plural, by the one listed form', treaty, 'Verträge', 'en-GB', 'treaties', true],
  ['plural, with none listed', treaty, 'Verträge', 'nl', 'verdrag', false],
  ['a language with cases', treaty, 'Vertrag', 'pl', 'traktat', false],
  ['a language whose nouns stay', treaty, 'Verträge', 'ja', '条約', true],
  ['a plural like the singular', agreement, 'Abkommen', 'en-GB', 'agreement', false],
  ['its genitive', agreement, 'Abkommens', 'en-GB', 'agreement', true],
  [
    'a weak noun',
    noun('Präsident', { fr: { term: 'président', forms: ['présidents'] } }),
    'Präsidenten',
    'fr',
    'président',
    false,
  ],
  ['two words', noun('Roter Platz', { fr: 'place Rouge' }), 'Roten Platz', 'fr', 'place Rouge', false],
  [
    'a name',
    entry('Wladimir Putin', { pl: 'Władimir Putin' }, { pos: 'name' }),
    'Wladimir Putins',
    'pl',
    'Władimir Putin',
    true,
  ],
  ['as in the source', entry('Wortfest', {}, { lock: 'dnt' }), 'Wortfests', 'fr', 'Wortfest', true],
  ['without a translation', treaty, 'Vertrag', 'sv', undefined, false],
])('%s', (_, term, found, language, text, certain) => {
  const form = putForm(term, found, language);
  expect(form?.text).toBe(text);
  expect(form?.certain ?? false).toBe(certain);
});
