import { type Holder, withRun } from '../lock.ts';
import type { Memory } from '../memory/memory.ts';
import type { Language, Problem } from '../model.ts';
import { fail, problem } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import { glossaryFor } from './glossary.ts';
import { climb } from './ladder.ts';
import { type FirstTexts, firstTexts, planProject } from './prepare.ts';
import type { Project } from './project.ts';
import { charactersOf, unanswered, type Wanted } from './requests.ts';
import { ladderAllowance } from './rungs.ts';
import { saveJobs } from './save.ts';
import { createSender, type Round, type SendingOptions } from './sender.ts';
import { settle } from './settle.ts';
import {
  dryResult,
  exitCodeFor,
  ladderBilled,
  type Outcome,
  type RunResult,
  summarize,
  unitVerdicts,
} from './summary.ts';

export interface TranslateOptions extends SendingOptions {
  readonly targets: readonly Language[];
  readonly dryRun?: boolean;
}

/**
 * Brings the targets of a project up to date: plans, sends what no record and no memory has, passes every text through
 * the gate, and writes what changed. Fails before anything is sent or written when input cannot be read or a
 * key is missing; a failure while sending comes back in the result, with all that was answered saved.
 */
export async function translateProject(project: Project, options: TranslateOptions): Promise<RunResult> {
  const { provider, memory, targets, onEvent = () => undefined } = options;
  const planned = await planProject(project, options);
  const firstOnes = await firstTexts(project, planned, provider, memory);
  const toSend = unanswered([...firstOnes.first.values()], firstOnes.kept);
  const isAsking = planned.some(({ asked }) => asked.length > 0);
  const isPaid = provider.billed && isAsking;
  const allowance = isPaid ? ladderAllowance(project.config.budget.ladder, charactersOf(toSend)) : 0;
  if (options.dryRun) return dryResult(planned, firstOnes.first, toSend, allowance, targets);
  refuseUnsendable(toSend, provider);
  const hasTerms = toSend.some(({ terms }) => terms.length > 0);
  const tooLong: Wanted[] = [];
  const rounds: Round[] = [];
  const send = createSender(project, options, allowance, {
    onTooLong: (texts) => tooLong.push(...texts),
    onRound: (round) => rounds.push(round),
  });
  const sending = async () => {
    const unkept = hasTerms ? await glossaryFor(project, provider, options) : [];
    return {
      unkept,
      ...(await climb(project, planned, await rekept(firstOnes, memory), provider, memory, send)),
    };
  };
  const waiting = {
    signal: options.signal ?? new AbortController().signal,
    onWait: (holder?: Holder) => onEvent({ type: 'queued', ...(holder ? { holder } : {}) }),
  };
  const { unkept, answered, failure } = isAsking
    ? await withRun(project.root, waiting, sending)
    : await sending();
  const outcomes = planned.map(({ job, judge, ...rest }): Outcome => {
    const settled = rest.items.map((item) => settle(job, judge, provider, item, answered.get(item)));
    return { job, judge, ...rest, settled };
  });
  const made = outcomes.map(({ job, judge, settled }) => ({
    job,
    judge,
    units: settled.map(({ unit }) => unit),
  }));
  const written = await saveJobs(project, made, onEvent);
  const problems = [
    ...unkept,
    ...outcomes.flatMap(jobProblems),
    ...tooLong.map(tooLongProblem(provider)),
    ...(failure?.problems ?? []),
  ];
  return {
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
}

// Another run may have asked for the same texts in the meantime.
async function rekept({ first }: FirstTexts, memory: Memory): Promise<FirstTexts> {
  return { first, kept: await memory.answers([...first.values()].map(({ key }) => key)) };
}

function refuseUnsendable(texts: readonly Wanted[], provider: Provider): void {
  const refused = texts.find(({ job }) => !provider.accepts(job.target));
  if (refused) fail('provider-target', { provider: provider.name, target: refused.job.target });
  if (texts.length > 0 && !provider.ready)
    fail('provider-key', { provider: provider.name, segments: texts.length });
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
