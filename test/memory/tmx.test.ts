import { expect, test } from 'vitest';
import { readTmx } from '../../src/memory/tmx.ts';
import { problemOf } from '../problem.ts';

const tmx = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="de"/><body>${body}</body></tmx>`;

test('puts text and native codes together again', () => {
  const text =
    tmx(`<tu><tuv xml:lang="de"><seg>Hallo <bpt i="1">&lt;b&gt;</bpt><ph x="1">{{name}}</ph><ept i="1">&lt;/b&gt;</ept> &amp; Co.</seg></tuv>
    <tuv xml:lang="fr"><seg>Bonjour <bpt i="1">&lt;b&gt;</bpt><ph x="1">{{name}}</ph><ept i="1">&lt;/b&gt;</ept> et Cie.</seg></tuv></tu>`);
  expect(readTmx(text, 'x.tmx', 'de', ['fr'])).toEqual([
    {
      source: 'de',
      target: 'fr',
      text: 'Hallo <b>{{name}}</b> & Co.',
      translation: 'Bonjour <b>{{name}}</b> et Cie.',
    },
  ]);
});

test('takes the closest language, and a root for its variants', () => {
  const text = tmx(`<tu><tuv xml:lang="DE-de"><seg>Farbe</seg></tuv><tuv xml:lang="en"><seg>colour</seg></tuv>
    <tuv xml:lang="en-US"><seg>color</seg></tuv></tu>`);
  const found = readTmx(text, 'x.tmx', 'de', ['en-GB', 'en-US', 'fr']);
  expect(found.map(({ target, translation }) => [target, translation])).toEqual([
    ['en-GB', 'colour'],
    ['en-US', 'color'],
  ]);
});

test('a unit with a key serves that key', () => {
  const text = tmx(
    '<tu><prop type="x-key">days_few</prop><tuv lang="de"><seg>Tage</seg></tuv><tuv lang="pl"><seg>dni</seg></tuv></tu>',
  );
  expect(readTmx(text, 'x.tmx', 'de', ['pl'])[0]?.key).toBe('days_few');
});

test('white space inside a segment stays, notes and headers are no text', () => {
  const text = tmx(
    '<tu><note>Nein</note><tuv xml:lang="de"><seg> a  b </seg></tuv><tuv xml:lang="fr"><seg>c\n</seg></tuv></tu>',
  );
  expect(readTmx(text, 'x.tmx', 'de', ['fr'])).toMatchObject([{ text: ' a  b ', translation: 'c\n' }]);
});

test.each([
  ['truncated', '<tmx version="1.4"><body><tu>'],
  ['another root', '<xliff/>'],
  ['entities of its own', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>'],
])('%s is refused with a line', async (_, text) => {
  const found = await problemOf(() => readTmx(text, 'x.tmx', 'de', ['fr']));
  expect(found).toMatchObject({ code: 'tmx-invalid', file: 'x.tmx', line: 1 });
});

const DEEP = `<tmx version="1.4">${'<a>'.repeat(60)}`;
test.each([
  ['too deep', DEEP],
  ['too long', tmx(`<tu><tuv xml:lang="de"><seg>${'a'.repeat(100_001)}</seg></tuv></tu>`)],
])('%s is refused', async (_, text) => {
  expect(await problemOf(() => readTmx(text, 'x.tmx', 'de', ['fr']))).toMatchObject({ code: 'tmx-invalid' });
});

test('reads what other tools write: a DOCTYPE that is not followed, srclang="*all*", underscores, older codes', () => {
  const text = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.1"><header srclang="*all*"/><body>
    <tu><tuv lang="de_DE"><seg>Ein <hi type="term">Haus</hi><ut>{\\b</ut></seg></tuv>
    <tuv lang="FR_fr"><seg>une <ph>&lt;a title="<sub>Titre</sub>"&gt;</ph>maison</seg></tuv></tu></body></tmx>`;
  expect(readTmx(text, 'x.tmx', 'de', ['fr'])).toMatchObject([
    { text: 'Ein Haus{\\b', translation: 'une <a title="Titre">maison' },
  ]);
});

test('a blank text is no translation', () => {
  const text = tmx('<tu><tuv lang="de"><seg>A</seg></tuv><tuv lang="fr"><seg> </seg></tuv></tu>');
  expect(readTmx(text, 'x.tmx', 'de', ['fr'])).toEqual([]);
});
