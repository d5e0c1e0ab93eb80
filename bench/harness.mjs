import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs one measurement in a fresh process and returns the value that it prints as JSON. */
export function fresh(script, ...args) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const output = execFileSync(process.execPath, ['--expose-gc', file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output);
}

/** Answers from the measuring process. */
export const report = (value) => process.stdout.write(JSON.stringify(value));

/** Runs every case once a round, in turn, so that a machine that slows down does so for all: their medians, in order. */
export function roundRobin(cases, rounds, run) {
  const runs = cases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, each] of cases.entries()) if (round < (each.rounds ?? rounds)) runs[i].push(run(each));
  }
  return runs.map((known) => ({ n: known.length, ...medians(known) }));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of every figure; null where a run has none. */
function medians(runs) {
  const of = (values) => (values.includes(null) ? null : median(values));
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, of(runs.map((run) => run[key]))]));
}

const PASS_MS = 8000;
const WARM_MS = 2500;
const WARM_PASSES = 5;
const CLOCK_EVERY = 64;

/** One pass: millions of units a second, what was found, and the share of the texts that the time limit allowed. */
function pass(texts, sizes, work) {
  const start = performance.now();
  let [size, found, at] = [0, 0, 0];
  for (; at < texts.length; at++) {
    if (at % CLOCK_EVERY === 0 && performance.now() - start > PASS_MS) break;
    found += work(texts[at]);
    size += sizes[at];
  }
  return { speed: size / (performance.now() - start) / 1000, found, share: at / texts.length };
}

/** The first pass of a process over texts that it has never seen, and the median of later ones; null if time is up before. */
export function measure(texts, sizes, work) {
  const { speed, found, share } = pass(texts, sizes, work);
  const warm = [];
  const begun = performance.now();
  while (share === 1 && warm.length < WARM_PASSES && performance.now() - begun < WARM_MS)
    warm.push(pass(texts, sizes, work).speed);
  return { first: speed, warm: warm.length > 0 ? median(warm) : null, found, share };
}
