import { afterEach, describe, expect, test } from 'vitest';
import { deepl } from '../../src/providers/deepl.ts';
import {
  type FaultKind,
  REQUEST_FAULT_KINDS,
  REQUEST_FAULTS,
  TEXT_FAULT_KINDS,
  TEXT_FAULTS,
} from './misbehave.ts';
import { seededRandom, seedOf } from './random.ts';
import { type MisbehaveOptions, type Simulator, startSimulator } from './server.ts';

const opened: Simulator[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((simulator) => simulator.close()));
});

const right = (text: string) => `Answer to ${text}.`;

async function open(misbehave: MisbehaveOptions) {
  const simulator = await startSimulator({ misbehave, translate: right });
  opened.push(simulator);
  const provider = deepl({ authKey: simulator.key, serverUrl: simulator.url });
  const ask = async (texts: readonly string[], target = 'en-GB') => {
    const request = { source: 'de', target, rung: 'marked', context: '' } as const;
    const answer = await provider.translate({
      ...request,
      texts: texts.map((markup) => ({ markup, terms: [] })),
    });
    return answer.texts;
  };
  return { simulator, ask };
}

const TEXTS = Array.from({ length: 40 }, (_, number) => `Satz ${number} <x id="0"/>`);
const SIX = [0, 1, 2, 3, 4, 5];

describe('answers to texts', () => {
  test('are all right at a rate of 0', async () => {
    const { simulator, ask } = await open({ seed: 1, rate: 0 });
    expect(await ask(TEXTS)).toEqual(TEXTS.map(right));
    expect(simulator.faults).toEqual([]);
  });

  test('all have the one fault at a rate of 1, where it is possible, and are kept with it', async () => {
    const { simulator, ask } = await open({ seed: 1, rate: 1, kinds: ['drop-code'] });
    const answers = await ask([...TEXTS, 'nichts']);
    expect(answers).toEqual([
      ...TEXTS.map((text) => right(text).replace(' <x id="0"/>', '')),
      right('nichts'),
    ]);
    expect(simulator.faults).toEqual(
      TEXTS.map((sent, index) => ({ kind: 'drop-code', target: 'en-GB', sent, answer: answers[index] })),
    );
  });

  test('go wrong as often as asked for, in all kinds that are possible', async () => {
    const { simulator, ask } = await open({ seed: 5, rate: 0.5, kinds: TEXT_FAULT_KINDS });
    for (const round of SIX) await ask(TEXTS.map((text) => `${text} ${round}`));
    const share = simulator.faults.length / (TEXTS.length * SIX.length);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    expect(new Set(simulator.faults.map(({ kind }) => kind)).size).toBeGreaterThan(12);
  });

  test('are others for another seed or target, and may be right when asked for again', async () => {
    const { ask } = await open({ seed: 1, rate: 0.5, kinds: TEXT_FAULT_KINDS });
    const other = await open({ seed: 2, rate: 0.5, kinds: TEXT_FAULT_KINDS });
    const first = await ask(TEXTS);
    expect(await other.ask(TEXTS)).not.toEqual(first);
    expect(await ask(TEXTS, 'fr')).not.toEqual(first);
    const second = await ask(TEXTS);
    const isRight = (answers: readonly string[]) =>
      TEXTS.map((text, index) => answers[index] === right(text));
    const mended = isRight(second).filter((now, index) => now && !isRight(first)[index]);
    expect(mended.length).toBeGreaterThan(0);
  });

  test('use the words of the test for terms, and the forms that it knows', async () => {
    const { ask } = await open({
      seed: 1,
      rate: 1,
      kinds: ['ignore-term'],
      terms: (target) => (target === 'fr' ? ['Pakt'] : []),
      wrongTerm: (form, target) => `${form}-${target}`,
    });
    expect(await ask(['Pakt'], 'fr')).toEqual([right('Pakt-fr')]);
    expect(await ask(['Pakt'], 'es')).toEqual([right('Pakt')]);
    expect(await ask(['<t id="0">Bund</t>'], 'es')).toEqual([right('<t id="0">Bund-es</t>')]);
  });
});

test('concurrent requests get the same faults in any order', async () => {
  const batches = Array.from({ length: 20 }, (_, batch) =>
    TEXTS.slice(0, 5).map((text) => `${text} ${batch}`),
  );
  const kinds = [...REQUEST_FAULT_KINDS, 'drop-code', 'double-code', 'wrong-number', 'untouched'] as const;
  const run = async (order: readonly (readonly string[])[]) => {
    const { simulator, ask } = await open({ seed: 7, rate: 0.5, kinds, slowMs: 1 });
    const results = await Promise.all(
      order.map(
        async (batch) => [batch.join(), await ask(batch).catch((error) => error.problems[0].code)] as const,
      ),
    );
    const faults = simulator.faults.map((fault) => JSON.stringify(fault)).sort();
    return { answers: new Map(results), faults };
  };
  const first = await run(batches);
  expect(await run([...batches].reverse())).toEqual(first);
  expect(first.faults.some((fault) => REQUEST_FAULT_KINDS.some((kind) => fault.includes(`"${kind}"`)))).toBe(
    true,
  );
});

describe('requests', () => {
  test.each<[FaultKind, string]>([
    ['html-200', 'provider-answer'],
    ['cut-json', 'provider-answer'],
    ['reset', 'provider-unreachable'],
    ['status-429', 'provider-busy'],
    ['status-500', 'provider-failed'],
    ['status-503', 'provider-failed'],
    ['status-529', 'provider-failed'],
  ])('%s', async (kind, code) => {
    const { simulator, ask } = await open({ seed: 3, rate: 1, kinds: [kind] });
    for (const round of SIX)
      await expect(ask(['A', `${round}`])).rejects.toMatchObject({ problems: [{ code }] });
    expect(simulator.faults).toEqual(
      SIX.map((round) => ({ kind, target: 'en-GB', sent: `A\n${round}`, answer: '' })),
    );
  });

  test('wrong-count', async () => {
    const { ask } = await open({ seed: 3, rate: 1, kinds: ['wrong-count'] });
    const counts = await Promise.all(SIX.map(async (round) => (await ask(['A', `${round}`])).length));
    expect(new Set(counts)).toEqual(new Set([1, 3]));
  });

  test('slow-body brings the answers, right or wrong, through', async () => {
    const { simulator, ask } = await open({
      seed: 3,
      rate: 1,
      kinds: ['slow-body', 'untouched'],
      slowMs: 10,
    });
    for (const round of SIX) expect(await ask([`Grüße ${round}`])).toEqual([`Grüße ${round}`]);
    const kinds = new Set(simulator.faults.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['slow-body', 'untouched']));
  });

  test('go wrong by the share of their kinds, and apart from faults that are ordered', async () => {
    const { simulator, ask } = await open({ seed: 3, rate: 1, kinds: ['status-500', 'drop-code'] });
    const failed = [];
    for (const text of TEXTS)
      failed.push(
        await ask([text]).then(
          () => false,
          () => true,
        ),
      );
    const times = failed.filter(Boolean).length;
    expect(times).toBeGreaterThan(10);
    expect(times).toBeLessThan(30);
    expect(simulator.faults).toHaveLength(TEXTS.length);
    simulator.fail({ status: 503 });
    await expect(ask(['A'])).rejects.toThrow();
    expect(simulator.faults).toHaveLength(TEXTS.length);
  });

  test('that are refused do not go wrong', async () => {
    const { simulator } = await open({ seed: 3, rate: 1, kinds: ['html-200'] });
    const headers = { authorization: `DeepL-Auth-Key ${simulator.key}` };
    const body = new URLSearchParams({ text: 'A', target_lang: 'XX' });
    const response = await fetch(`${simulator.url}/v2/translate`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(simulator.faults).toEqual([]);
  });

  test('say when to come again', async () => {
    const { simulator } = await open({ seed: 3, rate: 1, kinds: ['status-429'] });
    const headers = { authorization: `DeepL-Auth-Key ${simulator.key}` };
    const body = new URLSearchParams({ text: 'A', target_lang: 'FR' });
    const response = await fetch(`${simulator.url}/v2/translate`, { method: 'POST', headers, body });
    expect(response.headers.get('retry-after')).toBe('1');
  });
});

test('no kind of a text has the name of a kind of a request', () => {
  expect(Object.keys(TEXT_FAULTS).filter((kind) => kind in REQUEST_FAULTS)).toEqual([]);
});

describe('random numbers', () => {
  test('are the same for a seed, and spread evenly', () => {
    const draw = (seed: number) => Array.from({ length: 5000 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    for (const tenth of Array(10).keys()) {
      const hits = draw(3).filter((number) => Math.floor(number * 10) === tenth);
      expect(Math.abs(hits.length - 500)).toBeLessThan(100);
    }
  });

  test('have a seed of every part, and of where parts end', () => {
    const seeds = [seedOf(1, 'a', 'b'), seedOf(2, 'a', 'b'), seedOf(1, 'ab'), seedOf(1, 'a', 'c')];
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seedOf(1, 'a', 'b')).toBe(seeds[0]);
  });
});
