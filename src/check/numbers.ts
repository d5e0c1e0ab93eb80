import { rootOf } from '../language.ts';
import type { Content, Language } from '../model.ts';
import { problem } from '../problems.ts';
import type { Check } from './check.ts';

// Group and decimal signs by language (Unicode CLDR, numbers/symbols); spaces group wherever they stand between digits.
const SYMBOLS: Readonly<Record<string, readonly [group: string, decimal: string]>> = {
  ar: [',٬', '.٫'],
  cs: ['', ','],
  da: ['.', ','],
  de: ['.', ','],
  'de-CH': ["’'", '.'],
  en: [',', '.'],
  es: ['.', ','],
  fr: ['', ','],
  it: ['.', ','],
  nl: ['.', ','],
  pl: ['', ','],
  pt: ['.', ','],
  ru: ['', ','],
  sv: ['', ','],
  uk: ['', ','],
};
const DEFAULT: readonly [string, string] = [',', '.'];
const NUMBER = /\p{Nd}+(?:[.,’'٬٫ \u00A0\u202F]\p{Nd}+)*/gu;

/** A reader of the target language reads the numbers of the source, each as often as there. */
export const checkNumbers: Check = ({ source, target, sourceLanguage, targetLanguage }) => {
  const written = numbersOf(target, targetLanguage);
  const expected = numbersOf(source, sourceLanguage).filter(({ text, values }) => {
    // Versions, dates and times are no numbers: where they stand unchanged they are right.
    const same = values.length > 1 ? written.findIndex((other) => other.text === text) : -1;
    if (same >= 0) written.splice(same, 1);
    return same < 0;
  });
  const left = written.map(({ text, values }) => ({ text, values: [...values] }));
  const take = (value: string) => {
    const holder = left.find(({ values }) => values.includes(value));
    holder?.values.splice(holder.values.indexOf(value), 1);
    return holder !== undefined;
  };
  const missing = expected.filter(({ values }) => values.filter((value) => !take(value)).length > 0);
  const extra = left.filter(({ values }) => values.length > 0);
  return Array.from({ length: Math.max(missing.length, extra.length) }, (_, index) =>
    problem('number-wrong', {
      expected: writtenIn(missing[index], targetLanguage),
      found: extra[index]?.text ?? 'none',
    }),
  );
};

// A number as the target language writes it, grouped and with as many decimals as in the source.
function writtenIn(number: NumberInText | undefined, language: Language): string {
  const [value, ...others] = number?.values ?? [];
  if (!number || value === undefined) return 'none';
  if (others.length > 0) return number.text;
  const decimals = value.includes('.') ? (/\p{Nd}+$/u.exec(number.text)?.[0].length ?? 0) : 0;
  const useGrouping = /\P{Nd}.*\p{Nd}{3}/u.test(number.text);
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping,
  }).format(Number(value));
}

interface NumberInText {
  readonly text: string;
  readonly values: readonly string[];
}

function numbersOf(content: Content, language: Language): NumberInText[] {
  const texts = content.filter((part) => typeof part === 'string');
  return texts.flatMap((text) =>
    [...text.matchAll(NUMBER)].map(([match]) => ({ text: match, values: valuesOf(match, language) })),
  );
}

// A run that is no number of the language, such as a date or a list of years, gives each of its parts.
function valuesOf(text: string, language: Language): string[] {
  const [group, decimal] = SYMBOLS[language] ?? SYMBOLS[rootOf(language)] ?? DEFAULT;
  const western = [...text].map(westernDigit).join('');
  const grouped = new RegExp(
    `^\\d{1,3}(?:[${escapeClass(group)} \\u00A0\\u202F]\\d{3})*(?:[${escapeClass(decimal)}]\\d+)?$`,
    'u',
  );
  const plain = new RegExp(`^\\d+(?:[${escapeClass(decimal)}]\\d+)?$`, 'u');
  if (!grouped.test(western) && !plain.test(western)) return western.split(/\D+/).map(trimZeros);
  const decimalAt = [...western].findIndex((sign) => decimal.includes(sign));
  const whole = decimalAt < 0 ? western : western.slice(0, decimalAt);
  const fraction = decimalAt < 0 ? '' : western.slice(decimalAt + 1).replace(/0+$/, '');
  return [`${trimZeros(whole.replace(/\D/g, ''))}${fraction && `.${fraction}`}`];
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

// Each block of ten decimal digits in Unicode begins at a multiple of ten or sixteen; the nearest zero below is its own.
function westernDigit(character: string): string {
  if (!/\p{Nd}/u.test(character)) return character;
  let zero = character.codePointAt(0) ?? 0;
  const code = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return String(code - zero);
}

function escapeClass(signs: string): string {
  return signs.replace(/[\\\]^-]/g, '\\$&');
}
