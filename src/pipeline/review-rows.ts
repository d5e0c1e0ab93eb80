import { hash, plainText, rawText } from '../content.ts';
import type { Block, Problem, Segment, Unit, Verdict } from '../model.ts';
import type { CurrentJob } from './change.ts';
import type { Judgement } from './judge.ts';
import { type Status, statusOf } from './status.ts';
import { authorOf, withRepairs } from './verdicts.ts';

/** One segment of a document in one language, as a reviewer sees it. */
export interface ReviewRow {
  /** Its place in the document, from 1. */
  readonly number: number;
  readonly segment: Segment;
  readonly block: Block;
  readonly unit: Unit;
  readonly state: Status;
  /** Names what the reviewer saw: another one means that text, state or source changed. */
  readonly version: string;
  /** Whether the text was made for another source than the present one. */
  readonly outdated: boolean;
  /** What became of the terms: judged anew where that was done already, else as the record has it. */
  readonly verdicts: readonly Verdict[];
  /** What the checks say, where they have run already. */
  readonly findings?: readonly Problem[];
}

/** What the checks said before, by version of a unit. */
export type Judgements = Map<string, Judgement>;

/** Names a unit as it is, beside its segment. */
export function unitVersion(segment: Segment, { source, target, state, subState, origin }: Unit): string {
  const text = target ? rawText(target) : '';
  const parts = [rawText(segment.source), rawText(source), text, state, subState ?? '', origin?.kind ?? ''];
  return hash(16, ...parts);
}

/** The segments of a job with their units; rows of `before` whose unit is still the same are taken over. */
export function rowsOf(
  { job, units }: CurrentJob,
  judgements: Judgements,
  before: readonly ReviewRow[] = [],
): readonly ReviewRow[] {
  return job.segments.flatMap((segment, index) => {
    const unit = units[index];
    const block = job.blocks.get(segment.block);
    if (!unit || !block) return [];
    const known = before[index];
    const isSame = known?.unit === unit && known.segment === segment;
    const isJudged = known?.findings || !judgements.has(known?.version ?? '');
    return [isSame && isJudged ? known : rowOf(index + 1, segment, block, unit, judgements)];
  });
}

function rowOf(
  number: number,
  segment: Segment,
  block: Block,
  unit: Unit,
  judgements: Judgements,
): ReviewRow {
  const version = unitVersion(segment, unit);
  const judged = judgements.get(version);
  return {
    number,
    segment,
    block,
    unit,
    version,
    state: statusOf(unit),
    outdated: rawText(unit.source) !== rawText(segment.source),
    verdicts: judged ? withRepairs(judged.verdicts, unit.verdicts) : unit.verdicts,
    ...(judged ? { findings: judged.findings } : {}),
  };
}

const UNJUDGED: Judgement = { passed: true, verdicts: [], findings: [] };

/** The row with what the checks say of its text. */
export function judgedRow(row: ReviewRow, { judge }: CurrentJob, judgements: Judgements): ReviewRow {
  if (row.findings) return row;
  const { segment, unit, block, number, version } = row;
  const { target, origin } = unit;
  if (!judgements.has(version)) {
    const isJudged = target && origin?.kind !== 'source';
    judgements.set(version, isJudged ? judge(segment, target, authorOf(origin)) : UNJUDGED);
  }
  return rowOf(number, segment, block, unit, judgements);
}

/** Which rows are shown; all that is given has to hold. */
export interface RowFilter {
  readonly state?: Status;
  /** Id of a glossary entry that occurs in the source. */
  readonly term?: string;
  /** Code of a finding. */
  readonly check?: string;
  /** A piece of source, target or key, in any case. */
  readonly text?: string;
}

/** The rows that a filter leaves. */
export function filterRows(
  rows: readonly ReviewRow[],
  { state, term, check, text }: RowFilter,
): readonly ReviewRow[] {
  const piece = text?.normalize('NFC').toLowerCase();
  return rows.filter(
    (row) =>
      (!state || row.state === state) &&
      (!term || row.segment.terms.some(({ termId }) => termId === term)) &&
      (!check || row.findings?.some(({ code }) => code === check)) &&
      (!piece || searchText(row).includes(piece)),
  );
}

function searchText({ segment, unit, block }: ReviewRow): string {
  const texts = [plainText(segment.source), rawText(segment.source), unit.target ? rawText(unit.target) : ''];
  return [...texts, block.name ?? ''].join('\n').normalize('NFC').toLowerCase();
}

/** How many rows have a value, the commonest first. */
export function countRows(
  rows: readonly ReviewRow[],
  valuesOf: (row: ReviewRow) => readonly string[],
): readonly (readonly [value: string, rows: number])[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of new Set(valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
