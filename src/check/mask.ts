import { CODE_MARK } from '../content.ts';
import type { Span } from '../model.ts';

/** The text with code marks in place of the spans, so that all other offsets hold. */
export function masked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + CODE_MARK.repeat(end - start) + rest.slice(end),
    text,
  );
}
