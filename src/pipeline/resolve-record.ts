import { join } from 'node:path';
import { rawText } from '../content.ts';
import { readIfThere } from '../files.ts';
import type { Document, Language, Unit } from '../model.ts';
import { fail, WortfestError } from '../problems.ts';
import type { Conflict } from './conflicts.ts';
import { fingerprintParts, textFingerprint } from './fingerprint.ts';
import { type Job, openJob } from './job.ts';
import { mergeUnit, type Present } from './merge.ts';
import { isPersons } from './persons.ts';
import { outputsOf, type Project } from './project.ts';

/** A record after its merge, as a job without outputs, and the versions that it was merged from. */
export interface MergedRecord {
  readonly job: Job;
  readonly present: Present;
  readonly versions: readonly Job[];
}

/**
 * Reads the record of a document, and merges its versions where it is in conflict. Fails with `resolve-unreadable` for a version
 * that is no record, and with `record-…`.
 */
export async function mergedRecord(
  project: Project,
  document: Document,
  target: Language,
  conflict: Conflict | undefined,
): Promise<MergedRecord> {
  const { record: path } = outputsOf(project.config, document, target);
  const versionOf = (bytes: Uint8Array | undefined, before?: Job) =>
    openJob(project, document, target, before, async (one) => (one === path ? bytes : undefined));
  if (!conflict) {
    const job = await versionOf(await readIfThere(join(project.root, path)));
    return { job, present: presentOf(project, job, path), versions: [job] };
  }
  const sideOf = async (side: 'ours' | 'theirs', before?: Job) => {
    const bytes = conflict[side];
    const place = { file: path, target };
    if (!bytes) fail('resolve-unreadable', { side, reason: 'The markers do not match.' }, place);
    return orUnreadable(side, path, target, versionOf(bytes, before));
  };
  const ours = await sideOf('ours');
  const theirs = await sideOf('theirs', ours);
  const base = conflict.base && (await versionOf(conflict.base, ours).catch(orNone));
  const present = presentOf(project, ours, path);
  const known = new Map<string, Unit>();
  const edited = new Set([...ours.edited, ...theirs.edited]);
  for (const id of new Set([...ours.known.keys(), ...theirs.known.keys()])) {
    const sides = { ours: ours.known.get(id), theirs: theirs.known.get(id), base: base?.known.get(id) };
    const unit = mergeUnit(sides, present);
    if (!unit) continue;
    known.set(id, unit);
    const differ = JSON.stringify(sides.ours) !== JSON.stringify(sides.theirs);
    if (differ && isPersons(unit)) edited.add(id);
  }
  return { job: { ...ours, known, edited }, present, versions: [ours, theirs, ...(base ? [base] : [])] };
}

function presentOf(project: Project, { segments, target }: Job, path: string): Present {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return {
    path,
    hasSource: ({ id, source }) => {
      const segment = byId.get(id);
      return segment !== undefined && rawText(segment.source) === rawText(source);
    },
    fits: ({ id, origin }) => {
      const segment = byId.get(id);
      const made = fingerprintParts(origin?.fingerprint ?? '').text;
      return segment !== undefined && made === textFingerprint(project, segment, target);
    },
  };
}

/** What the work gives; a problem of the file is told as one of the side that has it. */
export async function orUnreadable<T>(
  side: 'ours' | 'theirs' | 'one side',
  file: string,
  target: Language,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof WortfestError)) throw error;
    const [{ message, line }] = error.problems;
    const place = { file, target, ...(line === undefined ? {} : { line }) };
    return fail('resolve-unreadable', { side, reason: message }, place, error);
  }
}

// A base only helps: an unreadable one is as none.
function orNone(error: unknown): undefined {
  if (!(error instanceof WortfestError)) throw error;
}
