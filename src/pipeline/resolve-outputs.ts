import { rawText } from '../content.ts';
import type { Problem, Unit } from '../model.ts';
import { problem } from '../problems.ts';
import { writeRecord } from '../record/write.ts';
import { formatOf } from '../source/formats.ts';
import type { Conflict } from './conflicts.ts';
import { type Job, openJob, outputBlocks, type StoredFiles } from './job.ts';
import { knownTexts } from './output-edits.ts';
import type { Project } from './project.ts';
import { recordOf, recordTerms } from './results.ts';

/** An output of a document and what is known of it from the records. */
export interface OutputInConflict {
  readonly path: string;
  /** Its versions; of a file that git merged without a conflict, twice the same. */
  readonly versions: Conflict;
  /** The units of the record after its merge, one a segment. */
  readonly merged: readonly Unit[];
  /** The units of all versions of the record. */
  readonly units: readonly Unit[];
}

/** What persons wrote into the versions of an output, or why that cannot be told: then the file has to stay. */
export type OutputEdits = { readonly edits: readonly Unit[] } | { readonly problem: Problem };

/**
 * Finds what persons wrote into an output, as units with their texts. What no record knows is a person's only if it was not in the
 * file before the branches parted; where that is not known either, or the sentence cannot be told, nothing is guessed.
 */
export async function outputEdits(
  project: Project,
  job: Job,
  { path, versions, merged, units }: OutputInConflict,
): Promise<OutputEdits> {
  const { ours, theirs, base } = versions;
  const unassigned = (text: string) => ({
    problem: problem('resolve-unassigned', { text }, { file: path, target: job.target }),
  });
  const isProse = !formatOf(job.source.path).keyed;
  const edits: Unit[] = [];
  const old = base ? await editsIn(project, job, path, base, merged) : undefined;
  const textsOf = (bytes: Uint8Array) =>
    outputBlocks(bytes, path, job.source).map(({ content }) => rawText(content));
  const known = knownTexts(units, base ? textsOf(base) : [], job.target);
  const isOld = (id: string, text: string) => old?.units.some((one) => one.id === id && textOf(one) === text);
  for (const version of new Set([ours, theirs])) {
    if (!version) continue;
    const unknown = isProse ? textsOf(version).filter((text) => !known.madeOf(text)) : [];
    if (isProse && unknown.length === 0) continue;
    const found = await editsIn(project, job, path, version, merged);
    const own = found.units.filter((one) => {
      const text = textOf(one);
      return isProse ? !known.anywhere(text) : !known.of(one.id, text) && !isOld(one.id, text);
    });
    // Where another sentence's text stands, the blocks are counted in another way.
    const isShifted =
      isProse && found.units.some((one) => known.anywhere(textOf(one)) && !known.of(one.id, textOf(one)));
    const first = unknown[0] ?? own.map(textOf)[0];
    if (first !== undefined && (isShifted || !found.assigned || (!base && ours !== theirs)))
      return unassigned(first);
    const lost = unknown.find((text) => !own.some((one) => text.includes(textOf(one))));
    if (lost !== undefined) return unassigned(lost);
    edits.push(...own);
  }
  return { edits };
}

const textOf = ({ target }: Unit) => rawText(target ?? []);

// The units whose text is another one in a version of an output than in the record.
async function editsIn(
  project: Project,
  job: Job,
  path: string,
  version: Uint8Array,
  merged: readonly Unit[],
): Promise<{ readonly units: readonly Unit[]; readonly assigned: boolean }> {
  const { target, outputs } = job;
  const record = writeRecord(recordOf(project, job, merged), recordTerms(project.glossary, target));
  const stored: StoredFiles = async (one) =>
    one === outputs.record ? record : one === path ? version : undefined;
  const opened = await openJob(project, job.source, target, job, stored);
  return {
    units: [...opened.edited].flatMap((id) => opened.known.get(id) ?? []),
    assigned: opened.untouchable.size === 0,
  };
}
