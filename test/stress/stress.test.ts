import { beforeAll, describe, expect, test } from 'vitest';
import { type FaultKind, REQUEST_FAULT_KINDS, TEXT_FAULT_KINDS } from '../simulator/misbehave.ts';
import { makeCorpus } from './corpus.ts';
import { unitsOf, written } from './plan.ts';
import { type Planned, planStress, runStress } from './run.ts';
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

describe('a small corpus', () => {
  test('comes out whole from a perfect provider', async () => {
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

  test('comes out without a broken promise from one that makes every fault', async () => {
    const figures = await runStress({ segments: 600, seed: 1, rate: 0.3 });
    expect(figures.run.violations).toEqual([]);
    expect(figures.run.missing).toEqual([]);
    expect(figures.faults.size).toBeGreaterThan(20);
    expect(figures.recovered).toBeGreaterThan(0.9);
  });

  // Undone on the way back, or harmless: what comes out is as from a perfect provider.
  const UNDONE = new Set<FaultKind>([
    'recase-code',
    'drop-mark',
    'split-code',
    'escape-code',
    'nest-code',
    'decomposed',
    'slow-body',
  ]);

  const SMALL = { segments: 120, seed: 3 };
  let planned: Planned;
  beforeAll(async () => {
    planned = await planStress(SMALL);
  });
  test.each([...TEXT_FAULT_KINDS, ...REQUEST_FAULT_KINDS])('%s alone is caught', async (kind) => {
    const figures = await runStress({ ...SMALL, rate: 0.5, kinds: [kind] }, planned);
    expect(figures.run.violations).toEqual([]);
    expect(figures.faults.get(kind)).toBeGreaterThan(0);
    const isRequest = REQUEST_FAULT_KINDS.some((one) => one === kind);
    if (UNDONE.has(kind)) expect(figures).toMatchObject({ caught: 0, recovered: 1 });
    else if (isRequest) expect(figures.requests).toBeGreaterThan(figures.requestsPlanned);
    else expect(figures.caught).toBeGreaterThan(0);
  });
});
