import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { segment } from '../adapters/segmenter.mjs';

interface Case {
  readonly id: string;
  readonly category: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

const cases = readFileSync('test/segment/german-cases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

// The built package, by its public API.
describe('German texts of many kinds', () => {
  test.each(cases)('$id: $text', ({ text, sentences }) => {
    expect(segment(text).map(([start, end]) => text.slice(start, end))).toEqual(sentences);
  });
});
