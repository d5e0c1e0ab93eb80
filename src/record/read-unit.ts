import { plainText, tidy } from '../content.ts';
import type { State, SubState, Unit } from '../model.ts';
import { childrenOf, textOf, type XmlElement } from './dom.ts';
import { readMetadata } from './metadata.ts';
import { type Reading, refuse } from './read-inline.ts';
import { dataOf, inTargetOrder, readMatches, sourceOf, targetOf } from './read-segments.ts';

// From the lowest to the highest.
const STATES: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];
const SUB_STATES: readonly SubState[] = ['wf:parked', 'wf:mt', 'wf:tm'];

/**
 * Reads a unit. Its text is that of its segments and of what stands between them, its state the lowest of theirs; one
 * segment without target leaves the unit without target. `file` is the path for problems: `record-damaged` where an id,
 * a segment, a source or the content of a code is missing.
 */
export function readUnit(element: XmlElement, file: string): Omit<Unit, 'block'> {
  const reading: Reading = { file, damaged: 'record-damaged' };
  const parts = childrenOf(element, 'segment', 'ignorable');
  const segments = parts.filter(({ name }) => name === 'segment');
  const id = element.attributes.get('id');
  if (!id || segments.length === 0) {
    refuse(reading, element, `a unit has no ${id ? 'segment' : 'id'}`);
  }
  const data = dataOf(element, reading);
  const source = tidy(parts.flatMap((part) => sourceOf(part, data)));
  const complete = segments.every((part) => childrenOf(part, 'target').length > 0);
  const target = tidy(inTargetOrder(parts).flatMap((part) => targetOf(part, data) ?? sourceOf(part, data)));
  const name = element.attributes.get('name');
  return {
    id,
    ...(name === undefined ? {} : { name }),
    source,
    ...(complete ? { target } : {}),
    ...stateOf(segments, complete),
    ...readMetadata(element, plainText(source)),
    notes: childrenOf(element, 'notes')
      .flatMap((notes) => childrenOf(notes, 'note'))
      .filter(({ attributes }) => attributes.get('category') === 'wf:parked')
      .map(textOf),
    proposals: readMatches(element, reading),
  };
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
