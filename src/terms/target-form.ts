import { targetOf } from '../glossary.ts';
import { rootOf } from '../language.ts';
import type { GlossaryEntry, Language } from '../model.ts';
import { nounForms } from './forms/de-noun.ts';

/** The form of a term that is put into a target without a translator. */
export interface PutForm {
  readonly text: string;
  /** Whether it is right wherever the occurrence stands; else it is the likeliest. */
  readonly certain: boolean;
  /** Whether its capitals stay, also at the start of a sentence. */
  readonly exact: boolean;
}

// Nouns that do not inflect at all, and those that only have a plural.
const UNINFLECTED = new Set(['id', 'ja', 'ko', 'lo', 'ms', 'my', 'th', 'vi', 'zh']);
const WITHOUT_CASE = new Set([
  'ca',
  'da',
  'en',
  'es',
  'fr',
  'gl',
  'he',
  'it',
  'nb',
  'nl',
  'nn',
  'no',
  'pt',
  'sv',
]);

/**
 * The form that an occurrence of a German term takes in a target. Certain are names, terms that stay as in the source, and
 * citation forms where the target's nouns do not inflect, or have no case and the occurrence is in the singular for sure.
 */
export function putForm(entry: GlossaryEntry, found: string, language: Language): PutForm | undefined {
  if (entry.lock === 'dnt') return { text: entry.term, certain: true, exact: true };
  const target = targetOf(entry, language);
  if (!target) return undefined;
  const root = rootOf(language);
  const { term: text, forms } = target;
  if (entry.pos === 'name') return { text, certain: true, exact: true };
  if (UNINFLECTED.has(root)) return { text, certain: true, exact: false };
  const number = numberOf(entry.term, found);
  const [listed, ...others] = forms;
  // The one form that an entry lists in a language without cases is its plural.
  if (number === 'plural' && listed && others.length === 0 && WITHOUT_CASE.has(root))
    return { text: listed, certain: true, exact: false };
  return { text, certain: number === 'singular' && WITHOUT_CASE.has(root), exact: false };
}

const GENITIVE = /^(?:e?s|['’]s)$/;
// German nouns whose plural is like the singular, but for an umlaut.
const LIKE_SINGULAR = /(?:e[lnr]|chen|lein)$/;

/** The number of a German noun as it stands, where its form alone tells. */
function numberOf(term: string, found: string): 'singular' | 'plural' | undefined {
  if (/\s/.test(term)) return undefined;
  const own = nounForms(term).filter((form) => {
    const ending = form.startsWith(term) ? form.slice(term.length) : form;
    return ending !== '' && ending !== 'n' && !GENITIVE.test(ending);
  });
  if (found === term) return own.length > 0 ? 'singular' : undefined;
  const isGenitive = found.startsWith(term) && GENITIVE.test(found.slice(term.length));
  if (isGenitive) return own.length > 0 || LIKE_SINGULAR.test(term) ? 'singular' : undefined;
  // Weak nouns have one form for plural and oblique singular.
  return own.includes(found) && !/(?:ent|ant|ist|at|e)$/.test(term) ? 'plural' : undefined;
}
