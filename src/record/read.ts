import { blockKey } from '../block-key.ts';
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
  const units = new Map<string, { readonly unit: Omit<Unit, 'block'>; readonly group?: XmlElement }>();
  const groups = new Set<XmlElement>();
  const root = parseXml(bytes, path, RECORD_XML, (element, around) => {
    if (element.name === 'group') groups.add(element);
    if (element.name !== 'unit' || !['file', 'group'].includes(around.name)) return false;
    const unit = readUnit(element, path);
    if (units.has(unit.id)) {
      const place = { file: path, line: element.line, column: element.column };
      fail('record-damaged', { reason: `the unit "${unit.id}" stands twice` }, place);
    }
    if (around.name === 'group') groups.add(around);
    units.set(unit.id, { unit, ...(around.name === 'group' ? { group: around } : {}) });
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
  const keys = new Map(
    [...groups].map((group, index) => [group, keyAt(group, index + 1, groups.size)] as const),
  );
  return {
    original: file.attributes.get('original') ?? '',
    source: expected.source,
    target: expected.target,
    blocks: groupsOf(file).map((group) => ({ key: keys.get(group) ?? '', kind: kindOf(group) })),
    units: [...units.values()].map(({ unit, group }) => ({
      ...unit,
      block: (group && keys.get(group)) ?? '',
    })),
  };
}

function groupsOf(parent: XmlElement): readonly XmlElement[] {
  return childrenOf(parent, 'group').flatMap((group) => [group, ...groupsOf(group)]);
}

function kindOf({ attributes }: XmlElement): BlockKind {
  return KINDS.find((kind) => `wf:${kind}` === attributes.get('type')) ?? 'paragraph';
}

// Blocks of prose are counted as they stand: a number in the file would be wrong after a merge of two new ones.
function keyAt(group: XmlElement, place: number, count: number): string {
  const { attributes } = group;
  if (/^wf:(?:heading|paragraph|item)$/.test(attributes.get('type') ?? ''))
    return blockKey(place, count, kindOf(group));
  return attributes.get('name') ?? attributes.get('id') ?? '';
}
