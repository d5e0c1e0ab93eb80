import { describe, expect, it } from 'vitest';
import type { TermEntry } from '../../src/model.ts';
import { createTermMatcher } from '../../src/terms/matcher.ts';

const entries: readonly TermEntry[] = [
  { id: 'strait', term: 'Straße', pos: 'noun', compound: 'any' },
  { id: 'atom', term: 'Atomprogramm', pos: 'noun', compound: 'any' },
  { id: 'union', term: 'EU', pos: 'name', compound: 'hyphen' },
  { id: 'exact', term: 'Fuß', pos: 'noun', case: 'sensitive' },
  { id: 'phrase', term: 'große Straße', pos: 'phrase' },
];

const found = (
  match: (text: string) => readonly { termId: string; form: string; kind: string }[],
  text: string,
) => match(text).map(({ termId, form, kind }) => `${termId} ${kind} ${form}`);

// Each text has a word that one before had in another spelling, with other signs beside it or in other company.
const texts = [
  ['Straße', ['strait word Straße']],
  ['Strasse', ['strait word Strasse']],
  ['STRASSE', ['strait word STRASSE']],
  ['STRAßE', ['strait word STRAßE']],
  ['straße', []],
  ['Stra\u00ADße', ['strait word Stra\u00ADße']],
  ['Straßen-', ['strait compound Straßen']],
  ['Straßen', ['strait word Straßen']],
  ['eine große Straße', ['phrase word große Straße']],
  ['eine kleine Straße', ['strait word Straße']],
  ['Atom- und Raketenprogramm', ['atom ellipsis Atom- und Raketenprogramm']],
  ['Atom und Raketenprogramm', []],
  ['EU-Straße', ['union compound EU', 'strait compound Straße']],
  ['EU‑Straße', ['union compound EU', 'strait compound Straße']],
  ['EUStraße', []],
  ['Fuß', ['exact word Fuß']],
  ['FUSS', []],
  ['Fuss', []],
  ['Hauptstraße', ['strait compound straße']],
  ['Hauptstrasse', ['strait compound strasse']],
  ['Hau\u0308ptstraße', ['strait compound straße']],
] as const;

describe('words that were seen before', () => {
  const { match } = createTermMatcher(entries);

  it.each([...texts, ...texts.toReversed(), ...texts])('finds in %j what is there', (text, expected) => {
    expect(found(match, text)).toEqual(expected);
  });

  it('finds the same after more words than are remembered, in texts of any length', () => {
    const many = Array.from({ length: 120_000 }, (_, i) => `w${i.toString(36)}`);
    const long = `${'x'.repeat(300)}-EU`;
    const text = many.flatMap((word, i) => (i % 1000 === 0 ? [word, 'Straßen', long] : [word])).join(' ');
    const hits = match(text);
    expect(hits).toHaveLength(240);
    for (const { start, end, form } of hits) expect(text.slice(start, end)).toBe(form);
    expect(new Set(hits.map(({ form }) => form))).toEqual(new Set(['Straßen', 'EU']));
  });
});

// FNV-1a gives the two words of each pair the same hash; of the second pair, both have nine letters.
it.each([
  ['costarring', 'liquid'],
  ['declinate', 'macallums'],
])('%s and %s, which have one hash, are told apart', (one, other) => {
  const { match } = createTermMatcher([{ id: 'one', term: one }]);
  expect(found(match, `${other} ${one} ${other}`)).toEqual([`one word ${one}`]);
  expect(found(match, `${one} ${other} ${one}`)).toEqual([`one word ${one}`, `one word ${one}`]);
});
