import { normalize, plainText } from '../content.ts';
import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { asWarning, problem } from '../problems.ts';
import type { Bilingual, Check } from './check.ts';
import { sentencesIn } from './sentence-ends.ts';

/**
 * Characters of a translation for each of a German source: means of some 120 human translations of 60 characters and more for each of ar,
 * en, es, fr, ja and pl; the other East Asian ones by the same measure are guesses from ja, everything else is taken to be as long.
 */
const LENGTH: Readonly<Record<string, number>> = {
  ar: 0.74,
  en: 0.86,
  es: 0.95,
  fr: 1.02,
  ja: 0.39,
  ko: 0.5,
  pl: 0.9,
  zh: 0.3,
};
// The logarithm of found by expected length has a standard deviation of about 1.7 by the root of the source's length, in East Asian
// languages twice that. No human translation measured lay beyond 3.4 of them.
const SPREAD = 1.7;
const EAST_ASIAN_SPREAD = 3.4;
const EAST_ASIAN = new Set(['ja', 'ko', 'zh']);
const LEAST_DEVIATION = 0.1;
const MOST_DEVIATIONS = 4;
// Beyond these a text is never a translation, however much its language varies.
const WIDEST = Math.log(2.5);
// Of less text the length says nothing.
const LEAST_CHARACTERS = 60;
const LEAST_LETTERS = 6;

/** A target so short or so long beside its source that a part must be lost or added. */
export const checkLength: Check = (text) => {
  const { expected, found, deviation, given } = lengths(text);
  if (given < LEAST_CHARACTERS) return [];
  if (Math.abs(Math.log(found / expected)) <= Math.min(WIDEST, MOST_DEVIATIONS * deviation)) return [];
  return [problem('length-unusual', { expected: `about ${expected}`, found: String(found) })];
};

function lengths({ source, target, sourceLanguage, targetLanguage }: Bilingual) {
  const lengthOf = (text: string) => [...normalize(text)].length;
  const given = lengthOf(plainText(source));
  const isEastAsian = [sourceLanguage, targetLanguage].some((language) => EAST_ASIAN.has(rootOf(language)));
  return {
    given,
    expected: Math.max(1, Math.round((given * ratio(targetLanguage)) / ratio(sourceLanguage))),
    found: lengthOf(plainText(target)),
    deviation: Math.max(LEAST_DEVIATION, (isEastAsian ? EAST_ASIAN_SPREAD : SPREAD) / Math.sqrt(given)),
  };
}

const ratio = (language: Language) => LENGTH[rootOf(language)] ?? 1;

// Signs by which a translator joins two sentences, and those by which most do in Arabic and Japanese.
const JOINTS = /[;:؛；：]|\s[–—-]\s|—/gu;
const COMMAS = /[,،，、]/gu;
// A text that lost a sentence is shorter by more than this, but for the shortest of many.
const JOINED_DEVIATIONS = 1.6;
// A text with a sentence more is longer by more than this.
const ADDED_DEVIATIONS = 3;

/**
 * Fewer sentences in the target than there surely are in the source, unless it joins them: by a comma only a warning, and only where nothing seems
 * to be lost. Surely more than there may be in the source is an error if the text is unusually long as well.
 */
export const checkSentenceCount: Check = (text) => {
  const source = plainText(text.source);
  const target = plainText(text.target);
  const more = (signs: RegExp) =>
    Math.max(0, (target.match(signs)?.length ?? 0) - (source.match(signs)?.length ?? 0));
  const { expected, found, deviation } = lengths(text);
  const deviations = Math.log(found / expected) / deviation;
  const least = sentencesIn(source, 'sure').length;
  const most = least > 1 ? sentencesIn(target, 'possible').length : 1;
  const lacking = least - most - more(JOINTS);
  if (lacking > 0) {
    const finding = problem('sentence-missing', { expected: String(least), found: String(most) });
    return [lacking <= more(COMMAS) && deviations >= -JOINED_DEVIATIONS ? asWarning(finding) : finding];
  }
  if (deviations <= ADDED_DEVIATIONS) return [];
  const added = sentencesIn(target, 'sure').length;
  const given = sentencesIn(source, 'possible').length;
  return added > given ? [problem('sentence-added', { expected: String(given), found: String(added) })] : [];
};

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
