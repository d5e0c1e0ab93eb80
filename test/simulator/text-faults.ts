import { type Element, elementsOf } from './elements.ts';
import { languageRoot } from './languages.ts';
import { shuffled } from './random.ts';

/** Another word for a term as it stands in an answer; undefined when there is none. Both are plain text. */
export type OtherTerm = (targetForm: string, target: string) => string | undefined;

/** What a fault may know beside the right answer. */
export interface TextContext {
  /** The text as it was sent. */
  readonly sent: string;
  /** The target language as it was sent. */
  readonly target: string;
  readonly random: () => number;
  /** A word that the glossary does not know. */
  readonly wrongTerm?: OtherTerm;
  /** A word that the glossary forbids. */
  readonly forbiddenTerm?: OtherTerm;
  /** Target forms of terms that may stand without a mark. */
  readonly terms?: readonly string[];
  /** The right answers to the other texts of the request. */
  readonly others?: readonly string[];
}

/** Lets a right answer go wrong in one way; undefined where that cannot be done to this text. */
export type TextFault = (answer: string, context: TextContext) => string | undefined;

/** The fault of one element with one of these names (a letter each), of the first in random order that can have it. */
export function onElement(
  names: string,
  spoil: (answer: string, element: Element, context: TextContext) => string | undefined,
): TextFault {
  return (answer, context) =>
    firstOf(
      elementsOf(answer).filter(({ name }) => names.includes(name)),
      context.random,
      (element) => spoil(answer, element, context),
    );
}

/** The first result in a random order of the list. */
export function firstOf<T>(
  list: readonly T[],
  random: () => number,
  result: (item: T) => string | undefined,
): string | undefined {
  for (const item of shuffled(list, random)) {
    const found = result(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const WITHOUT_SPACES = new Set(['JA', 'ZH']);

/** What stands between two words of a language. */
export const gapOf = (language: string): string => (WITHOUT_SPACES.has(languageRoot(language)) ? '' : ' ');
