import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { FUNCTION_WORDS } from './function-words.ts';

// Arabic has a second set of names, from the Levant to Iraq.
const LEVANTINE = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];
// Shorter words are no abbreviations of a month.
const SHORTEST = 3;
// Case endings behind a short stem: "lutym", "maja".
const CASES = /^(?:ego|emu|ym|em|a|u|e|а|е|у|ем|я|ю)$/u;
// A formatter is dear to make: those of the usual languages are made once.
const KNOWN = new Map([...Object.keys(FUNCTION_WORDS), 'ar'].map((root) => [root, namesOf(root)]));

/** Says which month a word names, from 1; nothing when it is none. Abbreviations and case endings are understood. */
export type MonthNames = (word: string) => number | undefined;

/** The month names of a language, as Unicode CLDR has them. */
export function monthNames(language: Language): MonthNames {
  return KNOWN.get(rootOf(language)) ?? namesOf(language);
}

function namesOf(language: Language): MonthNames {
  // With a day, so that languages with cases give the genitive: its stem is that of the other cases too.
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  const names = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2024, month, 5));
    return parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
  });
  const stems = names.map((name) => name.replace(/(?<=..)(?:ego|[aeouyíаяеи])$/u, ''));
  return (written) => {
    const word = written.toLowerCase();
    if (rootOf(language) === 'en' && word === written) return undefined;
    const at = names.findIndex((name, index) => {
      const stem = stems[index] ?? name;
      if (word === name || word === LEVANTINE[index]) return true;
      if (word.length < SHORTEST) return false;
      // An ending behind a stem that no other word begins with, of an adjective too: "październiku", "wrześniowych".
      const ending = word.startsWith(stem) ? word.length - stem.length : Number.POSITIVE_INFINITY;
      const isCase = ending <= 3 && CASES.test(word.slice(stem.length));
      return name.startsWith(word) || isCase || (stem.length >= 4 && ending <= stem.length);
    });
    return at < 0 ? undefined : at + 1;
  };
}

/** The months that a text names in words, as readings: `m1` to `m12`. */
export function namedMonths(text: string, language: Language): readonly string[] {
  const month = monthNames(language);
  return (text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => {
    const number = month(word);
    return number ? [`m${number}`] : [];
  });
}
