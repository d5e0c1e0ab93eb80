import { rawText } from '../content.ts';
import { withLock } from '../lock.ts';
import type { Memory, MemoryEntry } from '../memory/memory.ts';
import type { Document, Language, Problem, Segment, Unit } from '../model.ts';
import { problem } from '../problems.ts';
import type { Handoff, HandoffUnit } from '../record/handoff/handoff.ts';
import type { OnEvent } from './events.ts';
import { openGate } from './gate.ts';
import { openJob } from './job.ts';
import type { Project } from './project.ts';
import { remember } from './remember.ts';
import { type Outcome, type Returned, takeBack } from './return.ts';
import { type JobUnits, writeJobs } from './save.ts';
import { currentUnits } from './settle.ts';
import { createSuccession } from './succession.ts';
import { exitCodeFor } from './summary.ts';

/** A document of a file that came back. */
export interface Arrival {
  readonly handoff: Handoff;
  /** How the file is named in findings. */
  readonly path: string;
}

export interface ImportOptions {
  readonly targets: readonly Language[];
  /** Decides and reports, and writes nothing. */
  readonly dryRun?: boolean;
  readonly memory: Memory;
  readonly onEvent?: OnEvent;
}

/** What became of one unit of a file. */
export interface ImportedUnit extends Pick<Returned, 'outcome' | 'diff'> {
  /** The file that came back, and the document that it is of. */
  readonly file: string;
  readonly document: string;
  readonly target: Language;
  readonly unit: string;
  readonly source: string;
  /** As it stands in the file. */
  readonly text: string;
}

/** The result of an import. */
export interface ImportResult {
  readonly exitCode: number;
  readonly dryRun: boolean;
  readonly units: readonly ImportedUnit[];
  readonly problems: readonly Problem[];
  /** Paths of the files that were written. */
  readonly written: readonly string[];
}

/** What came back, with the place that it has in the project. */
interface Located extends Arrival {
  readonly document: Document;
  readonly target: Language;
}

/**
 * Takes what came back from CAT tools, three ways: as it went out (`sent`), as the records are now, as it came back. A dry run
 * writes nothing. Fails with `project-locked`.
 */
export async function importHandoffs(
  project: Project,
  arrived: readonly Arrival[],
  sent: readonly Handoff[],
  options: ImportOptions,
): Promise<ImportResult> {
  const located = arrived.map((one) => locate(project, options.targets, sent, one));
  const arrivals = located.filter((one) => 'document' in one);
  const unplaced = located.filter((one) => 'code' in one);
  const merge = async (): Promise<ImportResult> => {
    const merged = await mergeAll(project, arrivals, sent);
    const problems = [...unplaced, ...merged.problems];
    const result = { exitCode: exitCodeFor(problems, undefined), units: merged.units, problems };
    if (options.dryRun) return { ...result, dryRun: true, written: [] };
    await remember(
      project,
      options.memory,
      merged.jobs.map(({ job }) => job),
    );
    for (const { target, entries } of merged.remembered) {
      const pair = { source: project.config.source.language, target };
      if (entries.length > 0) await options.memory.add(pair, entries);
    }
    const written = await writeJobs(project, merged.jobs, options.onEvent ?? (() => undefined));
    return { ...result, dryRun: false, written };
  };
  return options.dryRun ? merge() : withLock(project.root, merge);
}

// A tool may have changed the path to one of its own, but not its end.
function locate(
  { documents }: Project,
  targets: readonly Language[],
  sent: readonly Handoff[],
  { handoff, path }: Arrival,
): Located | Problem {
  const base =
    handoff.exportId === undefined ? undefined : sent.find(({ exportId }) => exportId === handoff.exportId);
  const original = (base ?? handoff).original.replaceAll('\\', '/');
  const exact = documents.find((one) => one.path === original);
  const ends = documents.filter(
    (one) => original.endsWith(`/${one.path}`) || one.path.endsWith(`/${original}`),
  );
  const document = exact ?? (ends.length === 1 ? ends[0] : undefined);
  if (!document) return problem('handoff-document', { original: handoff.original }, { file: path });
  const language = handoff.target ?? base?.target;
  const target = targets.find((one) => one.toLowerCase() === language?.toLowerCase());
  if (!target) return problem('handoff-target', { found: language ?? 'none' }, { file: path });
  return { handoff, path, document, target };
}

interface Merged {
  readonly jobs: readonly JobUnits[];
  readonly units: readonly ImportedUnit[];
  readonly problems: readonly Problem[];
  readonly remembered: readonly { readonly target: Language; readonly entries: readonly MemoryEntry[] }[];
}

async function mergeAll(
  project: Project,
  arrivals: readonly Located[],
  sent: readonly Handoff[],
): Promise<Merged> {
  const together = new Map<string, Located[]>();
  for (const arrival of arrivals) {
    const key = JSON.stringify([arrival.document.path, arrival.target]);
    together.set(key, [...(together.get(key) ?? []), arrival]);
  }
  const merged: Merged[] = [];
  for (const ofOne of together.values()) merged.push(await mergeDocument(project, ofOne, sent));
  return {
    jobs: merged.flatMap(({ jobs }) => jobs),
    units: merged.flatMap(({ units }) => units),
    problems: merged.flatMap(({ problems }) => problems),
    remembered: merged.flatMap(({ remembered }) => remembered),
  };
}

// Several files of one document are several reviewers: each is merged into what the one before left.
async function mergeDocument(
  project: Project,
  arrivals: readonly Located[],
  sent: readonly Handoff[],
): Promise<Merged> {
  const [{ document, target }] = arrivals as [Located, ...Located[]];
  const gate = openGate(project, target);
  const judge = await gate();
  const job = await openJob(project, document, target);
  const units = new Map(currentUnits(project, job, judge).map((unit) => [unit.id, unit]));
  const segments = new Map(job.segments.map((segment) => [segment.id, segment]));
  const successor = createSuccession(job.segments);
  const done: ImportedUnit[] = [];
  const problems: Problem[] = [...job.problems];
  const entries: MemoryEntry[] = [];
  for (const { handoff, path } of arrivals) {
    const basesOf = basesFor(handoff, document, target, sent);
    for (const theirs of handoff.units) {
      const here = placeOf(segments, units, theirs.id);
      const place = { project, job: { ...job, known: units }, judge, path, successor };
      const returned = takeBack(place, theirs, basesOf(theirs.id), here);
      if (returned.unit) units.set(returned.unit.id, returned.unit);
      const unit = theirs.name ?? theirs.id;
      const text = rawText(returned.text);
      done.push({
        file: path,
        document: document.path,
        target,
        unit,
        source: rawText(theirs.source),
        text,
        outcome: returned.outcome,
        ...(returned.diff ? { diff: returned.diff } : {}),
      });
      problems.push(
        ...returned.problems.map((one) => ({ ...one, file: path, line: theirs.line, target, unit })),
      );
      if (REMEMBERED.has(returned.outcome))
        entries.push({ source: rawText(theirs.source), target: text, origin: 'person', name: path });
    }
  }
  const jobs = [{ job, gate, units: job.segments.flatMap(({ id }) => units.get(id) ?? []) }];
  return { jobs, units: done, problems, remembered: [{ target, entries }] };
}

// What a person wrote, whatever became of it.
const REMEMBERED: ReadonlySet<Outcome> = new Set([
  'accepted',
  'approved',
  'broken',
  'drifted',
  'conflict',
  'gone',
]);

function placeOf(
  segments: ReadonlyMap<string, Segment>,
  units: ReadonlyMap<string, Unit>,
  id: string,
): { readonly segment: Segment; readonly ours: Unit } | undefined {
  const [segment, ours] = [segments.get(id), units.get(id)];
  return segment && ours ? { segment, ours } : undefined;
}

// A file that names its export has one base; else all that went out for this document may be meant.
function basesFor(
  { exportId }: Handoff,
  { path }: Document,
  target: Language,
  sent: readonly Handoff[],
): (id: string) => readonly HandoffUnit[] {
  const own = sent.filter(
    (one) => one.original === path && one.target?.toLowerCase() === target.toLowerCase(),
  );
  const named = own.filter((one) => exportId !== undefined && one.exportId === exportId);
  const byId = new Map<string, HandoffUnit[]>();
  for (const { units } of named.length > 0 ? named : own) {
    for (const unit of units) byId.set(unit.id, [...(byId.get(unit.id) ?? []), unit]);
  }
  return (id) => byId.get(id) ?? [];
}
