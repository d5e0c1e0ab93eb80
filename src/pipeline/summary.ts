import type { Language, Problem, State, Verdict } from '../model.ts';
import { EXIT, exitCodeOf } from '../problems.ts';
import type { Asking } from './asking.ts';
import type { Estimate } from './estimate.ts';
import type { PlanItem, Reason } from './plan.ts';
import type { PlannedJob } from './prepare.ts';
import type { Report } from './report.ts';
import { isLeftOut } from './scope.ts';
import type { Round } from './sender.ts';
import type { Settled } from './settle.ts';

/** What a run did, or would do, in one target language; all numbers are segments, but for the characters. */
export interface TargetSummary {
  readonly target: Language;
  readonly segments: number;
  readonly kept: number;
  readonly memory: number;
  readonly translated: number;
  readonly proposed: number;
  readonly parked: number;
  /** Characters that the provider billed; in a dry run the most that it can bill for first attempts. */
  readonly billed: number;
}

/** A translation and what became of its terms. */
export interface UnitVerdicts {
  readonly file: string;
  readonly target: Language;
  readonly unit: string;
  readonly state: State;
  readonly verdicts: readonly Verdict[];
}

/** The plan of one segment, as it is shown. */
export interface PlannedSegment {
  readonly file: string;
  readonly target: Language;
  /** Its id in the record. */
  readonly unit: string;
  /** Its key as a person reads it, in keyed sources. */
  readonly name?: string;
  /** The block that it stands in. */
  readonly block: string;
  readonly action: PlanItem['action'];
  readonly reason: Reason;
  readonly characters: number;
}

/** A month's budget in characters: its cap, what of it is billed, and what is left. */
export interface MonthBudget {
  readonly cap: number;
  readonly billed: number;
  readonly left: number;
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
  /** Characters billed for attempts after the first, which are among those of the targets; in a dry run the most, which is not. */
  readonly ladder: number;
  /** The budget of the month in characters, as this memory knows it; absent without one. */
  readonly month?: MonthBudget;
  /** Every translation with the verdicts on its terms; empty in a dry run. */
  readonly units: readonly UnitVerdicts[];
  /** The plan in a dry run, else empty. */
  readonly plan: readonly PlannedSegment[];
  /** All of it with places and texts, if asked for. */
  readonly report?: Report;
  /** What the plan comes to; absent but in a dry run. */
  readonly totals?: Estimate;
}

/** The exit code of a run: that of the failure that stopped it, else 1 when an error needs a person. */
export function exitCodeFor(problems: readonly Problem[], failure: Problem | undefined): number {
  if (failure) return exitCodeOf(failure);
  return problems.some(({ severity }) => severity === 'error') ? EXIT.attention : EXIT.done;
}

/** A job and what became of its segments. */
export interface Outcome extends PlannedJob {
  readonly settled: readonly Settled[];
}

/** What a run did in one language. */
export function summarize(
  target: Language,
  outcomes: readonly Outcome[],
  rounds: readonly Round[],
): TargetSummary {
  const own = outcomes.filter(({ job }) => job.target === target).map(withoutLeftOut);
  const items = own.flatMap((outcome) => outcome.items);
  const units = own.flatMap(({ settled }) => settled.map(({ unit }) => unit));
  const count = (action: PlanItem['action']) =>
    own.reduce(
      (sum, { items, settled }) =>
        sum + items.filter((item, at) => item.action === action && settled[at]?.done).length,
      0,
    );
  return {
    target,
    segments: items.length,
    kept: count('keep'),
    memory: count('memory'),
    translated: count('translate'),
    proposed: count('propose'),
    parked: units.filter(({ subState }) => subState === 'wf:parked').length,
    billed: rounds.reduce((sum, { sent }) => sum + (sent.billed.get(target) ?? 0), 0),
  };
}

/** An outcome with the segments only that the run was for. */
function withoutLeftOut(outcome: Outcome): Outcome {
  const { items, settled } = outcome;
  return {
    ...outcome,
    items: items.filter((item) => !isLeftOut(item)),
    settled: settled.filter((_, at) => items[at] && !isLeftOut(items[at])),
  };
}

/** The translations of a run with their verdicts. */
export function unitVerdicts(outcomes: readonly Outcome[]): readonly UnitVerdicts[] {
  return outcomes.map(withoutLeftOut).flatMap(({ job, settled }) =>
    settled
      .filter(({ unit }) => unit.target)
      .map(({ unit: { id, name, state, verdicts } }) => ({
        file: job.document.path,
        target: job.target,
        unit: name ?? id,
        state,
        verdicts,
      })),
  );
}

/** Characters billed for attempts after the first. */
export function ladderBilled(rounds: readonly Round[]): number {
  const again = rounds.filter((round) => round.again).flatMap(({ sent }) => [...sent.billed.values()]);
  return again.reduce((sum, billed) => sum + billed, 0);
}

/** The result of a run that only plans: what it would do, and the most that it can cost. */
export function dryResult(
  planned: readonly PlannedJob[],
  { first, toSend, allowance }: Asking,
  targets: readonly Language[],
  totals: Estimate,
): RunResult {
  const billable = new Set(toSend);
  const plan: PlannedSegment[] = planned.flatMap(({ job, items }) =>
    items
      .filter((item) => !isLeftOut(item))
      .map((item) => {
        const text = first.get(item);
        const { id, block } = item.segment;
        const name = job.blocks.get(block)?.name;
        return {
          file: job.document.path,
          target: job.target,
          unit: id,
          ...(name ? { name } : {}),
          block,
          action: item.action,
          reason: item.reason,
          characters: text && billable.has(text) ? text.characters : 0,
        };
      }),
  );
  const summary = (target: Language): TargetSummary => {
    const own = plan.filter((one) => one.target === target);
    const count = (action: PlanItem['action']) => own.filter((one) => one.action === action).length;
    return {
      target,
      segments: own.length,
      kept: count('keep'),
      memory: count('memory'),
      translated: count('translate'),
      proposed: count('propose'),
      parked: own.filter(({ reason }) => reason === 'parked-before' || reason === 'attempts-left').length,
      billed: own.reduce((sum, { characters }) => sum + characters, 0),
    };
  };
  return {
    exitCode: 0,
    dryRun: true,
    targets: targets.map(summary),
    problems: [],
    written: [],
    requests: 0,
    ladder: allowance,
    units: [],
    plan,
    totals,
  };
}
