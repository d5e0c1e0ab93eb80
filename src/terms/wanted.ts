import type { FormRule, TargetForm } from './accepted.ts';
import { foldWord, lowered } from './fold.ts';
import { type Inflection, unchanged } from './forms/head.ts';
import type { TargetRules } from './forms/target.ts';

/** A text that is looked for in targets, and for which entry. */
export interface Wanted extends TargetForm {
  readonly termId: string;
}

/** What a place in a target would be for an entry. */
export interface Claim {
  readonly termId: string;
  readonly rule: FormRule;
  /** The text that was wanted. */
  readonly text: string;
  /** In capitals throughout, where the wanted text is not. */
  readonly capitals: boolean;
}

/** A word of wanted texts, with the rows that are looked for by it. */
interface Word {
  readonly inflection: Inflection;
  readonly written: string;
  readonly rows: WantedRow[];
  /** Its forms with capitals, by their lower case. */
  readonly cased: Map<string, string>;
}

/** A wanted text as a row of words, ready to be looked for; a text without word bounds has none. */
export interface WantedRow {
  readonly wanted: Wanted;
  /** The wanted text, folded. */
  readonly text: string;
  readonly words: readonly Word[];
  /** What must stand before, between and after the words, white space folded. */
  readonly gaps: readonly string[];
}

/** What is wanted, by its words or by its letters. */
export interface WantedIndex {
  /** The words that a text in lower case may be a form of. */
  readonly words: ReadonlyMap<string, readonly Word[]>;
  /** Texts without word bounds, in lower case. */
  readonly texts: ReadonlyMap<string, readonly WantedRow[]>;
  /** The lengths of these texts by their first UTF-16 unit. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<number>>;
}

/** A run of letters and digits: what is written together, apostrophes and hyphens apart. */
export const RUN = /[\p{L}\p{M}\p{N}]+/gu;

/** Gives words that are written and inflect alike the same `Word`. */
function collectWords() {
  const byInflection = new Map<Inflection, Map<string, Word>>();
  const wordOf = (written: string, inflection: Inflection): Word => {
    const words = byInflection.get(inflection) ?? new Map<string, Word>();
    byInflection.set(inflection, words);
    const word = words.get(written) ?? { inflection, written, rows: [], cased: new Map() };
    words.set(written, word);
    return word;
  };
  return { wordOf, all: () => [...byInflection.values()].flatMap((words) => [...words.values()]) };
}

/** Words by their forms. */
function wordsByForm(words: readonly Word[]): ReadonlyMap<string, readonly Word[]> {
  const byForm = new Map<string, readonly Word[]>();
  for (const word of words) {
    const alone = [word];
    for (const form of [...word.inflection(word.written), word.written]) {
      const lower = lowered(form);
      if (form !== lower) word.cased.set(lower, form);
      const others = byForm.get(lower);
      if (!others) byForm.set(lower, alone);
      else if (!others.includes(word)) byForm.set(lower, [...others, word]);
    }
  }
  return byForm;
}

/** Indexes what is wanted. */
export function wantedIndex(wanted: Iterable<Wanted>, rules: TargetRules): WantedIndex {
  const { wordOf, all } = collectWords();
  const sharing = new Map<Word, number>();
  const rows = Array.from(wanted, (each): WantedRow => {
    const text = foldWord(each.text.trim().replace(/\s+/g, ' '), rules.spell);
    const written = rules.bounds === 'none' ? [] : (text.match(RUN) ?? []);
    const inflections = each.inflected?.forms(written, each.pos) ?? [];
    const words = written.map((word, i) => wordOf(word, inflections[i] ?? unchanged));
    for (const word of words) sharing.set(word, (sharing.get(word) ?? 0) + 1);
    return { wanted: each, text, words, gaps: text.split(RUN) };
  });

  const texts = new Map<string, readonly WantedRow[]>();
  const lengths = new Map<string, Set<number>>();
  for (const row of rows) {
    // Thousands of terms may begin with the same word: a row is looked for by its rarest.
    const counts = row.words.map((word) => sharing.get(word) ?? 0);
    row.words[counts.indexOf(Math.min(...counts))]?.rows.push(row);
    if (row.words.length > 0 || row.text === '') continue;
    const lower = lowered(row.text);
    texts.set(lower, [...(texts.get(lower) ?? []), row]);
    lengths.set(lower.charAt(0), (lengths.get(lower.charAt(0)) ?? new Set()).add(lower.length));
  }
  return { words: wordsByForm(all()), texts, lengths };
}
