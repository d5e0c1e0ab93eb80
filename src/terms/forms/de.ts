import type { PartOfSpeech } from '../../model.ts';
import { ADJECTIVE_ENDINGS, adjectiveForms, attributiveForms, beginsName } from './de-adjective.ts';
import { AFTER_HEAD, CONJUNCTIONS } from './de-classes.ts';
import { nounForms } from './de-noun.ts';
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
    ...(/[bdfgkt]$/.test(name) ? [`${name}es`] : []),
  ];
}

/** A word in front of the head: an adjective, or a noun that the head stands beside (des Staates Israel). */
function beforeHead(word: string, pos: PartOfSpeech | undefined): readonly string[] {
  const noun = isNoun(word) && pos !== 'name' ? lastMember(word, nounForms) : [word];
  return INFLECTED.test(word) ? [...noun, ...lastMember(word, attributiveForms)] : noun;
}

function lowerForms(word: string, pos: PartOfSpeech | undefined): readonly string[] {
  if (pos === 'verb') return verbForms(word);
  if (pos !== undefined || !/(?:en|eln|ern)$/.test(word)) return adjectiveForms(word);
  // An infinitive, or an adjective such as offen, verboten, modern.
  return [...verbForms(word), ...ADJECTIVE_ENDINGS.map((ending) => word + ending)];
}

/** Where the head of a term ends: in front of the first preposition, article or conjunction, if that joins no adjectives. */
function lengthToHead(words: readonly string[]): number {
  const after = words.findIndex(
    (word, i) => i > 0 && (AFTER_HEAD.has(word) || (CONJUNCTIONS.has(word) && isNoun(words[i - 1] ?? ''))),
  );
  return after < 0 ? words.length : after;
}

/**
 * The forms that each word of a German term can take, citation form first. Determiners are no part of a term. Adjectives in
 * front of the head take every ending, without a check of agreement; what follows the head stays as it is.
 */
export function germanForms(words: readonly string[], pos?: PartOfSpeech): readonly (readonly string[])[] {
  const head = lengthToHead(words) - 1;
  const [first = ''] = words;
  const name = pos === 'name';
  // "Berliner Mauer" and "Peter Mauer" look alike: the head of both goes as name and as noun, the first word stays.
  const placeOrPerson = name && /er$/.test(first) && !beginsName(first);
  const withAdjective = head > 0 && INFLECTED.test(first) && !placeOrPerson;
  // "Karl von Habsburg" has the genitive at its end, or at its first name.
  const ofFamily = name && /^(?:von|vom|van|zu|zur|de|du|della|bin)$/.test(words[head + 1] ?? '');
  return words.map((word, i) => {
    if (ofFamily && i === words.length - 1) return nameForms(word);
    if (i > head) return [word];
    if (i < head) return unique(placeOrPerson && i === 0 ? [word] : beforeHead(word, pos));
    if (name && !withAdjective)
      return placeOrPerson && head > 0 ? unique([...nameForms(word), ...nounForms(word)]) : nameForms(word);
    if (isNoun(word)) return lastMember(word, (m) => (isNoun(m) ? nounForms(m) : nameForms(m)));
    return head > 0 && pos !== 'verb' ? [word] : unique(lastMember(word, (m) => lowerForms(m, pos)));
  });
}

const unique = (forms: readonly string[]): readonly string[] => [...new Set(forms)];
