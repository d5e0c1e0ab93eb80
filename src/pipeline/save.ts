import { rm } from 'node:fs/promises';
import { rawText } from '../content.ts';
import { leftovers } from '../files.ts';
import { withLock } from '../lock.ts';
import type { Language, Unit } from '../model.ts';
import { writeTogether } from '../together.ts';
import type { OnEvent } from './events.ts';
import type { Gate } from './gate.ts';
import { isOutdated, type Job, openJob } from './job.ts';
import type { Project } from './project.ts';
import { differing, type ResultFile, resultFiles, sourceFiles } from './results.ts';
import { currentUnits } from './settle.ts';

/** What a run made of a job: a unit for each of its segments. */
export interface JobUnits {
  readonly job: Job;
  readonly gate: Gate;
  readonly units: readonly Unit[];
}

/**
 * Writes the records and outputs of the jobs that differ from the files, each whole or not at all, and gives the paths of
 * those. What killed runs left beside them goes. No other process writes meanwhile; a unit that changed in the files since the job was read stays as it is there.
 */
export async function saveJobs(
  project: Project,
  made: readonly JobUnits[],
  onEvent: OnEvent,
): Promise<readonly string[]> {
  const wanted = made.map((one) => ({ ...one, files: targetFiles(project, one) }));
  const all = [...sourceFiles(project), ...wanted.flatMap(({ files }) => files)];
  const paths = all.map(({ path }) => path);
  const isDone = (await differing(project.root, all)).length === 0;
  if (isDone && (await leftovers(project.root, paths)).length === 0) return [];
  return withLock(project.root, async () => {
    for (const file of await leftovers(project.root, paths)) await rm(file, { force: true });
    const onto: TargetFile[] = [];
    for (const one of wanted) {
      const isKept = !(await isOutdated(project, one.job));
      onto.push(...(isKept ? one.files : targetFiles(project, await ontoFiles(project, one))));
    }
    return writeFiles(project, onto, onEvent);
  });
}

/**
 * Writes the records and outputs of jobs, for a caller who holds the project's lock: all files are ready beside the old ones
 * before the first of them takes its place. Gives the paths of those that differed.
 */
export async function writeJobs(
  project: Project,
  made: readonly Omit<JobUnits, 'gate'>[],
  onEvent: OnEvent,
): Promise<readonly string[]> {
  return writeFiles(
    project,
    made.flatMap((one) => targetFiles(project, one)),
    onEvent,
  );
}

interface TargetFile extends ResultFile {
  readonly target: Language;
}

function targetFiles(
  project: Project,
  { job, units }: Pick<JobUnits, 'job' | 'units'>,
): readonly TargetFile[] {
  return resultFiles(project, job, units).map((file) => ({ ...file, target: job.target }));
}

async function writeFiles(
  project: Project,
  files: readonly TargetFile[],
  onEvent: OnEvent,
): Promise<readonly string[]> {
  const written = await writeTogether(project.root, [...sourceFiles(project), ...files]);
  for (const { path, target } of files)
    if (written.includes(path)) onEvent({ type: 'written', path, target });
  return written;
}

async function ontoFiles(project: Project, { job, gate, units }: JobUnits): Promise<Omit<JobUnits, 'gate'>> {
  const now = await openJob(project, job.source, job.target);
  const current = currentUnits(project, now, await gate());
  return {
    job: now,
    units: units.map((unit, index) => {
      const found = current[index];
      return found && changed(job.known.get(unit.id), now.known.get(unit.id)) ? found : unit;
    }),
  };
}

function changed(before: Unit | undefined, now: Unit | undefined): boolean {
  const text = (unit: Unit | undefined) =>
    JSON.stringify(
      [unit?.target, ...(unit?.proposals ?? []).map(({ target }) => target)].map(
        (one) => one && rawText(one),
      ),
    );
  return (
    text(before) !== text(now) || before?.state !== now?.state || before?.origin?.kind !== now?.origin?.kind
  );
}
