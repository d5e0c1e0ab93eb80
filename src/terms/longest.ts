import type { Span } from '../model.ts';

const isApart = (before: Span | undefined, next: Span) => !before || before.end <= next.start;

/** Of overlapping spans keeps the longest, of equally long ones the first, then by `tie`; the answer is in reading order. */
export function longestFirst<T extends Span>(spans: readonly T[], tie: (a: T, b: T) => number): readonly T[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  if (inOrder.every((span, i) => isApart(inOrder[i - 1], span))) return inOrder;
  const taken = new Set<number>();
  const longest = inOrder.sort(
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
