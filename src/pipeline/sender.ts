import type { Memory } from '../memory/memory.ts';
import { createBudget } from '../providers/budget.ts';
import type { Provider } from '../providers/provider.ts';
import { DEFAULT_RETRY, type RetryPolicy } from '../providers/retry.ts';
import type { OnEvent } from './events.ts';
import type { SendTexts } from './ladder.ts';
import type { Project } from './project.ts';
import { batchesOf, charactersOf, type Wanted } from './requests.ts';
import { type Runner, type Sent, sendBatches } from './send.ts';

/** What sends, how, and who is told. */
export interface SendingOptions {
  readonly provider: Provider;
  readonly memory: Memory;
  readonly runner: Runner;
  readonly retry?: RetryPolicy;
  readonly signal?: AbortSignal;
  readonly onEvent?: OnEvent;
}

/** What was sent on one rung; `again` says that it was paid from the allowance for further attempts. */
export interface Round {
  readonly again: boolean;
  readonly sent: Sent;
}

/**
 * Sends texts within the budget of a run. Further attempts also keep within `allowance`, and are left out when it is used up,
 * when the budget has no room or there is no key: they never stop a run. `tooLong` texts fit into no request.
 */
export function createSender(
  { config }: Project,
  { provider, memory, runner, retry = DEFAULT_RETRY, signal, onEvent = () => undefined }: SendingOptions,
  allowance: number,
  {
    onTooLong,
    onRound,
  }: {
    readonly onTooLong: (texts: readonly Wanted[]) => void;
    readonly onRound: (round: Round) => void;
  },
): SendTexts {
  const budget = createBudget(provider.billed ? config.budget.maxCharacters : undefined);
  let left = provider.billed ? allowance : Number.POSITIVE_INFINITY;
  const affordable = (texts: readonly Wanted[]) => {
    let room = Math.min(left, budget.left());
    return texts.filter(({ job, characters }) => {
      const fits = provider.ready && provider.accepts(job.target) && characters <= room;
      if (fits) room -= characters;
      return fits;
    });
  };
  return async (texts, again) => {
    const chosen = again ? affordable(texts) : texts;
    const { batches, tooLong } = batchesOf(chosen, provider);
    if (!again) onTooLong(tooLong);
    const characters = charactersOf(batches);
    if (again) left -= characters;
    onEvent({
      type: 'started',
      again,
      texts: chosen.length - tooLong.length,
      characters,
      requests: batches.length,
    });
    const sent = await sendBatches(batches, {
      source: config.source.language,
      provider,
      memory,
      runner,
      retry,
      budget,
      signal: signal ?? new AbortController().signal,
      onEvent,
    });
    onRound({ again, sent });
    return sent;
  };
}
