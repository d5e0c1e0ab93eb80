import type { Memory } from '../memory/memory.ts';
import type { Language } from '../model.ts';
import { fail, problem, WortfestError } from '../problems.ts';
import type { Budget } from '../providers/budget.ts';
import type { Provider } from '../providers/provider.ts';
import { type RetryPolicy, withRetry } from '../providers/retry.ts';
import type { OnEvent } from './events.ts';
import type { Batch } from './requests.ts';

/** Runs tasks, so many at a time; rejects with the first failure, after the tasks under way have ended. */
export type Runner = (tasks: readonly (() => Promise<void>)[], concurrency: number) => Promise<void>;

export interface SendOptions {
  readonly source: Language;
  readonly provider: Provider;
  readonly memory: Memory;
  readonly runner: Runner;
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
 * request. The first failure stops what has not been sent; all that was answered comes back.
 */
export async function sendBatches(batches: readonly Batch[], options: SendOptions): Promise<Sent> {
  const { memory, runner, provider, budget, signal, onEvent } = options;
  const answers = new Map<string, string>();
  const billed = new Map<Language, number>();
  const stop = new AbortController();
  let requests = 0;

  const askOnce = async (batch: Batch) => {
    const settle = budget.reserve(batch.characters);
    requests++;
    try {
      const answer = await ask(batch, options);
      settle(answer.billed);
      return answer;
    } catch (error) {
      settle(mayBeBilled(error) ? batch.characters : 0);
      throw error;
    }
  };
  const sendOne = async (batch: Batch) => {
    if (signal.aborted || stop.signal.aborted) return;
    try {
      const answer = await withRetry(
        () => askOnce(batch),
        options.retry,
        AbortSignal.any([signal, stop.signal]),
        (error, milliseconds) => onEvent({ type: 'waiting', problem: error.problems[0], milliseconds }),
      );
      const fresh = new Map(batch.texts.map(({ key }, index) => [key, answer.texts[index] ?? '']));
      // Known first: what is paid goes into the record even where the memory takes it no more.
      for (const [key, text] of fresh) answers.set(key, text);
      billed.set(batch.target, (billed.get(batch.target) ?? 0) + answer.billed);
      await memory.keep(fresh);
      onEvent({ type: 'answered', texts: batch.texts.length, billed: answer.billed });
    } catch (error) {
      stop.abort();
      throw error;
    }
  };

  try {
    await runner(
      batches.map((batch) => () => sendOne(batch)),
      provider.limits.concurrency,
    );
    if (signal.aborted) fail('interrupted', {});
  } catch (error) {
    const failure =
      error instanceof WortfestError
        ? error
        : new WortfestError([problem('internal', { message: String(error) })], { cause: error });
    return { answers, billed, requests, failure };
  }
  return { answers, billed, requests };
}

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
