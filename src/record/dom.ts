import { SaxesParser } from 'saxes';
import { fail } from '../problems.ts';

/** An XML element of a record. */
export interface XmlElement {
  /**
   * Whatever prefix the file uses: the local name for the core of XLIFF 2.0 to 2.2, with `gls:`, `mda:` or `mtc:` for its
   * modules, and with the whole namespace in braces for others.
   */
  readonly name: string;
  /** The attributes without a namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (string | XmlElement)[];
  /** Where the start tag ends, from 1. */
  readonly line: number;
  readonly column: number;
}

const DEPTH = 100;

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:xliff:document:2.0', ''],
  ['urn:oasis:names:tc:xliff:document:2.1', ''],
  ['urn:oasis:names:tc:xliff:document:2.2', ''],
  ['urn:oasis:names:tc:xliff:glossary:2.0', 'gls:'],
  ['urn:oasis:names:tc:xliff:metadata:2.0', 'mda:'],
  ['urn:oasis:names:tc:xliff:matches:2.0', 'mtc:'],
]);

/**
 * Reads an XML file, UTF-8 or UTF-16 by its mark, and gives its root. A DOCTYPE is refused (`record-doctype`), and so is what
 * is not well formed or has more than 100 levels (`record-damaged`), with line and column.
 */
export function parseXml(bytes: Uint8Array, file: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: (string | XmlElement)[] = [];
  const open = [root];
  const position = () => ({ line: parser.line, column: parser.column + 1 });
  const damaged = (reason: string) => fail('record-damaged', { reason }, { file, ...position() });
  parser.on('error', (error) => damaged(error.message.replace(/^\d+:\d+: |\.$/g, '')));
  parser.on('doctype', () => fail('record-doctype', {}, { file, ...position() }));
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > DEPTH) damaged(`more than ${DEPTH} levels`);
    const own = Object.values(attributes).filter((attribute) => attribute.uri === '');
    const children: (string | XmlElement)[] = [];
    open.at(-1)?.push({
      name: `${PREFIXES.get(uri) ?? `{${uri}}`}${local}`,
      attributes: new Map(own.map((attribute) => [attribute.local, attribute.value])),
      children,
      ...position(),
    });
    open.push(children);
  });
  parser.on('closetag', () => void open.pop());
  const text = (piece: string) => void open.at(-1)?.push(piece);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decode(bytes, file)).close();
  const element = root.find((child) => typeof child !== 'string');
  return element ?? damaged('the file is empty');
}

function decode(bytes: Uint8Array, file: string): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return fail('record-damaged', { reason: `it is not ${encoding.toUpperCase()}` }, { file });
  }
}

/** The child elements with one of the names. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children
    .filter((child) => typeof child !== 'string')
    .filter(({ name }) => names.includes(name));
}

/** All text within an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
