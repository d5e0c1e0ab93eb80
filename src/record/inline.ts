import type { Code, Content, Span } from '../model.ts';
import type { CodeElement } from './codes.ts';
import { attributes, inlineText } from './xml.ts';

/** A term occurrence in a text, with the id of its mark. */
export interface Mark extends Span {
  readonly id: string;
}

/** The ids of `data` elements by the code that they hold. */
export type DataIds = ReadonlyMap<string, string>;

/** A text with what is needed to write it. */
export interface Written {
  readonly content: Content;
  /** By the index of the part. */
  readonly codes: ReadonlyMap<number, CodeElement>;
  readonly data: DataIds;
}

/** Numbers the codes of some texts for one `originalData`, in the order of first use. */
export function dataIds(contents: readonly Content[]): DataIds {
  const sources = contents.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.source]));
  return new Map([...new Set(sources)].map((source, index) => [source, `d${index + 1}`]));
}

/** The marks that can be written: within the text, not empty, and crossing neither a pair nor an earlier mark. */
export function placeable<M extends Mark>({ content, codes }: Written, marks: readonly M[]): readonly M[] {
  const offsets = offsetsOf(content);
  const length = offsets.at(-1) ?? 0;
  const pairs = [...codes].flatMap(([index, { name, partner = 0 }]): Span[] =>
    name === 'pc' && partner > index ? [{ start: offsets[index] ?? 0, end: offsets[partner] ?? 0 }] : [],
  );
  const placed: M[] = [];
  for (const mark of marks) {
    const inside = mark.start >= 0 && mark.start < mark.end && mark.end <= length;
    const tears = pairs.some(({ start, end }) => holds(mark, start) !== holds(mark, end));
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

/** A text as inline elements of XLIFF 2. The marks are placeable. */
export function inlineXml(written: Written, marks: readonly Mark[]): string {
  const { content } = written;
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const tagsAt = (offset: number) =>
    marks.map(({ end }) => (end === offset ? '</mrk>' : '')).join('') +
    marks
      .filter(({ start }) => start === offset)
      .sort((a, b) => b.end - a.end)
      .map(({ id }) => `<mrk${attributes({ id, type: 'term' })}>`)
      .join('');
  let out = '';
  let at = 0;
  for (const [index, part] of content.entries()) {
    if (typeof part !== 'string') {
      out += tagsAt(at) + codeXml(part, index, written);
      at += 1;
      continue;
    }
    const from = at;
    const end = at + part.length;
    for (const cut of [...cuts.filter((offset) => offset > from && offset < end), end]) {
      out += tagsAt(at) + inlineText(part.slice(at - from, cut - from));
      at = cut;
    }
  }
  return out + tagsAt(at);
}

function codeXml({ kind, source }: Code, index: number, { content, codes, data }: Written): string {
  const { name = 'ph', id, partner } = codes.get(index) ?? {};
  const dataRef = data.get(source);
  const isolated = partner === undefined ? 'yes' : undefined;
  if (name === 'ph') return `<ph${attributes({ id, dataRef, disp: source })}/>`;
  if (name === 'sc') return `<sc${attributes({ id, isolated, dataRef })}/>`;
  if (name === 'ec') return `<ec${attributes({ [isolated ? 'id' : 'startRef']: id, isolated, dataRef })}/>`;
  if (kind === 'close') return '</pc>';
  const end = content[partner ?? index];
  const dataRefEnd = typeof end === 'object' ? data.get(end.source) : undefined;
  return `<pc${attributes({ id, dataRefStart: dataRef, dataRefEnd })}>`;
}

// Where each part begins in the plain text, and where the last one ends.
function offsetsOf(content: Content): readonly number[] {
  const offsets = [0];
  let at = 0;
  for (const part of content) {
    at += typeof part === 'string' ? part.length : 1;
    offsets.push(at);
  }
  return offsets;
}
