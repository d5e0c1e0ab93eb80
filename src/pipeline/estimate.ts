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
  /** The cost with further attempts at answers that fail a check. */
  readonly costWithLadder?: Cost;
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

/** Estimates what sending texts once takes; `ladder` are the characters of further attempts. A provider that bills nothing costs nothing. */
export function estimate(
  config: Config,
  texts: readonly Wanted[],
  provider: Provider,
  ladder: number,
): Estimate {
  const characters = charactersOf(texts);
  const requests = batchesOf(texts, provider).batches.length;
  const rounds = Math.ceil(requests / provider.limits.concurrency);
  const billed = (count: number) => costOf(config, provider.billed ? count : 0);
  const [cost, costWithLadder] = [billed(characters), billed(characters + ladder)];
  return {
    characters,
    requests,
    ...(cost && costWithLadder ? { cost, costWithLadder } : {}),
    seconds: rounds * SECONDS_PER_REQUEST,
  };
}
