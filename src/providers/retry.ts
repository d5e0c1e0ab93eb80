import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '../model.ts';
import { WortfestError } from '../problems.ts';

/** How often a request is tried, and the wait before the second attempt in milliseconds; each further wait doubles. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstWait: number;
}

export const DEFAULT_RETRY: RetryPolicy = { attempts: 6, firstWait: 1000 };

// A wrong key, a used-up quota or a refused text stays so: asking again only costs time.
const TRANSIENT = new Set(['provider-busy', 'provider-unreachable', 'provider-failed', 'provider-answer']);

// A service that asks for more is out of order: the run ends, and what it has is saved.
const LONGEST_WAIT = 300_000;

/** A failure with which the service said how many milliseconds to wait. */
export class WaitError extends WortfestError {
  readonly milliseconds: number;

  constructor(cause: Problem, milliseconds: number, options?: ErrorOptions) {
    super([cause], options);
    this.milliseconds = milliseconds;
  }
}

/** Whether a failure may pass by itself. */
export function isTransient(error: unknown): error is WortfestError {
  return error instanceof WortfestError && TRANSIENT.has(error.problems[0].code);
}

/**
 * Does the work again after a transient failure (`provider-busy`, `-unreachable`, `-failed`, `-answer`), with waits that double
 * and vary by a quarter so that several clients do not return at once, or are as long as the service asks. Other failures, and the
 * last one, are thrown.
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  policy: RetryPolicy,
  signal: AbortSignal,
  onWait: (error: WortfestError, milliseconds: number) => Promise<void> | void,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error) || attempt >= policy.attempts || signal.aborted) throw error;
      const asked = error instanceof WaitError ? error.milliseconds : 0;
      if (asked > LONGEST_WAIT) throw error;
      const own = policy.firstWait * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
      const wait = Math.max(own, asked * (1 + Math.random() / 4));
      await onWait(error, wait);
      await sleep(wait, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw error;
    }
  }
}
