import type { Problem } from '../src/model.ts';
import { WortfestError } from '../src/problems.ts';

/** The first problem that a call fails with; fails itself when the call succeeds or throws something else. */
export async function problemOf(work: Promise<unknown> | (() => unknown)): Promise<Problem> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof WortfestError) return error.problems[0];
    throw error;
  }
  throw new Error('expected a problem, but the call succeeded');
}

/** The code of that problem. */
export async function codeOf(work: Promise<unknown> | (() => unknown)): Promise<string> {
  return (await problemOf(work)).code;
}
