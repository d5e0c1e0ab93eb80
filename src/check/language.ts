import { addressesOf } from '../address.ts';
import { CODE_MARK, plainText } from '../content.ts';
import { rootOf, scriptsOf } from '../language.ts';
import { problem } from '../problems.ts';
import type { Bilingual, Check } from './check.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { masked } from './mask.ts';

// Chinese and Japanese do not part words: each of their letters counts as one.
const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}])+/gu;
// A shorter text may be a name or a word of every language.
const LEAST_WORDS = 3;
const LEAST_FUNCTION_WORDS = 3;
const CLEARLY = 3;

/** The text is written in a script of the target language, for the most part: names and terms may be in another. */
export const checkScript: Check = (bilingual) => {
  const { targetLanguage } = bilingual;
  const text = ownWords(bilingual);
  const words = text.match(WORD) ?? [];
  const own = new RegExp(
    `[${scriptsOf(targetLanguage)
      .map((name) => `\\p{scx=${name}}`)
      .join('')}]`,
    'u',
  );
  const isOther =
    words.length >= LEAST_WORDS && 2 * words.filter((word) => own.test(word)).length < words.length;
  if (isOther) return [problem('language-wrong', { expected: targetLanguage, found: start(text) })];
  return words
    .filter((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
    .map((word) => problem('script-mixed', { found: word }));
};

/** The function words of the text are those of the target language, not clearly those of another. */
export const checkLanguage: Check = (bilingual) => {
  const { targetLanguage } = bilingual;
  const own = FUNCTION_WORDS[rootOf(targetLanguage)];
  if (!own) return [];
  const text = ownWords(bilingual);
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const count = (set: ReadonlySet<string>, without: ReadonlySet<string>) =>
    words.filter((word) => set.has(word) && !without.has(word)).length;
  const other = Object.entries(FUNCTION_WORDS).find(([, set]) => {
    const theirs = count(set, own);
    return theirs >= LEAST_FUNCTION_WORDS && theirs >= CLEARLY * count(own, set);
  });
  return other
    ? [problem('language-wrong', { expected: targetLanguage, found: `${start(text)} (${other[0]})` })]
    : [];
};

const start = (text: string) => [...text.trim()].slice(0, 40).join('');

function ownWords({ target, verdicts }: Bilingual): string {
  const terms = verdicts.flatMap(({ target: span }) => span ?? []);
  const text = masked(plainText(target), terms).replaceAll(CODE_MARK, ' ');
  return addressesOf(text).reduce((rest, address) => rest.replace(address, ' '), text);
}
