import type { Language, Problem } from '../model.ts';
import { EXIT, exitCodeOf } from '../problems.ts';
import type { PlanItem, Reason } from './plan.ts';

/** What a run did, or would do, in one target language; all numbers are segments, but for the characters. */
export interface TargetSummary {
  readonly target: Language;
  readonly segments: number;
  readonly kept: number;
  readonly memory: number;
  readonly translated: number;
  readonly proposed: number;
  readonly parked: number;
  /** Characters that the provider billed; in a dry run the most that it can bill. */
  readonly billed: number;
}

/** The plan of one segment, as it is shown. */
export interface PlannedSegment {
  readonly file: string;
  readonly target: Language;
  readonly unit: string;
  readonly action: PlanItem['action'];
  readonly reason: Reason;
  readonly characters: number;
}

/** The result of a run. */
export interface RunResult {
  readonly exitCode: number;
  readonly dryRun: boolean;
  readonly targets: readonly TargetSummary[];
  readonly problems: readonly Problem[];
  /** Paths of the files that were written. */
  readonly written: readonly string[];
  readonly requests: number;
  /** The plan in a dry run, else empty. */
  readonly plan: readonly PlannedSegment[];
}

/** The exit code of a run: that of the failure that stopped it, else 1 when an error needs a person. */
export function exitCodeFor(problems: readonly Problem[], failure: Problem | undefined): number {
  if (failure) return exitCodeOf(failure);
  return problems.some(({ severity }) => severity === 'error') ? EXIT.attention : EXIT.done;
}
