import type { TermEntry } from '../model.ts';
import { capitalized, type Folded, fold, foldWord, germanSpelling, inCapitals, lowered } from './fold.ts';
import { germanForms } from './forms/de.ts';
import { SHARP_PAIRS } from './forms/de-classes.ts';
import { type Word, wordsOf } from './words.ts';

/** One spelling of a term, ready to be looked for. */
export interface Pattern {
  readonly entry: TermEntry;
  /** Per word: its forms, folded, by their lower case. */
  readonly words: readonly ReadonlyMap<string, readonly Form[]>[];
  /** What must stand before, between and after the words, white space folded. */
  readonly gaps: readonly string[];
}

/** A form as folded and as written. */
export interface Form {
  readonly text: string;
  readonly written: string;
}

function byLower(forms: readonly string[]): ReadonlyMap<string, readonly Form[]> {
  const map = new Map<string, Form[]>();
  for (const written of forms) {
    const text = foldWord(written, germanSpelling);
    const lower = lowered(text);
    const known = map.get(lower);
    if (known) known.push({ text, written });
    else map.set(lower, [{ text, written }]);
  }
  return map;
}

function patternOf(entry: TermEntry, spelling: string, inflect: boolean): Pattern {
  const written = spelling
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .trim();
  const folded = fold(written, germanSpelling);
  const words = wordsOf(folded);
  const edges = [0, ...words.flatMap((word) => [word.start, word.end]), folded.text.length];
  const gaps = Array.from({ length: words.length + 1 }, (_, i) =>
    folded.text.slice(edges[2 * i], edges[2 * i + 1]),
  );
  // Forms are made from the word as written: umlauts and ß are still to be seen there.
  const asWritten = words.map(({ start, end }) => {
    const span = folded.span(start, end);
    return written.slice(span.start, span.end);
  });
  const forms = inflect ? germanForms(asWritten, entry.pos) : asWritten.map((word) => [word]);
  return { entry, words: forms.map(byLower), gaps };
}

/** All patterns of an entry: its term and variants with their inflected forms, and the listed forms as they are. */
export function patternsOf(entry: TermEntry): readonly Pattern[] {
  const spellings = [entry.term, ...(entry.variants ?? [])].map((spelling) =>
    patternOf(entry, spelling, true),
  );
  const listed = (entry.forms ?? []).map((form) => patternOf(entry, form, false));
  return [...spellings, ...listed].filter((pattern) => pattern.words.length > 0);
}

/** Whether a text may stand for a form, by the entry's rule of case. `raw` is the text before folding. */
export function formFits(form: Form, text: string, raw: string, mode: TermEntry['case']): boolean {
  if (mode === 'sensitive') return raw.normalize('NFC').replace(/\u00AD/g, '') === form.written;
  if (SHARP_PAIRS.has(form.text.toLowerCase()) && /ß/.test(raw.toLowerCase()) !== /ß/.test(form.written))
    return false;
  if (mode === 'insensitive' || text === form.text || text === capitalized(form.text)) return true;
  return inCapitals(raw);
}

/** The end of the pattern in the folded text when its first word is `words[at]`, and where it starts; else nothing. */
export function matchAt(
  pattern: Pattern,
  text: string,
  folded: Folded,
  words: readonly Word[],
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  const { gaps, entry } = pattern;
  const lead = gaps[0] ?? '';
  const tail = gaps.at(-1) ?? '';
  const first = words[at];
  const last = words[at + pattern.words.length - 1];
  if (!first || !last) return undefined;
  for (const [i, forms] of pattern.words.entries()) {
    const word = words[at + i];
    if (word?.saved !== 'no') return undefined;
    const before = words[at + i - 1];
    if (i > 0 && before && folded.text.slice(before.end, word.start) !== gaps[i]) return undefined;
    const { start, end } = folded.span(word.start, word.end);
    const fits = forms
      .get(word.lower)
      ?.some((form) => formFits(form, word.text, text.slice(start, end), entry.case));
    if (!fits) return undefined;
  }
  const start = first.start - lead.length;
  const end = last.end + tail.length;
  if (start < 0 || folded.text.slice(start, first.start) !== lead) return undefined;
  return folded.text.slice(last.end, end) === tail ? { start, end } : undefined;
}
