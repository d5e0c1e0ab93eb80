import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';

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
// How to read a number: as one with groups, or without.
const READERS = Object.fromEntries(
  Object.entries(SYMBOLS).map(([language, symbols]) => [language, reader(symbols)]),
);
const DEFAULT = reader([',', '.']);
// Arabic writes both ways; where its usual one makes no number the other is meant.
const MAGHREB = reader(['.', ',']);

/** Digits with what may stand between the digits of one number, in a text of Western digits. */
export const NUMBER = "\\d+(?:[.,’'٬٫ \\u00A0\\u202F]\\d+)*";

/** The text with the digits of all scripts as Western ones, at the same offsets. */
export function withWesternDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => (digit.length > 1 ? digit : westernDigit(digit)));
}

/** The value of a number as the language writes it, without needless zeros and with a point; nothing for a run that is none, such as a date. */
export function numberIn(western: string, language: Language): string | undefined {
  const own = READERS[language] ?? READERS[rootOf(language)] ?? DEFAULT;
  return own(western) ?? (rootOf(language) === 'ar' ? MAGHREB(western) : undefined);
}

function reader([group, decimal]: readonly [string, string]): (western: string) => string | undefined {
  const grouped = new RegExp(`^\\d{1,3}(?:[${group} \\u00A0\\u202F]\\d{3})*(?:[${decimal}]\\d+)?$`, 'u');
  const plain = new RegExp(`^\\d+(?:[${decimal}]\\d+)?$`, 'u');
  return (western) => {
    if (!grouped.test(western) && !plain.test(western)) return undefined;
    const decimalAt = [...western].findIndex((sign) => decimal.includes(sign));
    const whole = decimalAt < 0 ? western : western.slice(0, decimalAt);
    const fraction = decimalAt < 0 ? '' : western.slice(decimalAt + 1).replace(/0+$/, '');
    return `${trimZeros(whole.replace(/\D/g, ''))}${fraction && `.${fraction}`}`;
  };
}

/** A value times a power of ten. */
export function shifted(value: string, exponent: number): string {
  const [whole = '', fraction = ''] = value.split('.');
  const rest = fraction.slice(exponent);
  return `${trimZeros(whole + fraction.slice(0, exponent).padEnd(exponent, '0'))}${rest && `.${rest}`}`;
}

export function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

// Each block of ten decimal digits in Unicode begins at a multiple of ten or sixteen; the nearest zero below is its own.
function westernDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return String(code - zero);
}
