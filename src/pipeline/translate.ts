import type { Language, Problem } from '../model.ts';
import { problem } from '../problems.ts';
import { monthOf } from '../providers/budget.ts';
import type { Provider } from '../providers/provider.ts';
import type { Asked, Asking } from './asking.ts';
import type { JudgedJob } from './findings.ts';
import { type OpenMemory, planProject } from './prepare.ts';
import type { Project } from './project.ts';
import { reportOfRun } from './report.ts';
import type { Wanted } from './requests.ts';
import { saveJobs } from './save.ts';
import { limitPlan, plannedProject, type Scope } from './scope.ts';
import type { SendingOptions } from './sender.ts';
import { settleJob } from './settle.ts';
import {
  dryResult,
  exitCodeFor,
  ladderBilled,
  type Outcome,
  type RunResult,
  summarize,
  unitVerdicts,
} from './summary.ts';

export interface TranslateOptions extends Omit<SendingOptions, 'memory'> {
  readonly targets: readonly Language[];
  readonly memory: OpenMemory;
  readonly dryRun?: boolean;
  /** Whether the result has a report. */
  readonly report?: boolean;
  /** What the run is limited to; everything by default. */
  readonly scope?: Scope | undefined;
}

const NOTHING: Asking & Asked = {
  first: new Map(),
  kept: new Map(),
  given: new Map(),
  toSend: [],
  allowance: 0,
  answered: new Map(),
  rounds: [],
  tooLong: [],
  problems: [],
  refused: new Map(),
};

/**
 * Brings the targets of a project up to date: plans, sends what no record and no memory has, passes every text through
 * the gate, and writes what changed. Fails before anything is sent or written when input cannot be read or a
 * key is missing; a failure while sending comes back in the result, with all that was answered saved.
 */
export async function translateProject(project: Project, options: TranslateOptions): Promise<RunResult> {
  const { providers, targets, memory, dryRun, onEvent = () => undefined } = options;
  const [provider] = providers;
  const planned = limitPlan(await planProject(project, { targets, provider, memory }), options.scope);
  const isAsking = planned.some(({ asked }) => asked.length > 0);
  const { asking, ask } = isAsking ? await import('./asking.ts') : {};
  const texts = (await asking?.(project, planned, providers, await memory())) ?? NOTHING;
  const reported = (result: RunResult, judged: () => readonly JudgedJob[]): RunResult =>
    options.report ? { ...result, report: reportOfRun(project, judged(), result) } : result;
  if (dryRun) {
    const { estimate } = await import('./estimate.ts');
    const totals = estimate(project.config, texts.toSend, provider, texts.allowance);
    const dry = { ...dryResult(planned, texts, targets, totals), ...(await monthBudget(project, memory)) };
    return reported(dry, () =>
      planned.map(({ job, items }) => ({ job, units: items.map(({ unit }) => unit) })),
    );
  }
  const asked = (await ask?.(project, planned, texts, await memory(), options)) ?? NOTHING;
  const { answered, failure, rounds } = asked;
  const outcomes: Outcome[] = [];
  for (const one of planned) {
    // A report tells of all texts, also of those that need not be judged again.
    const settled = await settleJob(one, provider, answered, options.report === true);
    outcomes.push({ ...one, settled });
  }
  const made = outcomes.map(({ job, gate, settled }) => ({
    job,
    gate,
    units: settled.map(({ unit }) => unit),
  }));
  const written = await saveJobs(plannedProject(project, planned), made, onEvent);
  const failures = [...(failure ? [failure] : []), ...asked.refused.values()].flatMap((one) => one.problems);
  const problems = [
    ...asked.problems,
    ...outcomes.flatMap(jobProblems),
    ...asked.tooLong.map(tooLongProblem(provider)),
    ...failures,
  ];
  const result: RunResult = {
    exitCode: exitCodeFor(problems, failures[0]),
    dryRun: false,
    targets: targets.map((target) => summarize(target, outcomes, rounds)),
    problems,
    written,
    requests: rounds.reduce((sum, { sent }) => sum + sent.requests, 0),
    ladder: ladderBilled(rounds),
    units: unitVerdicts(outcomes),
    plan: [],
    ...(await monthBudget(project, memory)),
  };
  return reported(result, () => made);
}

async function monthBudget({ config }: Project, openMemory: OpenMemory): Promise<Pick<RunResult, 'month'>> {
  const cap = config.budget.maxCharactersPerMonth;
  if (cap === undefined) return {};
  const { ledger } = await openMemory();
  const billed = await ledger.billed(monthOf(new Date()));
  return { month: { cap, billed, left: Math.max(cap - billed, 0) } };
}

function jobProblems({ job, settled }: Outcome): Problem[] {
  const findings = settled.flatMap(({ unit, findings }) =>
    findings.map((finding) => ({
      ...finding,
      file: job.document.path,
      target: job.target,
      unit: unit.name ?? unit.id,
    })),
  );
  return [...job.problems, ...findings];
}

function tooLongProblem(provider: Provider) {
  return ({ job, item, markup }: Wanted) =>
    problem(
      'text-too-long',
      { bytes: provider.size(markup), limit: provider.limits.bytes },
      { file: job.document.path, target: job.target, unit: item.segment.id },
    );
}
