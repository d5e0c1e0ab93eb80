import { addressesOf } from '../address.ts';
import { CODE_MARK, plainText } from '../content.ts';
import { rootOf, scriptsOf } from '../language.ts';
import type { Problem } from '../model.ts';
import { problem } from '../problems.ts';
import { type Bilingual, type Check, doubtful } from './check.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { languageByLetters } from './letters.ts';
import { masked } from './mask.ts';

// Chinese and Japanese do not part words: each of their letters counts as one.
const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}])+/gu;
// A shorter text may be a name or a word of every language.
const LEAST_WORDS = 3;
const LEAST_FUNCTION_WORDS = 3;
const CLEARLY = 3;

/** The text is written in a script of the target language, for the most part: names, terms and words of the source may be in another. */
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
  return [
    ...latinWords(bilingual, text),
    ...words
      .filter((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
      .map((word) => problem('script-mixed', { found: word })),
  ];
};

const LATIN_WORD = /[\p{Script=Latin}\p{M}]*\p{Ll}[\p{Script=Latin}\p{M}]*/gu;
const LEAST_LETTERS = 4;

// Words of Latin letters in another script that the source has not: two are doubtful.
function latinWords(bilingual: Bilingual, text: string): readonly Problem[] {
  const { source, targetLanguage } = bilingual;
  if (scriptsOf(targetLanguage).includes('Latn')) return [];
  const known = plainText(source).toLowerCase();
  const words = (text.match(LATIN_WORD) ?? []).filter(
    (word) => word.length >= LEAST_LETTERS && !known.includes(lower(word)),
  );
  // Names keep their letters, with a capital.
  if (words.length < 2 || words.every((word) => word !== lower(word))) return [];
  return [
    doubtful(bilingual, problem('language-wrong', { expected: targetLanguage, found: words.join(' ') })),
  ];
}

/**
 * The function words of the text are those of the target language, not clearly those of another. Where there are none of its own, the letters may say that
 * it is another language: that is doubtful, since names and borrowed words may too.
 */
export const checkLanguage: Check = (bilingual) => {
  const { targetLanguage } = bilingual;
  const own = FUNCTION_WORDS[rootOf(targetLanguage)];
  if (!own) return [];
  const text = ownWords(bilingual);
  const words = new Set((text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).filter(isWord).map(lower));
  const count = (set: ReadonlySet<string>, without: ReadonlySet<string>) =>
    [...words].filter((word) => set.has(word) && !without.has(word)).length;
  const wrong = (other: string) =>
    problem('language-wrong', { expected: targetLanguage, found: `${start(text)} (${other})` });
  const other = Object.entries(FUNCTION_WORDS).find(([, set]) => {
    const theirs = count(set, own);
    return theirs >= LEAST_FUNCTION_WORDS && theirs >= CLEARLY * count(own, set);
  });
  if (other) return [wrong(other[0])];
  const owned = [...words].filter((word) => own.has(word));
  if (owned.some((word) => word.length > 1)) return [];
  const isOf = (language: string) =>
    [...words].some((word) => FUNCTION_WORDS[language]?.has(word) && !own.has(word));
  const likely = languageByLetters(text, rootOf(targetLanguage), isOf);
  // One letter may be a word of both.
  const isOwn = owned.some((word) => !FUNCTION_WORDS[likely ?? '']?.has(word));
  return likely && !isOwn ? [doubtful(bilingual, wrong(likely))] : [];
};

const lower = (word: string) => word.toLowerCase();
// Single capitals are keys, grades or names.
const isWord = (word: string) => word.length > 1 || word === lower(word);

const start = (text: string) => [...text.trim()].slice(0, 40).join('');

function ownWords({ target, verdicts }: Bilingual): string {
  const terms = verdicts.flatMap(({ target: span }) => span ?? []);
  const text = masked(plainText(target), terms).replaceAll(CODE_MARK, ' ');
  return addressesOf(text).reduce((rest, address) => rest.replace(address, ' '), text);
}
