/** One measurement of segmentation in a process of its own: `node segment.mjs CASE PARAGRAPHS.json`. */
import { readFileSync } from 'node:fs';
import { segment } from '../dist/index.js';
import { measure, report } from './harness.mjs';

const BOUNDARY = /[.!?…]+["'“”‘’»«)\]]*\s+(?=["'„‚»«([]*\p{Lu})/gu;

/** One expression and no knowledge of German: about as fast as segmentation can be. */
function countByExpression(text) {
  BOUNDARY.lastIndex = 0;
  let count = 1;
  while (BOUNDARY.exec(text)) count++;
  return count;
}

/** Each case builds a function that counts the sentences of a paragraph. */
const CASES = {
  wortfest: () => (text) => segment(text, { language: 'de' }).length,
  'Intl.Segmenter': () => {
    const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });
    return (text) => {
      let count = 0;
      for (const _ of segmenter.segment(text)) count++;
      return count;
    };
  },
  'one RegExp': () => countByExpression,
};

const [name, paragraphsFile] = process.argv.slice(2);
const paragraphs = JSON.parse(readFileSync(paragraphsFile, 'utf8'));
const sizes = paragraphs.map((text) => Buffer.byteLength(text));
report(measure(paragraphs, sizes, CASES[name]()));
