import { fail } from '../problems.ts';

/** Counts what a run has billed; `reserve` fails with `budget-reached` before a request would pass the cap. */
export interface Budget {
  /** Sets characters aside for a request. Call the result with what was billed, 0 when the request failed. */
  reserve(characters: number): (billed: number) => void;
  /** Characters that may still be set aside. */
  left(): number;
}

/** A budget of `cap` characters; without a cap nothing is refused. */
export function createBudget(cap = Number.POSITIVE_INFINITY): Budget {
  let billed = 0;
  let reserved = 0;
  return {
    left: () => cap - billed - reserved,
    reserve: (characters) => {
      if (billed + reserved + characters > cap)
        fail('budget-reached', { budget: cap, billed, next: characters });
      reserved += characters;
      return (actual) => {
        reserved -= characters;
        billed += actual;
      };
    },
  };
}
