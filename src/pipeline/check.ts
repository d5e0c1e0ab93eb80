import { checkConsistency } from '../check/consistency.ts';
import { rawText } from '../content.ts';
import type { Language, Problem, Unit } from '../model.ts';
import { problem, withSeverities } from '../problems.ts';
import { openJob } from './job.ts';
import { authorOf, createJudge, withRepairs } from './judge.ts';
import type { Project } from './project.ts';
import type { Scope } from './scope.ts';
import { countStatuses, type Status, type StatusCounts, statusOf } from './status.ts';
import { exitCodeFor, type UnitVerdicts } from './summary.ts';

/** How far a document is in a target language; numbers of segments. */
export interface DocumentStatus extends StatusCounts {
  readonly file: string;
  readonly target: Language;
  readonly segments: number;
  /** Segments whose source has changed since their target was made. */
  readonly outdated: number;
}

/** What the records hold, checked anew: nothing is sent or written. */
export interface CheckResult {
  readonly exitCode: number;
  readonly documents: readonly DocumentStatus[];
  readonly units: readonly UnitVerdicts[];
  readonly problems: readonly Problem[];
}

/** Reads every record and runs every check on every target, within a scope. Exit code 1 when a finding is an error. */
export async function checkProject(
  project: Project,
  targets: readonly Language[],
  scope?: Scope,
): Promise<CheckResult> {
  const documents: DocumentStatus[] = [];
  const units: UnitVerdicts[] = [];
  const problems: Problem[] = [];
  for (const target of targets) {
    const judge = createJudge(project, target);
    for (const source of project.documents) {
      const job = await openJob(project, source, target);
      if (scope && !scope.touches(job)) continue;
      const segments = job.segments.filter((segment) => !scope || scope.includes(job, segment));
      const statuses: Status[] = [];
      let outdated = 0;
      const accepted: Unit[] = [];
      problems.push(...job.problems);
      for (const segment of segments) {
        const unit = job.known.get(segment.id);
        const place = { file: source.path, target, unit: unit?.name ?? segment.id };
        statuses.push(statusOf(unit));
        if (!unit?.target) continue;
        if (unit.state !== 'initial') accepted.push(unit);
        if (rawText(unit.source) !== rawText(segment.source)) outdated++;
        if (unit.origin?.kind === 'source') continue;
        const { findings, verdicts } = judge(segment, unit.target, authorOf(unit.origin));
        problems.push(...findings.map((finding) => ({ ...finding, ...place })));
        units.push({ ...place, state: unit.state, verdicts: withRepairs(verdicts, unit.verdicts) });
      }
      const inconsistent = checkConsistency(accepted, { file: source.path, target });
      problems.push(...withSeverities(inconsistent, project.config.checks));
      const counts = countStatuses(statuses);
      documents.push({ file: source.path, target, segments: segments.length, ...counts, outdated });
    }
  }
  for (const { open, file, target } of documents) {
    if (open > 0) problems.push(problem('not-translated', { open }, { file, target }));
  }
  return { exitCode: exitCodeFor(problems, undefined), documents, units, problems };
}
