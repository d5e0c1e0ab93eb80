import { conflictLine } from '../conflict.ts';
import type { BlockKind, Language, TranslationRecord, Unit } from '../model.ts';
import { fail } from '../problems.ts';
import { childrenOf, parseXml, type XmlElement } from './dom.ts';
import { readUnit } from './read-unit.ts';
import { RECORD_XML } from './xml-kinds.ts';

const KINDS: readonly BlockKind[] = ['heading', 'paragraph', 'item', 'key'];

/**
 * Reads a record, also after another tool has written it: other attribute order, prefixes, comments, split segments, lost
 * notes and marks. `expected.path` is the record's own. Fails with `record-damaged`, `record-doctype`, `record-languages` or
 * `record-conflict`; nothing is guessed, and no part of a file that fails is used.
 */
export function readRecord(
  bytes: Uint8Array,
  expected: { readonly path: string; readonly source: Language; readonly target: Language },
): TranslationRecord {
  const { path } = expected;
  const line = conflictLine(bytes);
  if (line !== undefined) fail('record-conflict', {}, { file: path, line });
  const units = new Map<string, Unit>();
  const keys = new Map<XmlElement, string>();
  const keyOf = (group: XmlElement) => {
    const key = keys.get(group) ?? keyAt(group, keys.size + 1);
    keys.set(group, key);
    return key;
  };
  const root = parseXml(bytes, path, RECORD_XML, (element, around) => {
    if (element.name === 'group') keyOf(element);
    if (element.name !== 'unit' || !['file', 'group'].includes(around.name)) return false;
    const unit = readUnit(element, around.name === 'group' ? keyOf(around) : '', path);
    if (units.has(unit.id)) {
      const place = { file: path, line: element.line, column: element.column };
      fail('record-damaged', { reason: `the unit "${unit.id}" stands twice` }, place);
    }
    units.set(unit.id, unit);
    return true;
  });
  const place = { file: path, line: root.line, column: root.column };
  const version = root.attributes.get('version') ?? '';
  if (root.name !== 'xliff' || !/^2\.[0-2]$/.test(version)) {
    fail('record-damaged', { reason: `the root is "${root.name}", expected XLIFF 2.0 to 2.2` }, place);
  }
  const tag = (name: string) => root.attributes.get(name) ?? 'none';
  const found = `${tag('srcLang')} → ${tag('trgLang')}`;
  const wanted = `${expected.source} → ${expected.target}`;
  // Language tags are the same in any case (RFC 5646, 2.1.1).
  if (found.toLowerCase() !== wanted.toLowerCase()) {
    fail('record-languages', { expected: wanted, found }, place);
  }
  const [file, ...others] = childrenOf(root, 'file');
  if (!file || others.length > 0) {
    fail('record-damaged', { reason: `it has ${file ? 'several files' : 'no file'}, expected one` }, place);
  }
  return {
    original: file.attributes.get('original') ?? '',
    source: expected.source,
    target: expected.target,
    blocks: groupsOf(file).map((group) => ({
      key: keyOf(group),
      kind: KINDS.find((kind) => `wf:${kind}` === group.attributes.get('type')) ?? 'paragraph',
    })),
    units: [...units.values()],
  };
}

function groupsOf(parent: XmlElement): readonly XmlElement[] {
  return childrenOf(parent, 'group').flatMap((group) => [group, ...groupsOf(group)]);
}

// Blocks of prose are counted as they stand: a number in the file would be wrong after a merge of two new ones.
function keyAt({ attributes }: XmlElement, place: number): string {
  const prose = /^wf:(heading|paragraph|item)$/.exec(attributes.get('type') ?? '')?.[1];
  if (prose) return `${String(place).padStart(3, '0')}-${prose}`;
  return attributes.get('name') ?? attributes.get('id') ?? '';
}
