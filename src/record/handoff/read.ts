import { fail } from '../../problems.ts';
import { childrenOf, parseXml, type XmlElement } from '../dom.ts';
import { type Reading, refuse } from '../read-inline.ts';
import { fromToken } from '../xml.ts';
import { HANDOFF_XML } from '../xml-kinds.ts';
import { type Around, type Dialect, within } from './dialect.ts';
import type { Handoff } from './handoff.ts';
import { VERSION_1 } from './version-1.ts';
import { VERSION_2 } from './version-2.ts';

/** The largest file that is read, in bytes. */
export const HANDOFF_BYTES = 64 * 1024 * 1024;

/** A unit as it stands in its file. */
interface PlacedUnit {
  readonly element: XmlElement;
  readonly around: Around;
}

/**
 * Reads a file that comes back from a CAT tool, XLIFF 1.0 to 2.2, one value per `file` element. Fails with `handoff-size`,
 * `handoff-damaged`, `handoff-doctype`, `handoff-root` or `handoff-duplicate`; no part of a file that fails is used.
 */
export function readHandoff(bytes: Uint8Array, path: string): readonly Handoff[] {
  if (bytes.length > HANDOFF_BYTES)
    fail('handoff-size', { bytes: bytes.length, limit: HANDOFF_BYTES }, { file: path });
  const root = parseXml(bytes, path, HANDOFF_XML);
  const dialect = dialectOf(root, path);
  const reading: Reading = { file: path, damaged: 'handoff-damaged', bareCode: '' };
  const files = childrenOf(root, 'file');
  if (files.length === 0) refuse(reading, root, 'it has no file element');
  return files.map((file) => readFile(file, root, dialect, reading));
}

function dialectOf(root: XmlElement, file: string): Dialect {
  const version = root.attributes.get('version');
  if (root.name === 'xliff' && /^1\.[0-2]$/.test(version ?? '')) return VERSION_1;
  if (root.name === 'xliff' && /^2\.[0-2]$/.test(version ?? '')) return VERSION_2;
  const found = root.name === 'xliff' ? `XLIFF ${version ?? 'without version'}` : `<${root.name}>`;
  const place = { file, line: root.line, column: root.column };
  return fail('handoff-root', { expected: 'XLIFF 1.0 to 1.2 or 2.0 to 2.2', found }, place);
}

function readFile(file: XmlElement, root: XmlElement, dialect: Dialect, reading: Reading): Handoff {
  const { original, source, target, exportId } = dialect.head(file, root);
  if (!source) return refuse(reading, file, 'it names no source language');
  const units = unitsOf(file, within(file, within(root, { locked: false, preserve: false })), dialect);
  refuseDuplicates(units, reading);
  return {
    original: original ?? '',
    source,
    ...(target ? { target } : {}),
    ...(exportId ? { exportId } : {}),
    units: units.map(({ element, around }) => ({
      id: idOf(element),
      ...dialect.readUnit(element, around, reading),
      line: element.line,
    })),
  };
}

function unitsOf(parent: XmlElement, around: Around, dialect: Dialect): readonly PlacedUnit[] {
  return childrenOf(parent, dialect.unit, ...dialect.containers).flatMap((element) => {
    const inner = within(element, around);
    return element.name === dialect.unit ? [{ element, around: inner }] : unitsOf(element, inner, dialect);
  });
}

function refuseDuplicates(units: readonly PlacedUnit[], reading: Reading): void {
  const lines = new Map<string, number>();
  for (const { element } of units) {
    const id = idOf(element);
    const first = lines.get(id);
    if (id === '') refuse(reading, element, `a ${element.name} has no id`);
    if (first !== undefined) {
      const place = { file: reading.file, line: element.line, column: element.column, unit: id };
      fail('handoff-duplicate', { unit: id, first }, place);
    }
    lines.set(id, element.line);
  }
}

function idOf({ attributes }: XmlElement): string {
  return fromToken(attributes.get('id') ?? '');
}
