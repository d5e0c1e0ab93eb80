import { plainText } from '../content.ts';
import { rootOf } from '../language.ts';
import type { Language, Problem } from '../model.ts';
import { asWarning, problem } from '../problems.ts';
import type { Check } from './check.ts';
import { germanImplied } from './german-implied.ts';
import { withoutKeptTerms } from './mask.ts';
import { namedMonths } from './months.ts';
import { WHOLE } from './number-words.ts';
import { isMonth, type Part, pairQuantities } from './pairing.ts';
import { quantitiesOf } from './quantities.ts';
import { spelledNumbers } from './spelled.ts';

/**
 * A reader of the target language reads the numbers, dates and times of the source, each as often as there. What the one writes in digits
 * the other may write in words. A number that another stands for is an error; one that no table of words can judge is a warning.
 */
export const checkNumbers: Check = (text) => {
  const { source, target, sourceLanguage, targetLanguage } = text;
  if (!/\p{Nd}/u.test(plainText(source) + plainText(target))) return [];
  // "G7" may be "the group of seven".
  const { source: sourceText, target: targetText } = withoutKeptTerms(text);
  const { missing, extra, doubtful } = pairQuantities(
    quantitiesOf(sourceText, sourceLanguage),
    quantitiesOf(targetText, targetLanguage),
  );
  if (missing.length + extra.length + doubtful.length === 0) return [];
  const said = spelledNumbers(targetText, targetLanguage);
  const given = spelledNumbers(sourceText, sourceLanguage);
  const implied = rootOf(sourceLanguage) === 'de' ? germanImplied(sourceText) : [];
  const lost = left(
    missing,
    (reading) =>
      timesOf(said, reading) > timesOf(given, reading) || isNamed(reading, targetText, targetLanguage),
  );
  const added = left(
    extra
      .filter((part) => !isMonth(part) || isOtherMonth(part, missing, sourceText, sourceLanguage))
      .map(asWhole),
    (reading) => implied.includes(reading) || timesOf(given, reading) > 0,
  );
  return [
    ...Array.from({ length: Math.max(lost.length, added.length) }, (_, index) =>
      wrong(lost[index], added[index], targetLanguage),
    ),
    ...doubtful.map(([expected, found]) =>
      asWarning(problem('number-wrong', { expected: expected.text, found: found.text })),
    ),
  ];
};

// The sign for a month without its number, nor in a word such as 毎月 or 月曜.
const BARE_MONTH = /(?<![\p{Nd}一二三四五六七八九十今来先毎何正歳半満生蜜])月(?![曜間末初額面給刊])/u;

/** A month that the source names and a Japanese or Chinese target has only the sign of. */
export const checkMonths: Check = ({ source, target, sourceLanguage }) => {
  const [month] = namedMonths(plainText(source), sourceLanguage);
  const [bare] = BARE_MONTH.exec(plainText(target)) ?? [];
  if (!month || !bare) return [];
  return [problem('number-wrong', { expected: `${month.slice(1)}月`, found: bare })];
};

// A time with minutes is said in words as a whole: "halb neun" has no nine o'clock in it.
const asWhole = (part: Part): Part => {
  const { readings, parts } = part.quantity;
  return readings[0]?.startsWith('t') && parts.length > 1 ? { ...part, readings } : part;
};

// Whether the text names a month in words, with a number beside it or none.
function isNamed(reading: string, text: string, language: Language): boolean {
  return reading.startsWith('m') && namedMonths(text, language).includes(reading);
}

// A month more says nothing new ("3 October to 5 October") and is wrong only where the source has another one.
function isOtherMonth(part: Part, missing: readonly Part[], text: string, language: Language): boolean {
  const named = namedMonths(text, language);
  if (part.readings.some((reading) => named.includes(reading))) return false;
  return named.length > 0 || missing.some(isMonth);
}

const timesOf = (words: readonly (readonly string[])[], reading: string) =>
  words.filter((values) => values.includes(reading)).length;

// Those parts that the other text does not say in words, one of each quantity.
function left(parts: readonly Part[], isSaid: (reading: string) => boolean): readonly Part[] {
  const unsaid = parts.filter(({ readings }) => !readings.some(isSaid));
  return unsaid.filter((part, at) => unsaid.findIndex(({ quantity }) => quantity === part.quantity) === at);
}

function wrong(lost: Part | undefined, added: Part | undefined, language: Language): Problem {
  const finding = problem('number-wrong', {
    expected: writtenIn(lost, language),
    found: added ? written(added.quantity.text) : 'none',
  });
  const isSure = (lost && added) || (lost ? isSayable(lost, language) : added && value(added) !== 1);
  return isSure ? finding : asWarning(finding);
}

// Without the stop of a sentence that follows the name of a month.
const written = (text: string) => text.trim().replace(/(?<=\p{L}{4})\.$/u, '');
const value = ({ readings }: Part) => Number(readings[0]);

// Whether a lost number would have been found in words. A month may have a name that no table knows; one and none may go without
// ("one comment", "no comments"); Arabic has a dual.
function isSayable(part: Part, language: Language): boolean {
  if (isMonth(part)) return false;
  const number = value(part);
  if ((number <= 1 && part.quantity.parts.length === 1) || (number === 2 && rootOf(language) === 'ar'))
    return false;
  return WHOLE.has(rootOf(language)) || !(number <= 12);
}

// A number as the target language writes it, grouped and with as many decimals as in the source.
function writtenIn(part: Part | undefined, language: Language): string {
  if (!part) return 'none';
  const { text, readings } = part.quantity;
  const [reading = ''] = readings;
  if (!/^\d+(?:[.,’' \u00A0\u202F]\d+)*$/.test(text) || !/^\d/.test(reading)) return written(text);
  const decimals = reading.includes('.') ? (/\d+$/.exec(text)?.[0].length ?? 0) : 0;
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: /\D.*\d{3}/.test(text),
  }).format(Number(reading));
}
