import { CODE_MARK, normalize, plainText } from '../content.ts';
import { rootOf, scriptsOf } from '../language.ts';
import { asWarning, problem } from '../problems.ts';
import { type Check, doubtful } from './check.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { withoutKeptTerms } from './mask.ts';

/** A target without a visible character. */
export const checkEmpty: Check = ({ target }) =>
  normalize(plainText(target)) === '' ? [problem('target-empty', {})] : [];

/**
 * A target that is the source, its terms aside: an error from three words on. A shorter one is doubtful if it has a function word of the source
 * language, or two words in another script than the target's; else it may be the same in both languages and gives a warning. Where only
 * terms and names are left, nothing.
 */
export const checkUntranslated: Check = (bilingual) => {
  const { source, target, sourceLanguage, targetLanguage } = bilingual;
  const text = normalize(plainText(target));
  // Terms may be translated all the same: they were locked.
  const { source: given, target: rest } = withoutKeptTerms(bilingual);
  const isEcho = compared(rest) === compared(given) || compared(text) === compared(plainText(source));
  if (!isEcho) return [];
  const words = rest.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length === 0) return [];
  const finding = problem('untranslated', { found: text });
  if (words.length >= 3) return [finding];
  const [from, to] = [sourceLanguage, targetLanguage].map((language) => FUNCTION_WORDS[rootOf(language)]);
  const isOfSource = words.some((word) => from?.has(word.toLowerCase()) && !to?.has(word.toLowerCase()));
  const [script] = scriptsOf(targetLanguage);
  const isOtherScript = words.length > 1 && !scriptsOf(sourceLanguage).includes(script);
  return [isOfSource || isOtherScript ? doubtful(bilingual, finding) : asWarning(finding)];
};

// Signs are put into the style of the target language, and a term may have another length.
const compared = (text: string) =>
  normalize(text.replace(/[^\p{L}\p{M}\p{N}\uFFFC]+/gu, ' ').replace(/\uFFFC+/g, CODE_MARK)).toLowerCase();

// Words that stand twice in a row in good prose.
const TWICE: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['die', 'der', 'das', 'sie', 'dass']),
  en: new Set(['had', 'that', 'is']),
  fr: new Set(['nous', 'vous', 'en']),
  it: new Set(['via']),
  nl: new Set(['die', 'dat', 'ze']),
};
const PAIR = /(?<![\p{L}\p{M}\p{N}])(\p{L}[\p{L}\p{M}]+)\s+\1(?![\p{L}\p{M}\p{N}])/giu;

// In a language without spaces, a row of signs that begins and ends with a letter or mark.
const ROW = /(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])(.{4,})\1/gu;

/** A word that stands twice in a row, or signs in a language that puts no spaces between words. */
export const checkDoubleWords: Check = ({ source, target, targetLanguage }) => {
  if ([...plainText(source).matchAll(PAIR)].length > 0) return [];
  const allowed = TWICE[rootOf(targetLanguage)];
  const rows = plainText(target).match(ROW) ?? [];
  return [
    ...rows.map((found) => problem('double-word', { found })),
    ...[...plainText(target).matchAll(PAIR)]
      .filter(([, word = '']) => !allowed?.has(word.toLowerCase()))
      .map(([found]) => problem('double-word', { found })),
  ];
};
