import { afterEach, describe, expect, test } from 'vitest';
import { problem } from '../../src/problems.ts';
import { deepl } from '../../src/providers/deepl.ts';
import { WaitError, withRetry } from '../../src/providers/retry.ts';
import { codeOf } from '../problem.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';

let simulator: Simulator | undefined;
afterEach(() => simulator?.close());

const never = new AbortController().signal;
const request = {
  source: 'de',
  target: 'fr',
  rung: 'marked',
  texts: [{ markup: 'Ja.', terms: [] }],
  context: '',
} as const;

describe('how long DeepL asks to wait', () => {
  test.each([
    [{ status: 429, retryAfter: 7 }, 'provider-busy', 7000],
    [{ status: 503, retryAfter: 2 }, 'provider-failed', 2000],
    [{ status: 429 }, 'provider-busy', 0],
  ])('%o is %s with %i ms', async (fault, code, milliseconds) => {
    simulator = await startSimulator({ fault: () => fault });
    const { translate } = deepl({ authKey: simulator.key, serverUrl: simulator.url });
    const error = await translate(request).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WaitError);
    expect(error).toMatchObject({ milliseconds, problems: [{ code }] });
  });
});

describe('the waits', () => {
  const waitsFor = async (asked: number, firstWait: number) => {
    const waits: number[] = [];
    let calls = 0;
    const work = async () => {
      if (++calls < 3) throw new WaitError(problem('provider-busy', { provider: 'x' }), asked);
    };
    await withRetry(
      work,
      { attempts: 6, firstWait },
      never,
      (_, milliseconds) => void waits.push(milliseconds),
    );
    return waits;
  };

  test('double, and vary by a quarter', async () => {
    const [first = 0, second = 0] = await waitsFor(0, 4);
    expect(first / 4).toBeGreaterThanOrEqual(0.75);
    expect(first / 4).toBeLessThanOrEqual(1.25);
    expect(second / 8).toBeGreaterThanOrEqual(0.75);
    expect(second / 8).toBeLessThanOrEqual(1.25);
  });

  test('are as long as the service asks, or a little longer', async () => {
    for (const wait of await waitsFor(40, 1)) {
      expect(wait).toBeGreaterThanOrEqual(40);
      expect(wait).toBeLessThanOrEqual(50);
    }
  });

  test('a service that asks for more than five minutes is not waited for', async () => {
    expect(await codeOf(waitsFor(300_001, 1))).toBe('provider-busy');
  });
});
