import type { Quantity } from './quantity.ts';

/** One number of a quantity, with all that it may mean. */
export interface Part {
  readonly quantity: Quantity;
  readonly readings: readonly string[];
}

/** What two texts do not share, and what they share only if the reader guesses right. */
export interface Pairing {
  readonly missing: readonly Part[];
  readonly extra: readonly Part[];
  readonly doubtful: readonly (readonly [expected: Quantity, found: Quantity])[];
}

/** Whether a part is a month and nothing else. */
export const isMonth = ({ readings }: Part) => readings.every((reading) => reading.startsWith('m'));

/** Pairs the quantities of a source with those of a target: as they stand, by what they mean, then number by number. */
export function pairQuantities(expected: readonly Quantity[], found: readonly Quantity[]): Pairing {
  const left = [...found];
  const rest = [isSame, meansSame].reduce(
    (open, fits) => open.filter((one) => !take(left, (other) => fits(one, other))),
    expected,
  );
  const guessed = rest.map(
    (one) => [one, take(left, (other) => shares(one.readings, other.doubtful ?? []))] as const,
  );
  const open = guessed.flatMap(([one, other]) => (other ? [] : [one]));
  // Two times that differ are not made of each other's numbers: 9 a.m. is not 9 p.m.
  const times = open.filter(isTime);
  const differing = times.map((one) => [one, take(left, isTime)] as const).filter(([, other]) => other);
  const whole = (quantity: Quantity | undefined): readonly Part[] =>
    quantity ? [{ quantity, readings: quantity.readings }] : [];
  const spare = left.flatMap(partsOf);
  const missing = open
    .filter((one) => !differing.some(([time]) => time === one))
    .flatMap(partsOf)
    .filter(({ readings }) => !take(spare, (other) => shares(readings, other.readings)));
  return {
    missing: [...differing.flatMap(([one]) => whole(one)), ...missing],
    extra: [...differing.flatMap(([, other]) => whole(other)), ...spare],
    doubtful: guessed.flatMap(([one, other]) => (other ? [[one, other] as const] : [])),
  };
}

// Versions and the like are no numbers: where they stand unchanged they are right.
const isSame = (one: Quantity, other: Quantity) => one.parts.length > 1 && one.text === other.text;
const meansSame = (one: Quantity, other: Quantity) => shares(one.readings, other.readings);
const shares = (some: readonly string[], others: readonly string[]) =>
  some.some((reading) => others.includes(reading));
const isTime = ({ readings: [first = ''] }: Quantity) => first.startsWith('t');
const partsOf = (quantity: Quantity): readonly Part[] =>
  quantity.parts.map((readings) => ({ quantity, readings }));

function take<T>(list: T[], fits: (item: T) => boolean): T | undefined {
  const at = list.findIndex(fits);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}
