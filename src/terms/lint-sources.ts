import { closest } from '../closest.ts';
import { placeOf } from '../glossary.ts';
import type { GlossaryEntry, Problem } from '../model.ts';
import { problem } from '../problems.ts';
import { EVERYDAY } from './everyday.ts';
import { formKey, type SharedForm, stands } from './shared-forms.ts';
import { createSpeller } from './spellings.ts';

/** How often terms occur in the sources: by the entry's id, and by the form in folded lower case. */
export interface Occurrences {
  readonly byEntry: ReadonlyMap<string, number>;
  readonly byForm: ReadonlyMap<string, number>;
}

const MOST_NAMED = 5;

/** Where another entry stands, as a reader of a message finds it. */
export function whereabouts(entry: GlossaryEntry, from: GlossaryEntry): string {
  const line = `line ${entry.line ?? '?'}`;
  return entry.file === from.file ? line : `${entry.file ?? 'elsewhere'}, ${line}`;
}

/** Entries with the term of an earlier one and the same subject and part of speech, and that one. */
export function duplicatesOf(entries: readonly GlossaryEntry[]): ReadonlyMap<GlossaryEntry, GlossaryEntry> {
  const known = new Map<string, { readonly entry: GlossaryEntry; readonly text: string }[]>();
  const duplicates = new Map<GlossaryEntry, GlossaryEntry>();
  for (const entry of entries)
    for (const text of [entry.term, ...(entry.variants ?? [])]) {
      const key = [entry.subject, entry.pos, formKey(text)].join('\n');
      const same = known.get(key) ?? [];
      const first = same.find(
        (other) =>
          other.entry !== entry && stands(other.entry, other.text, text) && stands(entry, text, other.text),
      );
      if (!first) known.set(key, [...same, { entry, text }]);
      else if (!duplicates.has(entry)) duplicates.set(entry, first.entry);
    }
  return duplicates;
}

/** `term-duplicate` for each of them. */
export function lintDuplicates(duplicates: ReadonlyMap<GlossaryEntry, GlossaryEntry>): readonly Problem[] {
  return Array.from(duplicates, ([entry, first]) => {
    const data = { term: entry.term, first: first.id, line: whereabouts(first, entry) };
    return problem('term-duplicate', data, placeOf(entry));
  });
}

function difference(a: GlossaryEntry, b: GlossaryEntry): string {
  const pair = (x: string | undefined, y: string | undefined) => `${x ?? 'none'}, ${y ?? 'none'}`;
  if (a.subject !== b.subject) return `their subjects differ (${pair(a.subject, b.subject)})`;
  if (a.pos !== b.pos) return `their parts of speech differ (${pair(a.pos, b.pos)})`;
  return 'neither subject nor part of speech tells them apart';
}

/** Entries that share forms with an earlier one, duplicates aside: `term-ambiguous`. */
export function lintAmbiguities(
  shared: readonly SharedForm[],
  { byForm }: Occurrences,
  duplicates: ReadonlyMap<GlossaryEntry, GlossaryEntry>,
): readonly Problem[] {
  const pairs = new Map<
    string,
    { readonly first: GlossaryEntry; readonly entry: GlossaryEntry; readonly forms: string[] }
  >();
  for (const { text, entries } of shared) {
    const [first, ...others] = entries;
    for (const entry of others) {
      if (!first || duplicates.has(entry)) continue;
      const key = `${first.id}\n${entry.id}`;
      const pair = pairs.get(key) ?? { first, entry, forms: [] };
      pairs.set(key, pair);
      pair.forms.push(text);
    }
  }
  return Array.from(pairs.values(), ({ first, entry, forms }) => {
    const count = [...new Set(forms.map(formKey))].reduce((sum, key) => sum + (byForm.get(key) ?? 0), 0);
    const named = forms.slice(0, MOST_NAMED);
    const data = {
      other: first.id,
      line: whereabouts(first, entry),
      forms: named,
      differ: difference(first, entry),
      count,
    };
    return problem('term-ambiguous', data, placeOf(entry));
  });
}

/** Entries that no source has; not those whose form occurs and goes to another entry: `term-unused`. */
export function lintUnused(
  entries: readonly GlossaryEntry[],
  shared: readonly SharedForm[],
  { byEntry, byForm }: Occurrences,
): readonly Problem[] {
  const occurring = shared.filter(({ text }) => byForm.has(formKey(text))).flatMap(({ entries }) => entries);
  const seen = new Set(occurring.map(({ id }) => id));
  return entries
    .filter(({ id, lock }) => lock !== 'off' && !byEntry.has(id) && !seen.has(id))
    .map((entry) => problem('term-unused', { term: entry.term }, placeOf(entry)));
}

/** Nouns and names with a form that is another word when it begins a sentence: `term-everyday`. */
export function lintEveryday(entries: readonly GlossaryEntry[]): readonly Problem[] {
  const spellingsOf = createSpeller();
  return entries.flatMap((entry) => {
    const single = spellingsOf(entry).filter(({ words, gaps }) => words.length === 1 && !gaps.some(Boolean));
    const forms = single.flatMap(({ words }) => words[0] ?? []);
    const found = forms.filter((form) => /^\p{Lu}/u.test(form) && EVERYDAY.has(formKey(form)));
    const named = [...new Set(found)].slice(0, MOST_NAMED);
    return named.length > 0 ? [problem('term-everyday', { forms: named }, placeOf(entry))] : [];
  });
}

/** `!form` items that take nothing away: `term-exclusion`. */
export function lintExclusions(entries: readonly GlossaryEntry[]): readonly Problem[] {
  const spellingsOf = createSpeller();
  return entries.flatMap((entry) => {
    const excluded = (entry.forms ?? [])
      .filter((form) => form.startsWith('!'))
      .map((form) => form.slice(1).trim());
    if (excluded.length === 0) return [];
    const made = spellingsOf({ ...entry, forms: [] }).flatMap(({ words }) =>
      words.flatMap((forms) => forms.slice(1)),
    );
    const idle = excluded.filter((form) => !made.includes(form));
    return idle.map((form) => {
      const meant = closest(form, made);
      return problem(
        'term-exclusion',
        { form, term: entry.term, ...(meant ? { meant } : {}) },
        placeOf(entry),
      );
    });
  });
}
