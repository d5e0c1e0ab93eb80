import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkConsistency } from '../check/consistency.ts';
import { whileUnwritten } from '../lock.ts';
import { noMemory } from '../memory/none.ts';
import type { Document, Language, Problem } from '../model.ts';
import { type ProblemCode, problem, withSeverities } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import type { JudgedJob } from './findings.ts';
import type { Job } from './job.ts';
import type { Reason } from './plan.ts';
import { type PlannedJob, planProject } from './prepare.ts';
import type { Project } from './project.ts';
import { type Report, reportOfCheck } from './report.ts';
import { differing, type ResultFile, resultFiles, sourceFiles } from './results.ts';
import { isLeftOut, limitPlan, plannedProject, type Scope } from './scope.ts';
import { type Settled, settleJob } from './settle.ts';
import { exitCodeFor } from './summary.ts';

/** Whether records and outputs are as a run would leave them. */
export interface FrozenResult {
  /** 0 when a run would neither send nor write anything and no check fails, else 1. */
  readonly exitCode: number;
  readonly segments: number;
  readonly problems: readonly Problem[];
  /** All of it with places and texts, if asked for. */
  readonly report?: Report;
}

/** What is looked at; the provider is asked nothing, and needs no key. */
export interface FrozenOptions {
  readonly targets: readonly Language[];
  readonly provider: Provider;
  readonly scope?: Scope | undefined;
  /** Whether the result has a report. */
  readonly report?: boolean;
}

type Drift = Exclude<Extract<ProblemCode, `frozen-${string}`>, 'frozen-output' | 'frozen-record'>;

// What a run would do to a segment, by its reason in the plan.
const DRIFTS: Readonly<Partial<Record<Reason, Drift>>> = {
  new: 'frozen-open',
  'source-changed': 'frozen-outdated',
  'terms-changed': 'frozen-terms',
  'terms-still-kept': 'frozen-terms',
  'settings-changed': 'frozen-settings',
};

// What files seem to say of which a writer has put only some in their place.
const SEEMINGLY: ReadonlySet<string> = new Set([
  ...Object.values(DRIFTS),
  'frozen-record',
  'frozen-edited',
  'frozen-vanished',
  'frozen-output',
  'output-edited',
]);

// More segments of a document with the same problem are counted only.
const NAMED = 5;

/**
 * Looks whether the records cover the sources, the outputs are what the records give, and all checks pass. Nothing is sent, written
 * or made, and no memory is opened. A difference is looked at again while no process writes: a writer puts one file after the
 * other in its place.
 */
export async function frozenProject(project: Project, options: FrozenOptions): Promise<FrozenResult> {
  const found = await look(project, options);
  if (!found.problems.some(({ code }) => SEEMINGLY.has(code))) return found;
  return (await whileUnwritten(project.root, () => look(project, options))) ?? found;
}

async function look(
  project: Project,
  { targets, provider, scope, report }: FrozenOptions,
): Promise<FrozenResult> {
  const all = await planProject(project, { targets, provider, memory: async () => noMemory() });
  const planned = limitPlan(all, scope);
  const whole = new Map(all.map((one) => [one.job, one]));
  const problems: Problem[] = [];
  const judged: JudgedJob[] = [];
  const changing = new Set<Document>();
  for (const one of planned) {
    const { job } = one;
    const settled = await settleJob(one, provider, new Map(), true);
    const units = settled.map(({ unit }) => unit);
    judged.push({ job, units });
    const drifts = driftsOf(one);
    const edits = isUnrecorded(job) ? [] : job.problems;
    problems.push(...edits, ...drifts, ...findingsOf(project, one, settled));
    // A run writes the files of a document with other segments anyway: that they differ says nothing more.
    if (drifts.length > 0 || driftsOf(whole.get(job) ?? one).length > 0) {
      changing.add(job.source);
      continue;
    }
    problems.push(...(await otherFiles(project, resultFiles(project, job, units), job.target)));
  }
  const steady = planned.filter(({ job }) => !changing.has(job.source));
  problems.push(...(await otherFiles(project, sourceFiles(plannedProject(project, steady)))));
  const segments = planned.reduce(
    (sum, { items }) => sum + items.filter((item) => !isLeftOut(item)).length,
    0,
  );
  const result = { exitCode: exitCodeFor(problems, undefined), segments, problems };
  return report ? { ...result, report: reportOfCheck(project, judged, result) } : result;
}

async function otherFiles(
  { root }: Project,
  files: readonly ResultFile[],
  target?: Language,
): Promise<readonly Problem[]> {
  return (await differing(root, files)).map(({ path }) =>
    problem(
      'frozen-output',
      { missing: !existsSync(join(root, path)) },
      { file: path, ...(target ? { target } : {}) },
    ),
  );
}

// Without a record nothing is known of the texts in the outputs.
function isUnrecorded({ files, outputs }: Job): boolean {
  return files.get(outputs.record) === undefined;
}

// The segments of a job that a run would change, by what is wrong with them.
function driftsOf({ job, items }: PlannedJob): readonly Problem[] {
  const { document, target, outputs, known, edited, blocks } = job;
  const place = { file: document.path, target };
  const own = items.filter((item) => !isLeftOut(item));
  if (isUnrecorded(job)) {
    const { length: count } = own;
    return count > 0 ? [problem('frozen-record', { count, path: outputs.record }, place)] : [];
  }
  const units = new Map<Drift, string[]>();
  const add = (code: Drift | undefined, unit: string) => {
    if (code) units.set(code, [...(units.get(code) ?? []), unit]);
  };
  for (const { segment, reason } of own) {
    const code = DRIFTS[reason] ?? (edited.has(segment.id) ? 'frozen-edited' : undefined);
    add(code, blocks.get(segment.block)?.name ?? segment.id);
  }
  const ids = new Set(job.segments.map(({ id }) => id));
  for (const { id, name } of known.values()) if (!ids.has(id)) add('frozen-vanished', name ?? id);
  return [...units].flatMap(([code, names]) => [
    ...names.slice(0, NAMED).map((unit) => problem(code, { count: 1 }, { ...place, unit })),
    ...(names.length > NAMED ? [problem(code, { count: names.length - NAMED, more: true }, place)] : []),
  ]);
}

function findingsOf(
  { config }: Project,
  { job }: PlannedJob,
  settled: readonly Settled[],
): readonly Problem[] {
  const place = { file: job.document.path, target: job.target };
  const accepted = settled.map(({ unit }) => unit).filter(({ state }) => state !== 'initial');
  return [
    ...settled.flatMap(({ unit, findings }) =>
      findings.map((finding) => ({ ...finding, ...place, unit: unit.name ?? unit.id })),
    ),
    ...withSeverities(checkConsistency(accepted, place), config.checks),
  ];
}
