import { type Inflection, withEndings } from './head.ts';

/** What the Scandinavian languages do not share. */
export interface Scandinavian {
  /** Nouns of the neuter, by the end of the word: their plural has no ending. */
  readonly neuter: RegExp;
  /** Nouns with the plural in -er, which no other plural is made of. */
  readonly plainPlural: RegExp;
  /** Plurals with another vowel, by the end of the singular. */
  readonly umlaut: Readonly<Record<string, string>>;
  readonly neuterEndings: string;
  readonly plainEndings: string;
  readonly otherEndings: string;
  /** Endings behind -e, -a (its vowel left out first) and the other vowels. */
  readonly afterE: string;
  readonly withoutE: string;
  readonly afterA: string;
  readonly withoutA: string;
  readonly afterVowel: string;
  /** Endings of nouns in -el, -en and -er, with and without their -e-. */
  readonly afterWeak: string;
  readonly withoutWeak: string;
  /** Consonants that are doubled behind a short vowel. */
  readonly doubled: RegExp;
  readonly definiteUmlaut: string;
}

/** The genitive -s of every form. */
export function genitives(forms: readonly string[]): readonly string[] {
  return forms.flatMap((form) => (/[sxz]$/.test(form) ? [form] : [form, `${form}s`]));
}

const WEAK = /(?<=[aeiouyåäöæø][^aeiouyåäöæø]{1,3})e(?=[lnr]$)/;

function plain(word: string, rules: Scandinavian): readonly string[] {
  if (/e$/.test(word))
    return [...withEndings(word, rules.afterE), ...withEndings(word.slice(0, -1), rules.withoutE)];
  if (/a$/.test(word))
    return [...withEndings(word, rules.afterA), ...withEndings(word.slice(0, -1), rules.withoutA)];
  if (/[iouyåäöæøé]$/.test(word)) return withEndings(word, rules.afterVowel);
  if (/[^aeiou]um$/.test(word) || /eum$/.test(word)) return withEndings(word.slice(0, -2), 'et er erne erna');
  if (WEAK.test(word)) {
    const short = word.replace(WEAK, '').replace(/([^aeiouyåäöæø])\1(?=[lnr]$)/, '$1');
    return [word, word.replace(WEAK, ''), short].flatMap((stem, i) =>
      withEndings(stem, i === 0 ? rules.afterWeak : rules.withoutWeak),
    );
  }
  const endings = rules.neuter.test(word)
    ? rules.neuterEndings
    : rules.plainPlural.test(word)
      ? rules.plainEndings
      : rules.otherEndings;
  const stems = rules.doubled.test(word) ? [word, word + word.slice(-1)] : [word];
  return stems.flatMap((stem) => withEndings(stem, endings));
}

/** The definite forms and plurals of a noun, each with its genitive. */
export function scandinavianNoun(rules: Scandinavian): Inflection {
  return (word) => {
    const changed = Object.entries(rules.umlaut)
      .filter(([singular]) => word.toLowerCase().endsWith(singular))
      .flatMap(([singular, plural]) =>
        withEndings(word.slice(0, -singular.length + 1) + plural.slice(1), rules.definiteUmlaut),
      );
    return genitives([word, ...plain(word, rules), ...changed]);
  };
}

/** The forms of an adjective: common, neuter, and with `plural` (-a or -e). */
export function scandinavianAdjective(plural: string): Inflection {
  return (word) => {
    const stem = word.replace(new RegExp(`(?:t|${plural})$`), '');
    const base = stem.length < 3 ? word : stem;
    const short = base.replace(WEAK, '');
    const participle = /ad$/.test(base) ? withEndings(base.slice(0, -1), 't de') : [];
    const neuter = /[td]$/.test(base) ? [base.replace(/d$/, 't'), `${base}t`] : [`${base}t`];
    return [
      base,
      ...neuter,
      `${base}${plural}`,
      `${short}${plural}`,
      base.replace(/en$/, 'et'),
      `${base}e`,
      ...participle,
    ];
  };
}
