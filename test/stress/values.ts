import type { Tongue } from './plan.ts';
import type { Random } from './random.ts';
import { CITIES, FIRMS, type LocalName, MONTHS, PEOPLE, PLACEHOLDERS } from './tables/names.ts';

/** What stands in a slot that is no term, as each language writes it. */
export interface Value {
  readonly gender: number;
  readonly text: (language: Tongue, key: string) => string;
}

/** Makes a value for a slot by its letter. */
export const VALUES: Readonly<Record<string, (random: Random) => Value>> = {
  // Whole numbers that Polish follows with a genitive plural and Arabic with an accusative singular.
  N: (random) => number(agreeing(random)),
  K: (random) => number(agreeing(random)),
  // Grouped ones, which end in such a number.
  G: (random) => number(random.between(1, 98) * 1000 + random.between(1, 9) * 100 + agreeing(random)),
  D: (random) => number(random.between(1, 29) + random.between(1, 9) / 10),
  Y: (random) => same(String(random.between(1951, 2024))),
  // Years to come.
  J: (random) => same(String(random.between(2027, 2049))),
  T: (random) => time(random.between(10, 22), random.pick([15, 30, 45])),
  H: (random) => same(random.pick(PLACEHOLDERS)),
  F: (random) => same(random.pick(FIRMS)),
  X: (random) => local(random.pick(PEOPLE)),
  Z: (random) => local(random.pick(PEOPLE)),
  // A man, beside an office.
  W: (random) => local(random.pick(PEOPLE.filter(({ gender }) => gender === 0))),
  C: (random) => local(random.pick(CITIES)),
  M: (random) => local(random.pick(MONTHS)),
};

function agreeing(random: Random): number {
  const number = random.between(11, 99);
  return number < 20 || number % 10 > 4 || number % 10 === 0 ? number : number + 4;
}

function number(value: number): Value {
  return {
    gender: 0,
    text: (language) => new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language).format(value),
  };
}

function time(hour: number, minute: number): Value {
  const spoken: Readonly<Partial<Record<Tongue, string>>> = {
    fr: `${hour}\u00A0h\u00A0${minute}`,
    ja: `${hour}時${minute}分`,
  };
  return { gender: 0, text: (language) => spoken[language] ?? `${hour}:${minute}` };
}

function same(text: string): Value {
  return { gender: 0, text: () => text };
}

// A name is one text in every language, or its own; after `/` stands what a key such as Polish `loc` asks for.
function local(name: LocalName): Value {
  return {
    gender: name.gender ?? 0,
    text: (language, key) => {
      const [plain = '', other = plain] = (name[language] ?? name.de).split('/');
      return key === '' ? plain : other;
    },
  };
}
