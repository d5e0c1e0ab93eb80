import type { Problem } from '../model.ts';

/** What was looked at, what is right about it, and what is not. */
export interface Examined {
  readonly area: string;
  /** What was found; empty where the problems say all. */
  readonly fact: string;
  readonly problems: readonly Problem[];
}

/** All that `wortfest doctor` looked at. The exit code is that of the first error, else 0. */
export interface DoctorResult {
  readonly exitCode: number;
  readonly checks: readonly Examined[];
}
