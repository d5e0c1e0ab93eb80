import type { Language, Problem, Unit } from '../model.ts';
import { type Job, openJob } from './job.ts';
import { createJudge, type Judge } from './judge.ts';
import { needsNoTranslation } from './plan.ts';
import type { Project } from './project.ts';
import { type ResultFile, resultFiles } from './results.ts';
import { currentUnits } from './settle.ts';

/** What a document has in a language already; numbers of segments. */
export interface Adoption {
  readonly file: string;
  readonly target: Language;
  readonly segments: number;
  /** Texts of persons that are taken over, those that fail a check included. */
  readonly adopted: number;
  /** Those that a check finds an error in. */
  readonly parked: number;
  /** Texts of the file that are the source, which is no translation. */
  readonly copied: number;
  /** Segments without any text. */
  readonly missing: number;
  /** Path of the record that is made; undefined where there is one, or nothing to put into it. */
  readonly record?: string;
}

/** What is there from before Wortfest, and the records of it. */
export interface AdoptResult {
  readonly documents: readonly Adoption[];
  readonly problems: readonly Problem[];
  /** The records, by path. */
  readonly records: readonly ResultFile[];
}

/** What `wortfest init` would write into a folder, and what it found there. */
export interface InitPlan {
  readonly root: string;
  /** Configuration, glossary and `.gitignore`, as far as they are not there. */
  readonly files: readonly ResultFile[];
  /** The records of translations that are there. */
  readonly records: readonly ResultFile[];
  readonly documents: readonly Adoption[];
  /** The most characters that `wortfest translate` would bill afterwards, and those for further attempts. */
  readonly toBill: number;
  readonly ladder: number;
  readonly problems: readonly Problem[];
}

/**
 * Takes over the translations that are there without a record: each becomes a person's text, reviewed, or parked where it fails a
 * check. Documents that have a record are only counted. Nothing is written or sent.
 */
export async function adoptProject(project: Project, targets: readonly Language[]): Promise<AdoptResult> {
  const documents: Adoption[] = [];
  const problems: Problem[] = [];
  const records: ResultFile[] = [];
  for (const target of targets) {
    const judge = createJudge(project, target);
    for (const source of project.documents) {
      const job = await openJob(project, source, target);
      const units = currentUnits(project, job, judge).map((unit) => fromFile(job, unit));
      const isNew = job.files.get(job.outputs.record) === undefined && job.edited.size > 0;
      const own = resultFiles(project, job, units).filter(({ path }) => path === job.outputs.record);
      if (isNew) records.push(...own);
      problems.push(...job.problems, ...findings(job, judge, units));
      documents.push({ ...counted(job, units), ...(isNew ? { record: job.outputs.record } : {}) });
    }
  }
  return { documents, problems, records };
}

// The file that a text comes from is kept: there it stays.
function fromFile({ edited, outputs }: Job, unit: Unit): Unit {
  if (!unit.origin || !edited.has(unit.id)) return unit;
  return { ...unit, origin: { ...unit.origin, name: outputs.edition } };
}

function findings(
  { source, target, segments, edited }: Job,
  judge: Judge,
  units: readonly Unit[],
): Problem[] {
  return segments.flatMap((segment, at) => {
    const unit = units[at];
    if (!unit?.target || !edited.has(unit.id)) return [];
    const place = { file: source.path, target, unit: unit.name ?? unit.id };
    return judge(segment, unit.target, 'person').findings.map((finding) => ({ ...finding, ...place }));
  });
}

function counted({ source, target, segments, edited, copied }: Job, units: readonly Unit[]): Adoption {
  const open = segments.filter((segment, at) => !units[at]?.target && !needsNoTranslation(segment));
  const copies = open.filter(({ id }) => copied.has(id));
  const adopted = units.filter(({ id }) => edited.has(id));
  return {
    file: source.path,
    target,
    segments: segments.length,
    adopted: adopted.length,
    parked: adopted.filter(({ state }) => state === 'initial').length,
    copied: copies.length,
    missing: open.length - copies.length,
  };
}
