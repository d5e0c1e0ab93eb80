import { plainText, replaceSpans } from '../content.ts';
import type { Content, Span } from '../model.ts';
import { capitalized } from '../terms/fold.ts';
import type { PutForm } from '../terms/target-form.ts';

const STARTS_SENTENCE = /(?:^|[.!?…]\s)[\p{P}\p{S}\s]*$/u;

/**
 * Puts forms in the place of marks: `forms` by the id of the mark. At the start of a sentence the form gets a
 * capital, if it is not to stay as it is.
 */
export function withForms(
  content: Content,
  marks: ReadonlyMap<number, Span>,
  forms: readonly (PutForm | undefined)[],
): Content {
  const text = plainText(content);
  const changes = [...marks].flatMap(([id, span]) => {
    const form = forms[id];
    if (!form) return [];
    const first = !form.exact && STARTS_SENTENCE.test(text.slice(0, span.start));
    return [{ span, text: first ? capitalized(form.text) : form.text }];
  });
  return replaceSpans(content, changes);
}

/**
 * The target with certain forms in the place of marks whose occurrence is missing: a repair without asking. Undefined where there is
 * nothing to repair, or a form or its place is not certain.
 */
export function repaired(
  content: Content,
  marks: ReadonlyMap<number, Span>,
  forms: readonly (PutForm | undefined)[],
  missing: readonly number[],
): Content | undefined {
  const certain = missing.every((id) => forms[id]?.certain && marks.has(id));
  if (missing.length === 0 || !certain) return undefined;
  return withForms(content, new Map([...marks].filter(([id]) => missing.includes(id))), forms);
}
