import { withLock } from '../lock.ts';
import type { Unit } from '../model.ts';
import type { WrittenUnits } from '../record/xliff2.ts';
import { writeTogether } from '../together.ts';
import { bytesHash, isOutdated, type Job, openJob } from './job.ts';
import type { Judge } from './judge.ts';
import type { Project } from './project.ts';
import { resultFiles } from './results.ts';
import { currentUnits } from './settle.ts';

/** A job with its units as they are now. */
export interface CurrentJob {
  readonly job: Job;
  readonly judge: Judge;
  readonly units: readonly Unit[];
  /** What was written before of these units. */
  readonly written: WrittenUnits;
}

/** Reads a job; `before`, if it was opened for the same source, spares what did not change. */
export async function openCurrent(
  project: Project,
  judge: Judge,
  source: Job['source'],
  target: Job['target'],
  before?: CurrentJob,
): Promise<CurrentJob> {
  if (before && !(await isOutdated(project, before.job))) return before;
  const job = await openJob(project, source, target, before?.job);
  return { job, judge, units: currentUnits(project, job, judge), written: new WeakMap() };
}

/**
 * Changes one unit in the files of a job: under the lock of the project and onto the state that the files have then. `change`
 * sees the unit as it is now, absent when its segment is gone, and gives another one or undefined, and then nothing is written.
 */
export async function changeUnit(
  project: Project,
  before: CurrentJob,
  id: string,
  change: (unit: Unit | undefined, job: Job) => Unit | undefined,
): Promise<CurrentJob> {
  return withLock(project.root, async () => {
    const { source, target } = before.job;
    const current = await openCurrent(project, before.judge, source, target, before);
    const { job } = current;
    const changed = change(
      current.units.find((unit) => unit.id === id),
      job,
    );
    if (!changed) return current;
    const units = current.units.map((unit) => (unit.id === id ? changed : unit));
    const results = resultFiles(project, job, units, current.written).map(({ path, text }) => ({
      path,
      text: Buffer.from(text),
    }));
    await writeTogether(project.root, results);
    const files = new Map([
      ...job.files,
      ...results.map(({ path, text }) => [path, bytesHash(text)] as const),
    ]);
    const known = new Map(units.map((unit) => [unit.id, unit]));
    return { ...current, units, job: { ...job, known, edited: new Set(), files } };
  });
}
