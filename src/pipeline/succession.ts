import { rawText } from '../content.ts';
import type { Content, Proposal, Segment, Unit } from '../model.ts';
import { likeness, wordsOf } from '../words.ts';
import { isPersons, isPersonsProposal, PERSON, withProposal } from './persons.ts';

/** The segment that a text is most like, and how much, from 0 to 1. */
export interface Successor {
  readonly segment: Segment;
  readonly likeness: number;
}

// Only the segments that share most words are compared word by word.
const CANDIDATES = 8;

// Less alike, a text is no help for the other.
const LEAST_LIKENESS = 0.3;

/** Finds for texts whose segment is gone the one that took its place: the segment that is most like it, if any is at all. */
export function createSuccession(segments: readonly Segment[]): (source: Content) => Successor | undefined {
  const byWord = new Map<string, number[]>();
  for (const [index, segment] of segments.entries()) {
    for (const word of new Set(wordsOf(rawText(segment.source)))) {
      const places = byWord.get(word);
      if (places) places.push(index);
      else byWord.set(word, [index]);
    }
  }
  return (source) => {
    const text = rawText(source);
    const shared = new Map<number, number>();
    for (const word of new Set(wordsOf(text))) {
      const places = byWord.get(word) ?? [];
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1 / places.length);
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, CANDIDATES)
      .flatMap(([place]) => segments[place] ?? [])
      .map((segment) => ({ segment, likeness: likeness(text, rawText(segment.source)) }))
      .filter((found) => found.likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness)[0];
  };
}

/**
 * The units with what persons wrote for sentences that are gone: their texts become proposals at the segments that took
 * their place. What is like no other segment stays in the memory alone.
 */
export function succeeded(
  units: ReadonlyMap<string, Unit>,
  segments: readonly Segment[],
  newUnit: (segment: Segment) => Unit,
): ReadonlyMap<string, Unit> {
  const ids = new Set(segments.map(({ id }) => id));
  const gone = [...units.values()].filter(({ id }) => !ids.has(id));
  const texts = gone.flatMap(personsTexts);
  if (texts.length === 0) return units;
  const successor = createSuccession(segments);
  const all = new Map(units);
  for (const { source, target, origin } of texts) {
    const found = successor(source);
    if (!found) continue;
    const { segment, likeness } = found;
    const quality = Math.round(100 * likeness);
    const unit = all.get(segment.id) ?? newUnit(segment);
    all.set(segment.id, withProposal(unit, { source, target, origin, quality }));
  }
  return all;
}

function personsTexts(unit: Unit): readonly Omit<Proposal, 'quality'>[] {
  const { target, source, proposals } = unit;
  const own = target && isPersons(unit) ? [{ source, target, origin: PERSON }] : [];
  return [...own, ...proposals.filter(isPersonsProposal)];
}
