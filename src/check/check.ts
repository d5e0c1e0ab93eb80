import type { Content, GlossaryEntry, Language, Problem, Verdict } from '../model.ts';
import { asWarning } from '../problems.ts';

/** Who wrote a target. */
export type Author = 'machine' | 'person';

/** A target beside its source, with what is known of its terms. */
export interface Bilingual {
  readonly source: Content;
  readonly target: Content;
  readonly sourceLanguage: Language;
  readonly targetLanguage: Language;
  readonly by: Author;
  readonly verdicts: readonly Verdict[];
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
}

/** One check: names what is wrong with a target, or nothing. */
export type Check = (text: Bilingual) => readonly Problem[];

/** A finding that a person may have a reason for: it holds back what a machine wrote, and is a warning on a person's text. */
export function doubtful({ by }: Pick<Bilingual, 'by'>, finding: Problem): Problem {
  return by === 'machine' ? finding : asWarning(finding);
}
