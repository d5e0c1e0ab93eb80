import type { Content } from '../model.ts';
import { fromToken, toToken } from './xml.ts';

/** The inline element of XLIFF that one code is written as. */
export interface CodeElement {
  readonly name: 'ph' | 'pc' | 'sc' | 'ec';
  /** Unique among the codes of a unit, but for the same code in source and target; both tags of a pair share it. */
  readonly id: string;
  /** Index of the other tag of the pair among the parts; absent for a placeholder and for a tag on its own. */
  readonly partner?: number;
}

/** A text with the elements of its codes, by the index of the part. */
export interface Coded {
  readonly content: Content;
  readonly codes: ReadonlyMap<number, CodeElement>;
}

// Segment and term marks share one space of ids with the codes of a unit.
const RESERVED = /^(?:s1|m\d+)$/;

/**
 * How the codes of a unit's texts are written, for each text by the index of the part: pairs that nest are `pc`, pairs that
 * cross another are `sc` and `ec`, and so are tags on their own. A code has its own id; where that is taken, as by a code
 * that a draft doubled, a colon and a counter follow.
 */
export function codeElements(contents: readonly Content[]): readonly ReadonlyMap<number, CodeElement>[] {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const idFor = (element: string, own: string, nth: number): string => {
    const key = JSON.stringify([element, own, nth]);
    const known = ids.get(key);
    if (known) return known;
    const base = toToken(own);
    let id = base;
    for (let copy = 2; taken.has(id) || RESERVED.test(id); copy++) id = `${base}:${copy}`;
    ids.set(key, id);
    taken.add(id);
    return id;
  };
  return contents.map((content) => elementsOf(content, idFor));
}

/** The id of a code by the id of its element. */
export function codeId(elementId: string): string {
  return fromToken(elementId.replace(/:\d+$/, ''));
}

function elementsOf(
  content: Content,
  idFor: (element: string, own: string, nth: number) => string,
): ReadonlyMap<number, CodeElement> {
  const partners = partnersOf(content);
  const nested = nestedTags(partners);
  const counts = new Map<string, number>();
  const elements = new Map<number, CodeElement>();
  for (const [index, part] of content.entries()) {
    if (typeof part === 'string') continue;
    const partner = partners.get(index);
    const first = partner === undefined ? undefined : elements.get(partner);
    const name =
      part.kind === 'placeholder' ? 'ph' : nested.has(index) ? 'pc' : part.kind === 'open' ? 'sc' : 'ec';
    const count = JSON.stringify([name, part.id]);
    const nth = first ? 0 : (counts.get(count) ?? 0) + 1;
    if (!first) counts.set(count, nth);
    const id = first?.id ?? idFor(name, part.id, nth);
    elements.set(index, { name, id, ...(partner === undefined ? {} : { partner }) });
  }
  return elements;
}

// A closing tag belongs to the nearest open one of its id before it.
function partnersOf(content: Content): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const [index, part] of content.entries()) {
    if (typeof part === 'string' || part.kind === 'placeholder') continue;
    const sameId = open.get(part.id) ?? [];
    open.set(part.id, sameId);
    const partner = part.kind === 'close' ? sameId.pop() : undefined;
    if (part.kind === 'open') sameId.push(index);
    if (partner !== undefined) partners.set(partner, index).set(index, partner);
  }
  return new Map([...partners].sort(([a], [b]) => a - b));
}

// The tags of pairs that cross no other: of two that cross, the one that closes first is taken out.
function nestedTags(partners: ReadonlyMap<number, number>): ReadonlySet<number> {
  const nested = new Set<number>();
  const open: number[] = [];
  for (const [index, partner] of partners) {
    if (partner > index) open.push(index);
    else if (open.at(-1) === partner) nested.add(index).add(open.pop() ?? partner);
    else open.splice(open.indexOf(partner), 1);
  }
  return nested;
}
