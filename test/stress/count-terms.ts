import type { PlannedTerm, Target } from './plan.ts';

/** How often each term stands in a text, and the forbidden forms in it. */
export interface Counted {
  readonly accepted: ReadonlyMap<string, number>;
  readonly forbidden: readonly { readonly termId: string; readonly form: string }[];
}

interface Form {
  readonly termId: string;
  readonly form: string;
  readonly forbidden: boolean;
}

// What Arabic writes together with the word behind it; other languages part words, but for Japanese.
const BEFORE: Readonly<Partial<Record<Target, string>>> = {
  ar: '(?<![\\p{L}\\p{M}])(?:[وف]??(?:[بكل]??(?:ال)??|لل))',
  ja: '',
};
const AFTER: Readonly<Partial<Record<Target, string>>> = { ja: '' };

/** A counter of listed forms in texts of one language: of forms that overlap, the longest counts. */
export function createCounter(terms: readonly PlannedTerm[], target: Target): (text: string) => Counted {
  const forms = new Map<string, Form[]>();
  const add = (text: string, form: Form) => forms.set(text, [...(forms.get(text) ?? []), form]);
  for (const { id, exact, forms: accepted, forbidden } of terms)
    for (const [list, isForbidden] of [
      [accepted[target], false],
      [forbidden[target], true],
    ] as const)
      for (const form of list) {
        const found = { termId: id, form, forbidden: isForbidden };
        add(form, found);
        const capital = form.charAt(0).toUpperCase() + form.slice(1);
        if (!exact && capital !== form) add(capital, found);
      }
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length).map(literal);
  const before = BEFORE[target] ?? '(?<![\\p{L}\\p{M}\\p{N}])';
  const after = AFTER[target] ?? '(?![\\p{L}\\p{M}\\p{N}])';
  const pattern = new RegExp(`${before}(${longestFirst.join('|')})${after}`, 'gu');
  return (text) => {
    const accepted = new Map<string, number>();
    const forbidden: { termId: string; form: string }[] = [];
    for (const [, found = ''] of text.matchAll(pattern))
      for (const { termId, form, forbidden: isForbidden } of forms.get(found) ?? []) {
        if (isForbidden) forbidden.push({ termId, form });
        else accepted.set(termId, (accepted.get(termId) ?? 0) + 1);
      }
    return { accepted, forbidden };
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
