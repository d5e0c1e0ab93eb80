import type { Language, PartOfSpeech, Span, TermTarget } from '../model.ts';
import { targetForms } from './accepted.ts';
import { fold } from './fold.ts';
import { targetRules } from './forms/target.ts';
import { scan, wantedIndex } from './scan.ts';

/** A form of one term in a target: the term or a form of the entry, a generated form, or a forbidden one. */
export interface FoundForm extends Span {
  readonly form: string;
  readonly kind: 'listed' | 'inflected' | 'forbidden';
}

/**
 * Finds the forms of one term in a target text, in reading order, never overlapping. It knows no other entries: whether a
 * target keeps all its terms is for `createVerifier`. Capitals throughout count only where the term itself has them.
 */
export function verifyTerm(
  target: string,
  entry: TermTarget & { readonly pos?: PartOfSpeech },
  language: Language,
): readonly FoundForm[] {
  const rules = targetRules(language);
  const forms = targetForms(entry, entry.pos, rules);
  const folded = fold(target, rules.spell);
  const index = wantedIndex(
    forms.map(({ text, exact, rule }) => ({ text, exact, claim: rule })),
    rules,
  );
  return scan(folded, [index], rules).flatMap(({ start, end, claims }) => {
    const found = claims.filter(({ capitals }) => !capitals).map(({ claim }) => claim);
    const [first] = found;
    if (first === undefined) return [];
    const listed = found.includes('citation') || found.includes('listed-form');
    const kind = listed ? 'listed' : first === 'forbidden-form' ? 'forbidden' : 'inflected';
    const span = folded.span(start, end);
    return [{ ...span, form: target.slice(span.start, span.end), kind }];
  });
}
