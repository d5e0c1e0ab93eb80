import { nounDrawer } from './lexicon.mjs';
import { zipf } from './random.mjs';
import * as words from './words.mjs';

const DEFINITE = {
  M: { NOM: 'der', GEN: 'des', DAT: 'dem', AKK: 'den' },
  F: { NOM: 'die', GEN: 'der', DAT: 'der', AKK: 'die' },
  N: { NOM: 'das', GEN: 'des', DAT: 'dem', AKK: 'das' },
  P: { NOM: 'die', GEN: 'der', DAT: 'den', AKK: 'die' },
};
/** Endings of ein, kein and the possessives. */
const INDEFINITE = {
  M: { NOM: '', GEN: 'es', DAT: 'em', AKK: 'en' },
  F: { NOM: 'e', GEN: 'er', DAT: 'er', AKK: 'e' },
  N: { NOM: '', GEN: 'es', DAT: 'em', AKK: '' },
  P: { NOM: 'e', GEN: 'er', DAT: 'en', AKK: 'e' },
};
const STRONG = {
  M: { NOM: 'er', GEN: 'en', DAT: 'em', AKK: 'en' },
  F: { NOM: 'e', GEN: 'er', DAT: 'er', AKK: 'e' },
  N: { NOM: 'es', GEN: 'en', DAT: 'em', AKK: 'es' },
  P: { NOM: 'e', GEN: 'er', DAT: 'en', AKK: 'e' },
};
const CONTRACTED = {
  'in dem': 'im',
  'an dem': 'am',
  'zu dem': 'zum',
  'zu der': 'zur',
  'von dem': 'vom',
  'bei dem': 'beim',
};

const weakEnding = (key, name) => {
  const plain = name === 'NOM' ? key !== 'P' : name === 'AKK' && (key === 'F' || key === 'N');
  return plain ? 'e' : 'en';
};

/** The ending of an adjective after a determiner: definite, indefinite or none. */
function adjectiveEnding(determiner, key, name) {
  if (determiner === 'definite') return weakEnding(key, name);
  if (determiner === 'none') return STRONG[key][name];
  const bare = INDEFINITE[key][name] === '';
  return bare ? STRONG[key][name] : weakEnding(key, name);
}

/** An adjective stem with an ending: dunkel, dunkle; sauer, saure; hoch, hohe. */
export const inflect = (stem, ending) =>
  (/el$|[aä]uer$|euer$/.test(stem) ? stem.replace(/e([lr])$/, '$1') : stem) + ending;

/** The pairs of adjective and noun that belong together: the strategic partnership. */
const COMMON_PAIRS = 3000;

/** Everything that a sentence is made of, drawn by chance: phrases agree in case, number and gender. */
export function createGrammar(lexicon, random) {
  const { noun, compound, sibling, compounds } = nounDrawer(lexicon.nouns, random);
  const tailVerbs = lexicon.verbNouns.map(words.verbOfNoun);
  const draw = {
    verb: zipf(random, [...words.VERBS, ...tailVerbs], { exponent: 1.05, shift: 6 }),
    stem: zipf(random, [...new Set([...words.ADJECTIVES, ...lexicon.adjectives])], {
      exponent: 0.95,
      shift: 10,
    }),
    adverb: zipf(random, words.ADVERBS, { exponent: 0.9 }),
    preposition: zipf(random, words.PREPOSITIONS, { exponent: 0.9, shift: 1 }),
    first: zipf(random, words.FIRST_NAMES, { exponent: 0.6, shift: 4 }),
    last: zipf(random, words.LAST_NAMES, { exponent: 0.6, shift: 4 }),
    place: zipf(random, words.PLACES, { exponent: 0.9, shift: 2 }),
  };

  const pairs = Array.from({ length: COMMON_PAIRS }, () => ({ stem: draw.stem(), noun: noun() }));
  const pair = zipf(random, pairs, { exponent: 0.9, shift: 20 });
  const described = () => (random.chance(0.35) ? pair() : { stem: draw.stem(), noun: noun() });

  const determiner = (number) => {
    const lot = random.next();
    if (lot < 0.52) return 'definite';
    if (number === 'PLU') return lot < 0.88 ? 'none' : random.pick(['sein', 'ihr', 'kein', 'unser']);
    return lot < 0.82 ? 'ein' : random.pick(['sein', 'ihr', 'kein', 'unser', 'ein', 'sein']);
  };

  /** A noun phrase in a case: its text, its number and its gender. */
  const phrase = (name, { depth = 0, article } = {}) => {
    const { stem, noun: chosen } = random.chance(0.3) ? described() : { noun: noun() };
    const number = chosen.forms[name]?.PLU && random.chance(0.3) ? 'PLU' : 'SIN';
    const key = number === 'PLU' ? 'P' : chosen.gender;
    const kind = article ?? determiner(number);
    const first =
      kind === 'definite' ? DEFINITE[key][name] : kind === 'none' ? '' : kind + INDEFINITE[key][name];
    const adjective = stem && inflect(stem, adjectiveEnding(kind, key, name));
    const form = chosen.forms[name]?.[number] ?? chosen.lemma;
    const after = depth > 1 ? '' : attribute(depth + 1);
    const text = [first, adjective, form, after].filter(Boolean).join(' ');
    return { text, plural: number === 'PLU', key };
  };

  const attribute = (depth) => {
    const lot = random.next();
    if (lot < 0.13) return phrase('GEN', { depth, article: 'definite' }).text;
    if (lot < 0.19) return prepositional(depth);
    return lot < 0.22 ? `in ${draw.place()}` : '';
  };

  const prepositional = (depth = 0) => {
    const [preposition, name] = draw.preposition();
    const text = `${preposition} ${phrase(name, { depth }).text}`;
    const start = Object.keys(CONTRACTED).find((two) => text.startsWith(`${two} `));
    return start ? CONTRACTED[start] + text.slice(start.length) : text;
  };

  const finite = (verb, plural, tense = random.chance(0.5) ? 'past' : 'present') => {
    if (!plural) return verb[tense];
    if (tense === 'present') return verb.infinitive.slice(verb.particle.length);
    return verb.past.endsWith('e') ? `${verb.past}n` : `${verb.past}en`;
  };

  /** Two compounds with the same head, the first cut short: Stahl- und Autoindustrie. */
  const ellipsis = (name) => {
    const first = compound();
    const second = sibling(first);
    return `${first.front}- und ${second.forms[name]?.PLU ?? second.lemma}`;
  };

  return {
    ...draw,
    random,
    phrase,
    compounds,
    pairs,
    np: (name, options) => phrase(name, options).text,
    prepositional,
    finite,
    ellipsis,
    person: () => `${draw.first()} ${draw.last()}`,
    noun: (name, number) => {
      const chosen = noun();
      return chosen.forms[name]?.[number] ?? chosen.lemma;
    },
  };
}
