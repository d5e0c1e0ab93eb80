import type { Memory } from '../memory/memory.ts';
import type { Language, Problem } from '../model.ts';
import { fail, problem } from '../problems.ts';
import { monthOf } from '../providers/budget.ts';
import type { Provider } from '../providers/provider.ts';
import { withFallbackAnswers } from './fallback.ts';
import { climb } from './ladder.ts';
import { firstTexts, planProject } from './prepare.ts';
import type { Project } from './project.ts';
import { charactersOf, unanswered, type Wanted } from './requests.ts';
import { ladderAllowance } from './rungs.ts';
import { saveJobs } from './save.ts';
import { createSender, type SendingOptions } from './sender.ts';
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
  const { providers, memory, targets, onEvent = () => undefined } = options;
  const [provider, ...fallbacks] = providers;
  const planned = await planProject(project, { targets, provider, memory });
  const firstOnes = await withFallbackAnswers(
    project,
    await firstTexts(project, planned, provider, memory),
    fallbacks,
    memory,
  );
  const toSend = unanswered([...firstOnes.first.values()], firstOnes.kept);
  const isPaid = providers.some(({ billed }) => billed) && planned.some(({ asked }) => asked.length > 0);
  const allowance = isPaid ? ladderAllowance(project.config.budget.ladder, charactersOf(toSend)) : 0;
  if (options.dryRun) {
    const dry = dryResult(planned, firstOnes.first, toSend, allowance, targets);
    return { ...dry, ...(await monthBudget(project, memory)) };
  }
  refuseUnsendable(toSend, providers);
  const sender = createSender(project, options, allowance);
  const { answered, failure } = await climb(
    project,
    planned,
    firstOnes,
    provider,
    memory,
    sender.send,
  ).finally(() => sender.end());
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
  const failures = [...(failure ? [failure] : []), ...sender.refused.values()].flatMap((one) => one.problems);
  const problems = [
    ...sender.problems,
    ...outcomes.flatMap(jobProblems),
    ...sender.tooLong.map(tooLongProblem(provider)),
    ...failures,
  ];
  return {
    exitCode: exitCodeFor(problems, failures[0]),
    dryRun: false,
    targets: targets.map((target) => summarize(target, outcomes, sender.rounds)),
    problems,
    written,
    requests: sender.rounds.reduce((sum, { sent }) => sum + sent.requests, 0),
    ladder: ladderBilled(sender.rounds),
    units: unitVerdicts(outcomes),
    plan: [],
    ...(await monthBudget(project, memory)),
  };
}

async function monthBudget({ config }: Project, { ledger }: Memory): Promise<Pick<RunResult, 'month'>> {
  const cap = config.budget.maxCharactersPerMonth;
  if (cap === undefined) return {};
  const billed = await ledger.billed(monthOf(new Date()));
  return { month: { cap, billed, left: Math.max(cap - billed, 0) } };
}

// With the failure of the first one, when none of the providers takes a text.
function refuseUnsendable(
  texts: readonly Wanted[],
  [provider, ...fallbacks]: SendingOptions['providers'],
): void {
  const takes = ({ job }: Wanted, { ready, accepts }: Provider) => ready && accepts(job.target);
  const refused = texts.filter((text) => ![provider, ...fallbacks].some((one) => takes(text, one)));
  const alien = refused.find(({ job }) => !provider.accepts(job.target));
  if (alien) fail('provider-target', { provider: provider.name, target: alien.job.target });
  if (refused.length > 0) fail('provider-key', { provider: provider.name, segments: texts.length });
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
