import { messageOf } from '../files.ts';
import type { Memory } from '../memory/memory.ts';
import type { Language } from '../model.ts';
import { fail, problem, WortfestError } from '../problems.ts';
import type { Breaker } from '../providers/breaker.ts';
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
  readonly breaker: Breaker;
  readonly hold: Hold;
  readonly retry: RetryPolicy;
  readonly budget: Budget;
  readonly signal: AbortSignal;
  readonly onEvent: OnEvent;
  /** Gets answers as they come, once they are kept. */
  readonly onAnswers: (answers: ReadonlyMap<string, string>) => void;
}

/** What came back from a provider: markup by request key, characters billed by target, and what it failed with. */
export interface Returned {
  readonly answers: ReadonlyMap<string, string>;
  readonly billed: ReadonlyMap<Language, number>;
  readonly requests: number;
  /** Why nothing more is sent at all: a budget, an interrupt, a memory that cannot be written. */
  readonly failure?: WortfestError;
  /** Why the provider sends nothing more. */
  readonly out?: WortfestError;
  /** Why it sends nothing more into these targets. */
  readonly refused: ReadonlyMap<Language, WortfestError>;
}

/**
 * Sends batches within the budget. Each answer is kept in the memory before its place in the queue is free for the next
 * request; texts that another process is sending are left to it. A failure stops what has not been sent, where it concerns one
 * target only what goes into that; all that was answered comes back.
 */
export async function sendBatches(batches: readonly Batch[], options: SendOptions): Promise<Returned> {
  const { memory, runner, pace, breaker, hold, provider, budget, signal, onEvent } = options;
  const answers = new Map<string, string>();
  const billed = new Map<Language, number>();
  const refused = new Map<Language, WortfestError>();
  const ends = new Map(batches.map(({ target }) => [target, new AbortController()]));
  let failure: WortfestError | undefined;
  let out: WortfestError | undefined;
  let requests = 0;

  const failed = (error: WortfestError, { target }: Batch) => {
    const { code } = error.problems[0];
    if (!code.startsWith('provider-')) failure ??= error;
    else if (WHOLE_PROVIDER.has(code) || breaker.isOpen()) out ??= error;
    else refused.set(target, error);
    for (const [language, end] of ends) if (failure || out || refused.has(language)) end.abort();
  };
  const askOnce = async (batch: Batch) => {
    const settle = provider.billed ? await budget.reserve(provider.name, batch.characters) : undefined;
    requests++;
    const ended = breaker.begin();
    const answer = await ask(batch, options).catch(async (error: unknown) => {
      ended(error);
      // Now, before it is tried again.
      if (breaker.isOpen() && error instanceof WortfestError) failed(error, batch);
      await settle?.(mayBeBilled(error) ? batch.characters : 0);
      throw error;
    });
    ended();
    // Known first: what is paid goes into the record even where the memory takes nothing more.
    for (const [index, { key }] of batch.texts.entries()) answers.set(key, answer.texts[index] ?? '');
    billed.set(batch.target, (billed.get(batch.target) ?? 0) + answer.billed);
    await settle?.(answer.billed);
    return answer;
  };
  const sendClaimed = async (batch: Batch, stopped: AbortSignal) => {
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
    options.onAnswers(new Map(fresh.map(({ key, text }) => [key, text])));
    onEvent({ type: 'answered', texts: fresh.length, billed: answer.billed });
  };
  const sendOne = async (batch: Batch) => {
    const { signal: ended } = ends.get(batch.target) ?? new AbortController();
    const stopped = AbortSignal.any([signal, ended]);
    try {
      await sendUnclaimed(
        batch.texts,
        { memory, hold, signal: stopped },
        (texts) => sendClaimed({ ...batch, texts, characters: charactersOf(texts) }, stopped),
        (found) => {
          for (const [key, text] of found) answers.set(key, text);
          onEvent({ type: 'answered', texts: found.size, billed: 0 });
        },
      );
    } catch (error) {
      if (error instanceof WortfestError) failed(error, batch);
      // What was stopped before it began has not failed.
      else if (!stopped.aborted) failed(internal(error), batch);
    }
  };

  await runner(batches.map((batch) => () => sendOne(batch)));
  if (signal.aborted) failure = new WortfestError([problem('interrupted', {})]);
  return { answers, billed, requests, refused, ...(failure ? { failure } : {}), ...(out ? { out } : {}) };
}

// A wrong key and a used-up quota are the same for every target.
const WHOLE_PROVIDER = new Set(['provider-refused', 'provider-quota']);

const internal = (error: unknown) =>
  new WortfestError([problem('internal', { message: messageOf(error) })], { cause: error });

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
