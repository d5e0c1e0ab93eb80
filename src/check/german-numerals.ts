import { shifted } from './digits.ts';
import { spokenTimes } from './german-times.ts';
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

// Other words that hold a number, with what it may be written as.
const IMPLIED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:beid|doppel|verdoppel|zweit|paar|zwilling|duo)/, ['2', '100']],
  [/^(?:verdreifach|drilling|trio|tripel|drittel)/, ['3', '1']],
  [/^(?:viertel|quartal|quartett)/, ['4', '1', '3', '25', '15']],
  [/^(?:halb|hälfte|halbier)/, ['2', '1', '0.5', '50', '30', '6']],
  [/^(?:täglich|stündlich|wöchentlich|monatlich|jährlich|jed|pro|je|einzig|einmal)/, ['1']],
  [/^(?:jahrzehnt|dekade)/, ['10']],
  [/^jahrhundert/, ['100']],
  [/^jahrtausend/, ['1000']],
  [/^dutzend/, ['12']],
  [/^(?:woche|wöchig)/, ['7']],
  [/^(?:uhr|tag|ganztägig)/, ['24']],
  [/^mitternacht/, ['t0:0', '0', '12', '24']],
  [/^mittag/, ['t12:0', '12']],
  [/^dezimal/, ['10']],
];

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

/** The numbers that other words of a German text hold, such as "beide" or "Jahrzehnt". */
export function germanImplied(text: string): readonly string[] {
  const implied = wordsOf(text).flatMap((word) => IMPLIED.find(([pattern]) => pattern.test(word))?.[1] ?? []);
  return [...implied, ...spokenTimes(text.toLowerCase())];
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];

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
