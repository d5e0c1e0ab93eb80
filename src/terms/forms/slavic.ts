import type { PartOfSpeech } from '../../model.ts';
import type { WordForms } from './target.ts';

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

function withEnding(stem: string, ending: string, rules: Slavic): readonly string[] {
  if (ending === '-') return [stem];
  if (ending === '^') return [changed(stem, rules.men)];
  if (ending === '0') return [stem, changed(stem, rules.zero)];
  return [ending.startsWith('~') ? changed(stem, rules.soft) + ending.slice(1) : stem + ending];
}

function decline(word: string, paradigms: readonly Paradigm[], rules: Slavic, stems: readonly Change[] = []) {
  const paradigm = paradigms.find(([citation]) => citation.test(word));
  if (!paradigm) return [];
  const stem = word.replace(paradigm[0], '');
  const others = stems.filter(([letters]) => letters.test(stem)).map((change) => stem.replace(...change));
  return [stem, ...others].flatMap((each) =>
    paradigm[1].split(' ').flatMap((ending) => withEnding(each, ending, rules)),
  );
}

function formsOf(
  word: string,
  alone: boolean,
  pos: PartOfSpeech | undefined,
  rules: Slavic,
): readonly string[] {
  const noun = () => decline(word, rules.nouns, rules, rules.stems);
  const adjective = () => decline(word, rules.adjectives, rules);
  if (pos === 'verb') return decline(word, rules.verbs, rules);
  if (pos === 'adj') return adjective();
  if (pos === 'name' && rules.names.some(([citation]) => citation.test(word)))
    return decline(word, rules.names, rules);
  if (!alone) return [...noun(), ...adjective()];
  return rules.adjectival.test(word) ? adjective() : noun();
}

/**
 * All cases of a term: the noun and the adjectives before and behind it, each on its own; in a phrase a word may be either.
 * Acronyms and numbers stay.
 */
export function slavicForms(rules: Slavic): WordForms {
  return (words, pos) => {
    const cut = words.findIndex((word, i) => i > 0 && rules.after.test(word));
    const head = cut < 0 ? words.length : cut;
    return words.map((word, i) => {
      const stays = i >= head || (pos === 'verb' && i > 0) || /^\p{Lu}[\p{Lu}\p{N}]+$|^\p{N}/u.test(word);
      return stays ? [word] : [...new Set([word, ...formsOf(word, head === 1, pos, rules)])];
    });
  };
}
