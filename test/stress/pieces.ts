import type { Piece, PlannedTerm } from './plan.ts';
import { byTarget } from './terms.ts';

/** Pieces of a plan made by hand: `{treaty|Vertrag}` is a form of a term, placeholders and tags are codes. */
export function pieces(text: string): readonly Piece[] {
  return text.split(/(\{\w+\|[^}]*\}|\{\{\w+\}\}|<\/?\w+>)/).flatMap((part): Piece[] => {
    const [, termId, form] = /^\{(\w+)\|(.*)\}$/.exec(part) ?? [];
    if (termId && form) return [{ kind: 'term', text: form, slot: termId, termId }];
    if (part === '') return [];
    return [{ kind: /^(?:\{\{|<)/.test(part) ? 'code' : 'text', text: part }];
  });
}

/** A term with the same forms in every target. */
export function plannedTerm(
  id: string,
  forms: readonly [string, ...string[]],
  forbidden: readonly string[] = [],
  exact = false,
): PlannedTerm {
  return { id, exact, forms: byTarget(() => forms), forbidden: byTarget(() => forbidden) };
}
