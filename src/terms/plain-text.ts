import type { Span } from '../model.ts';
import { plainSpelling } from './fold.ts';
import { GERMAN_LETTERS, isAlone, isSpace, mayCombine, PLAIN, SPACE_UNIT, TABLED } from './units.ts';

const CLUSTER = /\P{M}\p{M}*|\p{M}+/uy;
const NO_LETTER = 0xfffd;

/** NFC never makes more than three units of one. */
export const MOST_UNITS = 3;

/** A piece of a text of which other units were made: how many became how many; what is between such pieces has kept its number. */
export interface Change {
  readonly from: number;
  readonly length: number;
  readonly at: number;
  readonly units: number;
}

/**
 * Puts the units of a text in the plain spelling as far as each becomes one, and gives how many those are: in most texts all. What is
 * left is for `clustersInto`.
 */
export function plainStart(text: string, units: Uint16Array): number {
  let last = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= TABLED && !isAlone(text, at)) break;
    const plain = unit < TABLED ? (PLAIN[unit] as number) : unit;
    if (plain === 0 || (plain === SPACE_UNIT && last === SPACE_UNIT)) break;
    units[at] = plain;
    last = plain;
  }
  // What stops it may be one with the unit before.
  return at === text.length ? at : Math.max(0, at - 1);
}

/** Puts the units of a text in the plain spelling from a place on up to which each was one; gives how many they are then. */
export function clustersInto(text: string, from: number, units: Uint16Array, changes: Change[]): number {
  let length = from;
  for (let at = from; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const plain = unit < TABLED ? (PLAIN[unit] as number) : isAlone(text, at) ? unit : 0;
    const isOne = plain === SPACE_UNIT ? !isSpace(next) : plain !== 0;
    if (isOne && (next < 0x300 || !mayCombine(text, at + 1))) {
      units[length++] = plain;
      at++;
      continue;
    }
    const end = isSpace(unit) ? spaceEnd(text, at) : clusterEnd(text, at);
    const spelled = isSpace(unit) ? ' ' : plainSpelling(text.slice(at, end));
    changes.push({ from: at, length: end - at, at: length, units: spelled.length });
    for (let i = 0; i < spelled.length; i++) units[length++] = unitOf(spelled, i);
    at = end;
  }
  return length;
}

// A letter such as ä with one more mark is not German's: it is no part of a word.
function unitOf(spelled: string, at: number): number {
  const unit = spelled.charCodeAt(at);
  return spelled.length > 1 && GERMAN_LETTERS.has(unit) ? NO_LETTER : unit;
}

function spaceEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  return end;
}

function clusterEnd(text: string, at: number): number {
  CLUSTER.lastIndex = at;
  return at + (CLUSTER.exec(text)?.[0].length ?? 1);
}

/** Where the units `start` to `end` come from. */
export function originOf(changes: readonly Change[], start: number, end: number): Span {
  if (changes.length === 0) return { start, end };
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] as Change).at <= start) low = middle + 1;
    else high = middle;
  }
  const first = placeOf(changes[low - 1], start);
  while (low < changes.length && (changes[low] as Change).at < end) low++;
  return { start: first.start, end: placeOf(changes[low - 1], end - 1).end };
}

// Where a unit comes from, by the last change at or before it.
function placeOf(last: Change | undefined, unit: number): Span {
  if (!last) return { start: unit, end: unit + 1 };
  if (unit < last.at + last.units) return { start: last.from, end: last.from + last.length };
  const start = unit - last.at - last.units + last.from + last.length;
  return { start, end: start + 1 };
}
