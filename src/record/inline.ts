import { tidy } from '../content.ts';
import type { Code, Content, Inline, Span } from '../model.ts';
import type { XmlElement } from './dom.ts';
import { attributes, xmlText } from './xml.ts';

/** A term occurrence in a text, with the id of its mark. */
export interface Mark extends Span {
  readonly id: string;
}

/** The ids of `data` elements by the code that they hold. */
export type DataIds = ReadonlyMap<string, string>;

/** Numbers the codes of some texts for one `originalData`, in the order of first use. */
export function dataIds(contents: readonly Content[]): DataIds {
  const sources = contents.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.source]));
  return new Map([...new Set(sources)].map((source, index) => [source, `d${index + 1}`]));
}

/**
 * A content as inline elements of XLIFF 2: pairs as `pc`, placeholders as `ph`, terms as `mrk`. Where tags cross each other or
 * codes repeat, as in a draft that failed, all codes are `ph`. A term that spans a code has no mark.
 */
export function inlineXml(content: Content, data: DataIds, marks: readonly Mark[]): string {
  const nested = isNested(content);
  const used = new Map<string, number>();
  let out = '';
  let at = 0;
  for (const part of content) {
    if (typeof part === 'string') {
      out += markedText(part, at, marks);
      at += part.length;
    } else {
      out += codeXml(part, nested, data, used);
      at++;
    }
  }
  return out;
}

function markedText(text: string, at: number, marks: readonly Mark[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, id } of marks) {
    if (start < at + from || end > at + text.length || start === end) continue;
    out += xmlText(text.slice(from, start - at));
    out += `<mrk${attributes({ id, type: 'term' })}>${xmlText(text.slice(start - at, end - at))}</mrk>`;
    from = end - at;
  }
  return out + xmlText(text.slice(from));
}

function codeXml(
  { kind, id, source }: Code,
  nested: NestedPairs,
  data: DataIds,
  used: Map<string, number>,
): string {
  const ref = data.get(source);
  if (nested && kind === 'open')
    return `<pc${attributes({ id, dataRefStart: ref, dataRefEnd: data.get(nested.get(id) ?? '') })}>`;
  if (nested && kind === 'close') return '</pc>';
  const own = kind === 'placeholder' ? id : `${id}.${kind}`;
  const copy = (used.get(own) ?? 0) + 1;
  used.set(own, copy);
  return `<ph${attributes({ id: copy > 1 ? `${own}.${copy}` : own, dataRef: ref, disp: source })}/>`;
}

/** Pair id → the source of its closing tag; undefined when a pair is not properly nested or an id repeats. */
type NestedPairs = ReadonlyMap<string, string> | undefined;

function isNested(content: Content): NestedPairs {
  const closing = new Map<string, string>();
  const seen = new Set<string>();
  const open: string[] = [];
  for (const part of content) {
    if (typeof part === 'string') continue;
    if (part.kind === 'close') {
      if (open.pop() !== part.id) return undefined;
      closing.set(part.id, part.source);
      continue;
    }
    if (seen.has(part.id)) return undefined;
    seen.add(part.id);
    if (part.kind === 'open') open.push(part.id);
  }
  return open.length === 0 ? closing : undefined;
}

/** Reads inline elements back. `data` gives the codes by `data` id; without it `disp` or `equiv` has to serve. */
export function readInline(element: XmlElement, data: ReadonlyMap<string, string>): Content {
  return tidy(
    element.children.flatMap((child) => (typeof child === 'string' ? [child] : readElement(child, data))),
  );
}

function readElement(element: XmlElement, data: ReadonlyMap<string, string>): Inline[] {
  const get = (name: string) => element.attributes.get(name);
  const code = (
    kind: Code['kind'],
    id: string,
    ref: string | undefined,
    shown: string | undefined,
  ): Code => ({
    kind,
    id,
    source: data.get(ref ?? '') ?? shown ?? get('equiv') ?? '',
  });
  const id = get('id') ?? '';
  switch (element.name) {
    case 'cp':
      return [String.fromCharCode(Number.parseInt(get('hex') ?? 'FFFD', 16))];
    case 'ph': {
      const [, own = id, kind] = /^(.*?)(?:\.(open|close))?(?:\.\d+)?$/.exec(id) ?? [];
      return [
        code((kind as 'open' | 'close' | undefined) ?? 'placeholder', own, get('dataRef'), get('disp')),
      ];
    }
    case 'pc':
      return [
        code('open', id, get('dataRefStart'), get('dispStart') ?? get('equivStart')),
        ...readInline(element, data),
        code('close', id, get('dataRefEnd'), get('dispEnd') ?? get('equivEnd')),
      ];
    case 'sc':
      return [code('open', id, get('dataRef'), get('disp'))];
    case 'ec':
      return [code('close', get('startRef') ?? id, get('dataRef'), get('disp'))];
    default:
      return [...readInline(element, data)];
  }
}
