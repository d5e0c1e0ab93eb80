import { normalize, plainText } from '../content.ts';
import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { problem } from '../problems.ts';
import type { Check } from './check.ts';

/**
 * Characters of a translation for each of a German source: means of 34 to 39 human translations of sentences for ar, en, es, fr, ja
 * and pl; the other East Asian ones by the same measure are guesses from ja, everything else is taken to be as long.
 */
const LENGTH: Readonly<Record<string, number>> = {
  ar: 0.76,
  en: 0.87,
  es: 0.97,
  fr: 0.99,
  ja: 0.37,
  ko: 0.5,
  pl: 0.9,
  zh: 0.3,
};
// The translations measured lay between 0.54 and 2 times the mean.
const SHORTEST = 0.4;
const LONGEST = 2.5;
// Of less text the length says nothing.
const LEAST_CHARACTERS = 60;
const LEAST_LETTERS = 6;

/** A target so short or so long beside its source that a part must be lost or added. */
export const checkLength: Check = ({ source, target, sourceLanguage, targetLanguage }) => {
  const lengthOf = (text: string) => [...normalize(text)].length;
  const given = lengthOf(plainText(source));
  if (given < LEAST_CHARACTERS) return [];
  const expected = Math.round((given * ratio(targetLanguage)) / ratio(sourceLanguage));
  const found = lengthOf(plainText(target));
  if (found >= SHORTEST * expected && found <= LONGEST * expected) return [];
  return [problem('length-unusual', { expected: `about ${expected}`, found: String(found) })];
};

const ratio = (language: Language) => LENGTH[rootOf(language)] ?? 1;

/** A sentence that stands in the target more often than any does in the source. */
export const checkDoubleSentences: Check = ({ source, target, sourceLanguage, targetLanguage }) => {
  const doubled = [...counts(plainText(target), targetLanguage)].filter(([, count]) => count > 1);
  if (doubled.length === 0) return [];
  const most = Math.max(1, ...counts(plainText(source), sourceLanguage).values());
  return doubled.filter(([, count]) => count > most).map(([found]) => problem('sentence-doubled', { found }));
};

// What may end a sentence within a text (Unicode Standard Annex 29).
const END = /[\p{Sentence_Terminal}.\u2024\uFE52\uFF0E\r\n\u0085\u2028\u2029]/u;

// How often each sentence of a text with several stands in it; one of a few letters may be an exclamation.
function counts(text: string, language: Language): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  // A segmenter is dear to make, and most texts do not need one.
  const end = text.search(END);
  if (end < 0 || !/\p{L}/u.test(text.slice(end))) return found;
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const sentence = normalize(segment);
    if ((sentence.match(/\p{L}/gu) ?? []).length >= LEAST_LETTERS)
      found.set(sentence, (found.get(sentence) ?? 0) + 1);
  }
  return found;
}
