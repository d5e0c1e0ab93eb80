import { rootOf } from '../../language.ts';
import type { Language } from '../../model.ts';
import { plainSpelling, type Spelling } from '../fold.ts';
import { ARABIC_ATTACHED, ARABIC_OPTIONAL, arabicForms } from './ar.ts';
import { englishForms } from './en.ts';
import { spanishForms } from './es.ts';
import { frenchForms } from './fr.ts';
import { HEBREW_ATTACHED, HEBREW_OPTIONAL } from './he.ts';
import { italianForms } from './it.ts';
import { portugueseForms } from './pt.ts';

/** How terms stand in the texts of a target language. */
export interface TargetRules {
  readonly spell: Spelling;
  /** `none`: written without spaces, or with particles after the word. */
  readonly bounds: 'words' | 'none';
  /** What may be written together in front of a term; matches the empty text too. */
  readonly attached?: RegExp;
  /** Forms made from a common term, white space and apostrophes folded. */
  readonly forms: (term: string) => readonly string[];
  /** Forms that a name takes too. */
  readonly nameForms: (name: string) => readonly string[];
}

const none = () => [];
const WORDS: TargetRules = { spell: plainSpelling, bounds: 'words', forms: none, nameForms: none };
const without =
  (marks: RegExp): Spelling =>
  (cluster) =>
    plainSpelling(cluster.replace(marks, ''));
const SUBSTRING: TargetRules = { ...WORDS, bounds: 'none' };

const RULES: Readonly<Record<string, TargetRules>> = {
  ar: {
    ...WORDS,
    spell: without(ARABIC_OPTIONAL),
    attached: ARABIC_ATTACHED,
    forms: arabicForms,
    nameForms: arabicForms,
  },
  en: { ...WORDS, forms: englishForms },
  es: { ...WORDS, forms: spanishForms },
  fr: { ...WORDS, forms: frenchForms },
  he: { ...WORDS, spell: without(HEBREW_OPTIONAL), attached: HEBREW_ATTACHED },
  it: { ...WORDS, forms: italianForms },
  ja: SUBSTRING,
  ko: SUBSTRING,
  pt: { ...WORDS, forms: portugueseForms },
  zh: SUBSTRING,
};

/** The rules of a target language, by its root; whole words and listed forms only where there are none. */
export function targetRules(language: Language): TargetRules {
  return RULES[rootOf(language)] ?? WORDS;
}
