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
  /** Ends those of the names that this holder has. */
  release(holder: string, names: readonly string[]): Promise<void>;
  /** Milliseconds until a lease ends; 0 when nobody holds it. */
  left(name: string): Promise<number>;
}
