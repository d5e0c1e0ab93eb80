import type { PartOfSpeech, TermTarget } from '../model.ts';
import { fold } from './fold.ts';
import type { TargetRules } from './forms/target.ts';

/** Why a text in a target counts: as the entry's term, one of its listed forms, a generated form, as in the source, or as forbidden. */
export type FormRule = 'citation' | 'listed-form' | 'generated-form' | 'source-form' | 'forbidden-form';

/** A text that may stand in a target. */
export interface TargetForm {
  readonly text: string;
  readonly rule: FormRule;
  /** No other capitals than these are right: names, and what stays as in the source. */
  readonly exact: boolean;
}

/** All accepted and forbidden forms of a term in a target language; what is listed as forbidden is never generated. */
export function targetForms(
  { term, forms, forbidden }: TermTarget,
  pos: PartOfSpeech | undefined,
  rules: TargetRules,
): readonly TargetForm[] {
  const exact = pos === 'name';
  const folded = fold(term, rules.spell).text.trim();
  const listed = new Set([term, ...forms, ...forbidden]);
  const made = (exact ? rules.nameForms : rules.forms)(folded).filter((form) => !listed.has(form));
  return [
    { text: term, rule: 'citation', exact },
    ...forms.map((text) => ({ text, rule: 'listed-form', exact }) as const),
    ...made.map((text) => ({ text, rule: 'generated-form', exact }) as const),
    ...forbidden.map((text) => ({ text, rule: 'forbidden-form', exact }) as const),
  ];
}
