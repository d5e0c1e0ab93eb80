import { hash, plainText, rawSpan, rawText } from '../content.ts';
import { placesIn } from '../files.ts';
import type { Content, Problem, Segment, Severity, Span, Unit } from '../model.ts';
import { locate } from '../source/locate.ts';
import type { Job } from './job.ts';
import { type Pieces, quotedPieces, verdictPieces, verdictsFor } from './pieces.ts';
import type { Finding, MarkedText } from './report.ts';

/** A document in a target language with what became of its segments, in their order; the verdicts are those of the last look. */
export interface JudgedJob {
  readonly job: Job;
  readonly units: readonly (Unit | undefined)[];
}

/** Problems with the places and texts that they are about: the most severe first, else by file, target and place. */
export function findingsOf(problems: readonly Problem[], judged: readonly JudgedJob[]): readonly Finding[] {
  const subjects = subjectFinder(judged);
  const times = new Map<string, number>();
  const count = (...key: readonly (string | undefined)[]) => {
    const id = JSON.stringify(key);
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    return before;
  };
  const findings = problems.map((problem): Finding => {
    const { file = '', target = '', code, unit = '', expected = '', found = '' } = problem;
    const subject = subjects(problem);
    const id = subject?.segment.id ?? unit;
    const nth = count(file, target, id, code);
    const same = count(file, target, id, code, expected, found);
    const counter = same > 0 ? [String(same + 1)] : [];
    const fingerprint = hash(16, file, target, id, code, expected, found, ...counter);
    return { ...problem, ...(subject ? placed(problem, subject, nth) : {}), fingerprint };
  });
  return findings.toSorted(bySeverityAndPlace);
}

interface Subject {
  readonly segment: Segment;
  readonly unit: Unit | undefined;
  /** Where a span of the segment's plain text stands in the source file. */
  place(span: Span): Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>;
}

// Finds the segment of a problem by file, target and unit; each document is looked through once, and only if it has problems.
function subjectFinder(judged: readonly JudgedJob[]): (problem: Problem) => Subject | undefined {
  const jobs = new Map(judged.map((one) => [keyOf(one.job.source.path, one.job.target), one]));
  const found = new Map<string, ReadonlyMap<string, Subject>>();
  return ({ file = '', target = '', unit }) => {
    const key = keyOf(file, target);
    const job = jobs.get(key);
    if (unit === undefined || !job) return undefined;
    const subjects = found.get(key) ?? subjectsOf(job);
    found.set(key, subjects);
    return subjects.get(unit);
  };
}

const keyOf = (file: string, target: string) => JSON.stringify([file, target]);

// By id and by name: both are used to name units.
function subjectsOf({ job, units }: JudgedJob): ReadonlyMap<string, Subject> {
  const { document, blocks, segments } = job;
  const placeOf = placesIn(document.text);
  const subjects = new Map<string, Subject>();
  for (const [index, segment] of segments.entries()) {
    const block = blocks.get(segment.block);
    if (!block) continue;
    const place = (span: Span) => {
      const { start, end } = locate(document, block, segment)(span);
      const { line: endLine, column: endColumn } = placeOf(end);
      return { ...placeOf(start), endLine, endColumn };
    };
    const subject = { segment, unit: units[index], place };
    subjects.set(segment.id, subject);
    if (block.name !== undefined) subjects.set(block.name, subject);
  }
  return subjects;
}

function placed(problem: Problem, { segment, unit, place }: Subject, nth: number): Partial<Finding> {
  const target = unit?.target ?? [];
  const verdict = verdictsFor(problem.code, unit?.verdicts ?? [])[nth];
  const pieces: Pieces = verdict
    ? verdictPieces(verdict, segment.terms)
    : quotedPieces(problem, segment.source, target);
  const whole = { start: 0, end: plainText(segment.source).length };
  return {
    ...place(pieces.source[0] ?? whole),
    source: marked(segment.source, pieces.source),
    ...(unit?.target ? { text: marked(target, pieces.target) } : {}),
  };
}

function marked(content: Content, spans: readonly Span[]): MarkedText {
  return { text: rawText(content), marks: spans.map((span) => rawSpan(content, span)) };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function bySeverityAndPlace(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.file, b.file) ||
    compare(a.target, b.target) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);
