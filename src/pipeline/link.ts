import { messageOf } from '../files.ts';
import type { Memory } from '../memory/memory.ts';
import type { Language, Problem } from '../model.ts';
import { problem, type WortfestError } from '../problems.ts';
import { type Breaker, createBreaker } from '../providers/breaker.ts';
import { monthOf } from '../providers/budget.ts';
import { createPace, type Pace } from '../providers/pace.ts';
import type { Provider } from '../providers/provider.ts';
import type { RetryPolicy } from '../providers/retry.ts';
import { glossaryFor, type SyncOptions } from './glossary.ts';
import { type Hold, sharedPlaces } from './hold.ts';
import type { Project } from './project.ts';
import type { Wanted } from './requests.ts';
import type { Returned } from './send.ts';

/** A provider in the chain of fallbacks, with what has become of it in this run. */
export interface Link {
  readonly provider: Provider;
  readonly pace: Pace;
  readonly breaker: Breaker;
  /** The most requests in flight. */
  readonly most: number;
  /** Whether texts for this target can be sent to it, as far as is known. */
  takes(target: Language): boolean;
  /** Whether it sends nothing more at all. */
  isOut(): boolean;
  /** Why it does not take a target any more. */
  failure(target: Language): WortfestError | undefined;
  /** Notes what it failed with. */
  fail(returned: Pick<Returned, 'out' | 'refused'>): void;
  /** Asks for the usage of the account and brings its glossary up to date, once each, where the texts call for it. Gives warnings. */
  prepare(texts: readonly Wanted[], options: SyncOptions): Promise<readonly Problem[]>;
  /** Warns, once, that it takes over from the first in the chain that does not take these texts. */
  announce(chain: readonly Link[], texts: readonly Wanted[]): readonly Problem[];
}

/** Opens a link of the chain. */
export function openLink(
  project: Project,
  provider: Provider,
  { memory, hold, retry }: { readonly memory: Memory; readonly hold: Hold; readonly retry: RetryPolicy },
): Link {
  const { config } = project;
  const start = provider.limits.concurrency;
  const most = config.providers.find(({ use }) => use === provider.name)?.concurrency ?? start;
  const pace = createPace({ start, most }, sharedPlaces(provider.name, memory.leases, hold));
  const refused = new Map<Language, WortfestError>();
  let out: WortfestError | undefined;
  let isAnnounced = false;
  let needsUsage = provider.billed && config.budget.maxCharactersPerMonth !== undefined;
  let needsGlossary = true;
  const link: Link = {
    provider,
    pace,
    // A service that is down is out as soon as one request has used up its attempts.
    breaker: createBreaker(retry.attempts),
    most,
    takes: (target) => provider.ready && !out && provider.accepts(target) && !refused.has(target),
    isOut: () => out !== undefined || !provider.ready,
    failure: (target) => out ?? refused.get(target),
    fail: (returned) => {
      out ??= returned.out;
      for (const [target, error] of returned.refused) refused.set(target, error);
    },
    prepare: async (texts, options) => {
      const warnings: Problem[] = [];
      if (needsUsage) warnings.push(...(await bookUsage(provider, memory)));
      needsUsage = false;
      if (!needsGlossary || !texts.some(({ terms }) => terms.length > 0)) return warnings;
      needsGlossary = false;
      return [...warnings, ...(await glossaryFor(project, provider, options))];
    },
    announce: (chain, texts) => {
      if (isAnnounced) return [];
      isAnnounced = true;
      const [target = ''] = texts.map(({ job }) => job.target);
      const from = chain.find((one) => !one.takes(target)) ?? link;
      const reason = from.failure(target)?.message ?? whyNot(from.provider, target);
      return [problem('provider-fallback', { from: from.provider.name, to: provider.name, reason })];
    },
  };
  return link;
}

function whyNot({ name, ready }: Provider, target: Language): string {
  return ready ? `${name} does not translate into ${target}.` : `${name} has no key.`;
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
