import { expect, test } from 'vitest';
import { localizeQuotes } from '../../src/providers/quotes.ts';

test.each([
  ['fr', 'Il dit : „Oui“.', 'Il dit : «\u00A0Oui\u00A0».'],
  ['ja', '彼は„はい“と言った。', '彼は「はい」と言った。'],
  ['pl', 'Mówi: „Tak“.', 'Mówi: „Tak”.'],
  ['en-GB', '„He said ‚no‘“', '‘He said “no”’'],
  ['es', 'un „ sin par', 'un „ sin par'],
  ['de-AT', '„Ja“', '„Ja“'],
])('%s', (target, text, expected) => {
  expect(localizeQuotes([text], 'de', target)).toEqual([expected]);
});

test('a pair around a code is a pair', () => {
  const code = { kind: 'placeholder', id: '1', source: '{{x}}' } as const;
  expect(localizeQuotes(['„', code, '“'], 'de', 'ja')).toEqual(['「', code, '」']);
});
