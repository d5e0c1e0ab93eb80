import { rootOf } from '../language.ts';
import type { Language, Span } from '../model.ts';
import { isGermanBoundary } from './german-rules.ts';
import { protectedSpans } from './protect.ts';

export interface SegmentOptions {
  /** Language of the text: German has rules of its own, others go by the runtime's segmenter. */
  readonly language: Language;
}

// A run of stops with all that travels with it: closing quotes and brackets, footnote marks, codes that touch it.
const STOP = /(?:[.!?…]+|\uFFFC(?<=[.!?…]\uFFFC))(?:[»«“”"’'›‹)\]\uFFFC¹²³⁰⁴-⁹*]|\[\d+\])*/gu;
const BLANK_LINE = /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*/gu;
const INVISIBLE = /^[\s\u200B\uFEFF\u00AD]+|[\s\u200B\uFEFF\u00AD]+$/gu;

/**
 * The sentences of a text as trimmed spans in reading order; between them stands white space only. Inline codes, in
 * the text as U+FFFC or written out, are never cut. Rules: see the tables of `german.ts`.
 */
export function segmentText(text: string, { language }: SegmentOptions): readonly Span[] {
  const cuts = rootOf(language) === 'de' ? germanCuts(text) : intlCuts(text, language);
  const ends = [...new Set([...cuts, ...blankLines(text), text.length])].sort((a, b) => a - b);
  let start = 0;
  return ends.flatMap((end) => {
    const span = trimmed(text, start, end);
    start = end;
    return span.end > span.start ? [span] : [];
  });
}

function germanCuts(text: string): number[] {
  const safe = protectedSpans(text);
  const cuts: number[] = [];
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    const end = index + stop.length;
    if (safe.some((span) => index > span.start && index < span.end)) continue;
    if (isGermanBoundary(text, index, end)) cuts.push(end);
  }
  return cuts;
}

function intlCuts(text: string, language: Language): number[] {
  const safe = protectedSpans(text);
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)]
    .map(({ index }) => index)
    .filter((at) => at > 0 && !safe.some((span) => at > span.start && at < span.end));
}

function blankLines(text: string): number[] {
  return [...text.matchAll(BLANK_LINE)].map(({ index }) => index);
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end);
  const inner = piece.replace(INVISIBLE, '');
  const from = start + piece.indexOf(inner);
  return inner === '' ? { start, end: start } : { start: from, end: from + inner.length };
}
