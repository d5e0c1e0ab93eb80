/**
 * Rights that end: the places of requests in flight, texts that a run asks for, pauses of a service. Whoever holds one prolongs
 * it; those of a process that was killed end by themselves.
 */
export interface Leases {
  /** Takes those of the names that nobody holds, at most so many, for so many milliseconds. Gives the ones taken. */
  take(
    holder: string,
    names: readonly string[],
    milliseconds: number,
    most?: number,
  ): Promise<readonly string[]>;
  /** Lets those that this holder has last so many milliseconds from now, if they would end before. */
  prolong(holder: string, names: readonly string[], milliseconds: number): Promise<void>;
  /** Ends those of the names that this holder has; without names all of them. */
  release(holder: string, names?: readonly string[]): Promise<void>;
  /** Milliseconds until a lease ends; 0 when nobody holds it. */
  left(name: string): Promise<number>;
}

/** What a provider billed in a month, such as `2026-11`. */
export interface Account {
  readonly provider: string;
  readonly month: string;
}

/** Characters billed, by account. What is booked before a request stays when its process dies: it may have been billed. */
export interface Ledger {
  /** Books characters, negative ones to correct, unless all providers would have more than `cap` in that month. Says whether it did. */
  book(account: Account, characters: number, cap?: number): Promise<boolean>;
  /** Brings an account to at least what the service itself counts: others may use it too. */
  raise(account: Account, count: number): Promise<void>;
  /** All providers together. */
  billed(month: string): Promise<number>;
}
