import type { PartOfSpeech } from '../../model.ts';

/** The forms of a word, besides it. */
export type Inflection = (word: string) => readonly string[];

/** For each word of a term, folded, how it inflects; agreement is not checked. The answer is one of few functions, so that forms can be kept. */
export type WordForms = (words: readonly string[], pos?: PartOfSpeech) => readonly Inflection[];

/** How the words of a language inflect. */
export interface Inflections {
  /** Words that end the head of a term: what they bring does not inflect with it. */
  readonly after: RegExp;
  /** Where the noun stands among its adjectives. */
  readonly nounAt: 'start' | 'end';
  /** Adjectives that stand in front of a noun that is otherwise first. */
  readonly front?: RegExp;
  readonly noun: Inflection;
  readonly adjective: Inflection;
  readonly verb: Inflection;
  readonly name?: Inflection;
  /** For words in capitals throughout; the others do not get them. */
  readonly acronym?: Inflection;
}

/** The endings put to a stem, `-` for none. */
export function withEndings(stem: string, endings: string): readonly string[] {
  return endings.split(' ').map((ending) => (ending === '-' ? stem : stem + ending));
}

/** No forms but the word itself. */
export const unchanged: Inflection = () => [];

function inflectionAt(
  rules: Inflections,
  word: string,
  i: number,
  head: number,
  pos: PartOfSpeech | undefined,
): Inflection {
  if (pos === 'verb') return i === 0 ? rules.verb : unchanged;
  if (i > head) return unchanged;
  if (pos === 'name') return rules.name ?? unchanged;
  if (pos === 'adj' || (head > 0 && rules.front?.test(word))) return rules.adjective;
  return i === (rules.nounAt === 'start' ? 0 : head) ? rules.noun : rules.adjective;
}

/** The forms of a term: its noun and the adjectives beside it inflect, each on its own; acronyms and numbers stay. */
export function headForms(rules: Inflections): WordForms {
  return (words, pos) => {
    const cut = words.findIndex((word, i) => i > 0 && rules.after.test(word));
    const head = (cut < 0 ? words.length : cut) - 1;
    return words.map((word, i) => {
      if (/^\p{N}/u.test(word)) return unchanged;
      if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) return (i === head && rules.acronym) || unchanged;
      return inflectionAt(rules, word, i, head, pos);
    });
  };
}
