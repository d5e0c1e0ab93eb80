import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { shifted } from './digits.ts';
import { germanNumerals } from './german-numerals.ts';
import { exponentOf } from './magnitudes.ts';
import { NUMBER_WORDS } from './number-words.ts';

const ROMAN = /(?<![\p{L}\p{M}])[IVXL]+(?=(?:e|er|ère|ème|º|th|\.)?(?![\p{L}\p{M}]))/gu;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const KANJI: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇一二三四五六七八九十'].map((sign, value) => [sign, value]),
);
const KANJI_NUMBER = /[〇一二三四五六七八九十百千万億]+/gu;

/** The values of the numbers that a text writes as words or Roman numerals, a list for each. */
export function spelledNumbers(text: string, language: Language): readonly (readonly string[])[] {
  const root = rootOf(language);
  if (root === 'ja' || root === 'zh') {
    const doubles = text.match(/[両兩双雙]/g)?.map(() => ['2']) ?? [];
    const halves = text.match(/半/g)?.map(() => ['0.5', '2', '50', '30']) ?? [];
    return [...(text.match(KANJI_NUMBER) ?? []).map(kanji), ...doubles, ...halves];
  }
  const roman = (text.match(ROMAN) ?? []).map((digits) => [String(romanValue(digits))]);
  return [...roman, ...(root === 'de' ? germanNumerals(text) : inWords(text, language))];
}

function romanValue(digits: string): number {
  const values = [...digits].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

// 二十四, 百万, 一九六一 as digits in a row; and each sign alone.
function kanji(text: string): readonly string[] {
  const digits = [...text].map((sign) => KANJI[sign]);
  const row = digits.every((digit) => digit !== undefined && digit < 10) ? [digits.join('')] : [];
  let total = 0;
  let section = 0;
  let current = 0;
  for (const sign of text) {
    const digit = KANJI[sign];
    if (digit !== undefined && digit < 10) current = digit;
    else if (sign === '万' || sign === '億') {
      total += Math.max(1, section + current) * (sign === '万' ? 1e4 : 1e8);
      section = 0;
      current = 0;
    } else {
      section += Math.max(1, current) * (sign === '十' ? 10 : sign === '百' ? 100 : 1000);
      current = 0;
    }
  }
  return [
    ...new Set([
      String(total + section + current),
      ...row,
      ...digits.flatMap((digit) => (digit ? [String(digit)] : [])),
    ]),
  ];
}

// What may stand between the words of one number: "treinta y cuatro".
const LINKS = new Set(['and', 'y', 'et', 'e', 'i', 'en', 'och', 'og', 'و']);

// Words that stand side by side are one number ("twenty-four", "two million") or several: both are given.
function inWords(text: string, language: Language): readonly (readonly string[])[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu) ?? [];
  let sum = 0;
  return words.map((word, at) => {
    const next = words[at + 1] ?? '';
    const values = [`${word}_${next}`, `${word}-${next}`, word].flatMap((form) => valuesOf(form, language));
    const exponent = exponentOf(word, language);
    const scaled = exponent > 3 && sum > 0 ? [shifted(String(sum), exponent)] : [];
    const [value] = values;
    if (value === undefined) sum = LINKS.has(word) ? sum : 0;
    else sum = value === 100 || value === 1000 ? Math.max(1, sum) * value : sum + value;
    return [...values.map(String), ...(value === undefined ? [] : [String(sum)]), ...scaled];
  });
}

// Arabic writes "and", "in", "for", "as" and the article before a word without a space.
const PROCLITICS: Readonly<Record<string, string>> = { ar: '[وفبلك]?(?:ال|لل)?' };
const ROWS = Object.fromEntries(
  Object.entries(NUMBER_WORDS).map(([root, table]) => [
    root,
    table.split(';').map((row) => {
      const [value, ...forms] = row.trim().split(/\s+/);
      const before = PROCLITICS[root] ?? '';
      const words = forms.join('|').replaceAll('*', '[\\p{L}\\p{M}]*').replaceAll('_', `_${before}`);
      return { value: Number(value), pattern: new RegExp(`^${before}(?:${words})$`, 'u') };
    }),
  ]),
);

function valuesOf(word: string, language: Language): readonly number[] {
  const rows = ROWS[rootOf(language)] ?? [];
  return rows.filter(({ pattern }) => pattern.test(word)).map(({ value }) => value);
}
