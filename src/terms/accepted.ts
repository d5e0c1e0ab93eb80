import type { PartOfSpeech, TermTarget } from '../model.ts';
import { fold, lowered } from './fold.ts';
import type { WordForms } from './forms/head.ts';
import type { TargetRules } from './forms/target.ts';

/**
 * Why a text in a target counts: as the entry's term, one of its listed forms, a generated form, a member of a longer German
 * word, as in the source, or as forbidden.
 */
export type FormRule =
  | 'citation'
  | 'listed-form'
  | 'generated-form'
  | 'compound-form'
  | 'source-form'
  | 'forbidden-form';

/** A text that may stand in a target. */
export interface TargetForm {
  readonly text: string;
  readonly rule: FormRule;
  readonly pos?: PartOfSpeech;
  /** No other capitals than these are right: names, and what stays as in the source. */
  readonly exact: boolean;
  /** Also with every form of its words, as `generated-form`, but for the texts in `except`, which are in folded lower case. */
  readonly inflected?: { readonly forms: WordForms; readonly except: ReadonlySet<string> };
}

/** All accepted and forbidden forms of a term in a target language; what is listed as forbidden is never generated. */
export function targetForms(
  { term, forms, forbidden }: TermTarget,
  pos: PartOfSpeech | undefined,
  rules: TargetRules,
): readonly TargetForm[] {
  const exact = pos === 'name';
  const listed = [...forms, ...forbidden].map((text) => lowered(fold(text, rules.spell).text.trim()));
  const inflected = { forms: rules.forms, except: new Set(listed) };
  return [
    { text: term, rule: 'citation', exact, ...(pos ? { pos } : {}), inflected },
    ...forms.map((text) => ({ text, rule: 'listed-form', exact }) as const),
    ...forbidden.map((text) => ({ text, rule: 'forbidden-form', exact }) as const),
  ];
}
