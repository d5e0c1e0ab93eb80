import { tidy } from '../content.ts';
import type { Code, Content, Inline } from '../model.ts';
import { fail, type Place } from '../problems.ts';
import { codeId } from './codes.ts';
import type { XmlElement } from './dom.ts';

/** What the codes of a text refer to. */
export interface OriginalData {
  /** The codes by the id of their `data`. */
  readonly codes: ReadonlyMap<string, string>;
  readonly file: string;
}

/**
 * Reads the text of a `source`, `target` or `data`. Marks are dropped and their text stays; elements of other namespaces are
 * ignored. A code is what its `data` says, else what `disp` or `equiv` show; without any of them it fails with
 * `record-damaged`.
 */
export function readInline(element: XmlElement, data: OriginalData): Content {
  return tidy(element.children.flatMap((child) => (typeof child === 'string' ? [child] : read(child, data))));
}

function read(element: XmlElement, data: OriginalData): readonly Inline[] {
  const get = (name: string) => element.attributes.get(name);
  const place: Place = { file: data.file, line: element.line, column: element.column };
  const code = (kind: Code['kind'], id: string | undefined, part: '' | 'Start' | 'End'): Code => {
    const source = data.codes.get(get(`dataRef${part}`) ?? '') ?? get(`disp${part}`) ?? get(`equiv${part}`);
    if (id === undefined || source === undefined) {
      const lacks = id === undefined ? 'id' : 'original data';
      return fail('record-damaged', { reason: `a ${element.name} element has no ${lacks}` }, place);
    }
    return { kind, id: codeId(id), source };
  };
  switch (element.name) {
    case 'cp':
      return [codePoint(get('hex') ?? '', place)];
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

function codePoint(hex: string, place: Place): string {
  const value = /^[\da-f]+$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return value <= 0x10ffff
    ? String.fromCodePoint(value)
    : fail('record-damaged', { reason: `"${hex}" is no code point` }, place);
}
