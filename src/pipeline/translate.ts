import type { Memory } from '../memory/memory.ts';
import type { Language, Problem } from '../model.ts';
import { fail, problem } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import { DEFAULT_RETRY, type RetryPolicy } from '../providers/retry.ts';
import type { OnEvent } from './events.ts';
import { type PlannedJob, planProject, unanswered } from './prepare.ts';
import type { Project } from './project.ts';
import { batchesOf, type Wanted } from './requests.ts';
import { resultFiles, sourceFiles, writeFiles } from './results.ts';
import { type Runner, sendBatches } from './send.ts';
import { settle } from './settle.ts';
import { dryResult, exitCodeFor, type Outcome, type RunResult, summarize } from './summary.ts';

export interface TranslateOptions {
  readonly targets: readonly Language[];
  readonly provider: Provider;
  readonly memory: Memory;
  readonly runner: Runner;
  readonly dryRun?: boolean;
  readonly retry?: RetryPolicy;
  readonly signal?: AbortSignal;
  readonly onEvent?: OnEvent;
}

/**
 * Brings the targets of a project up to date: plans, sends what no record and no memory has, passes every text through
 * the gate, and writes what changed. Fails before anything is sent or written when input cannot be read or a
 * key is missing; a failure while sending comes back in the result, with all that was answered saved.
 */
export async function translateProject(project: Project, options: TranslateOptions): Promise<RunResult> {
  const { provider, memory, targets, onEvent = () => undefined } = options;
  const planned = await planProject(project, options);
  const answers = await memory.answers(
    planned.flatMap(({ wanted }) => [...wanted.values()].map(({ key }) => key)),
  );
  const toSend = unanswered(planned, answers);
  if (options.dryRun) return dryResult(planned, toSend, targets);
  refuseUnsendable(toSend, provider);
  const { batches, tooLong } = allBatches(planned, toSend, provider);
  const characters = batches.reduce((sum, batch) => sum + batch.characters, 0);
  onEvent({ type: 'started', texts: toSend.length, characters, requests: batches.length });
  const sent = await sendBatches(batches, {
    source: project.config.source.language,
    provider,
    memory,
    runner: options.runner,
    retry: options.retry ?? DEFAULT_RETRY,
    maxCharacters: project.config.budget.maxCharacters,
    signal: options.signal ?? new AbortController().signal,
    onEvent,
  });
  const known = new Map([...answers, ...sent.answers]);
  const outcomes = planned.map((one) => settleJob(project, one, provider, known));
  const written = await writeResults(project, outcomes, onEvent);
  const problems = [
    ...outcomes.flatMap(jobProblems),
    ...tooLong.map(tooLongProblem(provider)),
    ...(sent.failure?.problems ?? []),
  ];
  return {
    exitCode: exitCodeFor(problems, sent.failure?.problems[0]),
    dryRun: false,
    targets: targets.map((target) => summarize(target, outcomes, sent)),
    problems,
    written,
    requests: sent.requests,
    plan: [],
  };
}

function refuseUnsendable(texts: readonly Wanted[], provider: Provider): void {
  const refused = texts.find(({ job }) => !provider.accepts(job.target));
  if (refused) fail('provider-target', { provider: provider.name, target: refused.job.target });
  if (texts.length > 0 && !provider.ready)
    fail('provider-key', { provider: provider.name, segments: texts.length });
}

function allBatches(planned: readonly PlannedJob[], texts: readonly Wanted[], provider: Provider) {
  const cut = planned.map(({ job }) =>
    batchesOf(
      job,
      texts.filter((text) => text.job === job),
      provider,
    ),
  );
  return { batches: cut.flatMap(({ batches }) => batches), tooLong: cut.flatMap(({ tooLong }) => tooLong) };
}

function settleJob(
  project: Project,
  planned: PlannedJob,
  provider: Provider,
  answers: ReadonlyMap<string, string>,
): Outcome {
  const settled = planned.items.map((item) => {
    const key = planned.wanted.get(item)?.key;
    return settle(
      project,
      planned.job,
      planned.judge,
      provider,
      item,
      key === undefined ? undefined : answers.get(key),
    );
  });
  return { ...planned, settled };
}

async function writeResults(
  project: Project,
  outcomes: readonly Outcome[],
  onEvent: OnEvent,
): Promise<string[]> {
  const written = [...(await writeFiles(project.root, sourceFiles(project)))];
  for (const { job, settled } of outcomes) {
    const files = resultFiles(
      project,
      job,
      settled.map(({ unit }) => unit),
    );
    const touched = await writeFiles(
      project.root,
      files.filter(({ path }) => !job.untouchable.has(path)),
    );
    for (const path of touched) onEvent({ type: 'written', path, target: job.target });
    written.push(...touched);
  }
  return written;
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
  return ({ job, segment, markup }: Wanted) =>
    problem(
      'text-too-long',
      { bytes: provider.size(markup), limit: provider.limits.bytes },
      { file: job.document.path, target: job.target, unit: segment.id },
    );
}
