import { SaxesParser } from 'saxes';
import { fail } from '../problems.ts';
import { decodeXml } from './encoding.ts';

/** An XML element of a record or of a file for CAT tools. */
export interface XmlElement {
  /**
   * Whatever prefix the file uses: the local name for the core of XLIFF, with `gls:`, `mda:` or `mtc:` for its modules, and
   * with the whole namespace in braces for those that the kind of file does not name.
   */
  readonly name: string;
  /** The attributes without a namespace by their name, and with a prefix those of a namespace that the kind of file names. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (string | XmlElement)[];
  /** Where the start tag ends, from 1. */
  readonly line: number;
  readonly column: number;
}

/** How one kind of file is read, and what is said of one that cannot be. */
export interface XmlKind {
  readonly damaged: 'record-damaged' | 'handoff-damaged';
  readonly doctype: 'record-doctype' | 'handoff-doctype';
  /** What names begin with, by namespace: nothing for the core. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** How many characters a text, a name, a value, a comment or the like may have, as they stand in the file. */
  readonly longest: number;
  /** How many tags, values, texts and comments there may be. */
  readonly pieces: number;
  /** Elements that hold whole files, of any length: what is in them is dropped. */
  readonly embedded: readonly string[];
}

/** An element whose end tag has not come yet. */
interface OpenElement {
  readonly children: (string | XmlElement)[];
  readonly dropped: boolean;
}

const DEPTH = 100;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Reads an XML file and gives its root. A DOCTYPE is refused, and so is what is not well formed, not in its encoding or larger
 * than the kind allows, or has more than 100 levels: with line and column, and before the rest of the file is looked at.
 */
export function parseXml(bytes: Uint8Array, file: string, kind: XmlKind): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const document: OpenElement = { children: [], dropped: false };
  const open = [document];
  const current = () => open.at(-1) ?? document;
  let pieces = 0;
  let pieceStart = 0;
  const position = () => ({ line: parser.line, column: parser.column + 1 });
  const damaged = (reason: string) => fail(kind.damaged, { reason }, { file, ...position() });
  const checkLength = (pieceEnd: number) => {
    if (pieceEnd - pieceStart > kind.longest && !current().dropped)
      damaged(`a text or value has more than ${kind.longest} characters`);
  };
  const endPiece = () => {
    checkLength(parser.position);
    pieceStart = parser.position;
    pieces += 1;
    if (pieces > kind.pieces) damaged(`it has more than ${kind.pieces} tags, values and texts`);
  };
  const text = (piece: string) => {
    endPiece();
    const { children, dropped } = current();
    if (!dropped) children.push(piece);
  };
  parser.on('error', (error) => damaged(error.message.replace(/^\d+:\d+: |\.$/g, '')));
  parser.on('doctype', () => fail(kind.doctype, {}, { file, ...position() }));
  parser.on('opentagstart', endPiece);
  parser.on('attribute', endPiece);
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > DEPTH) damaged(`more than ${DEPTH} levels`);
    const name = `${kind.prefixes.get(uri) ?? `{${uri}}`}${local}`;
    const children: (string | XmlElement)[] = [];
    const around = current();
    if (!around.dropped) {
      const own = named(Object.values(attributes), kind.prefixes);
      around.children.push({ name, attributes: own, children, ...position() });
    }
    open.push({ children, dropped: around.dropped || kind.embedded.includes(name) });
  });
  parser.on('closetag', () => {
    endPiece();
    open.pop();
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', endPiece);
  parser.on('processinginstruction', endPiece);
  let read = 0;
  for (const chunk of decodeXml(bytes, (reason) => fail(kind.damaged, { reason }, { file }))) {
    if (read === 0 && !/^\s*(?:<|$)/.test(chunk)) damaged('it is no XML');
    parser.write(chunk);
    read += chunk.length;
    checkLength(read);
  }
  parser.close();
  const element = document.children.find((child) => typeof child !== 'string');
  return element ?? damaged('it has no root');
}

/** An attribute as it was parsed. */
interface ParsedAttribute {
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

function named(
  attributes: readonly ParsedAttribute[],
  prefixes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const kept = attributes.flatMap(({ local, uri, value }) => {
    const prefix = uri === '' ? '' : prefixes.get(uri) || undefined;
    return prefix === undefined ? [] : [[`${prefix}${local}`, value] as const];
  });
  return kept.length > 0 ? new Map(kept) : NO_ATTRIBUTES;
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
