import { messageOf } from '../files.ts';
import type { Memory } from '../memory/memory.ts';
import type { Problem } from '../model.ts';
import { problem } from '../problems.ts';
import { createBudget, monthOf } from '../providers/budget.ts';
import { createPace } from '../providers/pace.ts';
import type { Provider } from '../providers/provider.ts';
import { DEFAULT_RETRY, type RetryPolicy } from '../providers/retry.ts';
import type { OnEvent } from './events.ts';
import { glossaryFor } from './glossary.ts';
import { createHold, sharedPlaces } from './hold.ts';
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

/** What sends the texts of a run. */
export interface Sender {
  readonly send: SendTexts;
  /** What was sent, in order. */
  readonly rounds: readonly Round[];
  /** Texts that fit into no request. */
  readonly tooLong: readonly Wanted[];
  /** What hindered the sending without stopping it. */
  readonly problems: readonly Problem[];
  /** Gives back what the run holds of the memory. */
  end(): Promise<void>;
}

/**
 * Sends texts within the budget of a run. Further attempts also keep within `allowance`, and are left out when it is used up,
 * when the budget has no room or there is no key: they never stop a run.
 */
export function createSender(
  project: Project,
  {
    provider,
    memory,
    runner,
    retry = DEFAULT_RETRY,
    signal = new AbortController().signal,
    onEvent = () => undefined,
  }: SendingOptions,
  allowance: number,
): Sender {
  const { config } = project;
  const rounds: Round[] = [];
  const tooLong: Wanted[] = [];
  const problems: Problem[] = [];
  const budget = createBudget(
    { run: config.budget.maxCharacters, month: config.budget.maxCharactersPerMonth },
    memory.ledger,
  );
  const hold = createHold(memory.leases);
  const start = provider.limits.concurrency;
  const most = config.providers.find(({ use }) => use === provider.name)?.concurrency ?? start;
  const pace = createPace({ start, most }, sharedPlaces(provider.name, memory.leases, hold));
  let left = provider.billed ? allowance : Number.POSITIVE_INFINITY;
  let hasGlossary = false;
  let hasUsage = config.budget.maxCharactersPerMonth === undefined || !provider.billed;
  const affordable = async (texts: readonly Wanted[]) => {
    let room = provider.billed ? Math.min(left, await budget.left()) : Number.POSITIVE_INFINITY;
    return texts.filter(({ job, characters }) => {
      const fits = provider.ready && provider.accepts(job.target) && characters <= room;
      if (fits) room -= characters;
      return fits;
    });
  };
  const send: SendTexts = async (texts, again) => {
    const chosen = again ? await affordable(texts) : texts;
    if (!hasUsage && chosen.length > 0) {
      hasUsage = true;
      problems.push(...(await bookUsage(provider, memory)));
    }
    if (!hasGlossary && chosen.some(({ terms }) => terms.length > 0)) {
      hasGlossary = true;
      problems.push(...(await glossaryFor(project, provider, { retry, signal, onEvent, pace })));
    }
    const cut = batchesOf(chosen, provider);
    if (!again) tooLong.push(...cut.tooLong);
    const characters = charactersOf(cut.batches);
    if (again) left -= characters;
    onEvent({
      type: 'started',
      again,
      texts: chosen.length - cut.tooLong.length,
      characters,
      requests: cut.batches.length,
    });
    const sent = await sendBatches(cut.batches, {
      source: config.source.language,
      provider,
      memory,
      runner: (tasks) => runner(tasks, most),
      pace,
      hold,
      retry,
      budget,
      signal,
      onEvent,
    });
    rounds.push({ again, sent });
    return sent;
  };
  return { send, rounds, tooLong, problems, end: () => hold.end() };
}

/** Books what the account has billed beyond what this memory knows: a fresh one knows nothing. A service that does not say is a warning. */
async function bookUsage(provider: Provider, { ledger }: Memory): Promise<readonly Problem[]> {
  try {
    const usage = await provider.usage?.();
    if (usage) await ledger.raise({ provider: provider.name, month: monthOf(new Date()) }, usage.count);
    return [];
  } catch (error) {
    return [problem('usage-unknown', { provider: provider.name, reason: messageOf(error) })];
  }
}
