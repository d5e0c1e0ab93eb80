import { rawText } from '../content.ts';
import { openSnapshot, type Snapshot } from '../git.ts';
import type { Document, Language, Segment, Unit } from '../model.ts';
import { WortfestError } from '../problems.ts';
import { readRecord } from '../record/read.ts';
import { documentSegments } from '../segment/segments.ts';
import { formatOf } from '../source/formats.ts';
import { forTarget } from '../source/plurals.ts';
import { glossarySince } from './glossary-since.ts';
import type { Job } from './job.ts';
import { outputsOf, type Project } from './project.ts';
import type { Scope } from './scope.ts';

/**
 * What was touched since a revision of git: segments that their document did not have, in which a term is found or translated in
 * another way than by the glossary as it was, or whose unit in the record, hand edits included, is another one. Fails with `git-…`.
 */
export async function changedSince(
  project: Project,
  revision: string,
  targets: readonly Language[],
): Promise<Scope> {
  const snapshot = await openSnapshot(project.root, revision);
  const glossary = await glossarySince(project, snapshot);
  const sources = new Map<Document, Document | undefined>();
  const units = new Map<string, ReadonlyMap<string, string>>();
  for (const document of project.documents) {
    if (snapshot.isChanged(document.path)) sources.set(document, await sourceAt(project, snapshot, document));
    for (const target of targets) {
      const { record, json, edition } = outputsOf(project.config, document, target);
      if ([record, json, edition].some((path) => snapshot.isChanged(path)))
        units.set(record, await unitsAt(project, snapshot, record, target));
    }
  }
  const segments = new Map<Job, ReadonlySet<string>>();
  const hadSegment = (job: Job, segment: Segment) => {
    const known = segments.get(job) ?? segmentsAt(project, sources.get(job.source), job.target);
    segments.set(job, known);
    return known.has(segmentKey(segment));
  };
  const includes = (job: Job, segment: Segment) =>
    (sources.has(job.source) && !hadSegment(job, segment)) ||
    glossary?.affects(job, segment) === true ||
    isOther(units.get(job.outputs.record), job.known.get(segment.id));
  return {
    includes,
    touches: (job) =>
      sources.has(job.source) ||
      units.has(job.outputs.record) ||
      job.segments.some((segment) => includes(job, segment)),
  };
}

// A file that could not be read then had nothing of what it has now.
async function sourceAt(
  { config }: Project,
  snapshot: Snapshot,
  { path, name, language }: Document,
): Promise<Document | undefined> {
  const bytes = await snapshot.read(path);
  const { placeholders } = config;
  return bytes && readable(() => formatOf(path).parse(bytes, { path, name, language, placeholders }));
}

function segmentsAt(
  { rules }: Project,
  document: Document | undefined,
  target: Language,
): ReadonlySet<string> {
  if (!document) return new Set();
  return new Set(documentSegments(forTarget(document, target), () => [], rules).map(segmentKey));
}

const segmentKey = ({ id, source }: Pick<Segment, 'id' | 'source'>) => JSON.stringify([id, rawText(source)]);

async function unitsAt(
  { config }: Project,
  snapshot: Snapshot,
  path: string,
  target: Language,
): Promise<ReadonlyMap<string, string>> {
  const bytes = await snapshot.read(path);
  const expected = { path, source: config.source.language, target };
  const record = bytes && readable(() => readRecord(bytes, expected));
  return new Map((record?.units ?? []).map((unit) => [unit.id, JSON.stringify(unit)]));
}

function isOther(before: ReadonlyMap<string, string> | undefined, unit: Unit | undefined): boolean {
  return before !== undefined && unit !== undefined && before.get(unit.id) !== JSON.stringify(unit);
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof WortfestError) return undefined;
    throw error;
  }
}
