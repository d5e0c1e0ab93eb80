import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Runner } from 'wortfest';

/** What every runner has to do. */
export function testRunner(name: string, run: Runner): void {
  describe(`runner: ${name}`, () => {
    test('runs every task once, at most so many at a time', async () => {
      let under = 0;
      let most = 0;
      const done: number[] = [];
      const tasks = Array.from({ length: 20 }, (_, index) => async () => {
        most = Math.max(most, ++under);
        await sleep(2);
        under--;
        done.push(index);
      });
      await run(tasks, 4);
      expect(done.sort((a, b) => a - b)).toEqual(tasks.map((_, index) => index));
      expect(most).toBe(4);
    });

    test('rejects with the failure, after the tasks under way have ended', async () => {
      let ended = false;
      const tasks = [
        async () => {
          await sleep(10);
          ended = true;
        },
        () => Promise.reject(new Error('broken')),
      ];
      await expect(run(tasks, 2)).rejects.toThrow('broken');
      expect(ended).toBe(true);
    });

    test('without tasks it is done', async () => {
      await expect(run([], 3)).resolves.toBeUndefined();
    });
  });
}
