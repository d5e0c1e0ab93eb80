import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { GlossaryEntry } from '../../src/model.ts';
import { readGlossary } from '../../src/terms/csv.ts';
import { buildDictionaries } from '../../src/terms/dictionary.ts';
import { createTermMatcher } from '../../src/terms/matcher.ts';
import { entry } from './entry.ts';

const LIMITS = { termBytes: 1024, dictionaryBytes: 10_000_000 };
const build = (
  entries: readonly GlossaryEntry[],
  targets: readonly string[] = ['fr'],
  limits: Partial<typeof LIMITS> = {},
) => buildDictionaries(entries, { source: 'de', targets, limits: { ...LIMITS, ...limits } });
const onlyOne = (...given: Parameters<typeof build>) => {
  const [built] = build(...given);
  const pairs = built?.dictionary.entries ?? [];
  return { pairs, forms: pairs.map(([form]) => form), leftOut: built?.leftOut ?? [] };
};

describe('the forms of a dictionary', () => {
  test.each<[string, Partial<GlossaryEntry>, readonly string[], readonly string[]]>([
    ['Vertrag', { pos: 'noun' }, ['Vertrags', 'Verträge', 'Verträgen'], ['vertrag', 'Vertragswerk']],
    ['Vertrag', { pos: 'noun', forms: ['!Vertrags', 'Kontrakt'] }, ['Kontrakt'], ['Vertrags', '!Vertrags']],
    ['Vertrag', { variants: ['Kontrakt'] }, ['Kontrakt', 'Kontrakts', 'Verträge'], []],
    ['Vertrag', { off: ['inflection'] }, [], ['Verträge']],
    ['strategisch', { pos: 'adj' }, ['strategischen', 'Strategisch', 'Strategischen'], ['STRATEGISCH']],
    ['strategisch', { pos: 'adj', case: 'sensitive' }, ['strategischen'], ['Strategischen']],
    ['schließen', { pos: 'verb' }, ['schloss', 'geschlossen', 'Geschlossene'], []],
    ['Kalter Krieg', {}, ['Kalten Krieges', 'Kaltem Krieg', 'Kalte Kriege'], []],
    [
      'wirtschaftliche und technische Zusammenarbeit',
      {},
      ['wirtschaftlicher und technischer Zusammenarbeit', 'Wirtschaftlichen und technischen Zusammenarbeit'],
      ['wirtschaftlicher und technische Zusammenarbeit'],
    ],
    ['Karl von Habsburg', { pos: 'name' }, ['Karls von Habsburg', 'Karl von Habsburgs'], []],
    ['C++', {}, [], ['c++']],
  ])('%s %o', (term, more, has, hasNot) => {
    const { pairs, forms, leftOut } = onlyOne([entry(term, { fr: 'X y' }, more)]);
    expect(forms[0]).toBe(term);
    expect(forms).toEqual(expect.arrayContaining([...has]));
    expect(forms.filter((form) => hasNot.includes(form))).toEqual([]);
    expect(new Set(forms).size).toBe(forms.length);
    expect(new Set(pairs.map(([, target]) => target))).toEqual(new Set(['X y']));
    expect(leftOut).toEqual([]);
  });

  test('of a long idiom are kept within bounds, each word in all its forms', () => {
    const { forms } = onlyOne([entry('Ball Korb Tor Netz werfen', { fr: 'X' }, { pos: 'verb' })]);
    expect(forms.length).toBeLessThan(300);
    expect(forms).toEqual(expect.arrayContaining(['Bälle Korb Tor Netz werfen', 'Ball Korb Tor Netz warf']));
  });

  test('are all found as their term', () => {
    const bytes = readFileSync('glossary/terms.csv');
    const entries = readGlossary(bytes, { path: 'terms.csv', source: 'de', targets: ['fr'] });
    for (const one of entries) {
      const matcher = createTermMatcher([one]);
      for (const form of onlyOne([one]).forms)
        expect(matcher.match(`${form}.`)[0], form).toMatchObject({ start: 0, end: form.length });
    }
  });
});

describe('the entries of a dictionary', () => {
  test('one for each language, none for the source, variants as one', () => {
    const [en, pt, ...others] = build(
      [entry('Pakt', { 'en-GB': 'pact', 'en-US': 'pact', pt: 'pacto' }, { off: ['inflection'] })],
      ['en-GB', 'pt-BR', 'en-US', 'de-CH'],
    );
    expect(en?.dictionary).toEqual({ source: 'de', target: 'en', entries: [['Pakt', 'pact']] });
    expect(pt?.dictionary).toEqual({ source: 'de', target: 'pt', entries: [['Pakt', 'pacto']] });
    expect(others).toEqual([]);
  });

  test('what rests has none, what stays as in the source has itself, what has no translation is not missed', () => {
    const { pairs, leftOut } = onlyOne([
      entry('Amt', { fr: 'office' }, { lock: 'off' }),
      entry('Bundestag', { fr: 'diète' }, { lock: 'dnt', off: ['inflection'] }),
      entry('Rat', { es: 'consejo' }),
    ]);
    expect(pairs).toEqual([['Bundestag', 'Bundestag']]);
    expect(leftOut).toEqual([]);
  });

  test('variants with different terms are left out, unless one of them is the only target', () => {
    const programme = entry('Programm', { 'en-GB': 'programme', 'en-US': 'program' });
    expect(onlyOne([programme], ['en-GB', 'en-US'])).toMatchObject({
      pairs: [],
      leftOut: [{ id: 'Programm', reason: 'variants', forms: [] }],
    });
    expect(onlyOne([programme], ['en-US']).pairs[0]).toEqual(['Programm', 'program']);
  });

  test('a form with two translations is left out of both entries, with one it stands once', () => {
    const money = entry('Bank', { fr: 'banque', es: 'X' }, { id: 'money', forms: ['Banken'], line: 2 });
    const bench = entry('Bank', { fr: 'banc', es: 'X' }, { id: 'bench', forms: ['Bänke'], line: 3 });
    const off = { off: ['inflection'] } as const;
    const [fr, es] = build(
      [
        { ...money, ...off },
        { ...bench, ...off },
      ],
      ['fr', 'es'],
    );
    expect(fr?.dictionary.entries).toEqual([
      ['Banken', 'banque'],
      ['Bänke', 'banc'],
    ]);
    expect(fr?.leftOut).toEqual([
      { id: 'money', term: 'Bank', line: 2, reason: 'ambiguous', forms: ['Bank'], others: ['bench'] },
      { id: 'bench', term: 'Bank', line: 3, reason: 'ambiguous', forms: ['Bank'], others: ['money'] },
    ]);
    expect(es?.dictionary.entries.map(([form]) => form)).toEqual(['Bank', 'Banken', 'Bänke']);
    expect(es?.leftOut).toEqual([]);
  });

  test.each([
    ['Alter\nVertrag', 'vieux\r\n\u0085traité', ['Alter Vertrag', 'vieux traité']],
    ['Pa\u0007kt', 'pac\u2028te\t', ['Pa kt', 'pac te']],
    ['constructor', '__proto__', ['constructor', '__proto__']],
    ['2024', '2024', ['2024', '2024']],
  ])('are cleaned: %j', (term, target, pair) => {
    const cleaned = onlyOne([entry(term, { fr: target }, { off: ['inflection'], case: 'sensitive' })]);
    expect(cleaned).toMatchObject({ pairs: [pair], leftOut: [] });
  });

  test('the empty and the too long are left out, the longest is not', () => {
    const off = { off: ['inflection'] } as const;
    const longest = 'ä'.repeat(512);
    const { pairs, leftOut } = onlyOne([
      entry('Pakt', { fr: '\u0001' }, off),
      entry('Rat', { fr: longest }, off),
      entry('Amt', { fr: `${longest}a` }, off),
      entry(`Ä${longest}`, { fr: 'long' }, off),
    ]);
    expect(pairs).toEqual([['Rat', longest]]);
    expect(leftOut.map(({ term, reason }) => [term, reason])).toEqual([
      ['Pakt', 'empty'],
      ['Amt', 'too-long'],
      [`Ä${longest}`, 'too-long'],
    ]);
  });

  test('without room for all the terms themselves come first', () => {
    const { pairs, leftOut } = onlyOne(
      [entry('Pakt', { fr: 'pacte' }, { pos: 'noun' }), entry('Rat', { fr: 'conseil' }, { pos: 'noun' })],
      ['fr'],
      { dictionaryBytes: 24 },
    );
    expect(pairs).toEqual([
      ['Pakt', 'pacte'],
      ['Rat', 'conseil'],
    ]);
    expect(leftOut).toMatchObject([
      { id: 'Pakt', reason: 'no-room', forms: expect.arrayContaining(['Pakte']) },
      { id: 'Rat', reason: 'no-room', forms: expect.arrayContaining(['Räte']) },
    ]);
  });
});
