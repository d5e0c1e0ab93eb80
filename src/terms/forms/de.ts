import type { PartOfSpeech } from '../../model.ts';
import { AFTER_HEAD } from './de-classes.ts';
import { adjectiveForms, nounForms } from './de-noun.ts';
import { verbForms } from './de-verb.ts';

const INFLECTED = /[^e]e[nrsm]?$/;
const isNoun = (word: string) => /^\P{L}*\p{Lu}/u.test(word);

/** Only the last member of a hyphenated word inflects. */
function lastMember(word: string, forms: (member: string) => readonly string[]): readonly string[] {
  const cut = word.lastIndexOf('-') + 1;
  return forms(word.slice(cut)).map((form) => word.slice(0, cut) + form);
}

/** Names: genitive -s, or an apostrophe, which is no part of the word; a lower-case last member (Jong-un) too. */
function nameForms(name: string): readonly string[] {
  if (/[sxzß]$/.test(name)) return [name, `${name}es`];
  return [
    name,
    `${name}s`,
    `${name}'s`,
    ...(/e$/.test(name) ? [`${name}n`] : []),
    ...(/[dgkt]$/.test(name) ? [`${name}es`] : []),
  ];
}

function lowerForms(word: string, pos: PartOfSpeech | undefined): readonly string[] {
  const verb = pos === 'verb' || (pos === undefined && /(?:en|eln|ern)$/.test(word));
  if (verb) return verbForms(word);
  return adjectiveForms(word, /(?:isch|lich|ig|är|al|ell|iv|t)e$/.test(word));
}

/**
 * The forms that each word of a German term can take, citation form first. Determiners are no part of a term. Adjectives in
 * front of the head take every ending, without a check of agreement; what follows the head stays as it is.
 */
export function germanForms(words: readonly string[], pos?: PartOfSpeech): readonly (readonly string[])[] {
  const cut = words.findIndex((word, i) => i > 0 && AFTER_HEAD.has(word));
  const head = (cut < 0 ? words.length : cut) - 1;
  const withAdjective =
    head > 0 && INFLECTED.test(words[0] ?? '') && (pos !== 'name' || !/er$/.test(words[0] ?? ''));
  return words.map((word, i) => {
    if (i > head) return [word];
    if (i < head) return INFLECTED.test(word) ? lastMember(word, (m) => adjectiveForms(m, true)) : [word];
    if (pos === 'name' && !withAdjective) return nameForms(word);
    if (isNoun(word)) return lastMember(word, (m) => (isNoun(m) ? nounForms(m) : nameForms(m)));
    return head > 0 ? [word] : lastMember(word, (m) => lowerForms(m, pos));
  });
}
