import { describe, expect, test } from 'vitest';
import { makeCorpus } from './corpus.ts';
import { unitsOf, written } from './plan.ts';
import { runStress } from './run.ts';
import { slipsOf } from './slips.ts';

describe('the corpus of the stress test', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(makeCorpus(3, 300)).toEqual(makeCorpus(3, 300));
    expect(makeCorpus(4, 300).files).not.toEqual(makeCorpus(3, 300).files);
  });

  test('has as many segments as asked for, no two alike', () => {
    const sources = unitsOf(makeCorpus(1, 10_000).plan).map(({ source }) => written(source));
    expect(sources).toHaveLength(Math.ceil(10_000 / 6));
    expect(new Set(sources).size).toBe(sources.length);
  });

  test('has a slip for each form', () => {
    const { wrongTerm, forbiddenTerm } = slipsOf(makeCorpus(1, 60).plan);
    expect(wrongTerm('traités', 'FR')).toBe('accord');
    expect(forbiddenTerm('traités', 'fr')).toBe('contrat');
    expect(wrongTerm('arbre', 'fr')).toBeUndefined();
  });
});

test('a small corpus comes out without a broken promise', async () => {
  const { segments, run, falseAlarms, requests, requestsPlanned } = await runStress({
    segments: 600,
    seed: 1,
    rate: 0,
  });
  expect(run.violations).toEqual([]);
  expect(run.missing).toEqual([]);
  expect(run.accepted.size + run.parked.length).toBe(segments);
  expect(falseAlarms).toBeLessThanOrEqual(0.01);
  expect(requests).toBe(requestsPlanned);
});
