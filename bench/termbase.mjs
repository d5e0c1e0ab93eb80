import { inflect } from './grammar.mjs';
import { compoundOf } from './lexicon.mjs';
import { createRandom, zipf } from './random.mjs';
import { FIRST_NAMES, LAST_NAMES, PLACES } from './words.mjs';

const SEED = 7;
const CITATION_ENDING = { M: 'er', F: 'e', N: 'es' };
const COMPOUND = ['any', 'hyphen', 'none'];
/** The most frequent nouns are no terms: a termbase holds no house and no time. */
const ORDINARY = 200;
/** How many entries draw on the whole lexicon; what a termbase holds beyond them is mostly compounds. */
const CORE = 10_000;

/**
 * Entries as in a termbase: nouns of all ranks and compounds made of two of them, 20 % adjective + noun, 5 % names. Every third
 * noun is sought in compounds, every third as a member of hyphenated words only. Fewer entries are the first of more entries.
 */
export function createTermbase(count, { nouns, adjectives, compounds, pairs }) {
  const random = createRandom(SEED);
  const noun = zipf(random, nouns.slice(ORDINARY), { exponent: 0.5, shift: 300 });
  const member = zipf(random, nouns.slice(0, 4000), { exponent: 0.7, shift: 20 });
  const name = () =>
    random.chance(0.5) ? random.pick(PLACES) : `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  const phrase = () => {
    const { stem, noun: head } = random.chance(0.3)
      ? random.pick(pairs)
      : { stem: random.pick(adjectives), noun: noun() };
    return `${inflect(stem, CITATION_ENDING[head.gender])} ${head.lemma}`;
  };
  const compound = () => {
    const { lemma, front, head } = random.chance(0.3)
      ? random.pick(compounds)
      : compoundOf(member(), member(), random);
    return random.chance(0.1) ? { term: lemma, variants: [`${front}-${head.lemma}`] } : { term: lemma };
  };
  const entry = (core) => {
    const lot = random.next();
    if (lot < 0.05) return { term: name(), pos: 'name' };
    if (lot < 0.25) return { term: phrase(), pos: 'phrase' };
    const single = random.chance(core ? 0.6 : 0.1) ? { term: noun().lemma } : compound();
    return { ...single, pos: 'noun', compound: random.pick(COMPOUND) };
  };
  const entries = new Map();
  while (entries.size < count) {
    const { term, ...rest } = entry(entries.size < CORE);
    if (!entries.has(term)) entries.set(term, { id: `t${entries.size + 1}`, term, ...rest });
  }
  return [...entries.values()];
}
