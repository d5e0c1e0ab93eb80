import { plainText, tidy } from '../content.ts';
import type {
  BlockKind,
  Content,
  Language,
  Proposal,
  State,
  SubState,
  TranslationRecord,
  Unit,
} from '../model.ts';
import { fail } from '../problems.ts';
import { childrenOf, parseXml, textOf, type XmlElement } from './dom.ts';
import { readInline } from './inline.ts';
import { readMetadata } from './metadata.ts';

const STATES: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];
const SUB_STATES: readonly string[] = ['wf:parked', 'wf:mt', 'wf:tm'] satisfies readonly SubState[];

/**
 * Reads a record, also after another tool has written it: other attribute order, prefixes, comments, split segments, lost
 * notes and marks. Fails with `record-damaged`, `record-doctype` or `record-languages`; nothing is guessed.
 */
export function readRecord(
  bytes: Uint8Array,
  expected: { readonly path: string; readonly source: Language; readonly target: Language },
): TranslationRecord {
  const root = parseXml(bytes, expected.path);
  const place = { file: expected.path, line: root.line };
  if (root.name !== 'xliff' || !/^urn:oasis:names:tc:xliff:document:2\.[0-2]$/.test(root.namespace)) {
    fail('record-damaged', { reason: `the root is "${root.name}", expected XLIFF 2` }, place);
  }
  const languages = `${root.attributes.get('srcLang')} → ${root.attributes.get('trgLang')}`;
  const wanted = `${expected.source} → ${expected.target}`;
  if (languages !== wanted) fail('record-languages', { expected: wanted, found: languages }, place);
  const [file] = childrenOf(root, 'file');
  if (!file) fail('record-damaged', { reason: 'there is no file element' }, place);
  const units = childrenOf(file, 'group', 'unit').flatMap((child) => unitsOf(child, expected.path, ''));
  refuseDuplicates(units, expected.path);
  return {
    original: file.attributes.get('original') ?? '',
    source: expected.source,
    target: expected.target,
    blocks: childrenOf(file, 'group').map(({ attributes }) => ({
      key: attributes.get('name') ?? attributes.get('id') ?? '',
      kind: (attributes.get('type')?.replace(/^wf:/, '') ?? 'paragraph') as BlockKind,
    })),
    units,
  };
}

function refuseDuplicates(units: readonly Unit[], file: string): void {
  const seen = new Set<string>();
  for (const { id } of units) {
    if (seen.has(id)) fail('record-damaged', { reason: `the unit "${id}" stands twice` }, { file });
    seen.add(id);
  }
}

function unitsOf(element: XmlElement, file: string, block: string): Unit[] {
  if (element.name === 'unit') return [readUnit(element, file, block)];
  const own = element.attributes.get('name') ?? element.attributes.get('id') ?? block;
  return childrenOf(element, 'group', 'unit').flatMap((child) => unitsOf(child, file, own));
}

function readUnit(element: XmlElement, file: string, block: string): Unit {
  const id = element.attributes.get('id');
  const parts = childrenOf(element, 'segment', 'ignorable');
  const segments = parts.filter(({ name }) => name === 'segment');
  if (!id || segments.length === 0) {
    fail(
      'record-damaged',
      { reason: `a unit has no ${id ? 'segment' : 'id'}` },
      { file, line: element.line },
    );
  }
  const data = dataOf(element);
  const source = tidy(parts.flatMap((part) => side(part, 'source', data) ?? []));
  const complete = segments.every((part) => childrenOf(part, 'target').length > 0);
  const target = complete
    ? tidy(
        inTargetOrder(parts).flatMap(
          (part) => side(part, 'target', data) ?? side(part, 'source', data) ?? [],
        ),
      )
    : undefined;
  const state = complete ? lowestState(segments) : 'initial';
  const subState = segments[0]?.attributes.get('subState');
  const name = element.attributes.get('name');
  return {
    id,
    block,
    ...(name === undefined ? {} : { name }),
    source,
    ...(target ? { target } : {}),
    state,
    ...(subState && SUB_STATES.includes(subState) ? { subState: subState as SubState } : {}),
    ...readMetadata(element, plainText(source)),
    notes: childrenOf(element, 'notes').flatMap((notes) =>
      childrenOf(notes, 'note')
        .filter(({ attributes }) => attributes.get('category') === 'wf:parked')
        .map(textOf),
    ),
    proposals: childrenOf(element, 'matches').flatMap((matches) =>
      childrenOf(matches, 'match').map(readProposal),
    ),
  };
}

function dataOf(element: XmlElement): ReadonlyMap<string, string> {
  const items = childrenOf(element, 'originalData').flatMap((data) => childrenOf(data, 'data'));
  return new Map(
    items.map((item) => [item.attributes.get('id') ?? '', plainText(readInline(item, new Map()))]),
  );
}

function side(
  part: XmlElement,
  name: 'source' | 'target',
  data: ReadonlyMap<string, string>,
): Content | undefined {
  const [element] = childrenOf(part, name);
  return element && readInline(element, data);
}

// `order` on a target says where it stands among the targets of the unit, from 1.
function inTargetOrder(parts: readonly XmlElement[]): XmlElement[] {
  const place = (part: XmlElement, index: number) =>
    Number(childrenOf(part, 'target')[0]?.attributes.get('order') ?? index + 1);
  return parts
    .map((part, index) => ({ part, at: place(part, index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ part }) => part);
}

function lowestState(segments: readonly XmlElement[]): State {
  const ranks = segments.map(({ attributes }) =>
    STATES.indexOf((attributes.get('state') ?? 'initial') as State),
  );
  return STATES[Math.max(0, Math.min(...ranks))] ?? 'initial';
}

function readProposal(match: XmlElement): Proposal {
  const data = dataOf(match);
  return {
    target: side(match, 'target', data) ?? [],
    source: side(match, 'source', data) ?? [],
    origin: match.attributes.get('origin') ?? '',
    quality: Number(match.attributes.get('matchQuality') ?? 0),
  };
}
