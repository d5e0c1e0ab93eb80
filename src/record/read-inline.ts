import { tidy } from '../content.ts';
import type { Code, Content, Inline } from '../model.ts';
import { fail } from '../problems.ts';
import { codeId } from './codes.ts';
import type { XmlElement, XmlKind } from './dom.ts';

/** How texts are read: the file for problems, and what a code is that has no data and shows nothing. */
export interface Reading {
  readonly file: string;
  readonly damaged: XmlKind['damaged'];
  /** Without it such a code is an error. */
  readonly bareCode?: string;
}

/** What the codes of a text refer to. */
export interface OriginalData extends Reading {
  /** The codes by the id of their `data`. */
  readonly codes: ReadonlyMap<string, string>;
}

/** Stops the reading of a file at an element. */
export function refuse({ file, damaged }: Reading, { line, column }: XmlElement, reason: string): never {
  return fail(damaged, { reason }, { file, line, column });
}

/**
 * Reads the text of a `source`, `target` or `data`. Marks are dropped and their text stays; elements of other namespaces are
 * ignored. A code is what its `data` says, else what `disp` or `equiv` show. Without an id it is damage, and so is a reference
 * to data that are not there, where nothing is shown in their place.
 */
export function readInline(element: XmlElement, data: OriginalData): Content {
  return tidy(element.children.flatMap((child) => (typeof child === 'string' ? [child] : read(child, data))));
}

function read(element: XmlElement, data: OriginalData): readonly Inline[] {
  const get = (name: string) => element.attributes.get(name);
  const code = (kind: Code['kind'], id: string | undefined, part: '' | 'Start' | 'End'): Code => {
    const ref = get(`dataRef${part}`);
    const shown = get(`disp${part}`) ?? get(`equiv${part}`);
    const source = data.codes.get(ref ?? '') ?? shown ?? (ref === undefined ? data.bareCode : undefined);
    if (id === undefined || source === undefined) {
      const lacks = id === undefined ? 'id' : 'original data';
      return refuse(data, element, `a ${element.name} element has no ${lacks}`);
    }
    return { kind, id: codeId(id), source };
  };
  switch (element.name) {
    case 'cp':
      return [codePoint(element, data)];
    case 'ph':
      return [code('placeholder', get('id'), '')];
    case 'pc':
      return [
        code('open', get('id'), 'Start'),
        ...readInline(element, data),
        code('close', get('id'), 'End'),
      ];
    case 'sc':
      return [code('open', get('id'), '')];
    case 'ec':
      return [code('close', get('startRef') ?? get('id'), '')];
    case 'mrk':
      return readInline(element, data);
    default:
      return [];
  }
}

function codePoint(element: XmlElement, reading: Reading): string {
  const hex = element.attributes.get('hex') ?? '';
  const value = /^[\da-f]+$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return value <= 0x10ffff
    ? String.fromCodePoint(value)
    : refuse(reading, element, `"${hex}" is no code point`);
}
