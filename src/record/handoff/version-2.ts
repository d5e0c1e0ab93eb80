import { tidy } from '../../content.ts';
import { childrenOf, textOf, type XmlElement } from '../dom.ts';
import { refuse } from '../read-inline.ts';
import { dataOf, inTargetOrder, readMatches, sourceOf, targetOf } from '../read-segments.ts';
import { type Dialect, isBlank, notesOf } from './dialect.ts';
import { DRAFT, lowest, OPEN, type Standing, standingOf, XLIFF } from './states.ts';

/** XLIFF 2.0 to 2.2. */
export const VERSION_2: Dialect = {
  unit: 'unit',
  containers: ['group'],
  head: (file, root) => ({
    original: file.attributes.get('original'),
    source: root.attributes.get('srcLang'),
    target: root.attributes.get('trgLang'),
    exportId: exportIdOf(file),
  }),
  readUnit: (unit, { locked }, reading) => {
    const parts = childrenOf(unit, 'segment', 'ignorable');
    const segments = parts.filter(({ name }) => name === 'segment');
    if (segments.length === 0) refuse(reading, unit, 'a unit has no segment');
    const data = dataOf(unit, reading);
    const source = tidy(parts.flatMap((part) => sourceOf(part, data)));
    const target = tidy(inTargetOrder(parts).flatMap((part) => targetOf(part, data) ?? sourceOf(part, data)));
    const complete =
      segments.every((part) => !isBlank(targetOf(part, data) ?? [], sourceOf(part, data))) &&
      !isBlank(target, source);
    const name = unit.attributes.get('name');
    return {
      ...(name === undefined ? {} : { name }),
      source,
      ...(complete ? { target } : {}),
      ...(complete ? lowest(segments.map(standing)) : OPEN),
      locked,
      notes: childrenOf(unit, 'notes').flatMap(notesOf),
      proposals: readMatches(unit, reading).filter((match) => !isBlank(match.target, match.source)),
    };
  },
};

function exportIdOf(file: XmlElement): string | undefined {
  const [meta] = childrenOf(file, 'mda:metadata')
    .flatMap((metadata) => childrenOf(metadata, 'mda:metaGroup'))
    .filter(({ attributes }) => attributes.get('category') === 'wf:handoff')
    .flatMap((group) => childrenOf(group, 'mda:meta'))
    .filter(({ attributes }) => attributes.get('type') === 'export');
  return meta && textOf(meta).trim();
}

// Some tools put the state on the target, as in 1.2. Silence is no approval.
function standing(segment: XmlElement): Standing {
  const [target] = childrenOf(segment, 'target');
  const state = segment.attributes.get('state') ?? target?.attributes.get('state');
  if (state === undefined) return DRAFT;
  const ours = segment.attributes.get('subState')?.startsWith('wf:') ?? false;
  return state === 'translated' && ours ? DRAFT : standingOf(state, XLIFF);
}
