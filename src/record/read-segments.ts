import { plainText } from '../content.ts';
import type { Content, Proposal } from '../model.ts';
import { childrenOf, type XmlElement } from './dom.ts';
import { type OriginalData, type Reading, readInline, refuse } from './read-inline.ts';

/** The codes of a unit or of a match. Two of one id are damage. */
export function dataOf(element: XmlElement, reading: Reading): OriginalData {
  const codes = new Map<string, string>();
  for (const item of childrenOf(element, 'originalData').flatMap((data) => childrenOf(data, 'data'))) {
    const id = item.attributes.get('id') ?? '';
    if (codes.has(id)) refuse(reading, item, `the data "${id}" stand twice`);
    codes.set(id, plainText(readInline(item, { ...reading, codes: new Map() })));
  }
  return { ...reading, codes };
}

/** The source of a segment, of what stands between two, or of a match. */
export function sourceOf(part: XmlElement, data: OriginalData): Content {
  const [element] = childrenOf(part, 'source');
  return element ? readInline(element, data) : refuse(data, part, `a ${part.name} element has no source`);
}

/** The target of the same, if there is one. */
export function targetOf(part: XmlElement, data: OriginalData): Content | undefined {
  const [element] = childrenOf(part, 'target');
  return element && readInline(element, data);
}

/** The parts of a unit as their targets follow: `order` on a target says where it stands among them, from 1. */
export function inTargetOrder(parts: readonly XmlElement[]): readonly XmlElement[] {
  return parts
    .map((part, index) => ({ part, order: orderOf(part) ?? index + 1 }))
    .sort((a, b) => a.order - b.order)
    .map(({ part }) => part);
}

function orderOf(part: XmlElement): number | undefined {
  const order = Number(childrenOf(part, 'target')[0]?.attributes.get('order'));
  return order > 0 ? order : undefined;
}

/** The proposals of a unit. */
export function readMatches(unit: XmlElement, reading: Reading): readonly Proposal[] {
  return childrenOf(unit, 'mtc:matches')
    .flatMap((matches) => childrenOf(matches, 'mtc:match'))
    .map((match) => readMatch(match, reading));
}

function readMatch(match: XmlElement, reading: Reading): Proposal {
  const data = dataOf(match, reading);
  const quality = Number(match.attributes.get('matchQuality'));
  return {
    target: targetOf(match, data) ?? [],
    source: sourceOf(match, data),
    origin: match.attributes.get('origin') ?? '',
    quality: quality >= 0 && quality <= 100 ? quality : 0,
  };
}
