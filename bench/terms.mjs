/** One measurement of term matching: `node terms.mjs CASE TERMS-FILE SEGMENTS-FILE`. */
import { readFileSync } from 'node:fs';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { createTermMatcher } from '../dist/index.js';
import { passes, report } from './harness.mjs';

/** Finds the words of a text by character codes and looks nothing up: what no matcher can beat. */
function countWords(text) {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter =
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 45 ||
      code >= 0xc0;
    if (letter && !inside) count++;
    inside = letter;
  }
  return count;
}

/** Builders of a function that counts what it finds in a text. */
const CASES = {
  tokenizer: () => countWords,
  wortfest: (entries) => {
    const matcher = createTermMatcher(entries);
    return (text) => matcher.match(text).length;
  },
  monyone: (entries) => {
    const automaton = new AhoCorasick(entries.map(({ term }) => term));
    return (text) => automaton.matchInText(text).length;
  },
};

function memory() {
  for (let i = 0; i < 4; i++) globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / 2 ** 20;
}

const [name, termsFile, segmentsFile] = process.argv.slice(2);
const entries = JSON.parse(readFileSync(termsFile, 'utf8'));
const segments = JSON.parse(readFileSync(segmentsFile, 'utf8'));
const before = memory();
const start = performance.now();
const count = CASES[name](entries);
const buildMs = performance.now() - start;
const heapMb = memory() - before;
const speed = passes(segments, ({ length }) => length, count);
report({ ...speed, buildMs, heapMb, heapAfterMb: memory() - before, terms: entries.length });
