import type { Content, GlossaryEntry, Language, Problem, Verdict } from '../model.ts';

/** A target beside its source, with what is known of its terms. */
export interface Bilingual {
  readonly source: Content;
  readonly target: Content;
  readonly sourceLanguage: Language;
  readonly targetLanguage: Language;
  readonly verdicts: readonly Verdict[];
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
}

/** One check: names what is wrong with a target, or nothing. */
export type Check = (text: Bilingual) => readonly Problem[];
