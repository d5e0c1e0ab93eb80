import { plainText } from '../content.ts';
import type { Content, Span, Unit, Verdict } from '../model.ts';
import type { Coded } from './codes.ts';

/** A term occurrence in a text, with the id of its mark. */
export interface Mark extends Span {
  readonly id: string;
}

/** The mark of a term occurrence in a source. */
export interface TermMark extends Mark {
  readonly termId: string;
}

/** The marks of a unit: a mark in the target bears the id of the occurrence that it answers; a form without one has none. */
export interface UnitMarks {
  readonly source: readonly TermMark[];
  readonly target: readonly Mark[];
}

/** The term marks that can be written in the texts of a unit. */
export function termMarks({ terms, verdicts }: Unit, source: Coded, target: Coded): UnitMarks {
  const marks = placeable(
    source,
    terms.map(({ start, end, termId }, index) => ({ start, end, termId, id: `m${index + 1}` })),
  );
  return { source: marks, target: placeable(target, answers(verdicts, marks)) };
}

function answers(verdicts: readonly Verdict[], marks: readonly TermMark[]): readonly Mark[] {
  const answered = new Set<string>();
  return verdicts.flatMap(({ termId, source, target }) => {
    const mark = marks.find(
      (one) =>
        one.termId === termId &&
        one.start === source?.start &&
        one.end === source.end &&
        !answered.has(one.id),
    );
    if (!mark || !target) return [];
    answered.add(mark.id);
    return [{ ...target, id: mark.id }];
  });
}

// Those within the text, not empty, tearing no character, and crossing neither a pair nor an earlier mark.
function placeable<M extends Mark>({ content, codes }: Coded, marks: readonly M[]): readonly M[] {
  const offsets = offsetsOf(content);
  const text = plainText(content);
  const splits = (offset: number) => (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  const pairs = [...codes].flatMap(([index, { name, partner = 0 }]): Span[] =>
    name === 'pc' && partner > index ? [{ start: offsets[index] ?? 0, end: offsets[partner] ?? 0 }] : [],
  );
  const placed: M[] = [];
  for (const mark of marks) {
    const inside = mark.start >= 0 && mark.start < mark.end && mark.end <= text.length;
    const tears =
      pairs.some(({ start, end }) => holds(mark, start) !== holds(mark, end)) ||
      splits(mark.start) ||
      splits(mark.end);
    if (inside && !tears && !placed.some((other) => cross(mark, other))) placed.push(mark);
  }
  return placed;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

function cross(a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return first.start < second.start && second.start < first.end && first.end < second.end;
}

// Where each part begins in the plain text.
function offsetsOf(content: Content): readonly number[] {
  let at = 0;
  return content.map((part) => {
    const start = at;
    at += typeof part === 'string' ? part.length : 1;
    return start;
  });
}
