import { plainText, tidy } from '../content.ts';
import type { Content, Proposal, State, SubState, Unit } from '../model.ts';
import { fail } from '../problems.ts';
import { childrenOf, textOf, type XmlElement } from './dom.ts';
import { readMetadata } from './metadata.ts';
import { type OriginalData, readInline } from './read-inline.ts';

// From the lowest to the highest.
const STATES: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];
const SUB_STATES: readonly SubState[] = ['wf:parked', 'wf:mt', 'wf:tm'];

/**
 * Reads a unit. Its text is that of its segments and of what stands between them, its state the lowest of theirs; one
 * segment without target leaves the unit without target. `file` is the path for problems: `record-damaged` where an id,
 * a segment, a source or the content of a code is missing.
 */
export function readUnit(element: XmlElement, block: string, file: string): Unit {
  const parts = childrenOf(element, 'segment', 'ignorable');
  const segments = parts.filter(({ name }) => name === 'segment');
  const id = element.attributes.get('id');
  if (!id || segments.length === 0) {
    const place = { file, line: element.line, column: element.column };
    fail('record-damaged', { reason: `a unit has no ${id ? 'segment' : 'id'}` }, place);
  }
  const data = dataOf(element, file);
  const source = tidy(parts.flatMap((part) => sourceOf(part, data)));
  const complete = segments.every((part) => childrenOf(part, 'target').length > 0);
  const target = tidy(inTargetOrder(parts).flatMap((part) => targetOf(part, data) ?? sourceOf(part, data)));
  const name = element.attributes.get('name');
  return {
    id,
    block,
    ...(name === undefined ? {} : { name }),
    source,
    ...(complete ? { target } : {}),
    ...stateOf(segments, complete),
    ...readMetadata(element, plainText(source)),
    notes: childrenOf(element, 'notes')
      .flatMap((notes) => childrenOf(notes, 'note'))
      .filter(({ attributes }) => attributes.get('category') === 'wf:parked')
      .map(textOf),
    proposals: childrenOf(element, 'mtc:matches')
      .flatMap((matches) => childrenOf(matches, 'mtc:match'))
      .map((match) => readProposal(match, file)),
  };
}

function dataOf(element: XmlElement, file: string): OriginalData {
  const items = childrenOf(element, 'originalData').flatMap((data) => childrenOf(data, 'data'));
  const none = { codes: new Map(), file };
  const codes = new Map(
    items.map((item) => [item.attributes.get('id') ?? '', plainText(readInline(item, none))]),
  );
  return { codes, file };
}

function sourceOf(part: XmlElement, data: OriginalData): Content {
  const [element] = childrenOf(part, 'source');
  if (element) return readInline(element, data);
  const place = { file: data.file, line: part.line, column: part.column };
  return fail('record-damaged', { reason: `a ${part.name} element has no source` }, place);
}

function targetOf(part: XmlElement, data: OriginalData): Content | undefined {
  const [element] = childrenOf(part, 'target');
  return element && readInline(element, data);
}

// `order` on a target says where it stands among the targets of the unit, from 1.
function inTargetOrder(parts: readonly XmlElement[]): readonly XmlElement[] {
  return parts
    .map((part, index) => ({ part, order: orderOf(part) ?? index + 1 }))
    .sort((a, b) => a.order - b.order)
    .map(({ part }) => part);
}

function orderOf(part: XmlElement): number | undefined {
  const order = Number(childrenOf(part, 'target')[0]?.attributes.get('order'));
  return order > 0 ? order : undefined;
}

// A substate says more of the state that it stands with, and nothing of another.
function stateOf(
  segments: readonly XmlElement[],
  complete: boolean,
): { readonly state: State; readonly subState?: SubState } {
  const ranked = segments
    .map(({ attributes }) => ({
      rank: Math.max(0, STATES.indexOf((attributes.get('state') ?? 'initial') as State)),
      subState: SUB_STATES.find((subState) => subState === attributes.get('subState')),
    }))
    .sort((a, b) => a.rank - b.rank);
  const { rank = 0, subState } = ranked[0] ?? {};
  const state = (complete && STATES[rank]) || 'initial';
  return { state, ...(subState && state === STATES[rank] ? { subState } : {}) };
}

function readProposal(match: XmlElement, file: string): Proposal {
  const data = dataOf(match, file);
  const quality = Number(match.attributes.get('matchQuality'));
  return {
    target: targetOf(match, data) ?? [],
    source: sourceOf(match, data),
    origin: match.attributes.get('origin') ?? '',
    quality: quality >= 0 && quality <= 100 ? quality : 0,
  };
}
