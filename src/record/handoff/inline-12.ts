import type { Code } from '../../model.ts';
import { attributes, plainXml } from '../../xml.ts';
import type { Coded } from '../codes.ts';
import { inlineElements } from '../inline.ts';
import type { Mark } from '../marks.ts';

// The values that XLIFF 1.2 has for tags of HTML: of pairs, and of placeholders.
const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underlined'],
  ['a', 'link'],
]);
const PLACEHOLDERS: ReadonlyMap<string, string> = new Map([
  ['br', 'lb'],
  ['img', 'image'],
]);

/**
 * A text as inline elements of XLIFF 1.2: placeholders are `x`, pairs that nest `g`, pairs that cross another `bx` and `ex`,
 * tags on their own `it`. What XML cannot carry is left out.
 */
export function inlineXml12({ content, codes }: Coded, marks: readonly Mark[]): string {
  return inlineElements(content, marks, {
    text: plainXml,
    code: (code, index) => codeXml(code, index, codes),
    mark: () => '<mrk mtype="term">',
  });
}

function codeXml({ kind, source }: Code, index: number, codes: Coded['codes']): string {
  const { name = 'ph', id, partner } = codes.get(index) ?? {};
  const shown = { 'equiv-text': source };
  if (name === 'ph') return `<x${attributes({ id, ctype: placeholderType(source), ...shown })}/>`;
  if (name === 'pc') {
    return kind === 'close' ? '</g>' : `<g${attributes({ id, ctype: delimiterType(source), ...shown })}>`;
  }
  if (partner === undefined) {
    return `<it${attributes({ id, pos: kind, ctype: delimiterType(source), ...shown })}/>`;
  }
  return name === 'sc'
    ? `<bx${attributes({ id, rid: id, ctype: delimiterType(source), ...shown })}/>`
    : `<ex${attributes({ id, rid: id, ...shown })}/>`;
}

function delimiterType(source: string): string {
  const tag = tagOf(source);
  return tag ? (DELIMITERS.get(tag.toLowerCase()) ?? `x-html-${tag}`) : 'x-tag';
}

function placeholderType(source: string): string {
  const tag = tagOf(source);
  return tag ? (PLACEHOLDERS.get(tag.toLowerCase()) ?? `x-html-${tag}`) : 'x-placeholder';
}

// The name of a tag; those of react-i18next are numbers and have none.
function tagOf(source: string): string | undefined {
  return /^<\/?([A-Za-z][\w.:-]*)[\s/>]/.exec(source)?.[1];
}
