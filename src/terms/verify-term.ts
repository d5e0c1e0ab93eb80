import type { Language, PartOfSpeech, Span, TermTarget } from '../model.ts';
import { targetForms } from './accepted.ts';
import { createFinder } from './find.ts';
import { targetRules } from './forms/target.ts';

/**
 * A form of one term in a target: the term or a form of the entry, a generated form, a member of a longer German word, or a
 * forbidden form.
 */
export interface FoundForm extends Span {
  readonly form: string;
  readonly kind: 'listed' | 'inflected' | 'compound' | 'forbidden';
}

/**
 * Finds the forms of one term in a target text, in reading order, never overlapping: the term, the listed and the forbidden
 * forms as they are, and the term as the target language inflects it; for German also as a member of a longer word. Names
 * (`pos` is `name`) keep their capitals, other terms may begin with one; capitals throughout count only where the term itself
 * has them. It knows no other entries: whether a target keeps all its terms is for `createVerifier`.
 */
export function verifyTerm(
  target: string,
  entry: TermTarget & { readonly pos?: PartOfSpeech },
  language: Language,
): readonly FoundForm[] {
  const rules = targetRules(language);
  const wanted = targetForms(entry, entry.pos, rules).map((form) => ({ ...form, termId: '' }));
  return createFinder(
    wanted,
    rules,
  )(target).flatMap(({ start, end, claims }) => {
    const found = new Set(claims.filter(({ capitals }) => !capitals).map(({ rule }) => rule));
    if (found.size === 0) return [];
    const listed = found.has('citation') || found.has('listed-form');
    const made = found.has('compound-form') ? 'compound' : 'inflected';
    const kind = listed ? 'listed' : found.has('forbidden-form') ? 'forbidden' : made;
    return [{ start, end, form: target.slice(start, end), kind }];
  });
}
