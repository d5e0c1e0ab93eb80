/** One measurement of term matching in a process of its own: `node --expose-gc terms.mjs CASE ENTRIES.json SEGMENTS.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { createTermMatcher } from '../dist/index.js';
import { indexKey, readIndex, writeIndex } from '../dist/terms/index-file.js';
import { indexTerms } from '../dist/terms/term-index.js';
import { measure, report } from './harness.mjs';

/** A character of a word, roughly: Latin letters, digits, the hyphen and all beyond Latin-1's signs. */
const inWord = (code) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 45 ||
  code >= 0xc0;

/** Finds the words of a text and looks nothing up: what no matcher can beat. */
function countWords(text) {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const letter = inWord(text.charCodeAt(i));
    if (letter && !inside) count++;
    inside = letter;
  }
  return count;
}

/** Each case builds a function that counts what it finds in a text. */
const CASES = {
  tokenizer: () => countWords,
  wortfest: (entries) => {
    const matcher = createTermMatcher(entries);
    return (text) => matcher.match(text).length;
  },
  'aho-corasick': (entries) => {
    const automaton = new AhoCorasick(entries.map(({ term }) => term));
    return (text) => automaton.matchInText(text).length;
  },
};

/** Milliseconds to build from kept forms, by case: to read their file, to see that it is of these entries, to open it. */
const REBUILD = {
  wortfest: (entries) => {
    const file = `${entriesFile}.index`;
    writeFileSync(file, writeIndex(indexTerms(entries), indexKey(entries)));
    const start = performance.now();
    createTermMatcher(entries, readIndex(readFileSync(file), indexKey(entries)));
    return performance.now() - start;
  },
};

function memoryMb() {
  for (let i = 0; i < 4; i++) globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / 2 ** 20;
}

const [name, entriesFile, segmentsFile] = process.argv.slice(2);
const entries = JSON.parse(readFileSync(entriesFile, 'utf8'));
const segments = JSON.parse(readFileSync(segmentsFile, 'utf8'));
const sizes = segments.map(({ length }) => length);

const before = memoryMb();
const start = performance.now();
const count = CASES[name](entries);
const buildMs = performance.now() - start;
const heapMb = memoryMb() - before;
const speed = measure(segments, sizes, count);
const heapAfterMb = memoryMb() - before;
const rebuildMs = REBUILD[name]?.(entries) ?? null;
// The entries are named here so that they are alive, and in both figures of the heap.
report({ ...speed, buildMs, rebuildMs, heapMb, heapAfterMb, terms: entries.length });
