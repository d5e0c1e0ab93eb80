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

/** The ends that a word may have which starts in `runs[at]`, with a joined ending first, and the run after it. */
function endsOf(target: Folded, runs: readonly Span[], at: number) {
  const [run, next] = [runs[at], runs[at + 1]];
  if (!run) return [];
  const joined = next && JOINED.test(target.text.slice(run.end, next.start));
  return [...(joined ? [{ end: next.end, after: at + 2 }] : []), { end: run.end, after: at + 1 }];
}

/** A row of words in the target whose first word starts at `start`, in `runs[at]`. */
function rowAt(row: WantedRow, target: Folded, runs: readonly Span[], at: number, start: number) {
  const { words, gaps } = row;
  const first = start - (gaps[0] ?? '').length;
  let text = gaps[0] ?? '';
  if (first < 0 || target.text.slice(first, start) !== text) return [];
  let [from, next, last] = [start, at, start];
  for (const [i, forms] of words.entries()) {
    const place = endsOf(target, runs, next).find(({ end }) => forms.has(target.lower.slice(from, end)));
    if (!place) return [];
    const found = target.text.slice(from, place.end);
    const known = forms.get(target.lower.slice(from, place.end)) ?? [];
    const gap = gaps[i + 1] ?? '';
    text += (known.includes(found) ? found : (known[0] ?? '')) + gap;
    last = place.end + gap.length;
    if (target.text.slice(place.end, last) !== gap) return [];
    [from, next] = [last, place.after];
    if (i + 1 < words.length && runs[next]?.start !== from) return [];
  }
  return foundAs(row, text, target, first, last);
}

/** Where in a run a word may start: at its start, and behind what the language writes together with the next word. */
function startsIn({ start, end }: Span, { text }: Folded, { attached }: TargetRules): readonly number[] {
  if (!attached) return [start];
  const lengths = Array.from({ length: Math.min(end - start, 7) }, (_, i) => i);
  return lengths.filter((i) => attached.test(text.slice(start, start + i))).map((i) => start + i);
}

function* inWords(target: Folded, indexes: readonly WantedIndex[], rules: TargetRules): Iterable<Found> {
  const runs = Array.from(target.text.matchAll(RUN), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  for (const [at, run] of runs.entries()) {
    for (const start of startsIn(run, target, rules)) {
      const rows = endsOf(target, runs, at).flatMap(({ end }) =>
        indexes.flatMap((index) => index.rows.get(target.lower.slice(start, end)) ?? []),
      );
      for (const row of new Set(rows)) yield* rowAt(row, target, runs, at, start);
    }
  }
}

/** Texts without word bounds: a Latin word or a number is not cut all the same. */
function* inLetters(target: Folded, indexes: readonly WantedIndex[]): Iterable<Found> {
  const { text, lower } = target;
  const cuts = (at: number) =>
    LATIN.test(text.slice(Math.max(0, at - 2), at)) && NEXT_LATIN.test(text.slice(at, at + 2));
  for (let start = 0; start < text.length; start++) {
    if (cuts(start)) continue;
    for (const { rows, lengths } of indexes) {
      for (const length of lengths) {
        const end = start + length;
        const found = end > text.length ? [] : (rows.get(lower.slice(start, end)) ?? []);
        if (found.length === 0 || cuts(end)) continue;
        for (const row of found) yield* foundAs(row, row.text, target, start, end);
      }
    }
  }
}

/** Finds all that is wanted in a folded target, overlaps and all. */
export function scan(target: Folded, indexes: readonly WantedIndex[], rules: TargetRules): readonly Found[] {
  return [...(rules.bounds === 'none' ? inLetters(target, indexes) : inWords(target, indexes, rules))];
}
