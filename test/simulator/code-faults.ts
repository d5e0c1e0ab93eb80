import {
  type Element,
  edited,
  elementsOf,
  isPair,
  isWithin,
  masked,
  spansOf,
  without,
  withTags,
} from './elements.ts';
import { pick } from './random.ts';
import { firstOf, gapOf, onElement, type TextFault } from './text-faults.ts';
import { escaped } from './xml.ts';

// What a service that translates element names makes of those that are sent.
const TRANSLATED: Readonly<Record<string, string>> = { x: 'marke', g: 'gruppe', t: 'term', k: 'begriff' };

/** Faults of codes `x`, pairs `g`, opaque terms `k` and marks around terms `t`. */
export const CODE_FAULTS = {
  /** A code is gone; of a pair the tags, so that its content stays. */
  'drop-code': onElement('xgk', (answer, element) =>
    element.name === 'g' ? withTags(answer, element, () => '') : without(answer, element),
  ),
  /** The mark around a term is gone, the term stays. */
  'drop-mark': onElement('t', (answer, element) => withTags(answer, element, () => '')),
  'double-code': onElement('xgk', (answer, element, { target }) => {
    const gap = isPair(element) ? gapOf(target) : '';
    return insert(answer, element.end, gap + answer.slice(element.start, element.end));
  }),
  /** A code stands elsewhere, at least one word away; a pair around another word. */
  'move-code': onElement('xgk', (answer, element, { random }) =>
    element.name === 'g' ? movedPair(answer, element, random) : movedCode(answer, element, random),
  ),
  /** A pair or mark loses its content, which stands in front of it. */
  'empty-code': onElement('gtk', (answer, { start, innerStart, innerEnd }) => {
    const content = answer.slice(innerStart, innerEnd);
    if (content === '') return undefined;
    return edited(answer, [
      { start, end: start, by: content },
      { start: innerStart, end: innerEnd, by: '' },
    ]);
  }),
  'recase-code': onElement('xgtk', (answer, element) =>
    withTags(answer, element, (tag) => tag.replace(/\w+/, (name) => name.toUpperCase())),
  ),
  /** A tag becomes words (`x id = 0`) or another tag (`<marke id="0"/>`). */
  'translate-code': onElement('xgtk', (answer, element, { random }) =>
    random() < 0.5
      ? withTags(answer, element, wordsOf)
      : withTags(answer, element, (tag) => tag.replace(/\w+/, (name) => TRANSLATED[name] ?? name)),
  ),
  /** A tag with spaces, `< x id = "0" / >`, which is none in XML; half of the time escaped. */
  'split-code': onElement('xgtk', (answer, element, { random }) => {
    const isEscaped = random() < 0.5;
    return withTags(answer, element, (tag) => {
      const split = tag.match(/[<>/=]|"[^"]*"|\w+/g)?.join(' ') ?? tag;
      return isEscaped ? escaped(split) : split;
    });
  }),
  /** A tag that became text, or a sign that was escaped twice. */
  'escape-code': (answer, { random }) => {
    const tags = elementsOf(answer).map((element) => withTags(answer, element, escaped));
    const signs = [...answer.matchAll(/&(?=#?\w+;)/g)].map(({ index }) => insert(answer, index + 1, 'amp;'));
    return pick([...tags, ...signs], random);
  },
  /** A pair in itself, or the next pair in this one. */
  'nest-code': onElement('gtk', (answer, element, { random }) => {
    const nested = withTags(answer, element, (tag) => tag + tag);
    return pick([nested, ...withNextInside(answer, element)], random);
  }),
  /** A tag that is not closed. */
  'malformed-xml': onElement('xgtk', (answer, element) =>
    isPair(element)
      ? edited(answer, [{ start: element.innerEnd, end: element.end, by: '' }])
      : withTags(answer, element, (tag) => tag.replace('/>', '>')),
  ),
} satisfies Readonly<Record<string, TextFault>>;

function insert(text: string, at: number, by: string): string {
  return edited(text, [{ start: at, end: at, by }]);
}

function wordsOf(tag: string): string {
  if (tag.startsWith('</')) return '';
  return (tag.match(/\w+|=/g)?.join(' ') ?? '') + (tag.endsWith('/>') ? '' : ' ');
}

// A number is one word, with the signs in it.
const WORD = /\p{N}+(?:[.,٬٫\s]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu;

// Before words and at the ends of the text and of other pairs, but not within what is one word to a reader.
function movedCode(text: string, element: Element, random: () => number): string | undefined {
  const elements = elementsOf(text);
  const pairs = elements.filter(({ name }) => name === 'g');
  const closed = [element, ...elements.filter(({ name }) => name === 't' || name === 'k')];
  const places = [
    0,
    text.length,
    ...pairs.flatMap(({ innerStart, innerEnd }) => [innerStart, innerEnd]),
    ...spansOf(text, WORD).map(({ start }) => start),
  ];
  return firstOf(places, random, (at) => {
    const between = at < element.start ? [at, element.start] : [element.end, at];
    if (closed.some((one) => isWithin(one, at)) || !/[\p{L}\p{N}]/u.test(masked(text).slice(...between)))
      return undefined;
    const code = text.slice(element.start, element.end);
    const moved = edited(text, [
      { start: element.start, end: element.end, by: '' },
      { start: at, end: at, by: code },
    ]);
    // Two codes that are the same may only have changed places.
    return moved === text ? undefined : moved;
  });
}

function movedPair(text: string, element: Element, random: () => number): string | undefined {
  const closed = [element, ...elementsOf(text).filter(({ name }) => name === 't' || name === 'k')];
  const words = spansOf(text, WORD).filter(({ start }) => !closed.some((one) => isWithin(one, start)));
  const word = pick(words, random);
  if (!word) return undefined;
  const opening = { start: element.start, end: element.innerStart };
  const closing = { start: element.innerEnd, end: element.end };
  return edited(text, [
    { ...opening, by: '' },
    { ...closing, by: '' },
    { start: word.start, end: word.start, by: text.slice(opening.start, opening.end) },
    { start: word.end, end: word.end, by: text.slice(closing.start, closing.end) },
  ]);
}

function withNextInside(text: string, element: Element): readonly string[] {
  const elements = elementsOf(text).filter(isPair);
  const depth = ({ start }: Element) => elements.filter((one) => isWithin(one, start)).length;
  const next = elements.find((one) => one.start >= element.end);
  if (!next || depth(next) !== depth(element)) return [];
  const closing = text.slice(element.innerEnd, element.end);
  return [
    edited(text, [
      { start: element.innerEnd, end: element.end, by: '' },
      { start: next.end, end: next.end, by: closing },
    ]),
  ];
}
