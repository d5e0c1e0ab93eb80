import type { Content } from '../../model.ts';
import { childrenOf, textOf, type XmlElement } from '../dom.ts';
import type { Reading } from '../read-inline.ts';
import type { HandoffUnit } from './handoff.ts';

/** What a unit inherits from the elements around it. */
export interface Around {
  readonly locked: boolean;
  /** Whether white space is kept as it is. */
  readonly preserve: boolean;
}

/** What a `file` says of itself, where it does. */
export type Head = Readonly<Record<'original' | 'source' | 'target' | 'exportId', string | undefined>>;

/** What one version of XLIFF calls things, and how it says them. */
export interface Dialect {
  /** Name of the element of a unit. */
  readonly unit: string;
  /** Names of the elements that units stand in, within a file. */
  readonly containers: readonly string[];
  /** What a `file` says of itself; the root has the languages in 2.x. */
  readonly head: (file: XmlElement, root: XmlElement) => Head;
  readonly readUnit: (unit: XmlElement, around: Around, reading: Reading) => Omit<HandoffUnit, 'id' | 'line'>;
}

/** What holds within an element. */
export function within({ attributes }: XmlElement, around: Around): Around {
  const translate = attributes.get('translate');
  const space = attributes.get('xml:space');
  return {
    locked: translate === undefined ? around.locked : translate === 'no',
    preserve: space === undefined ? around.preserve : space === 'preserve',
  };
}

/** The notes that stand in an element itself, empty ones left out. */
export function notesOf(element: XmlElement): readonly string[] {
  return childrenOf(element, 'note')
    .map(textOf)
    .filter((note) => note.trim() !== '');
}

/** Whether a target says nothing although its source says something. */
export function isBlank(target: Content, source: Content): boolean {
  return target.length === 0 || (blank(target) && !blank(source));
}

function blank(content: Content): boolean {
  return content.every((part) => typeof part === 'string' && part.trim() === '');
}
