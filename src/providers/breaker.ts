import { isTransient } from './retry.ts';
import { createRounds } from './rounds.ts';

/** Takes a service that is down out for the rest of a run: else each request would use up its attempts in turn. */
export interface Breaker {
  isOpen(): boolean;
  /** Call it when a request begins, and the result when it has ended, with its failure if it had one. */
  begin(): (failure?: unknown) => void;
}

/** Opens after so many failed round trips in a row, whichever requests they were of. Only what may pass counts: a refusal is an answer. */
export function createBreaker(most: number): Breaker {
  let failures = 0;
  const begin = createRounds();
  return {
    isOpen: () => failures >= most,
    begin: () => {
      const isFirstOfRound = begin();
      return (failure) => {
        if (!isTransient(failure)) failures = 0;
        else if (isFirstOfRound()) failures++;
      };
    },
  };
}
