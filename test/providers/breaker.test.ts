import { expect, test } from 'vitest';
import { problem, WortfestError } from '../../src/problems.ts';
import { createBreaker } from '../../src/providers/breaker.ts';

const busy = new WortfestError([problem('provider-busy', { provider: 'x' })]);
const rejected = new WortfestError([problem('provider-rejected', { provider: 'x', reason: 'no' })]);

test('a breaker opens after failed round trips in a row, whatever was under way in each', () => {
  const breaker = createBreaker(2);
  for (const end of [breaker.begin(), breaker.begin(), breaker.begin()]) end(busy);
  expect(breaker.isOpen()).toBe(false);
  breaker.begin()(busy);
  expect(breaker.isOpen()).toBe(true);
});

test.each([undefined, rejected])('an answer begins the count anew: %s', (answer) => {
  const breaker = createBreaker(2);
  breaker.begin()(busy);
  breaker.begin()(answer);
  breaker.begin()(busy);
  expect(breaker.isOpen()).toBe(false);
  breaker.begin()(busy);
  expect(breaker.isOpen()).toBe(true);
});
