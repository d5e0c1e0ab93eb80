import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqliteMemory } from '../../src/memory/sqlite.ts';
import { monthOf } from '../../src/providers/budget.ts';
import { runText } from '../../src/report/text.ts';
import { leadingTo, makeProject, run, type TestProject, wortfest } from '../project.ts';
import { knowingServers } from './article.ts';

const { start, current } = knowingServers();
const month = monthOf(new Date());

const sentences = (budget: object) =>
  makeProject(
    {
      'locales/de/a.txt': Array.from({ length: 120 }, (_, index) => `Satz ${index} steht hier.`).join('\n'),
    },
    { budget },
  );
async function booked({ root }: TestProject): Promise<number> {
  const memory = await openSqliteMemory(join(root, '.wortfest/memory.db'));
  const billed = await memory.ledger.billed(month);
  await memory.close();
  return billed;
}
const usageCalls = () => current().requests.filter(({ path }) => path === '/v2/usage').length;

describe('the budget of a month', () => {
  test('is kept by all runs together, and what is left is told', async () => {
    const project = sentences({ maxCharactersPerMonth: 2000, ladder: 0 });
    const dry = await run(project, await start(), { dryRun: true });
    expect(dry.month).toEqual({ cap: 2000, billed: 0, left: 2000 });
    const first = await run(project, current());
    expect(first).toMatchObject({ exitCode: 5, problems: [{ code: 'budget-month-reached' }] });
    expect(first.targets[0]?.translated).toBeGreaterThan(0);
    const billed = current().billed();
    expect(billed).toBeLessThanOrEqual(2000);
    expect(await booked(project)).toBe(billed);
    expect(await run(project, current())).toMatchObject({
      exitCode: 5,
      requests: 0,
      month: { billed, left: 2000 - billed },
    });
    const text = runText(await run(project, current(), { dryRun: true }), (_, text) => text);
    expect(text).toContain(`${2000 - billed} of this month's 2,000 characters are left.`);
  });

  test('counts what others have billed on the account, also with a fresh memory', async () => {
    const project = sentences({ maxCharactersPerMonth: 2000 });
    const result = await run(project, await start({ used: 1900 }));
    expect(result).toMatchObject({
      exitCode: 5,
      requests: 0,
      problems: [{ code: 'budget-month-reached' }],
      month: { billed: 1900, left: 100 },
    });
    expect(current().translations()).toEqual([]);
  });

  test('the account is asked only with such a budget, and when there is something to send', async () => {
    await run(sentences({}), await start());
    expect(usageCalls()).toBe(0);
    const project = sentences({ maxCharactersPerMonth: 90_000 });
    await run(project, current());
    expect(usageCalls()).toBe(1);
    await run(project, current());
    await run(project, current(), { dryRun: true });
    expect(usageCalls()).toBe(1);
  });

  test('an account that does not answer is a warning, and what was booked counts alone', async () => {
    const project = sentences({ maxCharactersPerMonth: 90_000 });
    const result = await run(project, await start({ used: 89_999, usageFault: () => 503 }));
    expect(result).toMatchObject({ exitCode: 0, problems: [{ code: 'usage-unknown', severity: 'warning' }] });
  });

  test('what a killed process had reserved stays booked', async () => {
    const project = sentences({ maxCharactersPerMonth: 90_000 });
    const memory = await openSqliteMemory(join(project.root, '.wortfest/memory.db'));
    await memory.ledger.book({ provider: 'deepl', month }, 89_000, 90_000);
    await memory.close();
    expect(await run(project, await start())).toMatchObject({ exitCode: 5 });
    expect(await booked(project)).toBeLessThanOrEqual(90_000);
  });

  test('several processes at once do not pass it', { timeout: 60_000 }, async () => {
    const project = sentences({ maxCharactersPerMonth: 1500, ladder: 0 });
    const other = sentences({ maxCharactersPerMonth: 1500, ladder: 0 });
    // Other texts, the same memory.
    other.write('locales/de/a.txt', other.read('locales/de/a.txt').replaceAll('Satz', 'Wort'));
    for (const one of [project, other])
      one.write(
        'pipeline.config.json',
        JSON.stringify({
          ...JSON.parse(one.read('pipeline.config.json')),
          memory: { file: `../shared-${project.root.split('/').at(-1)}/memory.db` },
        }),
      );
    const server = await start({ latency: 100 });
    const exits = await Promise.all(
      [project, other].map(({ root }) => wortfest(root, ['translate'], leadingTo(server))),
    );
    expect(exits.map(({ code }) => code)).toEqual([5, 5]);
    expect(server.billed()).toBeLessThanOrEqual(1500);
  });
});
