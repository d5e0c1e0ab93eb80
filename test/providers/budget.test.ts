import { expect, test } from 'vitest';
import { openSqliteMemory } from '../../src/memory/sqlite.ts';
import { createBudget, monthOf } from '../../src/providers/budget.ts';
import { deepl } from '../../src/providers/deepl.ts';
import { codeOf } from '../problem.ts';
import { startSimulator } from '../simulator/server.ts';

test('a budget refuses what would pass its cap, and counts what was really billed', async () => {
  const { ledger } = await openSqliteMemory(':memory:');
  const budget = createBudget({ run: 100 }, ledger);
  const settle = await budget.reserve('a', 60);
  expect(await codeOf(budget.reserve('a', 50))).toBe('budget-reached');
  await settle(10);
  await (await budget.reserve('b', 90))(90);
  expect(await codeOf(budget.reserve('a', 1))).toBe('budget-reached');
  expect(await ledger.billed(monthOf(new Date()))).toBe(100);
});

test('the budgets of several runs keep the cap of the month together', async () => {
  const { ledger } = await openSqliteMemory(':memory:');
  const [one, two] = [createBudget({ month: 100 }, ledger), createBudget({ month: 100, run: 80 }, ledger)];
  const settle = await one.reserve('a', 70);
  expect(await codeOf(two.reserve('a', 40))).toBe('budget-month-reached');
  expect(await two.left()).toBe(30);
  await settle(0);
  // What is refused by the month does not count for the run.
  expect(await two.left()).toBe(80);
  await two.reserve('a', 80);
});

test.each([
  ['free:fx', 500_000, { count: 1234, limit: 500_000 }],
  ['pro', undefined, { count: 1234 }],
  ['pro', 20_000, { count: 1234, limit: 20_000 }],
])('the usage of an account: key %s with limit %s', async (key, quota, expected) => {
  const simulator = await startSimulator({ key, used: 1234, ...(quota ? { quota } : {}) });
  expect(await deepl({ authKey: key, serverUrl: simulator.url }).usage?.()).toEqual(expected);
  await simulator.close();
});
