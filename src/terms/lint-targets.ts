import { placeOf, targetOf } from '../glossary.ts';
import type { GlossaryEntry, Language, Problem } from '../model.ts';
import { problem } from '../problems.ts';
import { type FormRule, type TargetForm, targetForms } from './accepted.ts';
import { createFinder } from './find.ts';
import { fold, lowered } from './fold.ts';
import { type TargetRules, targetRules } from './forms/target.ts';
import { whereabouts } from './lint-sources.ts';
import type { SharedForm } from './shared-forms.ts';

/** Entries without a term in a target that they need one for: `term-untranslated`. */
export function lintUntranslated(entries: readonly GlossaryEntry[], target: Language): readonly Problem[] {
  return entries
    .filter((entry) => entry.lock !== 'dnt' && entry.lock !== 'off' && !targetOf(entry, target))
    .map((entry) => problem('term-untranslated', { term: entry.term }, { ...placeOf(entry), target }));
}

function contradiction(entry: GlossaryEntry, target: Language, form: string, reason: string): Problem {
  return problem('term-contradiction', { form, reason }, { ...placeOf(entry), target });
}

function acceptedForms(entry: GlossaryEntry, target: Language, rules: TargetRules): readonly TargetForm[] {
  if (entry.lock === 'dnt') return [{ text: entry.term, rule: 'source-form', exact: true }];
  const side = targetOf(entry, target);
  return side ? targetForms({ ...side, forbidden: [] }, entry.pos, rules) : [];
}

/** The rules by which the gate would take the whole text for the entry, if nothing were forbidden. */
function acceptedBy(accepted: readonly TargetForm[], rules: TargetRules) {
  const find = createFinder(
    accepted.map((form) => ({ ...form, termId: '' })),
    rules,
  );
  return (text: string): ReadonlySet<FormRule> => {
    const whole = find(text).find(({ start, end }) => start === 0 && end === text.length);
    return new Set(whole?.claims.filter(({ capitals }) => !capitals).map(({ rule }) => rule));
  };
}

// A generated form may be meant to be taken away by forbidding it: worth a word, no more.
function ownContradictions(entry: GlossaryEntry, target: Language): readonly Problem[] {
  const forbidden = targetOf(entry, target)?.forbidden ?? [];
  if (forbidden.length === 0) return [];
  const rules = targetRules(target);
  const rulesFor = acceptedBy(acceptedForms(entry, target, rules), rules);
  return forbidden.flatMap((form) => {
    const found = rulesFor(form);
    const report = (reason: string) => contradiction(entry, target, form, `forbidden, and ${reason}`);
    if (found.has('citation')) return [report('the term itself')];
    if (found.has('source-form')) return [report('what stays as in the source')];
    if (found.has('listed-form')) return [report('a listed form')];
    if (!found.has('generated-form')) return [];
    return [{ ...report('what the rules make of the term: it is not accepted'), severity: 'info' as const }];
  });
}

function keptContradiction(entry: GlossaryEntry, target: Language): readonly Problem[] {
  const term = targetOf(entry, target)?.term;
  if (entry.lock !== 'dnt' || term === undefined || term === entry.term) return [];
  const reason = `the translation of a term that stays as in the source ("${entry.term}", lock dnt)`;
  return [{ ...contradiction(entry, target, term, reason), severity: 'warning' }];
}

function othersContradictions(shared: readonly SharedForm[], target: Language): readonly Problem[] {
  const { spell } = targetRules(target);
  const keyOf = (text: string) => lowered(fold(text, spell).text.trim());
  const found = new Map<string, Problem>();
  for (const { text, entries } of shared) {
    const owners = new Map<string, GlossaryEntry>();
    for (const entry of entries) {
      const term = entry.lock === 'off' ? undefined : targetOf(entry, target)?.term;
      if (term !== undefined && !owners.has(keyOf(term))) owners.set(keyOf(term), entry);
    }
    for (const entry of entries)
      for (const form of entry.lock === 'off' ? [] : (targetOf(entry, target)?.forbidden ?? [])) {
        const owner = owners.get(keyOf(form));
        const key = [entry.id, form, owner?.id].join('\n');
        if (!owner || owner === entry || found.has(key)) continue;
        const reason = `forbidden, and the term of "${owner.id}" (${whereabouts(owner, entry)}), which "${text}" may be too`;
        found.set(key, contradiction(entry, target, form, reason));
      }
  }
  return [...found.values()];
}

/** Forbidden forms that are accepted too, by the entry or by one with the same source form, and translations of what stays: `term-contradiction`. */
export function lintContradictions(
  entries: readonly GlossaryEntry[],
  shared: readonly SharedForm[],
  target: Language,
): readonly Problem[] {
  const awake = entries.filter(({ lock }) => lock !== 'off');
  return [
    ...awake.flatMap((entry) => [...ownContradictions(entry, target), ...keptContradiction(entry, target)]),
    ...othersContradictions(shared, target),
  ];
}
