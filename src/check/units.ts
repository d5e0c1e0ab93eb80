import { plainText } from '../content.ts';
import type { Language } from '../model.ts';
import { problem } from '../problems.ts';
import type { Check } from './check.ts';
import { NUMBER, numberIn, withWesternDigits } from './digits.ts';
import { UNITS } from './unit-names.ts';

const SYMBOLS = unitsBy(({ symbols }) => symbols);
const NAMES = unitsBy(({ names = '' }) => names);
const SPACE = '[ \\u00A0\\u202F-]?';
const BEFORE = new RegExp(`(US\\$|[$€£¥￥])${SPACE}(${NUMBER})`, 'gu');
const BEHIND = new RegExp(`(${NUMBER})${SPACE}(${anyOf(SYMBOLS)})(?![\\p{L}\\p{N}/])`, 'gu');
const NAMED = new RegExp(`(${NUMBER})${SPACE}(${anyOf(NAMES)})`, 'giu');

/** No number of the source stands with another unit in the target, if both units are known: 5 km are not 5 miles. */
export const checkUnits: Check = ({ source, target, sourceLanguage, targetLanguage }) => {
  const expected = measures(plainText(source), sourceLanguage);
  if (expected.length === 0) return [];
  const found = measures(plainText(target), targetLanguage);
  return expected.flatMap(({ value, unit, text }) => {
    const same = found.filter((other) => other.value === value);
    const [other] = same;
    if (!other || same.some((one) => one.unit === unit)) return [];
    return [problem('unit-wrong', { expected: text, found: other.text })];
  });
};

interface Measure {
  readonly value: string | undefined;
  readonly unit: string | undefined;
  readonly text: string;
}

function measures(written: string, language: Language): readonly Measure[] {
  if (!/\p{Nd}/u.test(written)) return [];
  const text = withWesternDigits(written);
  const measure = (match: string, digits = '', unit: string | undefined) => ({
    text: match,
    value: numberIn(digits, language),
    unit,
  });
  return [
    ...Array.from(text.matchAll(BEFORE), ([match, sign = '', digits]) =>
      measure(match, digits, SYMBOLS.get(sign)),
    ),
    ...Array.from(text.matchAll(BEHIND), ([match, digits, sign = '']) =>
      measure(match, digits, SYMBOLS.get(sign)),
    ),
    ...Array.from(text.matchAll(NAMED), ([match, digits, name = '']) =>
      measure(match, digits, NAMES.get(name.toLowerCase())),
    ),
  ];
}

function unitsBy(writing: (unit: { readonly symbols: string; readonly names?: string }) => string) {
  const writings = Object.entries(UNITS).flatMap(([unit, names]) =>
    writing(names)
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => [name.replace('_', ' '), unit] as const),
  );
  return new Map(writings.sort(([a], [b]) => b.length - a.length));
}

function anyOf(writings: ReadonlyMap<string, string>): string {
  return [...writings.keys()].map((name) => name.replace('$', '\\$')).join('|');
}
