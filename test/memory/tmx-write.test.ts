import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportedEntry } from '../../src/memory/memory.ts';
import { readTmx } from '../../src/memory/tmx.ts';
import { writeTmx } from '../../src/memory/tmx-write.ts';

const OPTIONS = { source: 'de', version: '1.2.3' };
const entry = (text: string, translation: string, more: Partial<ImportedEntry> = {}): ImportedEntry => ({
  source: 'de',
  target: 'fr',
  text,
  translation,
  ...more,
});

test('a unit a text, a variant a language, codes as codes', () => {
  const entries = [
    entry('Tage', 'dni', { target: 'pl', key: 'days_few' }),
    entry('Hallo <b>{{name}}</b> & <br/>', 'Bonjour <b>{{name}}</b> et <br/>'),
    entry('Hallo <b>{{name}}</b> & <br/>', '<b>{{name}}</b>, <br/>', { target: 'en-GB' }),
  ];
  expect(writeTmx(entries, OPTIONS)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Wortfest" creationtoolversion="1.2.3" segtype="sentence" o-tmf="Wortfest" adminlang="en" srclang="de" datatype="plaintext"/>
  <body>
    <tu>
      <tuv xml:lang="de"><seg>Hallo <bpt i="1" x="1">&lt;b&gt;</bpt><ph x="2">{{name}}</ph><ept i="1">&lt;/b&gt;</ept> &amp; <ph x="3">&lt;br/&gt;</ph></seg></tuv>
      <tuv xml:lang="en-GB"><seg><bpt i="1" x="1">&lt;b&gt;</bpt><ph x="2">{{name}}</ph><ept i="1">&lt;/b&gt;</ept>, <ph x="3">&lt;br/&gt;</ph></seg></tuv>
      <tuv xml:lang="fr"><seg>Bonjour <bpt i="1" x="1">&lt;b&gt;</bpt><ph x="2">{{name}}</ph><ept i="1">&lt;/b&gt;</ept> et <ph x="3">&lt;br/&gt;</ph></seg></tuv>
    </tu>
    <tu>
      <prop type="x-key">days_few</prop>
      <tuv xml:lang="de"><seg>Tage</seg></tuv>
      <tuv xml:lang="pl"><seg>dni</seg></tuv>
    </tu>
  </body>
</tmx>
`);
});

test('placeholders of the configuration are codes, another source language is named', () => {
  const written = writeTmx([entry('%s', '%s', { source: 'en' })], { ...OPTIONS, placeholders: ['%s'] });
  expect(written).toContain('<tu srclang="en">');
  expect(written).toContain('<ph x="1">%s</ph>');
});

test('of two translations the first is kept, and what XML cannot carry is left out', () => {
  const written = writeTmx([entry('A\u0001', 'eins\uFFFF'), entry('A\u0001', 'zwei')], OPTIONS);
  expect(readTmx(written, 'x.tmx', 'de', ['fr'])).toEqual([entry('A', 'eins')]);
});

const words = fc
  .array(
    fc.constantFrom(
      'Haus',
      ' ',
      '{{x}}',
      '<b>',
      '</b>',
      '<1>',
      '</1>',
      '$t(a)',
      '&',
      '<',
      '"',
      '\n',
      '\r',
      ' ]]>',
      'é',
      '𝒳',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

test('what is written is read again, in whatever order it was given', () => {
  const entries = fc.uniqueArray(
    fc.record({
      source: fc.constant('de'),
      target: fc.constantFrom('fr', 'en-GB', 'ja'),
      text: words,
      translation: words,
      key: fc.constantFrom('', 'days_few', 'a&b'),
    }),
    { selector: ({ target, text, key }) => JSON.stringify([target, text, key]), maxLength: 8 },
  );
  fc.assert(
    fc.property(entries, (given) => {
      const list = given.map(({ key, ...rest }): ImportedEntry => (key ? { ...rest, key } : rest));
      const written = writeTmx(list, OPTIONS);
      expect(writeTmx(list.toReversed(), OPTIONS)).toBe(written);
      const read = readTmx(written, 'x.tmx', 'de', ['fr', 'en-GB', 'ja']);
      const sorted = (all: readonly ImportedEntry[]) =>
        all.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
      expect(sorted(read)).toEqual(sorted(list));
    }),
  );
});
