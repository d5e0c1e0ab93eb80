import { type Plan, TARGETS } from './plan.ts';

/** What a provider may write in the place of a term's form; undefined for a form that the glossary does not have. */
export type Slip = (targetForm: string, target: string) => string | undefined;

/** The slips of a provider that knows the glossary only half: another entry's term, or a word that is forbidden. */
export function slipsOf({ terms }: Plan): { readonly wrongTerm: Slip; readonly forbiddenTerm: Slip } {
  const find = (form: string, asked: string) => {
    const target = TARGETS.find((each) => each.toLowerCase() === asked.toLowerCase());
    const at = target ? terms.findIndex(({ forms }) => forms[target].includes(form)) : -1;
    return { target, term: terms[at], other: terms[(at + 1) % terms.length] };
  };
  return {
    wrongTerm: (form, asked) => {
      const { target, term, other } = find(form, asked);
      return target && term && other?.forms[target][0];
    },
    forbiddenTerm: (form, asked) => {
      const { target, term } = find(form, asked);
      return target && term?.forbidden[target][0];
    },
  };
}
