import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGlossary } from '../../src/terms/csv.ts';
import { writeTermsCsv } from '../../src/terms/csv-write.ts';
import { comparable, glossaries, LANGUAGES } from './entries.ts';
import { entry } from './entry.ts';

test('what is written is read again', () => {
  fc.assert(
    fc.property(glossaries, (entries) => {
      const written = writeTermsCsv(entries, LANGUAGES);
      const read = readGlossary(Buffer.from(written), { path: 'x.csv', ...LANGUAGES });
      expect(comparable(read)).toEqual(comparable(entries));
    }),
  );
});

test('a root has columns where it is used; nothing is put before a term that looks like a formula', () => {
  const entries = [entry('=Haus', { en: 'the "house"', fr: { term: 'maison', forms: ['a', 'b'] } })];
  expect(writeTermsCsv(entries, LANGUAGES)).toBe(
    `id,de,de:forms,pos,gender,case,compounds,off,lock,subject,note,en,en:forms,en:forbidden,en-GB,en-GB:forms,en-GB:forbidden,fr,fr:forms,fr:forbidden
=Haus,=Haus,,,,,,,locked,,,"the ""house""",,,,,,maison,a|b,
`,
  );
});
