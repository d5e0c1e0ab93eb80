import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { whileWaiting } from '../../src/pipeline/while-waiting.ts';

const turns = async (count: number) => {
  for (let n = 0; n < count; n++) await turn();
};

test('one item a turn, each once, and the rest when its result is asked for', async () => {
  const worked: number[] = [];
  const work = whileWaiting((item: number) => {
    worked.push(item);
    return item * 2;
  });
  work.add([1, 2, 3]);
  expect(worked).toEqual([]);
  await turns(2);
  expect(worked.length).toBeLessThan(3);
  work.add([1, 4]);
  expect([4, 1, 2, 3, 5].map(work.result)).toEqual([8, 2, 4, 6, 10]);
  await turns(10);
  expect(worked.toSorted()).toEqual([1, 2, 3, 4, 5]);
});

test('work that fails does so where its result is asked for', async () => {
  const work = whileWaiting((item: number) => {
    if (item === 1) throw new Error('broken');
    return item;
  });
  work.add([1, 2]);
  await turns(5);
  expect(() => work.result(1)).toThrow('broken');
  expect(work.result(2)).toBe(2);
});
