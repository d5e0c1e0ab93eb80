import { createInstance, type TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import type { Document } from '../../src/model.ts';
import { i18next } from '../../src/source/i18next.ts';
import { forTarget } from '../../src/source/plurals.ts';
import { read } from './read.ts';

const LETTERS = `{
  "letters_one": "{{count}} Brief",
  "letters_other": "{{count}} Briefe",
  "place_ordinal_other": "Der {{count}}. Platz",
  "friend_male_one": "Ein Freund",
  "friend_male_other": "{{count}} Freunde",
  "end": "Ende"
}
`;

const keysFor = (content: string, target: string) =>
  forTarget(read('a.json', content), target).blocks.map(({ key }) => key);
// Each text names its own key, so that an answer of i18next shows which form it took.
const named = ({ blocks }: Document) => new Map(blocks.map(({ key }) => [key, `${key} {{count}}`]));
const buildFor = (content: string, target: string) => {
  const document = forTarget(read('a.json', content), target);
  return i18next.build(document, named(document));
};

async function load(json: string, lng: string): Promise<TFunction> {
  const instance = createInstance();
  return instance.init({
    lng,
    fallbackLng: false,
    resources: { [lng]: { translation: JSON.parse(json) } },
    interpolation: { escapeValue: false },
  });
}

describe('plural forms of a target', () => {
  test('extra forms stand behind their siblings, in the order of the categories', () => {
    expect(keysFor(LETTERS, 'pl')).toEqual([
      'letters_one',
      'letters_other',
      'letters_few',
      'letters_many',
      'place_ordinal_other',
      'friend_male_one',
      'friend_male_other',
      'friend_male_few',
      'friend_male_many',
      'end',
    ]);
  });

  test('an extra form is made from the other form, and says so', () => {
    const { blocks } = forTarget(read('a.json', LETTERS), 'pl');
    const other = blocks.find(({ key }) => key === 'letters_other')!;
    expect(blocks.find(({ key }) => key === 'letters_few')).toEqual({
      ...other,
      key: 'letters_few',
      name: 'letters_few',
      pluralOf: 'letters_other',
    });
    expect(blocks.filter(({ pluralOf }) => pluralOf)).toHaveLength(4);
  });

  test('forms that the target has no category for are left out', () => {
    expect(keysFor(LETTERS, 'ja')).toEqual([
      'letters_other',
      'place_ordinal_other',
      'friend_male_other',
      'end',
    ]);
    expect(JSON.parse(buildFor(LETTERS, 'ja'))).not.toHaveProperty('letters_one');
  });

  test('ordinals have categories of their own', () => {
    expect(keysFor(LETTERS, 'en').filter((key) => key.startsWith('place'))).toEqual([
      'place_ordinal_other',
      'place_ordinal_one',
      'place_ordinal_two',
      'place_ordinal_few',
    ]);
  });

  test('a text for nothing stays, since i18next looks for it in any language', () => {
    const content = '{"n_zero": "nichts", "n_one": "eins", "n_other": "{{count}}"}';
    expect(keysFor(content, 'en')).toEqual(['n_zero', 'n_one', 'n_other']);
    expect(keysFor(content, 'ja')).toEqual(['n_zero', 'n_other']);
    expect(keysFor('{"n_ordinal_zero": "a", "n_ordinal_other": "b"}', 'ja')).toEqual(['n_ordinal_other']);
  });

  test('behind the last sibling also when the other form is not the last', () => {
    const content = '{\n  "n_other": "b",\n  "x": "c",\n  "n_one": "a"\n}\n';
    expect(keysFor(content, 'pl')).toEqual(['n_other', 'x', 'n_one', 'n_few', 'n_many']);
    expect(Object.keys(JSON.parse(buildFor(content, 'pl')))).toEqual([
      'n_other',
      'x',
      'n_one',
      'n_few',
      'n_many',
    ]);
    const japanese = '{\n  "n_other": "n_other {{count}}",\n  "x": "x {{count}}"\n}\n';
    expect(buildFor(content, 'ja')).toBe(japanese);
  });

  test('a suffix without an other form beside it is no plural', () => {
    const content =
      '{"phase_one": "Phase eins", "day": {"two": "zwei"}, "a": {"b_one": "x"}, "b_other": "y", "_other": "z"}';
    for (const target of ['ja', 'en']) {
      expect(keysFor(content, target).filter((key) => !key.startsWith('b_'))).toEqual([
        'phase_one',
        'day.two',
        'a.b_one',
        '_other',
      ]);
    }
  });

  test('keys that need escapes have plurals too', () => {
    const content = '{"tage!_one": "a", "tage!_other": "b", "": {"x.y_other": "c"}}';
    const resource = JSON.parse(buildFor(content, 'pl'));
    expect(Object.keys(resource)).toEqual(['tage!_one', 'tage!_other', 'tage!_few', 'tage!_many', '']);
    expect(Object.keys(resource[''])).toEqual(['x.y_other', 'x.y_one', 'x.y_few', 'x.y_many']);
  });

  test('prose and resources without plurals stay as they are', () => {
    for (const document of [read('a.txt', 'Der Tag_other\n'), read('a.json', '{"a": "x"}')]) {
      expect(forTarget(document, 'ar')).toBe(document);
    }
  });

  test('the forms are those that CLDR has for the language, and the source is not changed', () => {
    const languages = 'ar br cs cy da en-GB fr ga he hr it ja ko lt lv mt pl pt-BR ro ru sl uk zh-Hans'.split(
      ' ',
    );
    const content = '{"n_other": "x", "o_ordinal_other": "y"}';
    const document = read('a.json', content);
    for (const target of languages) {
      for (const [group, type] of [
        ['n_', 'cardinal'],
        ['o_ordinal_', 'ordinal'],
      ] as const) {
        const categories = new Intl.PluralRules(target, { type }).resolvedOptions().pluralCategories;
        const keys = forTarget(document, target)
          .blocks.map(({ key }) => key)
          .filter((key) => key.startsWith(group));
        expect([target, ...keys.sort()]).toEqual([
          target,
          ...categories.map((category) => group + category).sort(),
        ]);
      }
    }
    expect(document).toEqual(read('a.json', content));
  });
});

describe('plural forms in the file', () => {
  test('extra forms have the indentation of their siblings', () => {
    const document = forTarget(read('a.json', LETTERS.replaceAll('\n', '\r\n')), 'fr');
    const texts = new Map(document.blocks.map(({ key, content }) => [key, rawText(content)]));
    texts.set('letters_many', 'de lettres');
    texts.set('friend_male_many', 'd’amis');
    texts.set('place_ordinal_one', 'La 1re place');
    expect(i18next.build(document, texts)).toBe(
      LETTERS.replace('Briefe",', 'Briefe",\n  "letters_many": "de lettres",')
        .replace('Freunde",', 'Freunde",\n  "friend_male_many": "d’amis",')
        .replace('Platz",', 'Platz",\n  "place_ordinal_one": "La 1re place",')
        .replaceAll('\n', '\r\n'),
    );
  });

  test('as the last members they leave the closing bracket where it was', () => {
    const document = forTarget(read('a.json', '{ "n_one": "a", "n_other": "b" }\n'), 'cs');
    const texts = new Map(document.blocks.map(({ key }) => [key, key]));
    expect(i18next.build(document, texts)).toBe(
      '{ "n_one": "n_one", "n_other": "n_other", "n_few": "n_few", "n_many": "n_many" }\n',
    );
  });

  test('an extra form without a text is left out', () => {
    const document = forTarget(read('a.json', '{"n_one": "a", "n_other": "b"}'), 'pl');
    expect(i18next.build(document, new Map([['n_few', 'c']]))).toBe('{"n_few": "c"}');
  });

  test.each([
    ['pl', { 0: 'many', 1: 'one', 2: 'few', 5: 'many', 22: 'few', 1.5: 'other' }],
    ['ar', { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 11: 'many', 100: 'other' }],
    ['ja', { 0: 'other', 1: 'other', 7: 'other' }],
    ['en', { 0: 'other', 1: 'one', 2: 'other' }],
  ])('i18next finds the right form in %s', async (target, forms) => {
    const t = await load(buildFor(LETTERS, target), target);
    for (const [count, form] of Object.entries(forms)) {
      expect(t('letters', { count: Number(count) })).toBe(`letters_${form} ${count}`);
      expect(t('friend', { count: Number(count), context: 'male' })).toBe(`friend_male_${form} ${count}`);
    }
    expect(t('end', { count: 0 })).toBe('end 0');
  });

  test('i18next finds ordinals', async () => {
    const t = await load(buildFor(LETTERS, 'en'), 'en');
    const answers = [1, 2, 3, 4, 21].map((count) => t('place', { count, ordinal: true }));
    expect(answers).toEqual(
      ['one 1', 'two 2', 'few 3', 'other 4', 'one 21'].map((form) => `place_ordinal_${form}`),
    );
  });
});
