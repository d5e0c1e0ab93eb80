import type { Config } from '../config/schema.ts';
import type { Provider } from '../providers/provider.ts';
import { batchesOf, charactersOf, type Wanted } from './requests.ts';

/**
 * What a full request takes, in seconds, for the time of a plan: an assumption, since it hangs on the service, its load and the
 * network.
 */
const SECONDS_PER_REQUEST = 2;

/** An amount of money. */
export interface Cost {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** What first attempts at texts come to. */
export interface Estimate {
  /** The most that may be billed. */
  readonly characters: number;
  readonly requests: number;
  /** Absent without `budget.pricePerMillion`. */
  readonly cost?: Cost;
  /** About how long the requests take with as many in flight as the provider allows. */
  readonly seconds: number;
}

/** What characters cost at the configured price; undefined without one. */
export function costOf(
  { budget: { pricePerMillion, currency } }: Pick<Config, 'budget'>,
  characters: number,
): Cost | undefined {
  return pricePerMillion === undefined
    ? undefined
    : { amount: (characters * pricePerMillion) / 1_000_000, currency };
}

/** Estimates what sending texts once takes; a provider that bills nothing costs nothing. */
export function estimate(config: Config, texts: readonly Wanted[], provider: Provider): Estimate {
  const characters = charactersOf(texts);
  const requests = batchesOf(texts, provider).batches.length;
  const cost = costOf(config, provider.billed ? characters : 0);
  const rounds = Math.ceil(requests / provider.limits.concurrency);
  return { characters, requests, ...(cost ? { cost } : {}), seconds: rounds * SECONDS_PER_REQUEST };
}
