import { describe, expect, test } from 'vitest';
import { checkBrackets } from '../../src/check/brackets.ts';
import type { Check } from '../../src/check/check.ts';
import { runChecks } from '../../src/check/checks.ts';
import { checkLinks } from '../../src/check/links.ts';
import { checkQuotes, quotationMarks } from '../../src/check/quotes.ts';
import { checkEncoding, checkResidue } from '../../src/check/residue.ts';
import type { Code, Content } from '../../src/model.ts';
import { bilingual } from './bilingual.ts';

const bold: Code = { kind: 'open', id: '1', source: '<b>' };

/** What a check says: severity and code of each finding. */
function says(check: Check, source: Content, target: Content, targetLanguage = 'en-GB'): string[] {
  const found = check(bilingual(source, target, targetLanguage));
  return found.map(({ severity, code }) => `${severity} ${code}`);
}

test.each([
  ['„Ja“, sagte er.', '„ “'],
  ['‘Yes’, he said; it’s the leaders’ choice.', '‘ ’'],
  ['It’s the ’90s.', ''],
  ['rock ’n’ roll', ''],
  ['Hawai‘i', ''],
  ['„Er sagte: ‚Nein‘“', '„ ‚ ‘ “'],
  ['a 5" pipe and a "word"', '" "'],
  ['«\u00A0oui\u00A0»', '« »'],
  ['צה"ל', ''],
  ['「はい」', '「 」'],
])('the quotation marks of %s', (text, marks) => {
  expect(quotationMarks(text).join(' ')).toBe(marks);
});

describe('quotes', () => {
  test.each<[string, string, string, string, string[]]>([
    ['all there', 'fr', 'Er sagte: „Ja.“', 'Il a dit : «\u00A0Oui.\u00A0»', []],
    ['single ones in British English', 'en-GB', 'Das „Ja“ der Leute.', 'The people’s ‘yes’.', []],
    ['one lost', 'fr', 'Er sagte: „Ja.“', 'Il a dit : «\u00A0Oui.', ['error quotes-wrong']],
    ['both lost', 'es', 'Das „Ja“.', 'El sí.', ['warning quotes-wrong']],
    ['one too many', 'pl', 'Das „Ja“.', '„Tak””.', ['error quotes-wrong']],
    ['doubled', 'pl', 'Das „Ja“.', '„„Tak””.', ['error quotes-wrong']],
    [
      'a quotation that the source has not',
      'ja',
      'Das Wort Ja.',
      '「はい」という言葉。',
      ['warning quotes-wrong'],
    ],
    ['the begin of a longer quotation', 'en-GB', '„Ja, sagte er.', '‘Yes, he said.', []],
    ['German marks left', 'en-GB', 'Das „Ja“.', 'The „yes“.', ['warning quotes-foreign']],
    ['straight ones', 'en-GB', 'Das "Ja".', 'The "yes".', []],
    ['an apostrophe is no mark', 'fr', 'Der Hut.', 'L’an l’eau d’or.', []],
  ])('%s', (_, language, source, target, expected) => {
    expect(says(checkQuotes, [source], [target], language)).toEqual(expected);
  });

  test('around a code', () => {
    expect(says(checkQuotes, ['Das „', bold, 'Ja“.'], ['The ‘', bold, 'yes’.'])).toEqual([]);
  });

  test('names what was expected and found', () => {
    expect(checkQuotes(bilingual('„Ja“', 'Yes”', 'en'))).toMatchObject([{ expected: '„ “', found: '”' }]);
  });
});

test.each<[string, string, string, string[]]>([
  ['all there', 'Ein Haus (alt) [1].', 'A house (old) [1].', []],
  ['full width', 'Ein Haus (alt).', '家（古い）。', []],
  ['one lost', 'Ein Haus (alt).', 'A house (old.', ['error brackets-wrong']],
  ['the other kind', 'Ein Haus (alt).', 'A house (old].', ['error brackets-wrong', 'error brackets-wrong']],
  ['a pair made into commas', 'Ein Haus (alt).', 'A house, old.', ['warning brackets-wrong']],
  ['a pair more', 'Kim', '金（キム）', []],
  ['a list', 'a) ein Haus', 'a) a house', []],
  ['a list that lost its sign', 'a) ein Haus', 'a house', ['error brackets-wrong']],
])('brackets: %s', (_, source, target, expected) => {
  expect(says(checkBrackets, [source], [target])).toEqual(expected);
});

test.each<[string, string, string, string[]]>([
  ['all there', 'Siehe https://a.de/b?c=d.', 'See https://a.de/b?c=d.', []],
  ['in brackets', 'Siehe (www.a.de).', 'See www.a.de.', []],
  ['with brackets', 'https://a.de/x_(y)', 'https://a.de/x_(y)。', []],
  ['before Japanese', 'https://a.de ist da', 'https://a.deがある', []],
  ['changed', 'Siehe https://a.de/b.', 'See https://a.de/B.', ['error link-wrong']],
  ['lost', 'An a.b@c.de und d@e.org.', 'To a.b@c.de.', ['error link-wrong']],
  ['twice', 'An a@c.de.', 'To a@c.de, a@c.de.', ['error link-wrong']],
  ['new', 'Schreiben Sie.', 'Write to a@c.de.', ['error link-wrong']],
  ['no address', 'Bitte @alle: a@b', 'Please @all: a@b', []],
])('addresses: %s', (_, source, target, expected) => {
  expect(says(checkLinks, [source], [target])).toEqual(expected);
});

test.each<[string, string, string, string[]]>([
  ['a mark', 'Das Haus.', 'The <t id="0">house</t>.', ['error residue', 'error residue']],
  ['an empty mark', 'Das Haus.', 'The <x id = "1" /> house.', ['error residue']],
  ['escaped twice', 'A & B', 'A &amp; B', ['error residue']],
  ['escaped in the source', 'Schreiben Sie &amp;', 'Write &amp;', []],
  ['a zero-width space', 'Das Haus.', 'The\u200B house.', ['error residue']],
  ['a control character', 'Das Haus.', 'The \u0007house.', ['error residue']],
  ['less than', 'a < b', 'a < b', []],
])('residue: %s', (_, source, target, expected) => {
  expect(says(checkResidue, [source], [target])).toEqual(expected);
});

test.each<[string, string, boolean]>([
  ['The h\uFFFDuse.', 'a lost character', false],
  ['Un pacte stratÃ©gique.', 'Latin letters', false],
  ['Ã‰tats-Unis', 'a capital', false],
  ['Itâ€™s', 'an apostrophe', false],
  ['ÐŸÑƒÑ‚Ð¸Ð½', 'Russian', false],
  ['«\u00A0LE CAFÉ\u00A0»', 'French capitals', true],
  ['A IRMÃ»', 'Portuguese capitals', true],
  ['São João, Ângela', 'Portuguese', true],
  ['Đặng, Ñandú', 'Vietnamese and Spanish', true],
])('encoding of %s (%s)', (target, _, right) => {
  expect(says(checkEncoding, ['Das Haus.'], [target])).toEqual(right ? [] : ['error encoding-broken']);
});

test.each<[string, string, string, string]>([
  ['quotes-wrong', 'fr', 'Das „Ja“.', 'Le oui.'],
  ['quotes-foreign', 'en-GB', 'Das „Ja“.', 'The „yes“.'],
  ['brackets-wrong', 'en-GB', 'Das (alte) Haus.', 'The (old house.'],
  ['link-wrong', 'en-GB', 'Siehe www.a.de.', 'See there.'],
  ['punctuation', 'es', 'Ja?', 'Sí?'],
  ['language-wrong', 'ja', 'Das ist das Haus.', 'This is the house.'],
  ['script-mixed', 'en-GB', 'Der Pakt.', 'The pаct.'],
  ['residue', 'en-GB', 'Das Haus.', 'The\u200B house.'],
  ['encoding-broken', 'fr', 'Der Staat.', 'L’Ã©tat.'],
])('%s is one of all checks, and can be switched off', (code, targetLanguage, source, target) => {
  const text = bilingual(source, target, targetLanguage);
  expect(runChecks(text, {}).map((finding) => finding.code)).toEqual([code]);
  expect(runChecks(text, { [code]: 'off' })).toEqual([]);
});
