import { shifted } from './digits.ts';
import { exponentOf } from './magnitudes.ts';

const VALUES: Readonly<Record<string, number>> = {
  null: 0,
  ein: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  sechzehn: 16,
  siebzehn: 17,
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
  hundert: 100,
  tausend: 1000,
  erst: 1,
  dritt: 3,
  siebt: 7,
};
const NUMERAL = new RegExp(
  `^(?!und)(?:${[...Object.keys(VALUES), 'und'].sort((a, b) => b.length - a.length).join('|')})+`,
);
const PART = new RegExp(
  Object.keys(VALUES)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);
// What may follow a numeral within its word: endings of ordinals and cases, "-mal", "-jährig", "-köpfig".
const ENDING =
  /^(?:s?t?e[nmrs]?|s?tens|s|er\p{L}*|s?tel[ns]?|mal\p{L}*|fach\p{L}*|.*ige?[nmrs]?|.*lich(?:e[nmrs]?)?|-.*)?$/u;
const HALF = /^(?:\p{L}*einhalb|anderthalb)/u;

/** The values of the numerals of a German text, a list for each word: cardinals, ordinals and their compounds. */
export function germanNumerals(text: string): readonly (readonly string[])[] {
  const words = wordsOf(text);
  return words.map((word, at) => {
    const exponent = exponentOf(words[at + 1] ?? '', 'de');
    const own = exponentOf(word, 'de');
    const values = numeralValues(word);
    return [
      ...values,
      ...(exponent > 0 ? values.map((value) => shifted(value, exponent)) : []),
      ...(own > 0 ? [shifted('1', own)] : []),
    ];
  });
}

/** The words of a text in small letters, hyphenated ones whole. */
export const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];

/** The values of one German numeral in small letters, or none. */
export function numeralValues(word: string): readonly string[] {
  if (word.startsWith('anderthalb')) return ['1.5'];
  const [numeral = ''] = NUMERAL.exec(word) ?? [];
  if (!numeral) return [];
  if (HALF.test(word)) {
    const whole = sum(numeral.replace(/ein$/, ''));
    return [`${whole}.5`, String(whole)];
  }
  return ENDING.test(word.slice(numeral.length)) ? [String(sum(numeral))] : [];
}

function sum(numeral: string): number {
  return (numeral.match(PART) ?? []).reduce((total, part) => {
    const value = VALUES[part] ?? 0;
    if (value < 100) return total + value;
    const thousands = value === 100 ? total - (total % 1000) : 0;
    return thousands + Math.max(1, total - thousands) * value;
  }, 0);
}
