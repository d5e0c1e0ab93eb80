import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openSqliteMemory } from '../../src/memory/sqlite.ts';
import { createHold, sharedPlaces } from '../../src/pipeline/hold.ts';
import { fail } from '../../src/problems.ts';
import { createPace, type Places } from '../../src/providers/pace.ts';

const OPEN: Places = { take: async () => async () => undefined, pause: async () => undefined };
const never = new AbortController().signal;
setMaxListeners(0, never);
const busy = () => fail('provider-busy', { provider: 'x' });

/** Sends as many requests as the pace lets begin; `end` ends them all, and waits until others have begun. */
function load(pace: ReturnType<typeof createPace>) {
  let ends: ((outcome: () => void) => void)[] = [];
  const begun = () => ends.length;
  for (let index = 0; index < 100; index++) {
    const work = () =>
      new Promise<void>((resolve, reject) => {
        ends.push((outcome) => {
          try {
            resolve(outcome());
          } catch (error) {
            reject(error);
          }
        });
      });
    pace.run(work, never).catch(() => undefined);
  }
  return {
    begun,
    end: async (outcome: () => void = () => undefined) => {
      const all = ends;
      ends = [];
      for (const one of all) one(outcome);
      await sleep(1);
    },
  };
}

describe('the pace', () => {
  test('halves once a round trip at 429, grows by one after a round of successes, up to its maximum', async () => {
    const requests = load(createPace({ start: 6, most: 8 }, OPEN));
    await sleep(1);
    const seen = [requests.begun()];
    for (const outcome of [busy, busy, busy, undefined, undefined]) {
      await requests.end(outcome);
      seen.push(requests.begun());
    }
    expect(seen).toEqual([6, 3, 1, 1, 2, 3]);
    for (let index = 0; index < 6; index++) await requests.end();
    expect(requests.begun()).toBe(8);
  });

  test('other failures change nothing, and a maximum below the start holds', async () => {
    const requests = load(createPace({ start: 8, most: 2 }, OPEN));
    await sleep(1);
    await requests.end(() => fail('provider-failed', { provider: 'x', reason: '500' }));
    expect(requests.begun()).toBe(2);
  });

  test('who waits for a place goes when asked to', async () => {
    const pace = createPace({ start: 1, most: 1 }, OPEN);
    const stop = new AbortController();
    const held = pace.run(() => sleep(20), never);
    const waiting = pace.run(() => sleep(0), stop.signal);
    stop.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
    await held;
  });
});

describe('places of a memory', () => {
  const opened = async () => {
    const memory = await openSqliteMemory(':memory:');
    const places = () => sharedPlaces('deepl', memory.leases, createHold(memory.leases));
    return { memory, one: places(), two: places() };
  };

  test('are shared by all who send, and the first ones are left for the slower', async () => {
    const { one, two } = await opened();
    const taken = [await one.take(3), await one.take(3)];
    expect(taken.every(Boolean)).toBe(true);
    const last = await two.take(1);
    expect(last).toBeDefined();
    expect(await two.take(3)).toBeUndefined();
    await last?.();
    expect(await two.take(3)).toBeDefined();
  });

  test('a pause of one holds for all, and the longest counts', async () => {
    const { memory, one, two } = await opened();
    await one.pause(60_000);
    await two.pause(1);
    await sleep(5);
    expect(await two.take(3)).toBeUndefined();
    expect(await memory.leases.left('deepl/pause')).toBeGreaterThan(1000);
  });
});
