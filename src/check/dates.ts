import type { Language } from '../model.ts';
import { trimZeros } from './digits.ts';
import type { MonthNames } from './months.ts';
import { type Meaning, type Reading, readAll } from './quantity.ts';

const SPACE = '[ \\u00A0\\u202F]';
const WORD = '\\p{L}[\\p{L}\\p{M}]+(?: (?:الأول|الثاني))?';
const MONTH = `(${WORD})\\.?(?:/${WORD})?`;
const OF = "(?:de |del |of |the |di |d[’'])?";
const YEAR = '(\\d{4})(?!\\d)';

const DAY_MONTH = new RegExp(
  `(?<![\\d.,/])(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|°)?(?:${SPACE}|-)?${OF}${MONTH}(?:,?(?:${SPACE}|-)${OF}${YEAR})?`,
  'gu',
);
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})${MONTH}${SPACE}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)(?:,?${SPACE}${YEAR})?`,
  'gu',
);
const MONTH_YEAR = new RegExp(`(?<!\\p{L})${MONTH},?${SPACE}${OF}${YEAR}`, 'gu');
const EAST_ASIAN = /(?:(\d{4}) ?[年년] ?)?(?<!\d)(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?/gu;
const YEAR_FIRST = /(?<![\d./-])(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?![\d/-]|[.,]\d)/gu;
const YEAR_LAST = /(?<![\d./-])(\d{1,2})([./-])( ?)(\d{1,2})\2\3(\d{4}|\d{2})(?![\d/-]|[.,]\d)/gu;
const DAY_DOT_MONTH = /(?<![\d.,])(\d{1,2}\. ?\d{1,2})(?=\.(?!\d))/gu;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/gu;
const MONTH_OF_YEAR = /(?<![\d./])(\d{1,2})[./](\d{4})(?![\d./]|,\d)/gu;

interface Calendar {
  readonly day?: string | undefined;
  readonly month: string | undefined;
  readonly year?: string | undefined;
}

/** Takes the dates out of a text of the language; `months` says which words are names of months. */
export function readDates(reading: Reading, language: Language, months: MonthNames): Reading {
  const named = (day: string | undefined, word = '', year: string | undefined) =>
    dated([{ day, month: months(word)?.toString(), year }]);
  const slashed = (first: string | undefined, second: string | undefined, year?: string) => {
    const dayFirst = { day: first, month: second, year };
    const monthFirst = { day: second, month: first, year };
    if (language === 'en') return dated([dayFirst, monthFirst]);
    return dated([language === 'en-US' ? monthFirst : dayFirst]);
  };
  const readers: readonly [RegExp, (match: readonly (string | undefined)[]) => Meaning | undefined][] = [
    [DAY_MONTH, ([, day, word, year]) => named(day, word, year)],
    [MONTH_DAY, ([, word, day, year]) => named(day, word, year)],
    [MONTH_YEAR, ([, word, year]) => named(undefined, word, year)],
    [EAST_ASIAN, ([, year, month, day]) => dated([{ day, month, year }])],
    [YEAR_FIRST, ([, year, , month, day]) => dated([{ day, month, year }])],
    [
      YEAR_LAST,
      ([, first, sign, , second, year]) =>
        sign === '.' ? dated([{ day: first, month: second, year }]) : slashed(first, second, year),
    ],
    [DAY_DOT_MONTH, ([text = '']) => dated([{ day: text.split('.')[0], month: text.split(/\. ?/)[1] }])],
    [SLASHED, ([, first, second]) => slashed(first, second)],
    [MONTH_OF_YEAR, ([, month, year]) => dated([{ month, year }])],
  ];
  return readers.reduce((text, [pattern, read]) => readAll(text, pattern, read), reading);
}

// All that the dates may be; nothing where the calendar has no such day.
function dated(dates: readonly Calendar[]): Meaning | undefined {
  const real = dates.filter(({ day = '1', month = '' }) => isBetween(month, 12) && isBetween(day, 31));
  const [first] = real;
  if (!first) return undefined;
  const months = real.map(({ month = '' }) => `m${trimZeros(month)}`);
  const days = real.flatMap(({ day }) => (day ? [trimZeros(day)] : []));
  return {
    readings: real.flatMap(({ day = '', month = '', year }) =>
      (year ? years(year) : ['']).map((full) =>
        day || full ? `d${full}-${trimZeros(month)}-${trimZeros(day)}` : `m${trimZeros(month)}`,
      ),
    ),
    parts: [months, ...(days.length > 0 ? [days] : []), ...(first.year ? [years(first.year)] : [])],
  };
}

const isBetween = (number: string, most: number) => Number(number) >= 1 && Number(number) <= most;

/** The years that are meant: two digits are of this century or the last. */
function years(year: string): string[] {
  return year.length === 2 ? [trimZeros(year), `19${year}`, `20${year}`] : [year];
}
