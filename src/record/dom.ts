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
interface OpenElement extends XmlElement {
  readonly children: (string | XmlElement)[];
  readonly dropped: boolean;
}

/** Is told of each element when it has been read, and of the one around it. With the answer true nothing of what is in it is kept. */
type OnElement = (element: XmlElement, around: XmlElement) => boolean;

const DEPTH = 100;
const DOCUMENT: Omit<OpenElement, 'children'> = {
  name: '',
  attributes: new Map(),
  line: 1,
  column: 1,
  dropped: false,
};
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Reads an XML file and gives its root. A DOCTYPE is refused, and so is what is not well formed, not in its encoding or larger
 * than the kind allows, or has more than 100 levels: with line and column, and before the rest of the file is looked at.
 */
export function parseXml(
  bytes: Uint8Array,
  file: string,
  kind: XmlKind,
  onElement: OnElement = () => false,
): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const nameOf = createNames(kind.prefixes);
  const document: OpenElement = { ...DOCUMENT, children: [] };
  const around = [document];
  let current = document;
  let pieces = 0;
  let pieceStart = 0;
  const position = () => ({ line: parser.line, column: parser.column + 1 });
  const damaged = (reason: string) => fail(kind.damaged, { reason }, { file, ...position() });
  const checkLength = (pieceEnd: number) => {
    if (pieceEnd - pieceStart > kind.longest && !current.dropped)
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
    if (!current.dropped) current.children.push(piece);
  };
  parser.on('error', (error) => damaged(error.message.replace(/^\d+:\d+: |\.$/g, '')));
  parser.on('doctype', () => fail(kind.doctype, {}, { file, ...position() }));
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (around.length >= DEPTH) damaged(`more than ${DEPTH} levels`);
    const name = nameOf(uri, local);
    const dropped = current.dropped || kind.embedded.includes(name);
    const own = named(attributes, kind.prefixes);
    const element = { name, attributes: own, children: [], ...position(), dropped };
    if (!current.dropped) current.children.push(element);
    around.push(current);
    current = element;
  });
  parser.on('closetag', () => {
    endPiece();
    const element = current;
    current = around.pop() ?? document;
    // Most memory of a large file is in elements that are read once: without them it is never held.
    if (onElement(element, current)) element.children.length = 0;
  });
  parser.on('text', text);
  parser.on('cdata', text);
  // More handlers than these make the parser three times slower: V8 then keeps its fields in a dictionary.
  if (Number.isFinite(kind.pieces)) {
    parser.on('opentagstart', endPiece);
    parser.on('attribute', endPiece);
    parser.on('comment', endPiece);
    parser.on('processinginstruction', endPiece);
  }
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

// One string a name, however often it occurs: a record of thousands of units has tens of thousands of elements.
function createNames(prefixes: XmlKind['prefixes']): (uri: string, local: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (uri, local) => {
    const names = known.get(uri) ?? new Map<string, string>();
    known.set(uri, names);
    const name = names.get(local) ?? `${prefixes.get(uri) ?? `{${uri}}`}${local}`;
    names.set(local, name);
    return name;
  };
}

/** An attribute as it was parsed. */
interface ParsedAttribute {
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

function named(
  attributes: Readonly<Record<string, ParsedAttribute>>,
  prefixes: XmlKind['prefixes'],
): ReadonlyMap<string, string> {
  let kept: Map<string, string> | undefined;
  for (const { local, uri, value } of Object.values(attributes)) {
    const prefix = uri === '' ? '' : prefixes.get(uri);
    // The core has no attributes with a prefix.
    if (prefix === undefined || (uri !== '' && prefix === '')) continue;
    kept ??= new Map();
    kept.set(`${prefix}${local}`, value);
  }
  return kept ?? NO_ATTRIBUTES;
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
