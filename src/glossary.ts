import { rootOf } from './language.ts';
import type { GlossaryEntry, Language, Problem, TermTarget } from './model.ts';

/** An entry's side in a language; a column `en` serves `en-GB` and `en-US` that have none of their own. */
export function targetOf(entry: GlossaryEntry | undefined, target: Language): TermTarget | undefined {
  return entry?.targets.get(target) ?? entry?.targets.get(rootOf(target));
}

/** The term that a target has to keep: in the target language, or as in the source for `dnt`. */
export function targetTerm(entry: GlossaryEntry | undefined, target: Language): string | undefined {
  return entry?.lock === 'dnt' ? entry.term : targetOf(entry, target)?.term;
}

/** Where the entry stands, for a problem. */
export function placeOf({ file, line }: GlossaryEntry): Pick<Problem, 'file' | 'line'> {
  return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
}
