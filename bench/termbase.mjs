import { inflect } from './grammar.mjs';
import { compoundOf } from './lexicon.mjs';
import { createRandom, zipf } from './random.mjs';
import { ADJECTIVES, FIRST_NAMES, LAST_NAMES, PLACES } from './words.mjs';

const SEED = 7;
const CITATION_ENDING = { M: 'er', F: 'e', N: 'es' };
const COMPOUND = ['any', 'hyphen', 'none'];

/**
 * Entries as in a termbase: nouns of all ranks and compounds made of two of them, 20 % adjective + noun, 5 % names. Every third
 * noun is sought in compounds, every third as a member of hyphenated words only.
 */
export function createTermbase(count, { nouns, adjectives }) {
  const random = createRandom(SEED);
  const stem = zipf(random, [...ADJECTIVES, ...adjectives], { exponent: 0.8, shift: 6 });
  const frequent = zipf(random, nouns, { exponent: 0.6, shift: 100 });
  const member = zipf(random, nouns.slice(0, 4000), { exponent: 0.7, shift: 12 });
  const name = () =>
    random.chance(0.5) ? random.pick(PLACES) : `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  const phrase = () => {
    const { lemma, gender } = frequent();
    return `${inflect(stem(), CITATION_ENDING[gender])} ${lemma}`;
  };
  const compound = () => {
    const { lemma, front, head } = compoundOf(member(), member(), random);
    return random.chance(0.1) ? { term: lemma, variants: [`${front}-${head.lemma}`] } : { term: lemma };
  };
  const single = () => {
    const useLexicon = random.chance(count > 10_000 ? 0.1 : 0.6);
    return useLexicon ? { term: frequent().lemma } : compound();
  };
  const draw = () => {
    const lot = random.next();
    if (lot < 0.05) return { term: name(), pos: 'name' };
    if (lot < 0.25) return { term: phrase(), pos: 'phrase' };
    return { ...single(), pos: 'noun', compound: COMPOUND[random.below(3)] };
  };
  const entries = new Map();
  while (entries.size < count) {
    const entry = draw();
    if (!entries.has(entry.term)) entries.set(entry.term, { id: `t${entries.size + 1}`, ...entry });
  }
  return [...entries.values()];
}
