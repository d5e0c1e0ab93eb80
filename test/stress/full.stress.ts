import { expect, test } from 'vitest';
import { figuresText } from './figures.ts';
import { runStress } from './run.ts';

const SEGMENTS = 10_000;
const SEED = Number(process.env.STRESS_SEED ?? 1);
const RATE = Number(process.env.STRESS_RATE ?? 0.1);

test('no segment leaves as translated with a promise broken, whatever the provider does', async () => {
  const figures = await runStress({ segments: SEGMENTS, seed: SEED, rate: RATE });
  process.stdout.write(`\n${figuresText(figures)}\n`);
  expect(figures.run.violations.slice(0, 3)).toEqual([]);
  expect(figures.run.missing).toEqual([]);
  expect(figures.recovered).toBeGreaterThanOrEqual(0.99);
  expect(figures.requests).toBeLessThanOrEqual(1.15 * figures.requestsPlanned);
  expect(figures.falseAlarms).toBeLessThanOrEqual(0.01);
});
