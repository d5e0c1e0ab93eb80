import type { Span } from '../model.ts';

type Order<T> = (a: T, b: T) => number;

/** Whether no span, in reading order, overlaps the next. */
export function areApart(spans: readonly Span[]): boolean {
  for (let i = 1; i < spans.length; i++)
    if ((spans[i - 1] as Span).end > (spans[i] as Span).start) return false;
  return true;
}

/** Spans by where they begin, otherwise in the order in which they are. */
export function inReadingOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  for (let i = 1; i < spans.length; i++)
    if ((spans[i - 1] as T).start > (spans[i] as T).start) return spans.toSorted((a, b) => a.start - b.start);
  return spans;
}

const lengthOfSpan = ({ start, end }: Span) => end - start;

/**
 * Of overlapping spans keeps the longest by `lengthOf`, of equally long ones the first, then by `tie`; the answer is in reading
 * order. A span within another must not be the longer one.
 */
export function longestFirst<T extends Span>(
  spans: readonly T[],
  tie: Order<T>,
  lengthOf: (span: T) => number = lengthOfSpan,
): readonly T[] {
  if (areApart(spans)) return spans;
  const inOrder = inReadingOrder(spans);
  const order: Order<T> = (a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start || tie(a, b);
  const kept: T[] = [];
  for (let from = 0; from < inOrder.length; ) {
    let { end } = inOrder[from] as T;
    let to = from + 1;
    // Spans that hang together are settled by themselves.
    for (; to < inOrder.length && (inOrder[to] as T).start < end; to++)
      end = Math.max(end, (inOrder[to] as T).end);
    settle(inOrder, from, to, end, order, kept);
    from = to;
  }
  return kept;
}

function settle<T extends Span>(
  spans: readonly T[],
  from: number,
  to: number,
  end: number,
  order: Order<T>,
  kept: T[],
): void {
  let first = spans[from] as T;
  const { start } = first;
  for (let i = from + 1; i < to; i++) if (order(spans[i] as T, first) < 0) first = spans[i] as T;
  if (first.start === start && first.end === end) {
    kept.push(first);
    return;
  }
  const taken = new Set<number>();
  const longest = spans.slice(from, to).sort(order);
  const free = longest.filter((span) => {
    // What was kept before is at least as long: it cannot lie between the ends.
    if (taken.has(span.start) || taken.has(span.end - 1)) return false;
    for (let i = span.start; i < span.end; i++) taken.add(i);
    return true;
  });
  for (const span of free.sort((a, b) => a.start - b.start)) kept.push(span);
}
