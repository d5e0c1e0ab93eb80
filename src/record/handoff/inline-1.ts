import { tidy } from '../../content.ts';
import type { Code, Content, Inline } from '../../model.ts';
import { codeId } from '../codes.ts';
import { textOf, type XmlElement } from '../dom.ts';
import { type Reading, refuse } from '../read-inline.ts';

/**
 * Reads the text of a `source` or `target` of XLIFF 1.x. Marks are dropped and their text stays, but for what a person deleted
 * with changes tracked; elements of other namespaces are ignored. A code is the text of its element, else its `equiv-text`.
 * White space that a tool put around the marks of segments to indent them is no text, unless white space is preserved.
 */
export function readInline1(element: XmlElement, preserve: boolean, reading: Reading): Content {
  const indented = !preserve && segmentsOf(element).length > 0;
  const last = element.children.length - 1;
  return tidy(
    element.children.flatMap((child, index) => {
      if (typeof child !== 'string') return read(child, preserve, reading);
      if (!indented || !/^\s*\n\s*$/.test(child)) return [child];
      return index === 0 || index === last ? [] : [' '];
    }),
  );
}

/** The marks of segments within an element. */
export function segmentsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'mrk' && child.attributes.get('mtype') === 'seg' ? [child] : segmentsOf(child);
  });
}

function read(element: XmlElement, preserve: boolean, reading: Reading): readonly Inline[] {
  const get = (name: string) => element.attributes.get(name);
  const code = (kind: Code['kind'], source: string, id = get('id')): Code =>
    id === undefined
      ? refuse(reading, element, `a ${element.name} element has no id`)
      : { kind, id: codeId(id), source };
  const shown = textOf(element) || get('equiv-text') || '';
  const pair = get('rid') ?? get('id');
  switch (element.name) {
    case 'g':
      return [
        code('open', get('equiv-text') ?? ''),
        ...readInline1(element, preserve, reading),
        code('close', closingOf(get('equiv-text') ?? '')),
      ];
    case 'x':
    case 'ph':
      return [code('placeholder', shown)];
    case 'bx':
    case 'bpt':
      return [code('open', shown, pair)];
    case 'ex':
    case 'ept':
      return [code('close', shown, pair)];
    case 'it':
      return [code(POSITIONS.get(get('pos') ?? '') ?? 'placeholder', shown)];
    case 'mrk':
      return get('mtype') === 'x-sdl-deleted' ? [] : readInline1(element, preserve, reading);
    default:
      return [];
  }
}

/** The closing tag to an opening one; what is no tag has none. */
function closingOf(opening: string): string {
  const [, name] = /^<([^\s/<>]+)(?:\s[^<>]*)?>$/.exec(opening) ?? [];
  return name === undefined ? '' : `</${name}>`;
}

const POSITIONS: ReadonlyMap<string, Code['kind']> = new Map([
  ['open', 'open'],
  ['close', 'close'],
]);
