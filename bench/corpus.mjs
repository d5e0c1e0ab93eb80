import { createGrammar } from './grammar.mjs';
import { readLexicon } from './lexicon.mjs';
import { createRandom } from './random.mjs';
import { sentenceMaker } from './sentences.mjs';

const SEED = 20261124;
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** Spellings that a matcher has to fold, in a few paragraphs each: Swiss, decomposed, soft hyphens. */
function respelled(sentence, random) {
  const lot = random.next();
  if (lot < 0.01) return sentence.replaceAll('ß', 'ss');
  if (lot < 0.015) return sentence.normalize('NFD');
  return lot < 0.02 ? sentence.replace(/(\p{L}{6})(\p{L}{6})/gu, '$1\u00AD$2') : sentence;
}

/** Paragraphs of a generated German text as lists of sentences; the same for the same number of paragraphs. */
export function createCorpus(count) {
  const random = createRandom(SEED);
  const lexicon = readLexicon(random);
  const grammar = createGrammar(lexicon, random);
  const sentence = sentenceMaker(grammar);
  const paragraphs = Array.from({ length: count }, () =>
    Array.from({ length: random.between(1, 5) }, () => respelled(sentence(), random)),
  );
  return { vocabulary: { ...lexicon, compounds: grammar.compounds, pairs: grammar.pairs }, paragraphs };
}

/** What makes a text look like German: figures to set beside those of real text. */
export function describeText(paragraphs) {
  const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n');
  const words = text.match(WORD) ?? [];
  const total = (items) => items.reduce((sum, { length }) => sum + length, 0);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return {
    characters: text.length,
    bytes: Buffer.byteLength(text),
    paragraphs: paragraphs.length,
    sentences: total(paragraphs),
    words: words.length,
    types: new Set(words).size,
    typesIn10000: new Set(words.slice(0, 10_000)).size,
    wordLength: total(words) / words.length,
    capitals: capitals.length / words.length,
    capitalLength: total(capitals) / capitals.length,
    nonAscii: (text.match(/[^\p{ASCII}]/gu) ?? []).length / text.length,
    hyphenated: words.filter((word) => word.includes('-')).length / words.length,
    long: words.filter(({ length }) => length >= 15).length / words.length,
  };
}
