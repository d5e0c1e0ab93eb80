import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TermEntry, TermMatch } from '../../src/model.ts';
import { createMatcher } from '../adapters/matcher.mjs';

interface Case {
  readonly id: string;
  readonly category: string;
  readonly terms: readonly TermEntry[];
  readonly sentence: string;
  readonly expected: readonly (Pick<TermMatch, 'start' | 'end' | 'termId' | 'form'> & {
    /** Other spans that are as right. */
    readonly alt?: readonly (readonly [start: number, end: number])[];
  })[];
}

const cases = readFileSync('test/terms/german-cases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

// The built package, by its public API.
describe('German terms as they are written', () => {
  test.each(cases)('$id ($category): $sentence', ({ terms, sentence, expected }) => {
    const found = createMatcher(terms)(sentence).map(({ start, end, termId }) => {
      const like = expected.find(
        (one) => one.termId === termId && one.alt?.some(([from, to]) => from === start && to === end),
      );
      const span = like ? { start: like.start, end: like.end } : { start, end };
      return { ...span, termId, form: sentence.slice(span.start, span.end) };
    });
    expect(found).toEqual(expected.map(({ alt: _, ...one }) => one));
  });
});
