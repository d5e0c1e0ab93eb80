import type { Language, Problem } from '../model.ts';
import { problem } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import type { Asked, Asking } from './asking.ts';
import type { JudgedJob } from './findings.ts';
import { type OpenMemory, planProject } from './prepare.ts';
import type { Project } from './project.ts';
import { reportOfRun } from './report.ts';
import type { Wanted } from './requests.ts';
import { saveJobs } from './save.ts';
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
}

const NOTHING: Asking & Asked = {
  first: new Map(),
  kept: new Map(),
  toSend: [],
  allowance: 0,
  answered: new Map(),
  rounds: [],
  tooLong: [],
  unkept: [],
};

/**
 * Brings the targets of a project up to date: plans, sends what no record and no memory has, passes every text through
 * the gate, and writes what changed. Fails before anything is sent or written when input cannot be read or a
 * key is missing; a failure while sending comes back in the result, with all that was answered saved.
 */
export async function translateProject(project: Project, options: TranslateOptions): Promise<RunResult> {
  const { provider, targets, dryRun, onEvent = () => undefined } = options;
  const planned = await planProject(project, options);
  const isAsking = planned.some(({ asked }) => asked.length > 0);
  const { asking, ask } = isAsking ? await import('./asking.ts') : {};
  const memory = isAsking ? await options.memory() : undefined;
  const texts = asking && memory ? await asking(project, planned, provider, memory) : NOTHING;
  const reported = (result: RunResult, judged: () => readonly JudgedJob[]): RunResult =>
    options.report ? { ...result, report: reportOfRun(project, judged(), result) } : result;
  if (dryRun) {
    return reported(dryResult(planned, texts, targets), () =>
      planned.map(({ job, items }) => ({ job, units: items.map(({ unit }) => unit) })),
    );
  }
  const asked = ask && memory ? await ask(project, planned, texts, memory, options) : NOTHING;
  const { answered, failure, rounds, tooLong, unkept } = asked;
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
  const written = await saveJobs(project, made, onEvent);
  const problems = [
    ...unkept,
    ...outcomes.flatMap(jobProblems),
    ...tooLong.map(tooLongProblem(provider)),
    ...(failure?.problems ?? []),
  ];
  const result: RunResult = {
    exitCode: exitCodeFor(problems, failure?.problems[0]),
    dryRun: false,
    targets: targets.map((target) => summarize(target, outcomes, rounds)),
    problems,
    written,
    requests: rounds.reduce((sum, { sent }) => sum + sent.requests, 0),
    ladder: ladderBilled(rounds),
    units: unitVerdicts(outcomes),
    plan: [],
  };
  return reported(result, () => made);
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
