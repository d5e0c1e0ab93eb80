import type { Span } from '../model.ts';
import type { FormRule } from './accepted.ts';
import { capitalized, type Folded } from './fold.ts';
import type { TargetRules } from './forms/target.ts';
import { RUN, type Wanted, type WantedIndex, type WantedRow } from './wanted.ts';

/** A place in a folded target where something wanted stands. */
export interface Found extends Span {
  readonly wanted: Wanted;
  readonly rule: FormRule;
  /** In capitals throughout, where the wanted text is not. */
  readonly capitals: boolean;
}

const LATIN = /[\p{Script=Latin}\p{M}\p{N}]$/u;
const NEXT_LATIN = /^[\p{Script=Latin}\p{M}\p{N}]/u;
/** Marks that join an ending to a word: "treaty's", "foto's", "EU:s". */
const JOINED = /^['’:]$/;

/** How the capitals of a text fit those wanted: as they are or with first capitals, in capitals throughout, or not at all. */
function capitalsOf(found: string, text: string, exact: boolean): 'fit' | 'all' | 'no' {
  if (found === text) return 'fit';
  const words = found.split(' ');
  const fits = (word: string, i: number) => word === words[i] || capitalized(word) === words[i];
  if (!exact && text.split(' ').every(fits)) return 'fit';
  return found === text.toUpperCase() ? 'all' : 'no';
}

/** `text` is the form of the row that stands at the place, with its own capitals. */
function foundAs(row: WantedRow, text: string, target: Folded, start: number, end: number): readonly Found[] {
  const { wanted } = row;
  const citation = text === row.text;
  if (!citation && wanted.inflected?.except.has(target.lower.slice(start, end))) return [];
  const capitals = capitalsOf(target.text.slice(start, end), text, wanted.exact);
  const rule = citation ? wanted.rule : 'generated-form';
  return capitals === 'no' ? [] : [{ wanted, rule, start, end, capitals: capitals === 'all' }];
}

/** A target as runs, and what they may be; a word has one run, or two with a joined ending. */
interface Runs {
  readonly target: Folded;
  readonly runs: readonly Span[];
  readonly words: WantedIndex['words'];
  /** What the language writes together in front of a word; matches the empty text too. */
  readonly attached: RegExp | undefined;
}

/** Where a word may start or end, and in which run. */
interface Place {
  readonly at: number;
  readonly offset: number;
}

const NO_PLACES: readonly Place[] = [];

function wordsOf({ target, words }: Runs, start: number, end: number) {
  return words.get(target.lower.slice(start, end)) ?? [];
}

function isJoined({ target, runs }: Runs, at: number): boolean {
  const [run, next] = [runs[at], runs[at + 1]];
  return run !== undefined && next !== undefined && JOINED.test(target.text.slice(run.end, next.start));
}

/** The ends that a word may have which starts in run `at`, with a joined ending first. */
function endsOf(text: Runs, at: number): readonly Place[] {
  const [run, next] = [text.runs[at], text.runs[at + 1]];
  if (!run) return NO_PLACES;
  const end = { at, offset: run.end };
  return next && isJoined(text, at) ? [{ at: at + 1, offset: next.end }, end] : [end];
}

/** Where in run `at` a word may start: at its start, and the first of a row behind what is attached to it. */
function startsIn({ target, runs, attached }: Runs, at: number, isFirst: boolean): readonly Place[] {
  const run = runs[at];
  if (!run) return NO_PLACES;
  if (!attached || !isFirst) return [{ at, offset: run.start }];
  const lengths = Array.from({ length: Math.min(run.end - run.start, 7) }, (_, i) => i);
  return lengths
    .filter((i) => attached.test(target.text.slice(run.start, run.start + i)))
    .map((i) => ({ at, offset: run.start + i }));
}

/** Where a row starts whose word `i` starts at the place. */
function firstOf(row: WantedRow, i: number, text: Runs, place: Place): Place | undefined {
  if (i === 0) return place;
  const at = place.at - 1;
  const end = place.offset - (row.gaps[i] ?? '').length;
  if (text.runs[at]?.end !== end) return undefined;
  const joined = isJoined(text, at - 1) ? startsIn(text, at - 1, i === 1) : NO_PLACES;
  const before = [...joined, ...startsIn(text, at, i === 1)].find(({ offset }) =>
    wordsOf(text, offset, end).some((word) => word === row.words[i - 1]),
  );
  return before && firstOf(row, i - 1, text, before);
}

/** The row in the target if its first word starts at the place. */
function rowAt(row: WantedRow, text: Runs, place: Place): readonly Found[] {
  const { target, runs } = text;
  const { words, gaps } = row;
  let form = gaps[0] ?? '';
  const first = place.offset - form.length;
  if (first < 0 || target.text.slice(first, place.offset) !== form) return [];
  let { at, offset } = place;
  for (const [i, word] of words.entries()) {
    if (i > 0 && runs[at]?.start !== offset) return [];
    const end = endsOf(text, at).find((end) => wordsOf(text, offset, end.offset).includes(word));
    if (!end) return [];
    const gap = gaps[i + 1] ?? '';
    const lower = target.lower.slice(offset, end.offset);
    form += (word.cased.get(lower) ?? lower) + gap;
    at = end.at + 1;
    offset = end.offset + gap.length;
    if (target.text.slice(end.offset, offset) !== gap) return [];
  }
  return foundAs(row, form, target, first, offset);
}

function* inWords(target: Folded, { words }: WantedIndex, { attached }: TargetRules): Iterable<Found> {
  const runs = Array.from(target.text.matchAll(RUN), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  const text = { target, runs, words, attached };
  for (const at of runs.keys()) {
    for (const place of startsIn(text, at, true)) {
      const here = endsOf(text, at).flatMap(({ offset }) => wordsOf(text, place.offset, offset));
      for (const word of new Set(here)) {
        for (const row of word.rows) {
          const first = firstOf(row, row.words.indexOf(word), text, place);
          if (first) yield* rowAt(row, text, first);
        }
      }
    }
  }
}

/** Texts without word bounds: a Latin word or a number is not cut all the same. */
function* inLetters(target: Folded, { texts, lengths }: WantedIndex): Iterable<Found> {
  if (texts.size === 0) return;
  const { text, lower } = target;
  const cuts = (at: number) =>
    LATIN.test(text.slice(Math.max(0, at - 2), at)) && NEXT_LATIN.test(text.slice(at, at + 2));
  for (let start = 0; start < text.length; start++) {
    for (const length of lengths.get(lower.charAt(start)) ?? []) {
      const end = start + length;
      const rows = texts.get(lower.slice(start, end));
      if (!rows || cuts(start) || cuts(end)) continue;
      for (const row of rows) yield* foundAs(row, row.text, target, start, end);
    }
  }
}

/** Finds all that is wanted in a folded target, overlaps and all. */
export function scan(target: Folded, indexes: readonly WantedIndex[], rules: TargetRules): readonly Found[] {
  return indexes.flatMap((index) => [...inWords(target, index, rules), ...inLetters(target, index)]);
}
