import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeProject, run } from '../project.ts';
import { TEXT_FAULT_KINDS } from '../simulator/misbehave.ts';
import { startSimulator } from '../simulator/server.ts';
import { makeCorpus } from '../stress/corpus.ts';
import { TARGETS } from '../stress/plan.ts';
import { slipsOf } from '../stress/slips.ts';
import { perfectTranslator } from '../stress/translator.ts';
import { article, knowingServers, TERMS } from './article.ts';

const { start, current } = knowingServers();

describe('the plan', () => {
  test('is an upper bound on the bill, whatever answers go wrong and whatever the ladder may cost', async () => {
    const cases = fc.record({
      seed: fc.integer({ min: 1, max: 50 }),
      rate: fc.constantFrom(0, 0.2, 0.7, 1),
      ladder: fc.constantFrom(0, 0.25, 2),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ seed, rate, ladder }) => {
        const { files, glossaryCsv, plan } = makeCorpus(seed, 60);
        const misbehave = { seed, rate, kinds: TEXT_FAULT_KINDS, ...slipsOf(plan) };
        const simulator = await startSimulator({ translate: perfectTranslator(plan), misbehave });
        try {
          const project = makeProject(
            { ...files, 'glossary/terms.csv': glossaryCsv },
            { targets: TARGETS, glossary: ['glossary/terms.csv'], budget: { ladder } },
          );
          for (let time = 0; time < 2; time++) {
            const before = simulator.billed();
            const planned = await run(project, simulator, { dryRun: true });
            const result = await run(project, simulator);
            const first = planned.totals?.characters ?? 0;
            const billed = simulator.billed() - before;
            expect(billed).toBeLessThanOrEqual(first + planned.ladder);
            expect(billed - result.ladder).toBe(first);
            expect(planned.plan.reduce((sum, { characters }) => sum + characters, 0)).toBe(first);
          }
        } finally {
          await simulator.close();
        }
      }),
      { numRuns: 8 },
    );
  });

  test('counts the requests that are sent, and the rounds that they take', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `Satz Nummer ${index} steht hier.`).join('\n');
    const project = makeProject(
      { 'locales/de/a.txt': lines },
      { budget: { pricePerMillion: 20, ladder: 0 } },
    );
    const { totals } = await run(project, await start(), { dryRun: true });
    expect(totals).toMatchObject({ requests: 20, seconds: 6 });
    expect(totals?.cost).toEqual({ amount: ((totals?.characters ?? 0) * 20) / 1e6, currency: 'EUR' });
    expect((await run(project, current())).requests).toBe(totals?.requests);
  });

  test('says in which way each segment is new, changed or kept', async () => {
    const project = article();
    await run(project, await start());
    project.write('locales/de/a.txt', 'Der Pakt\nDer Pakt gilt seit 1961. Ein neuer Satz.\n');
    project.write('glossary/terms.csv', TERMS.replace(',pactes,', ',pactes|pactum,'));
    const { plan } = await run(project, current(), { dryRun: true });
    expect(plan.map(({ block, action, reason }) => [block, action, reason])).toEqual([
      ['001-heading', 'keep', 'terms-still-kept'],
      ['002-paragraph', 'keep', 'terms-still-kept'],
      ['002-paragraph', 'translate', 'new'],
    ]);
  });
});
