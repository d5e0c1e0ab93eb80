import { placeOf, targetTerm } from '../glossary.ts';
import { rootOf } from '../language.ts';
import type { Dictionary, GlossaryEntry, Language } from '../model.ts';
import { createFormWriter } from './source-forms.ts';

export interface DictionaryOptions {
  readonly source: Language;
  readonly targets: readonly Language[];
  /** UTF-8 bytes that a side of an entry, and all entries of a dictionary, may have. */
  readonly limits: { readonly termBytes: number; readonly dictionaryBytes: number };
}

/**
 * Why forms are in no dictionary: an entry with another translation has them too; the term differs between the variants of
 * the target language, which share a dictionary; nothing is left without control characters; a limit is passed.
 */
export type LeftOutReason = 'ambiguous' | 'variants' | 'empty' | 'too-long' | 'no-room';

/** Forms of an entry that are in no dictionary. */
export interface LeftOut extends Pick<GlossaryEntry, 'id' | 'term' | 'file' | 'line'> {
  readonly reason: LeftOutReason;
  readonly forms: readonly string[];
  /** Ids of the entries that have them too, with another translation. */
  readonly others: readonly string[];
}

/** The dictionary of a target language, and what is not in it. */
export interface BuiltDictionary {
  readonly dictionary: Dictionary;
  readonly leftOut: readonly LeftOut[];
}

/** A form of an entry with its translation. */
interface Pair {
  readonly entry: GlossaryEntry;
  readonly form: string;
  readonly target: string;
  readonly isTerm: boolean;
}

interface Refused {
  readonly entry: GlossaryEntry;
  readonly reason: LeftOutReason;
  readonly form?: string;
  readonly others?: readonly string[];
}

/**
 * A dictionary for each language of the targets: every form that a term can have in a source, with the term of the target,
 * those that are the term itself first. Entries whose lock is `off` are in none; a source text stands once.
 */
export function buildDictionaries(
  entries: readonly GlossaryEntry[],
  { source, targets, limits }: DictionaryOptions,
): readonly BuiltDictionary[] {
  const formsOf = createFormWriter();
  const written = entries
    .filter(({ lock }) => lock !== 'off')
    .map((entry) => ({ entry, forms: [...new Set(formsOf(entry).map(cleaned))] }));
  const roots = new Set(targets.map(rootOf).filter((root) => root !== rootOf(source)));
  return Array.from(roots, (root) => {
    const variants = targets.filter((target) => rootOf(target) === root);
    const refused: Refused[] = [];
    const pairs = written.flatMap(({ entry, forms }): readonly Pair[] => {
      const terms = new Set(variants.flatMap((target) => targetTerm(entry, target) ?? []).map(cleaned));
      const [target] = terms;
      if (terms.size > 1) refused.push({ entry, reason: 'variants' });
      if (target === undefined || terms.size > 1) return [];
      return forms.map((form, i) => ({ entry, form, target, isTerm: i === 0 }));
    });
    const { kept, refused: others } = chosen(pairs, limits);
    return {
      dictionary: {
        source: rootOf(source),
        target: root,
        entries: kept.map(({ form, target }) => [form, target]),
      },
      leftOut: grouped([...refused, ...others]),
    };
  });
}

/** Control characters and all kinds of line ends are no part of a term. */
function cleaned(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function chosen(
  pairs: readonly Pair[],
  limits: DictionaryOptions['limits'],
): { readonly kept: readonly Pair[]; readonly refused: readonly Refused[] } {
  const byForm = new Map<string, Pair[]>();
  for (const pair of pairs) byForm.set(pair.form, [...(byForm.get(pair.form) ?? []), pair]);
  const kept = new Map<string, Pair>();
  const refused: Refused[] = [];
  let bytes = 0;
  for (const pair of [...pairs.filter(({ isTerm }) => isTerm), ...pairs.filter(({ isTerm }) => !isTerm)]) {
    const { entry, form, target } = pair;
    const rivals = (byForm.get(form) ?? []).filter((other) => other.target !== target);
    const others = [...new Set(rivals.map((other) => other.entry.id))];
    const size = Buffer.byteLength(`${form}\t${target}\n`);
    const longest = Math.max(Buffer.byteLength(form), Buffer.byteLength(target));
    if (form === '' || target === '') refused.push({ entry, form, reason: 'empty' });
    else if (longest > limits.termBytes) refused.push({ entry, form, reason: 'too-long' });
    // Which of the two is meant a dictionary cannot say.
    else if (rivals.length > 0) refused.push({ entry, form, reason: 'ambiguous', others });
    else if (kept.has(form)) continue;
    else if (bytes + size > limits.dictionaryBytes) refused.push({ entry, form, reason: 'no-room' });
    else {
      kept.set(form, pair);
      bytes += size;
    }
  }
  return { kept: [...kept.values()], refused };
}

function grouped(refused: readonly Refused[]): readonly LeftOut[] {
  const groups = new Map<string, LeftOut>();
  for (const { entry, reason, form, others = [] } of refused) {
    const key = JSON.stringify([entry.id, reason, others]);
    const forms = [...(groups.get(key)?.forms ?? []), ...(form === undefined ? [] : [form])];
    const { id, term } = entry;
    groups.set(key, { id, term, ...placeOf(entry), reason, forms, others });
  }
  return [...groups.values()];
}
