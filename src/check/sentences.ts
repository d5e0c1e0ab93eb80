import { normalize, plainText } from '../content.ts';
import { isEastAsian, rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { asWarning, problem } from '../problems.ts';
import { type Bilingual, type Check, doubtful } from './check.ts';
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
const LEAST_DEVIATION = 0.1;
const MOST_DEVIATIONS = 4;
// A machine keeps closer to the length of its source than a person, in short texts too.
const MACHINE_DEVIATIONS = 2.5;
const MACHINE_DEVIATIONS_EAST_ASIAN = 1.75;
const MACHINE_CHARACTERS = 20;
// Beyond these a text is never a translation, however much its language varies.
const WIDEST = Math.log(2.5);
// Of less text the length says nothing.
const LEAST_CHARACTERS = 60;
const LEAST_LETTERS = 6;

/** A target so short or so long beside its source that a part must be lost or added. */
export const checkLength: Check = (text) => {
  const { expected, found, deviation, given, isDense } = lengths(text);
  const deviations = Math.log(found / expected) / deviation;
  const few = isDense ? MACHINE_DEVIATIONS_EAST_ASIAN : MACHINE_DEVIATIONS;
  const limit = Math.min(WIDEST / deviation, MOST_DEVIATIONS);
  const isOdd =
    text.by === 'machine' && given >= MACHINE_CHARACTERS && (deviations < -few || deviations > limit);
  const isUnusual = given >= LEAST_CHARACTERS && Math.abs(deviations) > limit;
  if (!isOdd && !isUnusual) return [];
  return [problem('length-unusual', { expected: `about ${expected}`, found: String(found) })];
};

function lengths({ source, target, sourceLanguage, targetLanguage }: Bilingual) {
  const lengthOf = (text: string) => [...normalize(text)].length;
  const given = lengthOf(plainText(source));
  const isDense = [sourceLanguage, targetLanguage].some(isEastAsian);
  return {
    given,
    isDense,
    expected: Math.max(1, Math.round((given * ratio(targetLanguage)) / ratio(sourceLanguage))),
    found: lengthOf(plainText(target)),
    deviation: Math.max(LEAST_DEVIATION, (isDense ? EAST_ASIAN_SPREAD : SPREAD) / Math.sqrt(given)),
  };
}

const ratio = (language: Language) => LENGTH[rootOf(language)] ?? 1;

// Signs by which a translator joins two sentences, and parts one, and those by which most do in Arabic and Japanese.
const JOINTS = /[;:؛；：]|\s[–—-]\s|—/gu;
const COMMAS = /[,،，、]/gu;
// A text that lost a sentence is shorter by more than this, but for the shortest of many.
const JOINED_DEVIATIONS = 1.6;
// A text with a sentence more is longer by more than this.
const ADDED_DEVIATIONS = 3;

/**
 * Fewer sentences in the target than there surely are in the source, unless it joins them: doubtful where nothing seems to be lost, and by a comma only a
 * warning. Surely more than there may be in the source is an error if the text is unusually long as well, else doubtful.
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
    if (deviations < -JOINED_DEVIATIONS) return [finding];
    return [lacking <= more(COMMAS) ? asWarning(finding) : doubtful(text, finding)];
  }
  if (deviations <= 0) return [];
  const added = sentencesIn(target, 'sure').length;
  const given = sentencesIn(source, 'possible').length;
  if (added <= given + (source.match(JOINTS)?.length ?? 0)) return [];
  const finding = problem('sentence-added', { expected: String(given), found: String(added) });
  if (deviations > ADDED_DEVIATIONS) return [finding];
  return text.by === 'machine' ? [finding] : [];
};

const LETTER = /\p{L}/u;
const TWICE = /^(.{6,}?)\s*\1$/su;

// Beside its own source a sentence that a machine wrote is never shorter.
const SHORTEST = 0.42;
// How a sentence ends that was cut: behind a particle, a number or the part of a name.
const CUT: Readonly<Record<string, RegExp>> = {
  ja: /(?:[のをがはにへ\p{Nd}\p{sc=Katakana}ー]|にもかかわらず|での)。$/u,
};

/** A sentence that a machine cut off: in the middle, of several next to nothing beside its source, or a number with nothing around it. */
export const checkCutSentences: Check = ({ source, target, sourceLanguage, targetLanguage, by }) => {
  const from = plainText(source);
  const to = plainText(target);
  const given = sentencesIn(from, 'possible').map((span) => from.slice(span.start, span.end));
  const found = sentencesIn(to, 'possible').map((span) => to.slice(span.start, span.end));
  if (by !== 'machine') return [];
  const end = CUT[rootOf(targetLanguage)];
  // Without Chinese signs it is no Japanese, but perhaps a stand-in for it.
  const isWhole = /\.$/.test(from.trimEnd()) && /\p{sc=Han}/u.test(to);
  const ends = isWhole ? found.filter((sentence) => end?.test(sentence.trimEnd())) : [];
  const bare = found.filter((sentence) => !LETTER.test(sentence));
  const isBare =
    sentencesIn(from, 'sure').length > 1 &&
    bare.length > given.filter((sentence) => !LETTER.test(sentence)).length;
  const scale = ratio(targetLanguage) / ratio(sourceLanguage);
  const cut = found.filter((sentence, at) => {
    const length = (given[at] ?? '').length;
    return length >= MACHINE_CHARACTERS && sentence.length < SHORTEST * scale * length;
  });
  const isPaired = given.length > 1 && found.length === given.length;
  return [...ends, ...(isBare ? bare : []), ...(isPaired ? cut : [])]
    .slice(0, 1)
    .map((sentence) => problem('sentence-missing', { expected: 'a whole sentence', found: sentence.trim() }));
};

/** A sentence that stands in the target more often than any does in the source, or a text that is twice the same. */
export const checkDoubleSentences: Check = ({ source, target, sourceLanguage, targetLanguage }) => {
  const [, half] = TWICE.exec(normalize(plainText(target))) ?? [];
  if (half && !TWICE.test(normalize(plainText(source))))
    return [problem('sentence-doubled', { found: half })];
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
