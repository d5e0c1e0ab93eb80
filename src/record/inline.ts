import type { Code, Content } from '../model.ts';
import { attributes } from '../xml.ts';
import type { Coded } from './codes.ts';
import type { Mark } from './marks.ts';
import { inlineText } from './xml.ts';

/** How a dialect of XLIFF writes characters, codes and the start tags of marks. */
export interface InlineDialect {
  readonly text: (text: string) => string;
  /** `index` is that of the part. */
  readonly code: (code: Code, index: number) => string;
  readonly mark: (mark: Mark) => string;
}

/** A text as the inline elements of a dialect. The marks are placeable: see `termMarks`. */
export function inlineElements(content: Content, marks: readonly Mark[], dialect: InlineDialect): string {
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const tagsAt = (offset: number) =>
    marks.map(({ end }) => (end === offset ? '</mrk>' : '')).join('') +
    marks
      .filter(({ start }) => start === offset)
      .sort((a, b) => b.end - a.end)
      .map(dialect.mark)
      .join('');
  let out = '';
  let at = 0;
  for (const [index, part] of content.entries()) {
    if (typeof part !== 'string') {
      out += tagsAt(at) + dialect.code(part, index);
      at += 1;
      continue;
    }
    const from = at;
    const end = at + part.length;
    for (const cut of [...cuts.filter((offset) => offset > from && offset < end), end]) {
      out += tagsAt(at) + dialect.text(part.slice(at - from, cut - from));
      at = cut;
    }
  }
  return out + tagsAt(at);
}

/** The ids of `data` elements by the code that they hold. */
export type DataIds = ReadonlyMap<string, string>;

/** A text with what is needed to write it as XLIFF 2. */
export interface Written extends Coded {
  readonly data: DataIds;
}

/** Numbers the codes of some texts for one `originalData`, in the order of first use. */
export function dataIds(contents: readonly Content[]): DataIds {
  const sources = contents.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.source]));
  return new Map([...new Set(sources)].map((source, index) => [source, `d${index + 1}`]));
}

/** A text as inline elements of XLIFF 2. */
export function inlineXml(written: Written, marks: readonly Mark[]): string {
  return inlineElements(written.content, marks, {
    text: inlineText,
    code: (code, index) => codeXml(code, index, written),
    mark: ({ id }) => `<mrk${attributes({ id, type: 'term' })}>`,
  });
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
