import { setTimeout as sleep } from 'node:timers/promises';
import { WortfestError } from '../problems.ts';

/** How often a request is tried, and the wait before the second attempt in milliseconds; each further wait doubles. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstWait: number;
}

export const DEFAULT_RETRY: RetryPolicy = { attempts: 6, firstWait: 1000 };

// A wrong key, a used-up quota or a refused text stays so: asking again only costs time.
const TRANSIENT = new Set(['provider-busy', 'provider-unreachable', 'provider-failed', 'provider-answer']);

/**
 * Does the work again after a transient failure (`provider-busy`, `-unreachable`, `-failed`, `-answer`), with waits that double
 * and vary by a quarter so that several clients do not return at once. Other failures, and the last one, are thrown.
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  policy: RetryPolicy,
  signal: AbortSignal,
  onWait: (error: WortfestError, milliseconds: number) => void,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const transient = error instanceof WortfestError && TRANSIENT.has(error.problems[0].code);
      if (!transient || attempt >= policy.attempts || signal.aborted) throw error;
      const wait = policy.firstWait * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
      onWait(error, wait);
      await sleep(wait, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw error;
    }
  }
}
