import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GlossaryEntry } from '../../src/model.ts';
import { readGlossary } from '../../src/terms/csv.ts';
import { writeTermsCsv } from '../../src/terms/csv-write.ts';
import { mergeTable } from '../../src/terms/merge.ts';
import { comparable, glossaries, LANGUAGES } from './entries.ts';
import { entry } from './entry.ts';

const HEADER = 'id,de,de:forms,pos,owner,subject,note,lock,en-GB,fr,fr:forms,fr:forbidden';
const merge = (table: string, entries: readonly GlossaryEntry[], made: readonly string[] = []) =>
  mergeTable(table, { entries, madeIds: new Set(made) }, { source: 'de', takenIds: ['elsewhere'] });

describe('a table', () => {
  const table = `\r\n${HEADER}\r\n\r\npact, Pakt ,,"noun",Anna,,,dnt,pact,,,\r\nrat,Rat,,,,,,,,conseil,conseils | le conseil,\r\n`;

  test('keeps every byte but for the cells that are filled', () => {
    const entries = [
      entry('Pakt', { fr: { term: 'pacte', forbidden: ['a', 'b'] } }, { id: 'pact', note: 'x, y' }),
    ];
    const { text, added, filled, conflicts } = merge(table, entries);
    expect(text).toBe(
      table.replace(
        'pact, Pakt ,,"noun",Anna,,,dnt,pact,,,',
        'pact, Pakt ,,noun,Anna,,"x, y",dnt,pact,pacte,,a|b',
      ),
    );
    expect({ added, conflicts }).toEqual({ added: [], conflicts: [] });
    expect(filled).toEqual([
      { id: 'pact', column: 'note', value: 'x, y' },
      { id: 'pact', column: 'fr', value: 'pacte' },
      { id: 'pact', column: 'fr:forbidden', value: 'a|b' },
    ]);
  });

  test('keeps filled cells; a part of a list is no difference', () => {
    const entries = [entry('Rat', { fr: { term: 'avis', forms: ['le conseil'] } }, { id: 'rat' })];
    const { text, conflicts } = merge(table, entries);
    expect(text).toBe(table);
    expect(conflicts).toEqual([{ id: 'rat', column: 'fr', value: 'avis', own: 'conseil', line: 5 }]);
  });

  test('gets new rows behind the last, with ids of their own', () => {
    const entries = [
      entry('Elsewhere', { fr: 'ailleurs' }, { id: 'elsewhere' }),
      entry('Über', { en: 'over', pl: 'nad' }, { id: 'rat' }),
    ];
    const { text, added, unplaced } = merge(table.trimEnd(), entries, ['rat']);
    expect(text).toBe(
      `${table}elsewhere-2,Elsewhere,,,,,,locked,,ailleurs,,\r\nueber,Über,,,,,,locked,over,,,\r\n`,
    );
    expect(added).toEqual(['elsewhere-2', 'ueber']);
    expect([...unplaced]).toEqual([['pl', 1]]);
  });

  test.each<[string, Partial<GlossaryEntry>, readonly string[], string]>([
    ['its term, under another id', { id: 'x' }, [], 'pact'],
    ['its term, with a subject that the table does not say', { id: 'x', subject: 'law' }, [], 'pact'],
    ['its term before an id that another row has', { id: 'rat' }, [], 'pact'],
    ['its term, with an id that was made', { id: 'rat' }, ['rat'], 'pact'],
  ])('knows an entry by %s', (_, options, made, id) => {
    const { filled } = merge(table, [entry('Pakt', { fr: 'pacte' }, options)], made);
    expect(filled.find(({ column }) => column === 'fr')).toEqual({ id, column: 'fr', value: 'pacte' });
  });

  test('puts nothing of one term into the row of another with the same id', () => {
    const { text, conflicts } = merge(table, [
      entry('Bund', { fr: 'union', 'en-GB': 'union' }, { id: 'rat' }),
    ]);
    expect(text).toBe(table);
    expect(conflicts).toMatchObject([{ id: 'rat', column: 'de', own: 'Rat', value: 'Bund' }]);
  });

  test('tells homographs apart by subject', () => {
    const two = `${HEADER}\na,Bank,,,,money,,,,,,\nb,Bank,,,,parks,,,,,,\n`;
    const { filled } = merge(two, [entry('Bank', { fr: 'banc' }, { id: 'x', subject: 'parks' })]);
    expect(filled).toEqual([{ id: 'b', column: 'fr', value: 'banc' }]);
  });

  test('a region and its root serve each other where only one has a column', () => {
    const { filled } = merge(table, [entry('Rat', { en: 'council', 'fr-CA': 'conseil' }, { id: 'rat' })]);
    expect(filled).toEqual([{ id: 'rat', column: 'en-GB', value: 'council' }]);
  });
});

test('twice changes nothing, and an empty table gets it all', () => {
  fc.assert(
    fc.property(glossaries, (entries) => {
      const empty = writeTermsCsv([], LANGUAGES).replace(',fr,', ',en,en:forms,en:forbidden,fr,');
      const distinct = entries.filter(
        ({ term }, i) => entries.findIndex((other) => other.term === term) === i,
      );
      const once = merge(empty, distinct);
      const read = readGlossary(Buffer.from(once.text), { path: 'x.csv', ...LANGUAGES });
      expect(comparable(read)).toEqual(comparable(distinct));
      expect(merge(once.text, distinct)).toMatchObject({
        text: once.text,
        added: [],
        filled: [],
        conflicts: [],
      });
    }),
  );
});
