import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';

/** Words that multiply the number before them, as patterns of whole words, with their power of ten. */
type Magnitudes = readonly (readonly [pattern: string, exponent: number])[];

const MAGNITUDES: Readonly<Record<string, Magnitudes>> = {
  ar: [
    ['ألفا?ً?|آلاف', 3],
    ['مليونا?ً?|ملايين', 6],
    ['مليارا?ً?|مليارات|بليونا?ً?|بلايين', 9],
    ['تريليونا?ً?|تريليونات', 12],
  ],
  cs: [
    ['tis\\.|tisíc\\p{L}*', 3],
    ['mil\\.|mio\\.|mil[ií]on\\p{L}*', 6],
    ['mld\\.?|miliard\\p{L}*', 9],
    ['bil\\.|bilion\\p{L}*', 12],
  ],
  da: [
    ['t\\.|tusinde?', 3],
    ['mio\\.?|million(?:er)?', 6],
    ['mia\\.?|mrd\\.?|milliard(?:er)?', 9],
    ['billion(?:er)?', 12],
  ],
  de: [
    ['Tsd\\.?|tausend', 3],
    ['Mio\\.?|Mill\\.|Million(?:en)?', 6],
    ['Mrd\\.?|Md\\.|Milliarden?', 9],
    ['Bio\\.?|Billion(?:en)?', 12],
  ],
  en: [
    ['thousand|k', 3],
    ['millions?|mn|mln|m', 6],
    ['billions?|bn|bln|b', 9],
    ['trillions?|trn|tn', 12],
  ],
  es: [
    ['mil (?:millones|mill\\.|M)|millardos?|mm', 9],
    ['mil', 3],
    ['millón|millones|mill\\.|mln|M', 6],
    ['billón|billones', 12],
  ],
  fr: [
    ['mille|milliers?|k', 3],
    ['millions?|mio|mln|M', 6],
    ['milliards?|mrds?|Mds?|G', 9],
    ['billions?', 12],
  ],
  it: [
    ['mila|mille', 3],
    ['milion[ei]|mln|mio', 6],
    ['miliard[oi]|mld|mrd', 9],
    ['bilion[ei]', 12],
  ],
  ja: [
    ['百', 2],
    ['千', 3],
    ['万', 4],
    ['億', 8],
    ['兆', 12],
  ],
  ko: [
    ['천', 3],
    ['만', 4],
    ['억', 8],
    ['조', 12],
  ],
  nl: [
    ['duizend', 3],
    ['miljoen(?:en)?|mln\\.?|mio\\.?', 6],
    ['miljard(?:en)?|mld\\.?|mrd\\.?', 9],
    ['biljoen(?:en)?', 12],
  ],
  pl: [
    ['tys\\.?|tysi[ąę]c\\p{L}*', 3],
    ['mln|milion\\p{L}*', 6],
    ['mld|miliard\\p{L}*', 9],
    ['bln|bilion\\p{L}*', 12],
  ],
  pt: [
    ['mil milhões', 9],
    ['mil', 3],
    ['milhão|milhões|mi', 6],
    ['bilhão|bilhões|bi', 9],
    ['bilião|biliões|trilhão|trilhões', 12],
  ],
  ru: [
    ['тыс\\.?|тысяч\\p{L}*', 3],
    ['млн\\.?|миллион\\p{L}*', 6],
    ['млрд\\.?|миллиард\\p{L}*', 9],
    ['трлн\\.?|триллион\\p{L}*', 12],
  ],
  sv: [
    ['tusen', 3],
    ['miljon(?:er)?|mn|milj\\.', 6],
    ['miljard(?:er)?|mdr?|mrd', 9],
    ['biljon(?:er)?', 12],
  ],
  uk: [
    ['тис\\.?|тисяч\\p{L}*', 3],
    ['млн\\.?|мільйон\\p{L}*', 6],
    ['млрд\\.?|мільярд\\p{L}*', 9],
    ['трлн\\.?|трильйон\\p{L}*', 12],
  ],
  zh: [
    ['百', 2],
    ['千', 3],
    ['[万萬]', 4],
    ['[亿億]', 8],
    ['兆', 12],
  ],
};
// Languages that write a chain of such signs for one number, "1億5000万", and no space behind it.
const CHAINS = new Set(['ja', 'ko', 'zh']);

/** Whether the language writes one number as a chain of numbers and magnitudes. */
export const hasChains = (language: Language) => CHAINS.has(rootOf(language));

/** A pattern of what may stand behind a number and multiply it, without groups. */
export function magnitudePattern(language: Language): string {
  const words = (MAGNITUDES[rootOf(language)] ?? []).map(([pattern]) => pattern);
  if (words.length === 0) return '(?!)';
  return hasChains(language) ? `(?:${words.join('|')})` : `(?:${words.join('|')})(?!\\p{L})`;
}

const EXPONENTS = Object.fromEntries(
  Object.entries(MAGNITUDES).map(([root, words]) => [
    root,
    words.map(([pattern, exponent]) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'iu'), exponent })),
  ]),
);

/** The power of ten of a magnitude; 0 when the word is none. */
export function exponentOf(word: string, language: Language): number {
  return EXPONENTS[rootOf(language)]?.find(({ pattern }) => pattern.test(word))?.exponent ?? 0;
}
