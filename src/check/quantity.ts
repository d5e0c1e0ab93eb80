import type { Span } from '../model.ts';

/**
 * What a number, date or time may mean. `1234.5` is a number, `t14:30` a time, `d1990-10-3` a date (year or day may be missing), `m10`
 * a month.
 */
export interface Meaning {
  readonly readings: readonly string[];
  /** What it may mean as well, such as 14:30 for a "2:30" without a.m. or p.m. */
  readonly doubtful?: readonly string[];
  /** The readings of each number in it, should the other language write them apart. */
  readonly parts: readonly (readonly string[])[];
}

/** A number, date or time in a text. Two mean the same when they share a reading. */
export interface Quantity extends Meaning, Span {
  readonly text: string;
  /** The power of ten of a word such as "million" behind it. */
  readonly exponent?: number;
}

/** What was found in a text, and the text with that blanked out. */
export interface Reading {
  readonly rest: string;
  readonly found: readonly Quantity[];
}

/** Takes what a global pattern finds out of a text, where it means something. */
export function readAll(
  { rest, found }: Reading,
  pattern: RegExp,
  read: (match: RegExpExecArray) => (Meaning & { readonly exponent?: number }) | undefined,
): Reading {
  const more = Array.from(rest.matchAll(pattern), (match): readonly Quantity[] => {
    const meaning = read(match);
    const [text] = match;
    return meaning ? [{ ...meaning, text, start: match.index, end: match.index + text.length }] : [];
  }).flat();
  const blank = more.reduce(
    (text, { start, end }) => text.slice(0, start) + '\0'.repeat(end - start) + text.slice(end),
    rest,
  );
  return { rest: blank, found: [...found, ...more] };
}
