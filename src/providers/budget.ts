import { fail } from '../problems.ts';

/** The most characters that may be billed. */
export interface Caps {
  readonly run?: number | undefined;
  /** Of a calendar month (UTC). */
  readonly month?: number | undefined;
}

/** Where what was billed is booked, by provider and month, for all processes. */
export interface Books {
  book(
    account: { readonly provider: string; readonly month: string },
    characters: number,
    cap?: number,
  ): Promise<boolean>;
  billed(month: string): Promise<number>;
}

/** Counts what is billed, and refuses what would pass a cap. */
export interface Budget {
  /**
   * Sets characters aside for a request. Call the result with what was billed, 0 when the request failed. Fails with
   * `budget-reached` or `budget-month-reached`.
   */
  reserve(provider: string, characters: number): Promise<(billed: number) => Promise<void>>;
  /** Characters that may still be set aside. */
  left(): Promise<number>;
}

/** The calendar month of a time in UTC, such as `2026-11`. */
export const monthOf = (time: Date): string => time.toISOString().slice(0, 7);

/** A budget; without a cap nothing is refused, and all is booked. */
export function createBudget(caps: Caps, books: Books): Budget {
  const { run: cap = Number.POSITIVE_INFINITY, month: monthCap } = caps;
  let billed = 0;
  let reserved = 0;
  return {
    left: async () => {
      const ofMonth =
        monthCap === undefined
          ? Number.POSITIVE_INFINITY
          : monthCap - (await books.billed(monthOf(new Date())));
      return Math.min(cap - billed - reserved, ofMonth);
    },
    reserve: async (provider, characters) => {
      if (billed + reserved + characters > cap)
        fail('budget-reached', { budget: cap, billed, next: characters });
      reserved += characters;
      const account = { provider, month: monthOf(new Date()) };
      if (!(await books.book(account, characters, monthCap))) {
        reserved -= characters;
        const { month } = account;
        const before = await books.billed(month);
        fail('budget-month-reached', { budget: monthCap ?? 0, month, billed: before, next: characters });
      }
      return async (actual) => {
        reserved -= characters;
        billed += actual;
        if (actual !== characters) await books.book(account, actual - characters);
      };
    },
  };
}
