import type { TargetForm } from './accepted.ts';
import { fold, lowered } from './fold.ts';
import type { TargetRules } from './forms/target.ts';

/** A text that is looked for in targets, and for which entry. */
export interface Wanted extends TargetForm {
  readonly termId: string;
}

/** A wanted text as a row of words, ready to be looked for. */
export interface WantedRow {
  readonly wanted: Wanted;
  /** The wanted text, folded. */
  readonly text: string;
  /** Per word: its forms, folded, by their lower case. */
  readonly words: readonly ReadonlyMap<string, readonly string[]>[];
  /** What must stand before, between and after the words, white space folded. */
  readonly gaps: readonly string[];
}

/** Rows by the forms of their first word in lower case. */
export interface WantedIndex {
  readonly rows: ReadonlyMap<string, readonly WantedRow[]>;
  /** The lengths of the keys, longest first. */
  readonly lengths: readonly number[];
}

/** A run of letters and digits: what is written together, apostrophes and hyphens apart. */
export const RUN = /[\p{L}\p{M}\p{N}]+/gu;

function byLower(forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const form of forms) {
    const lower = lowered(form);
    const known = map.get(lower);
    if (known) known.push(form);
    else map.set(lower, [form]);
  }
  return map;
}

function rowOf(wanted: Wanted, rules: TargetRules): WantedRow {
  const text = fold(wanted.text, rules.spell).text.trim();
  if (rules.bounds === 'none') return { wanted, text, words: text ? [byLower([text])] : [], gaps: ['', ''] };
  const words = text.match(RUN) ?? [];
  const forms = wanted.inflected?.forms(words, wanted.pos) ?? words.map((word) => [word]);
  return { wanted, text, words: forms.map(byLower), gaps: text.split(RUN) };
}

/** Indexes what is wanted; texts without a letter or digit are left out. */
export function wantedIndex(wanted: Iterable<Wanted>, rules: TargetRules): WantedIndex {
  const rows = new Map<string, WantedRow[]>();
  for (const each of wanted) {
    const row = rowOf(each, rules);
    for (const key of row.words[0]?.keys() ?? []) {
      const known = rows.get(key);
      if (known) known.push(row);
      else rows.set(key, [row]);
    }
  }
  const lengths = new Set(Array.from(rows.keys(), ({ length }) => length));
  return { rows, lengths: [...lengths].sort((a, b) => b - a) };
}
