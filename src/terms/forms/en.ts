import { headForms, withEndings } from './head.ts';

/** Plurals that no ending tells, by the end of the singular. */
const IRREGULAR: readonly (readonly [singular: string, plural: string])[] = [
  ['man', 'men'],
  ['child', 'children'],
  ['person', 'people'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['goose', 'geese'],
  ['mouse', 'mice'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['medium', 'media'],
  ['datum', 'data'],
  ['memorandum', 'memoranda'],
  ['index', 'indices'],
  ['appendix', 'appendices'],
  ['matrix', 'matrices'],
  ['vertex', 'vertices'],
];
const REGULAR = /(?:hu|ger|ro|otto|talis|sha)man$/i;
const F_TO_V = /(?:cal|hal|sel|shel|el|wol|lea|loa|thie|shea)f$|(?:kni|li|wi)fe$/i;

function plurals(noun: string): readonly string[] {
  const stem = noun.slice(0, -1);
  const irregular = IRREGULAR.filter(([singular]) => noun.toLowerCase().endsWith(singular)).map(
    ([singular, plural]) => noun.slice(0, 1 - singular.length) + plural.slice(1),
  );
  if (irregular.length > 0 && !REGULAR.test(noun))
    return [...irregular, ...(/ex$|ix$|um$|person$/.test(noun) ? regular(noun) : [])];
  if (F_TO_V.test(noun)) return [`${noun.replace(/fe?$/, '')}ves`];
  if (/[^aeiou]sis$/.test(noun) || /[aeiouy]sis$/.test(noun)) return [`${noun.slice(0, -2)}es`];
  if (/[^aeiou]y$/i.test(noun)) return [`${stem}ies`];
  return regular(noun);
}

function regular(noun: string): readonly string[] {
  if (/(?:[sxz]|[cs]h)$/i.test(noun)) return [`${noun}es`];
  return /[^aeiou]o$/.test(noun) ? [`${noun}s`, `${noun}es`] : [`${noun}s`];
}

function noun(word: string): readonly string[] {
  const many = plurals(word);
  return [...many, `${word}'s`, ...many.filter((form) => !/s$/.test(form)).map((form) => `${form}'s`)];
}

const CONSONANT = /(?:^|[^aeiou])[aeiou][bdgklmnprtvz]$/;
/** Stressed on a syllable before the last: the consonant is not doubled, or only in British spelling. */
const UNSTRESSED = /(?:er|or|en|on|it|et|op|al)$/;
const STRESSED = /(?:mit|fer|set|get|let|put|quit|cur|ber)$/;

function verb(word: string): readonly string[] {
  const stem = word.replace(/e$/, '');
  const third = /[^aeiou]y$/.test(word)
    ? [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`]
    : [/(?:[sxz]|[cs]h|o)$/.test(word) ? `${word}es` : `${word}s`, `${stem}ed`];
  const doubled = CONSONANT.test(word) && (word.length < 5 || STRESSED.test(word) || !UNSTRESSED.test(word));
  const british = /[aeiou]l$/.test(word) || doubled;
  const last = word.slice(-1);
  const double = british ? withEndings(word + last, 'ed ing') : [];
  const single =
    doubled && !/l$/.test(word)
      ? third.slice(0, 1)
      : [...third, /(?:ee|oe|ye)$/.test(word) ? `${word}ing` : `${stem}ing`];
  return [...single, ...double];
}

/** English: plural and possessive of the noun ("treaties of peace"), the regular forms of a verb. */
export const englishForms = headForms({
  after: /^(?:and|as|at|between|by|for|from|in|into|of|on|or|the|to|under|with)$/,
  nounAt: 'end',
  noun,
  adjective: () => [],
  verb,
  // The possessive of a name is written apart from it: the name stands there as it is.
  name: () => [],
  acronym: (word) => [`${word}s`, `${word}'s`],
});
