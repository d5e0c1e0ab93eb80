import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs one measurement in a fresh process and returns the value that it prints as JSON. */
export function fresh(script, args) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const output = execFileSync(process.execPath, ['--expose-gc', file, ...args.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output);
}

/** What a measuring process answers with. */
export const report = (value) => process.stdout.write(JSON.stringify(value));

/** Runs every case once a round, in turn, so that a machine that slows down does so for all: results by case. */
export function interleaved(cases, rounds, run) {
  const results = new Map(cases.map((each) => [each, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [each, known] of results) {
      if (round < (each.rounds ?? rounds)) known.push(run(each));
    }
  }
  return results;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The results of one case as one: the median of every number. */
export const medians = (results) =>
  Object.fromEntries(
    Object.keys(results[0]).map((key) => [key, median(results.map((result) => result[key]))]),
  );

/**
 * Passes over texts: the first, then others until their time is up. Units (characters or bytes) a second of the first pass and
 * the median of the others; a pass that takes longer than the limit stops and counts what it has done.
 */
export function passes(texts, sizeOf, work, { limitMs = 8000, warmMs = 2500, most = 5 } = {}) {
  const rates = [];
  let found = 0;
  const begun = performance.now();
  do {
    const start = performance.now();
    let done = 0;
    let count = 0;
    for (const text of texts) {
      count += work(text);
      done += sizeOf(text);
      if ((done & 63) === 0 && performance.now() - start > limitMs) break;
    }
    const seconds = (performance.now() - start) / 1000;
    if (rates.length === 0) found = { count, done };
    rates.push(done / seconds / 1e6);
  } while (rates.length < most && performance.now() - begun < warmMs);
  const [first, ...warm] = rates;
  return { first, warm: median(warm.length > 0 ? warm : rates), found: found.count, done: found.done };
}
