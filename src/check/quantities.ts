import type { Language } from '../model.ts';
import { readDates } from './dates.ts';
import { NUMBER, numberIn, shifted, trimZeros, withWesternDigits } from './digits.ts';
import { exponentOf, hasChains, magnitudePattern } from './magnitudes.ts';
import { monthNames } from './months.ts';
import { type Meaning, type Quantity, type Reading, readAll } from './quantity.ts';
import { readTimes, time } from './times.ts';

/** The numbers, dates and times of a text as a reader of the language reads them, in reading order. */
export function quantitiesOf(written: string, language: Language): readonly Quantity[] {
  if (!/\p{Nd}/u.test(written)) return [];
  const text = withWesternDigits(written);
  const start: Reading = { rest: text, found: [] };
  const { found } = readNumbers(
    readTimes(readDates(start, language, monthNames(language)), language),
    language,
  );
  const ordered = found
    .map((quantity) => ({ ...quantity, text: written.slice(quantity.start, quantity.end) }))
    .sort((a, b) => a.start - b.start);
  return ordered.map((quantity, at) =>
    afterYear(inRange(quantity, ordered[at + 1], text), ordered[at - 1], text),
  );
}

function readNumbers(reading: Reading, language: Language): Reading {
  const magnitude = magnitudePattern(language);
  const space = '[ \\u00A0\\u202F]?';
  const links = `${NUMBER}${magnitude}`;
  const number = hasChains(language)
    ? new RegExp(`(?:${links})*${NUMBER}(?:${magnitude})*`, 'giu')
    : new RegExp(`${NUMBER}(?:(?:${space}|-)${magnitude}|er[ns]?(?!\\p{Ll}))?`, 'giu');
  return readAll(reading, number, ([text]) => meaningOf(text, language));
}

function meaningOf(text: string, language: Language): (Meaning & { readonly exponent?: number }) | undefined {
  const links = Array.from(
    text.matchAll(new RegExp(`(${NUMBER})([^\\d]*)`, 'gu')),
    ([, digits = '', word = '']) => ({ digits, word: word.trim().replace(/^-/, '') }),
  );
  const [first, ...others] = links;
  if (!first) return undefined;
  const value = numberIn(first.digits, language);
  if (value === undefined) return unreadable(first.digits);
  if (/^er/i.test(first.word)) return decade(value);
  const exponent = exponents(first.word, language);
  const sum = others.reduce(
    (rest, { digits, word }) =>
      rest + Number(shifted(numberIn(digits, language) ?? '0', exponents(word, language))),
    Number(shifted(value, exponent)),
  );
  const total = others.length > 0 ? String(sum) : shifted(value, exponent);
  const readings = [
    total,
    ...(isMonth(total) ? [`m${total}`] : []),
    // One letter may be a unit as well: "5 m".
    ...(exponent > 0 && first.word.length === 1 && !hasChains(language) ? [value] : []),
    ...clock(first.digits),
  ];
  const isSpaced = /[ \u00A0\u202F]/.test(first.digits);
  const parts = isSpaced ? first.digits.split(/\D+/).map((part) => [trimZeros(part)]) : [readings];
  return { readings, parts, exponent };
}

const isMonth = (value: string) => /^(?:[1-9]|1[012])$/.test(value);

// Chained signs multiply each other: 百万, 千億.
function exponents(word: string, language: Language): number {
  if (!hasChains(language)) return exponentOf(word, language);
  return [...word].reduce((sum, sign) => sum + exponentOf(sign, language), 0);
}

// A run that is no number of the language, such as a version: it says each of its parts.
function unreadable(digits: string): Meaning {
  return { readings: clock(digits), parts: digits.split(/\D+/).map((part) => [trimZeros(part)]) };
}

function clock(digits: string): readonly string[] {
  const [, hour, minute] = /^(\d{1,2})\.(\d{2})$/.exec(digits) ?? [];
  return hour ? (time(hour, minute)?.readings ?? []) : [];
}

// "90er" are the nineties, of the last century for the most part.
function decade(value: string): Meaning {
  const readings =
    value.length === 4
      ? [value, trimZeros(value.slice(2))]
      : [value, `19${value}`, `20${value}`, `18${value}`];
  return { readings, parts: [readings] };
}

const RANGE =
  /^(?:\s?(?:[–—~〜～/-]|bis|und|oder|to|and|or|à|et|ou|a|y|o|do|i|lub|al|e|tot|en|of|до|и|или|til|till|och|eller|až|nebo|إلى|و|أو|から|か|至|到)\s?|\p{Sc}|\s?%)+$/u;

// "2 bis 3 Millionen", "9–17 Uhr": what one end of a range leaves out, the other says.
function inRange(quantity: Quantity, next: Quantity | undefined, text: string): Quantity {
  const [value = ''] = quantity.readings;
  if (!next || quantity.exponent || !/^\d/.test(value)) return quantity;
  if (!RANGE.test(text.slice(quantity.end, next.start))) return quantity;
  const scaled = next.exponent ? [shifted(value, next.exponent)] : [];
  const hour = Number(value);
  const times =
    next.readings[0]?.startsWith('t') && hour <= 24 ? [`t${hour % 24}:0`, `t${(hour + 12) % 24}:0`] : [];
  return withReadings(quantity, [...scaled, ...times]);
}

// "1939/40" ends in 1940.
function afterYear(quantity: Quantity, before: Quantity | undefined, text: string): Quantity {
  const [year = ''] = before?.readings ?? [];
  const [value = ''] = quantity.readings;
  if (!before || !/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(value)) return quantity;
  if (!/^[/–-]$/.test(text.slice(before.end, quantity.start))) return quantity;
  return withReadings(quantity, [year.slice(0, 2) + value.padStart(2, '0')]);
}

function withReadings(quantity: Quantity, more: readonly string[]): Quantity {
  if (more.length === 0) return quantity;
  const readings = [...quantity.readings, ...more];
  return { ...quantity, readings, parts: [readings] };
}
