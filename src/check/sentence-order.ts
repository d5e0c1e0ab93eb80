import { addressesOf } from '../address.ts';
import { plainText } from '../content.ts';
import type { Content, Language, Span } from '../model.ts';
import { problem } from '../problems.ts';
import type { Bilingual, Check } from './check.ts';
import { quantitiesOf } from './quantities.ts';
import { sentencesIn } from './sentence-ends.ts';

/** Something that stands in source and target alike, and the sentences that it stands in. */
interface Anchor {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What a sentence says stands in the sentence of the same place: names, numbers, codes, addresses and terms show where each went. Sentences
 * that changed their order are an error, and so is one whose anchors all moved into another that has none of its own left.
 */
export const checkSentenceOrder: Check = (text) => {
  const source = sentencesIn(plainText(text.source), 'sure');
  if (source.length < 2) return [];
  const target = sentencesIn(plainText(text.target), 'possible');
  if (target.length < 2) return [];
  const anchors = anchorsOf(text, source, target);
  const moved = swapped(anchors) ?? (isSure(text, source, target) ? displaced(anchors) : undefined);
  if (!moved) return [];
  return [
    problem('sentence-order', {
      expected: `"${moved.text}" in sentence ${moved.from + 1}`,
      found: `in sentence ${moved.to + 1}`,
    }),
  ];
};

// Both texts have as many sentences, whichever way they are counted.
function isSure(text: Bilingual, source: readonly Span[], target: readonly Span[]): boolean {
  if (source.length !== target.length) return false;
  const possible = sentencesIn(plainText(text.source), 'possible').length;
  return possible === source.length && sentencesIn(plainText(text.target), 'sure').length === target.length;
}

const swapped = (anchors: readonly Anchor[]) =>
  anchors.find((one) => anchors.some((other) => one.from < other.from && one.to > other.to));

function displaced(anchors: readonly Anchor[]): Anchor | undefined {
  return anchors.find(({ from, to }) => {
    const own = anchors.filter((other) => other.from === from);
    const there = anchors.filter((other) => other.from === to);
    return from !== to && own.every((other) => other.to === to) && there.every((other) => other.to !== to);
  });
}

function anchorsOf(text: Bilingual, source: readonly Span[], target: readonly Span[]): readonly Anchor[] {
  const found = places(text.target, text.targetLanguage);
  const common = [...places(text.source, text.sourceLanguage)].flatMap(([key, offsets]) => {
    const from = only(offsets, source);
    const to = only(found.get(key) ?? [], target);
    return from === undefined || to === undefined ? [] : [{ text: key, from, to }];
  });
  const terms = text.verdicts.flatMap(({ source: given, target: made, termId }) => {
    const alike = text.verdicts.filter((other) => other.termId === termId);
    if (!given || !made || alike.length > 1) return [];
    return [{ text: termId, from: sentenceAt(given.start, source), to: sentenceAt(made.start, target) }];
  });
  return [...common, ...terms];
}

// The one sentence that something stands in.
function only(offsets: readonly number[], sentences: readonly Span[]): number | undefined {
  const [first, ...others] = new Set(offsets.map((offset) => sentenceAt(offset, sentences)));
  return others.length > 0 ? undefined : first;
}

const sentenceAt = (offset: number, sentences: readonly Span[]) =>
  sentences.findIndex(({ end }) => offset < end);

// Words with a capital, numbers, addresses and codes with their offsets.
function places(content: Content, language: Language): ReadonlyMap<string, readonly number[]> {
  const text = plainText(content);
  const found = new Map<string, number[]>();
  const add = (key: string, offset: number) => found.set(key, [...(found.get(key) ?? []), offset]);
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}\p{M}]{2,}/gu)) add(word, index);
  for (const { readings, start } of quantitiesOf(text, language)) add(readings[0] ?? '', start);
  for (const address of addressesOf(text)) add(address, text.indexOf(address));
  let at = 0;
  for (const part of content) {
    if (typeof part !== 'string') add(part.source, at);
    at += typeof part === 'string' ? part.length : 1;
  }
  found.delete('');
  return found;
}
