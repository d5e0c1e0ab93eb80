import { childrenOf, parseXml, type XmlElement } from '../../src/record/dom.ts';
import { RECORD_XML } from '../../src/record/xml-kinds.ts';

/** Rules of XLIFF 2.0 that its schemas cannot say: unique ids, and references that lead somewhere. Gives the breaches. */
export function ruleBreaches(xml: string): readonly string[] {
  const root = parseXml(new TextEncoder().encode(xml), 'record.xlf', RECORD_XML);
  return allOf(root, 'unit').flatMap(breachesOf);
}

function breachesOf(unit: XmlElement): readonly string[] {
  const segments = childrenOf(unit, 'segment');
  const [source = [], target = []] = ['source', 'target'].map((side) =>
    segments.flatMap((segment) => childrenOf(segment, side).flatMap(within)),
  );
  const name = unit.attributes.get('id');
  const breaches: string[] = [];
  const inSource = new Map([...segments, ...source].map((one) => [idOf(one), one.name]));
  for (const side of [[...segments, ...source], target]) {
    const ids = side.map(idOf).filter((id) => id !== undefined);
    if (new Set(ids).size < ids.length) breaches.push(`${name}: an id stands twice among ${ids.join(', ')}`);
    breaches.push(
      ...side.flatMap((one, index) => pairBreaches(one, side.slice(0, index), side.slice(index))),
    );
  }
  for (const one of target) {
    const twin = inSource.get(idOf(one) ?? '');
    if (twin !== undefined && twin !== one.name)
      breaches.push(`${name}: ${idOf(one)} is ${twin} and ${one.name}`);
  }
  const data = new Set(childrenOf(unit, 'originalData').flatMap(within).map(idOf));
  for (const one of [...source, ...target]) {
    for (const key of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
      const ref = one.attributes.get(key);
      if (ref !== undefined && !data.has(ref)) breaches.push(`${name}: no data ${ref}`);
    }
  }
  for (const entry of allOf(unit, 'gls:glossEntry')) {
    const ref = entry.attributes.get('ref')?.slice(1) ?? '';
    if (inSource.get(ref) !== 'mrk') breaches.push(`${name}: no mark ${ref}`);
  }
  const [segment] = segments;
  if (segment?.attributes.get('state') !== 'initial' && childrenOf(segment!, 'target').length === 0)
    breaches.push(`${name}: a state without target`);
  return breaches;
}

function pairBreaches(
  one: XmlElement,
  before: readonly XmlElement[],
  after: readonly XmlElement[],
): string[] {
  const isolated = one.attributes.get('isolated') === 'yes';
  const starts = before.filter(
    (other) => other.name === 'sc' && idOf(other) === one.attributes.get('startRef'),
  );
  const ends = after.filter((other) => other.name === 'ec' && other.attributes.get('startRef') === idOf(one));
  if (one.name === 'sc' && ends.length !== (isolated ? 0 : 1))
    return [`sc ${idOf(one)}: ${ends.length} ends`];
  if (one.name !== 'ec') return [];
  if (isolated) return idOf(one) && !one.attributes.has('startRef') ? [] : ['ec: no id'];
  return starts.length === 1 && !one.attributes.has('id') ? [] : [`ec: ${starts.length} starts`];
}

function idOf({ attributes }: XmlElement): string | undefined {
  return attributes.get('id');
}

function within(element: XmlElement): XmlElement[] {
  return element.children
    .filter((child) => typeof child !== 'string')
    .flatMap((child) => [child, ...within(child)]);
}

function allOf(element: XmlElement, name: string): XmlElement[] {
  return within(element).filter((one) => one.name === name);
}
