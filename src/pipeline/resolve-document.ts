import { join } from 'node:path';
import { readIfThere } from '../files.ts';
import type { Document, Language, Problem, Segment, Unit } from '../model.ts';
import { problem, WortfestError } from '../problems.ts';
import type { Conflict } from './conflicts.ts';
import { type Job, newUnit } from './job.ts';
import { createJudge, type Judge } from './judge.ts';
import { mergeUnit } from './merge.ts';
import { isDisputed } from './persons.ts';
import { outputsOf, type Project } from './project.ts';
import { outputEdits } from './resolve-outputs.ts';
import { mergedRecord, orUnreadable } from './resolve-record.ts';
import { currentUnits } from './settle.ts';

/** A document in a language whose files were in conflict; `made` is absent when they have to stay as they are. */
export interface ResolvedDocument {
  /** Paths of the files that stay in conflict. */
  readonly left: readonly string[];
  readonly problems: readonly Problem[];
  readonly made?: { readonly job: Job; readonly units: readonly Unit[] };
}

/** Paths of the files of a document in a language, the record first. */
export function pathsOf(
  { config }: Pick<Project, 'config'>,
  document: Document,
  target: Language,
): readonly string[] {
  const { record, json, edition } = outputsOf(config, document, target);
  return [...new Set([record, json, edition])];
}

/** Merges the record and what persons wrote into the outputs; nothing is written yet. */
export async function resolveDocument(
  project: Project,
  document: Document,
  target: Language,
  conflicts: ReadonlyMap<string, Conflict>,
): Promise<ResolvedDocument> {
  try {
    return await merge(project, document, target, conflicts);
  } catch (error) {
    if (!(error instanceof WortfestError)) throw error;
    return { left: [...conflicts.keys()], problems: error.problems };
  }
}

async function merge(
  project: Project,
  document: Document,
  target: Language,
  conflicts: ReadonlyMap<string, Conflict>,
): Promise<ResolvedDocument> {
  const [recordPath = '', ...outputs] = pathsOf(project, document, target);
  const { job, present, versions } = await mergedRecord(project, document, target, conflicts.get(recordPath));
  const known = new Map(job.known);
  const edited = new Set(job.edited);
  const problems: Problem[] = [];
  const merged = job.segments.map((segment) => known.get(segment.id) ?? newUnit(job, segment));
  const units = [...versions, job].flatMap((version) => [...version.known.values()]);
  for (const path of outputs) {
    const bytes = await readIfThere(join(project.root, path));
    if (!bytes) continue;
    const versionsOf = conflicts.get(path) ?? { ours: bytes, theirs: bytes };
    const edits = outputEdits(project, job, { path, versions: versionsOf, merged, units });
    const found = await orUnreadable('one side', path, target, edits);
    if ('problem' in found) problems.push(found.problem);
    for (const theirs of 'edits' in found ? found.edits : []) {
      const unit = mergeUnit({ ours: known.get(theirs.id), theirs }, { ...present, path });
      if (!unit) continue;
      known.set(unit.id, unit);
      edited.add(unit.id);
    }
  }
  const left = problems.flatMap(({ file }) => file ?? []);
  const whole: Job = { ...job, known, edited, untouchable: new Set(left) };
  const judge = createJudge(project, target);
  const settled = currentUnits(project, whole, judge);
  problems.push(...parkedProblems(whole, judge, settled));
  return { left: left.filter((path) => conflicts.has(path)), problems, made: { job: whole, units: settled } };
}

// What waits for a person now.
function parkedProblems(job: Job, judge: Judge, units: readonly Unit[]): readonly Problem[] {
  return job.segments.flatMap((segment: Segment, index) => {
    const unit = units[index];
    if (unit?.subState !== 'wf:parked' || !unit.target || !job.edited.has(segment.id)) return [];
    const place = { file: job.document.path, target: job.target, unit: unit.name ?? unit.id };
    const failures = judge(segment, unit.target, 'person').findings.filter(
      ({ severity }) => severity === 'error',
    );
    const dispute = isDisputed(unit) ? [problem('reviewers-disagree', {})] : [];
    return [...dispute, ...failures].map((one) => ({ ...one, ...place }));
  });
}
