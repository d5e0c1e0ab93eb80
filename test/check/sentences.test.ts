import { expect, test } from 'vitest';
import { runChecks } from '../../src/check/checks.ts';
import { bilingual } from './bilingual.ts';

const SOURCE =
  'Das Abkommen kommt zu einem Zeitpunkt, an dem beide Länder mit dem Westen ringen. Es ist noch geheim.';

test.each<[string, string, string, string, string[]]>([
  [
    'whole',
    'en-GB',
    SOURCE,
    'The agreement comes at a time when both countries struggle with the West. It is still secret.',
    [],
  ],
  ['whole, in Japanese', 'ja', SOURCE, '協定は、両国が西側と対立する中で結ばれた。内容はまだ秘密だ。', []],
  [
    'all but the begin lost',
    'en-GB',
    SOURCE,
    'The agreement comes at a time.',
    ['length-unusual', 'sentence-missing'],
  ],
  [
    'all but the begin lost, in Japanese',
    'ja',
    SOURCE,
    '協定は結ばれた。',
    ['length-unusual', 'sentence-missing'],
  ],
  [
    'much added',
    'en-GB',
    SOURCE,
    `This is ${'a long story about the agreement, '.repeat(8)}and secret.`,
    ['length-unusual', 'sentence-missing'],
  ],
  ['a short text may be short', 'en-GB', 'Bitte wählen Sie eine Datei aus.', 'Choose file', []],
  [
    'a sentence twice',
    'en-GB',
    'Es ist noch geheim.',
    'It is still secret. It is still secret.',
    ['sentence-doubled'],
  ],
  ['twice in the source too', 'en-GB', 'Es ist geheim. Es ist geheim.', 'It is secret. It is secret.', []],
  ['an exclamation', 'en-GB', 'Nein, nein!', 'No! No!', []],
])('%s', (_, targetLanguage, source, target, expected) => {
  const found = runChecks(bilingual(source, target, targetLanguage), {});
  expect(found.map(({ code }) => code)).toEqual(expected);
});
