import { setMaxListeners } from 'node:events';
import type { Memory } from '../memory/memory.ts';
import type { Language } from '../model.ts';
import { fail, problem, WortfestError } from '../problems.ts';
import type { Budget } from '../providers/budget.ts';
import type { Pace } from '../providers/pace.ts';
import type { Provider } from '../providers/provider.ts';
import { type RetryPolicy, withRetry } from '../providers/retry.ts';
import { sendUnclaimed } from './claims.ts';
import type { OnEvent } from './events.ts';
import type { Hold } from './hold.ts';
import { type Batch, charactersOf } from './requests.ts';

/** Runs tasks, so many at a time; rejects with the first failure, after the tasks under way have ended. */
export type Runner = (tasks: readonly (() => Promise<void>)[], concurrency: number) => Promise<void>;

export interface SendOptions {
  readonly source: Language;
  readonly provider: Provider;
  readonly memory: Memory;
  readonly runner: (tasks: Parameters<Runner>[0]) => Promise<void>;
  readonly pace: Pace;
  readonly hold: Hold;
  readonly retry: RetryPolicy;
  readonly budget: Budget;
  readonly signal: AbortSignal;
  readonly onEvent: OnEvent;
}

/** What came back: markup by request key, characters billed by target, and what stopped the sending early. */
export interface Sent {
  readonly answers: ReadonlyMap<string, string>;
  readonly billed: ReadonlyMap<Language, number>;
  readonly requests: number;
  readonly failure?: WortfestError;
}

/**
 * Sends batches within the budget. Each answer is kept in the memory before its place in the queue is free for the next
 * request; texts that another process is sending are left to it. The first failure stops what has not been sent; all that was answered comes back.
 */
export async function sendBatches(batches: readonly Batch[], options: SendOptions): Promise<Sent> {
  const { memory, runner, pace, hold, provider, budget, signal, onEvent } = options;
  const answers = new Map<string, string>();
  const billed = new Map<Language, number>();
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  // As many listen as there are requests, and waits.
  setMaxListeners(0, stopped);
  let requests = 0;

  const askOnce = async (batch: Batch) => {
    const settle = provider.billed ? await budget.reserve(provider.name, batch.characters) : undefined;
    requests++;
    const answer = await ask(batch, options).catch(async (error: unknown) => {
      await settle?.(mayBeBilled(error) ? batch.characters : 0);
      throw error;
    });
    await settle?.(answer.billed);
    return answer;
  };
  const sendClaimed = async (batch: Batch) => {
    const answer = await withRetry(
      () => pace.run(() => askOnce(batch), stopped),
      options.retry,
      stopped,
      (error, milliseconds) => {
        onEvent({ type: 'waiting', problem: error.problems[0], milliseconds });
        return pace.pause(milliseconds);
      },
    );
    const fresh = batch.texts.map(({ key, characters }, index) => ({
      key,
      text: answer.texts[index] ?? '',
      characters: provider.billed ? characters : 0,
    }));
    await memory.keep(fresh);
    for (const { key, text } of fresh) answers.set(key, text);
    billed.set(batch.target, (billed.get(batch.target) ?? 0) + answer.billed);
    onEvent({ type: 'answered', texts: fresh.length, billed: answer.billed });
  };
  const sendOne = async (batch: Batch) => {
    try {
      await sendUnclaimed(
        batch.texts,
        { memory, hold, signal: stopped },
        (texts) => sendClaimed({ ...batch, texts, characters: charactersOf(texts) }),
        (found) => {
          for (const [key, text] of found) answers.set(key, text);
          onEvent({ type: 'answered', texts: found.size, billed: 0 });
        },
      );
    } catch (error) {
      // What was stopped before it began has not failed.
      if (stopped.aborted && !(error instanceof WortfestError)) return;
      stop.abort();
      throw error;
    }
  };

  try {
    await runner(batches.map((batch) => () => sendOne(batch)));
  } catch (error) {
    const failure =
      error instanceof WortfestError
        ? error
        : new WortfestError([problem('internal', { message: String(error) })], { cause: error });
    return { answers, billed, requests, failure: signal.aborted ? interrupted() : failure };
  }
  if (signal.aborted) return { answers, billed, requests, failure: interrupted() };
  return { answers, billed, requests };
}

const interrupted = () => new WortfestError([problem('interrupted', {})]);

// An answer that was lost or unusable on its way back was given, and therefore paid.
function mayBeBilled(error: unknown): boolean {
  return error instanceof WortfestError && /^provider-(?:unreachable|answer)$/.test(error.problems[0].code);
}

async function ask(batch: Batch, { provider, source }: SendOptions) {
  const answer = await provider.translate({
    source,
    target: batch.target,
    rung: batch.rung,
    texts: batch.texts,
    context: batch.context,
  });
  const [expected, found] = [batch.texts.length, answer.texts.length];
  if (expected !== found) {
    fail('provider-answer', { provider: provider.name, expected: `${expected} texts`, found: `${found}` });
  }
  return answer;
}
