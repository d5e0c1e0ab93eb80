import { type Inflection, unchanged, type WordForms } from './head.ts';

/** A change of letters: what is replaced, and by what. */
type Change = readonly [letters: RegExp, by: string];

/**
 * The endings of the words in `citation`, whose ending is left out first. An ending is put to the stem; behind `~` to the softened
 * stem, `^` is the stem as the plural of men has it, `0` the stem without ending, `-` the stem unchanged.
 */
export type Paradigm = readonly [citation: RegExp, endings: string];

/** The paradigms and alternations of a Slavic language; of the paradigms the first that fits is taken. */
export interface Slavic {
  /** Words that end the head of a term: what they bring does not inflect with it. */
  readonly after: RegExp;
  readonly nouns: readonly Paradigm[];
  readonly adjectives: readonly Paradigm[];
  readonly verbs: readonly Paradigm[];
  /** Names that have no noun's or adjective's paradigm. */
  readonly names: readonly Paradigm[];
  /** Nouns of one word that inflect like an adjective. */
  readonly adjectival: RegExp;
  /** Stems of nouns beside the citation form's: fleeting vowels and the like. */
  readonly stems: readonly Change[];
  readonly soft: readonly Change[];
  readonly men: readonly Change[];
  readonly zero: readonly Change[];
}

function changed(stem: string, changes: readonly Change[]): string {
  const change = changes.find(([letters]) => letters.test(stem));
  return change ? stem.replace(...change) : stem;
}

function declension(
  paradigms: readonly Paradigm[],
  { soft, men, zero }: Slavic,
  stems: readonly Change[] = [],
): Inflection {
  // A stem without ending stays as it is, or is changed.
  const split = paradigms.map(([citation, endings]) => ({
    citation,
    endings: endings.replace('0', '- 0').split(' '),
  }));
  const withEnding = (stem: string, ending: string): string => {
    if (ending === '^') return changed(stem, men);
    if (ending === '0') return changed(stem, zero);
    if (ending === '-') return stem;
    return ending.startsWith('~') ? changed(stem, soft) + ending.slice(1) : stem + ending;
  };
  return (word) => {
    const paradigm = split.find(({ citation }) => citation.test(word));
    if (!paradigm) return [];
    const stem = word.replace(paradigm.citation, '');
    const others = stems.filter(([letters]) => letters.test(stem)).map((change) => stem.replace(...change));
    return [stem, ...others].flatMap((each) => paradigm.endings.map((ending) => withEnding(each, ending)));
  };
}

/** All cases of a term: the noun and the adjectives before and behind it, each on its own; in a phrase a word may be either. Acronyms and numbers stay. */
export function slavicForms(rules: Slavic): WordForms {
  const noun = declension(rules.nouns, rules, rules.stems);
  const adjective = declension(rules.adjectives, rules);
  const either: Inflection = (word) => [...noun(word), ...adjective(word)];
  const alone: Inflection = (word) => (rules.adjectival.test(word) ? adjective(word) : noun(word));
  const verb = declension(rules.verbs, rules);
  const name = declension(rules.names, rules);
  const isName = (word: string) => rules.names.some(([citation]) => citation.test(word));
  return (words, pos) => {
    const cut = words.findIndex((word, i) => i > 0 && rules.after.test(word));
    const head = cut < 0 ? words.length : cut;
    return words.map((word, i) => {
      if (i >= head || (pos === 'verb' && i > 0)) return unchanged;
      if (/^\p{Lu}[\p{Lu}\p{N}]+$|^\p{N}/u.test(word)) return unchanged;
      if (pos === 'verb') return verb;
      if (pos === 'adj') return adjective;
      if (pos === 'name' && isName(word)) return name;
      return head === 1 ? alone : either;
    });
  };
}
