import { rawText } from '../content.ts';
import { writeAllIfChanged } from '../files.ts';
import { withLock } from '../lock.ts';
import type { Unit } from '../model.ts';
import type { OnEvent } from './events.ts';
import { isOutdated, type Job, openJob } from './job.ts';
import type { Judge } from './judge.ts';
import type { Project } from './project.ts';
import { differing, type ResultFile, resultFiles, sourceFiles } from './results.ts';
import { currentUnits } from './settle.ts';

/** What a run made of a job: a unit for each of its segments. */
export interface JobUnits {
  readonly job: Job;
  readonly judge: Judge;
  readonly units: readonly Unit[];
}

/**
 * Writes the records and outputs of the jobs that differ from the files, each whole or not at all, and gives the paths of
 * those. No other process writes meanwhile; a unit that changed in the files since the job was read stays as it is there.
 */
export async function saveJobs(
  project: Project,
  made: readonly JobUnits[],
  onEvent: OnEvent,
): Promise<readonly string[]> {
  const wanted = [
    ...sourceFiles(project),
    ...made.flatMap(({ job, units }) => writable(project, job, units)),
  ];
  if ((await differing(project.root, wanted)).length === 0) return [];
  return withLock(project.root, async () => {
    const onto = [];
    for (const one of made) onto.push(await ontoFiles(project, one));
    return writeJobs(project, onto, onEvent);
  });
}

/**
 * Writes the records and outputs of jobs, for a caller who holds the project's lock: all files are ready beside the old ones
 * before the first of them takes its place. Gives the paths of those that differed.
 */
export async function writeJobs(
  project: Project,
  made: readonly Omit<JobUnits, 'judge'>[],
  onEvent: OnEvent,
): Promise<readonly string[]> {
  const files = made.flatMap(({ job, units }) =>
    writable(project, job, units).map((file) => ({ ...file, target: job.target })),
  );
  const written = await writeAllIfChanged(project.root, [...sourceFiles(project), ...files]);
  for (const { path, target } of files)
    if (written.includes(path)) onEvent({ type: 'written', path, target });
  return written;
}

function writable(project: Project, job: Job, units: readonly Unit[]): readonly ResultFile[] {
  return resultFiles(project, job, units).filter(({ path }) => !job.untouchable.has(path));
}

async function ontoFiles(
  project: Project,
  { job, judge, units }: JobUnits,
): Promise<Omit<JobUnits, 'judge'>> {
  if (!(await isOutdated(project, job))) return { job, units };
  const now = await openJob(project, job.source, job.target);
  const current = currentUnits(project, now, judge);
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
