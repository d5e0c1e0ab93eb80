import { CODE_MARK, plainText } from '../content.ts';
import type { Span } from '../model.ts';
import type { Bilingual } from './check.ts';

/** The text with code marks in place of the spans, so that all other offsets hold. */
export function masked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + CODE_MARK.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** Both texts with code marks in place of the terms that the one has for the other: these are the glossary's to judge. */
export function withoutKeptTerms({ source, target, verdicts }: Bilingual): {
  readonly source: string;
  readonly target: string;
} {
  const kept = verdicts.flatMap(({ source: from, target: to }) => (from && to ? [{ from, to }] : []));
  return {
    source: masked(
      plainText(source),
      kept.map(({ from }) => from),
    ),
    target: masked(
      plainText(target),
      kept.map(({ to }) => to),
    ),
  };
}
