import type { Span } from '../model.ts';

function areApart(spans: readonly Span[]): boolean {
  for (let i = 1; i < spans.length; i++)
    if ((spans[i - 1] as Span).end > (spans[i] as Span).start) return false;
  return true;
}

/** Of overlapping spans keeps the longest, of equally long ones the first, then by `tie`; the answer is in reading order. */
export function longestFirst<T extends Span>(spans: readonly T[], tie: (a: T, b: T) => number): readonly T[] {
  if (areApart(spans)) return spans;
  const taken = new Set<number>();
  const longest = spans.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || tie(a, b),
  );
  const kept = longest.filter(({ start, end }) => {
    // What was kept before is at least as long: it cannot lie between the ends.
    if (taken.has(start) || taken.has(end - 1)) return false;
    for (let i = start; i < end; i++) taken.add(i);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
