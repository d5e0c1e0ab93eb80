import { SaxesParser } from 'saxes';
import { fail } from '../problems.ts';

/** An XML element by its local name; attributes likewise. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (string | XmlElement)[];
  readonly line: number;
}

const DEPTH = 100;

/**
 * Reads an XML file, UTF-8 or UTF-16 by its mark. A DOCTYPE is refused (`record-doctype`), and so is what is not well formed
 * or too deep (`record-damaged`, with line and column).
 */
export function parseXml(bytes: Uint8Array, file: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: (string | XmlElement)[] = [];
  const open: { children: (string | XmlElement)[] }[] = [{ children: root }];
  const place = () => ({ file, line: parser.line, column: parser.column + 1 });
  parser.on('error', (error) =>
    fail('record-damaged', { reason: error.message.replace(/^\d+:\d+: /, '') }, place()),
  );
  parser.on('doctype', () => fail('record-doctype', {}, place()));
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > DEPTH) fail('record-damaged', { reason: `more than ${DEPTH} levels` }, place());
    const own = Object.values(attributes).map((attribute) => [attribute.local, attribute.value] as const);
    const children: (string | XmlElement)[] = [];
    const element = { name: local, namespace: uri, attributes: new Map(own), children, line: parser.line };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const text = (piece: string) => void open.at(-1)?.children.push(piece);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decode(bytes, file)).close();
  const element = root.find((child) => typeof child !== 'string');
  return element ?? fail('record-damaged', { reason: 'the file is empty' }, { file, line: 1, column: 1 });
}

function decode(bytes: Uint8Array, file: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return fail('record-damaged', { reason: `it is not ${encoding.toUpperCase()}` }, { file });
  }
}

/** The child elements with a name. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (child) => typeof child !== 'string' && names.includes(child.name),
  ) as XmlElement[];
}

/** All text within an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
