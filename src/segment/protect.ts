import type { Span } from '../model.ts';

// Codes written out, addresses, file names, and numbers with their signs: nothing is cut inside them.
const PROTECTED =
  /\{\{[^{}]*\}\}|\$t\([^)]*\)|<[^<>\s][^<>]*>|\bhttps?:\/\/[^\s<>]*[^\s<>.,;:!?)\]»“”"']|\bwww\.[^\s<>]*[^\s<>.,;:!?)\]»“”"']|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)+\b|\d+(?:[.:,]\d+)+/gu;

/** The parts of a text that are never cut, in order. */
export function protectedSpans(text: string): readonly Span[] {
  return [...text.matchAll(PROTECTED)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
