import type { Content, Proposal } from '../../model.ts';
import { childrenOf, type XmlElement } from '../dom.ts';
import { refuse } from '../read-inline.ts';
import { type Around, type Dialect, isBlank, notesOf, within } from './dialect.ts';
import { readInline1, segmentsOf } from './inline-1.ts';
import {
  DRAFT,
  FINAL,
  lowest,
  MEMOQ,
  OPEN,
  type Standing,
  standingOf,
  TRADOS,
  TRANSLATED,
  XLIFF,
} from './states.ts';

/** XLIFF 1.0 to 1.2, also as Trados, memoQ and Phrase write it. */
export const VERSION_1: Dialect = {
  unit: 'trans-unit',
  containers: ['body', 'group'],
  head: ({ attributes }) => {
    const build = attributes.get('build-num');
    return {
      original: attributes.get('original'),
      source: attributes.get('source-language'),
      target: attributes.get('target-language'),
      exportId: build?.startsWith('wf-') ? build : undefined,
    };
  },
  readUnit: (unit, around, reading) => {
    const read = (element: XmlElement) => readInline1(element, within(element, around).preserve, reading);
    const [sourceElement] = childrenOf(unit, 'source');
    if (!sourceElement) return refuse(reading, unit, 'a trans-unit has no source');
    const source = read(sourceElement);
    const [targetElement] = childrenOf(unit, 'target');
    const target = targetElement && read(targetElement);
    const complete =
      target &&
      !isBlank(target, source) &&
      segmentsOf(targetElement).every((segment) => !isBlank(read(segment), source));
    const name = unit.attributes.get('resname');
    return {
      ...(name === undefined ? {} : { name }),
      source,
      ...(complete ? { target } : {}),
      ...(complete ? standing(unit, targetElement) : OPEN),
      locked: isLocked(unit, around),
      notes: [unit, ...childrenOf(unit, 'target')].flatMap(notesOf),
      proposals: childrenOf(unit, 'alt-trans').flatMap((match) => readMatch(match, source, read)),
    };
  },
};

function standing(unit: XmlElement, target: XmlElement): Standing {
  const segments = tradosSegments(unit);
  const memoq = unit.attributes.get('mq:status');
  const phrase = unit.attributes.get('m:confirmed');
  const state = target.attributes.get('state');
  if (unit.attributes.get('approved') === 'yes') return FINAL;
  if (segments.length > 0)
    return lowest(segments.map(({ attributes }) => standingOf(attributes.get('conf') ?? '', TRADOS)));
  if (memoq !== undefined) return standingOf(memoq, MEMOQ);
  // The level of the workflow at which it was confirmed.
  if (phrase !== undefined) return Number(phrase) > 0 ? TRANSLATED : DRAFT;
  // Silence is no approval.
  return state === undefined ? DRAFT : standingOf(state, XLIFF);
}

function isLocked(unit: XmlElement, around: Around): boolean {
  const segments = tradosSegments(unit);
  const all = segments.length > 0 && segments.every(({ attributes }) => says(attributes.get('locked')));
  return (
    around.locked || all || says(unit.attributes.get('mq:locked')) || says(unit.attributes.get('m:locked'))
  );
}

function says(value: string | undefined): boolean {
  return value !== undefined && !['', 'no', 'false', '0'].includes(value.toLowerCase());
}

function tradosSegments(unit: XmlElement): readonly XmlElement[] {
  return childrenOf(unit, 'sdl:seg-defs').flatMap((definitions) => childrenOf(definitions, 'sdl:seg'));
}

function readMatch(
  match: XmlElement,
  unitSource: Content,
  read: (element: XmlElement) => Content,
): readonly Proposal[] {
  const get = (name: string) => match.attributes.get(name);
  if (get('alttranstype') === 'rejected') return [];
  const [element] = childrenOf(match, 'source');
  const source = element ? read(element) : unitSource;
  return childrenOf(match, 'target')
    .map(read)
    .filter((target) => !isBlank(target, source))
    .map((target) => ({
      target,
      source,
      origin: get('origin') ?? '',
      quality: quality(get('match-quality')),
    }));
}

/** A quality as tools write it, `86`, `86%` or `0.86`, from 0 to 100; above that are matches with their context. */
function quality(text = ''): number {
  const [, digits = '', percent = ''] = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text) ?? [];
  const share = percent === '' && digits.includes('.') && Number(digits) <= 1;
  return Math.min(100, share ? Math.round(Number(digits) * 10_000) / 100 : Number(digits));
}
