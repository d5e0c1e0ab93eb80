import { rootOf } from '../../language.ts';
import type { Language } from '../../model.ts';
import { plainSpelling, type Spelling } from '../fold.ts';
import { ARABIC_ATTACHED, arabicForms, arabicSpelling } from './ar.ts';
import { czechForms } from './cs.ts';
import { danishForms } from './da.ts';
import { englishForms } from './en.ts';
import { spanishForms } from './es.ts';
import { frenchForms } from './fr.ts';
import { HEBREW_ATTACHED, hebrewForms, hebrewSpelling } from './he.ts';
import { unchanged, type WordForms } from './head.ts';
import { italianForms } from './it.ts';
import { dutchForms } from './nl.ts';
import { polishForms } from './pl.ts';
import { portugueseForms } from './pt.ts';
import { russianForms, russianSpelling } from './ru.ts';
import { swedishForms } from './sv.ts';
import { ukrainianForms } from './uk.ts';

/** How terms stand in the texts of a target language. */
export interface TargetRules {
  readonly spell: Spelling;
  /** `none`: written without spaces, or with particles after the word. */
  readonly bounds: 'words' | 'none';
  readonly forms: WordForms;
  /** What may be written together in front of a term; matches the empty text too. */
  readonly attached?: RegExp;
  /** Forms and compounds are found by the matcher of sources: German. */
  readonly matcher?: true;
}

const WORDS: TargetRules = {
  spell: plainSpelling,
  bounds: 'words',
  forms: (words) => words.map(() => unchanged),
};
const SUBSTRING: TargetRules = { ...WORDS, bounds: 'none' };

const RULES: Readonly<Record<string, TargetRules>> = {
  ar: { ...WORDS, spell: arabicSpelling, attached: ARABIC_ATTACHED, forms: arabicForms },
  cs: { ...WORDS, forms: czechForms },
  da: { ...WORDS, forms: danishForms },
  de: { ...WORDS, matcher: true },
  en: { ...WORDS, forms: englishForms },
  es: { ...WORDS, forms: spanishForms },
  fr: { ...WORDS, forms: frenchForms },
  he: { ...WORDS, spell: hebrewSpelling, attached: HEBREW_ATTACHED, forms: hebrewForms },
  it: { ...WORDS, forms: italianForms },
  ja: SUBSTRING,
  ko: SUBSTRING,
  nl: { ...WORDS, forms: dutchForms },
  pl: { ...WORDS, forms: polishForms },
  pt: { ...WORDS, forms: portugueseForms },
  ru: { ...WORDS, spell: russianSpelling, forms: russianForms },
  sv: { ...WORDS, forms: swedishForms },
  uk: { ...WORDS, forms: ukrainianForms },
  zh: SUBSTRING,
};

/** The rules of a target language, by its root; whole words and listed forms only where there are none. */
export function targetRules(language: Language): TargetRules {
  return RULES[rootOf(language)] ?? WORDS;
}
