import { checkConsistency } from '../check/consistency.ts';
import type { Language, Problem, Unit } from '../model.ts';
import { problem, withSeverities } from '../problems.ts';
import type { JudgedJob } from './findings.ts';
import { openJob } from './job.ts';
import { createJudge } from './judge.ts';
import type { Project } from './project.ts';
import { documentStatus, type Report, reportOfCheck } from './report.ts';
import type { Scope } from './scope.ts';
import type { StatusCounts } from './status.ts';
import { exitCodeFor, type UnitVerdicts } from './summary.ts';
import { authorOf, withRepairs } from './verdicts.ts';

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
  /** All of it with places and texts, if asked for. */
  readonly report?: Report;
}

/** Reads every record and runs every check on every target, within a scope. Exit code 1 when a finding is an error. */
export async function checkProject(
  project: Project,
  targets: readonly Language[],
  { report = false, scope }: { readonly report?: boolean; readonly scope?: Scope | undefined } = {},
): Promise<CheckResult> {
  const judged: JudgedJob[] = [];
  const units: UnitVerdicts[] = [];
  const problems: Problem[] = [];
  for (const target of targets) {
    const judge = createJudge(project, target);
    for (const source of project.documents) {
      const job = await openJob(project, source, target);
      if (scope && !scope.touches(job)) continue;
      const segments = job.segments.filter((segment) => !scope || scope.includes(job, segment));
      const seen: (Unit | undefined)[] = [];
      const accepted: Unit[] = [];
      problems.push(...job.problems);
      for (const segment of segments) {
        const unit = job.known.get(segment.id);
        const place = { file: source.path, target, unit: unit?.name ?? segment.id };
        seen.push(unit);
        if (!unit?.target) continue;
        if (unit.state !== 'initial') accepted.push(unit);
        if (unit.origin?.kind === 'source') continue;
        const { findings, verdicts: found } = judge(segment, unit.target, authorOf(unit.origin));
        const verdicts = withRepairs(found, unit.verdicts);
        problems.push(...findings.map((finding) => ({ ...finding, ...place })));
        units.push({ ...place, state: unit.state, verdicts });
        seen[seen.length - 1] = { ...unit, verdicts };
      }
      const inconsistent = checkConsistency(accepted, { file: source.path, target });
      problems.push(...withSeverities(inconsistent, project.config.checks));
      judged.push({ job: { ...job, segments }, units: seen });
    }
  }
  const documents = judged.map(documentStatus);
  for (const { open, file, target } of documents) {
    if (open > 0) problems.push(problem('not-translated', { open }, { file, target }));
  }
  const result = { exitCode: exitCodeFor(problems, undefined), documents, units, problems };
  return { ...result, ...(report ? { report: reportOfCheck(project, judged, result) } : {}) };
}
