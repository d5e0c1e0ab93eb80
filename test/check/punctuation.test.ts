import { describe, expect, test } from 'vitest';
import { checkPunctuation, checkQuestions } from '../../src/check/punctuation.ts';
import { bilingual } from './bilingual.ts';

describe('spaces and signs', () => {
  test.each<[string, string, string, string[]]>([
    ['en-GB', 'Ja, gut.', 'Yes , good.', ['s ,→s,']],
    ['en-GB', 'Ja, gut.', 'Yes  good.', ['s  →s ']],
    ['en-GB', 'Ja: gut!', 'Yes: good !', ['d !→d!']],
    ['en-GB', 'Ja : gut', 'Yes : good', ['s :→s:']],
    ['en-GB', 'Die Datei .txt', 'The file .txt', []],
    ['en-GB', 'Ja, gut.', 'Yes, good.', []],
    ['fr', 'Ja!', 'Oui\u202F!', []],
    ['fr', 'Ja!', 'Oui\u00A0!', []],
    ['fr', 'Ja!', 'Oui !', ['i !→i\u202F!']],
    ['fr', 'Ja!', 'Oui!', ['i!→i\u202F!']],
    ['fr', 'Ja: gut', 'Oui : bon', ['i :→i\u00A0:']],
    ['fr', 'Um 10:30', 'À 10:30', []],
    ['fr', 'Das „Ja“', 'Le «oui»', ['«→«\u00A0', 'i»→i\u00A0»']],
    ['fr', 'Das „Ja“', 'Le «\u00A0oui\u00A0»', []],
    ['fr-CA', 'Ja!', 'Oui!', []],
    ['fr-CH', 'Das „Ja“', 'Le «oui»', []],
    ['ja', 'Ja, gut.', 'はい,いいです.', [',→、', '.→。']],
    ['zh', 'Ja, gut.', '是,好。', [',→，']],
    ['zh', '1.5 % am 3.', '1.5%', []],
    ['ja', 'Version 2.0', 'バージョン2.0', []],
  ])('%s: %s → %s', (language, source, target, expected) => {
    const found = checkPunctuation(bilingual(source, target, language));
    expect(found.map((one) => `${one.found}→${one.expected}`)).toEqual(expected);
    expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

describe('questions', () => {
  test.each<[string, string, string, string[]]>([
    ['en-GB', 'Ja?', 'Yes?', []],
    ['en-GB', 'Ja?', 'Yes.', ['none→?']],
    ['en-GB', 'Ja.', 'Yes?', ['?→none']],
    ['en-GB', '„Ja?“', '‘Yes?’', []],
    ['ja', 'Ja?', 'そうですか。', []],
    ['zh', 'Ja?', '是吗？', []],
    ['ar', 'Ja?', 'نعم؟', []],
    ['el', 'Ja?', 'Ναι;', []],
    ['el', 'Ja?', 'Ναι.', ['none→?']],
    ['es', 'Ja?', '¿Sí?', []],
    ['es', 'Ja?', 'Sí?', ['?→¿…?']],
    ['es', 'Ja!', 'Sí!', ['!→¡…!']],
    ['es', 'Ach, ja?', 'Ah, ¿sí?', []],
    ['es', 'a.de/?b=c', 'a.de/?b=c', []],
  ])('%s: %s → %s', (language, source, target, expected) => {
    const found = checkQuestions(bilingual(source, target, language));
    expect(found.map((one) => `${one.found}→${one.expected}`)).toEqual(expected);
  });
});

test('a no-break space can be seen in the message', () => {
  const [found] = checkPunctuation(bilingual('Ja!', 'Oui !', 'fr'));
  expect(found?.message).toBe('A sign or a space is unusual: expected i⍽!, found i !.');
  expect(found?.expected).toBe('i\u202F!');
});
