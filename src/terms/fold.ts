import type { Span } from '../model.ts';

/** A text without differences of spelling that no reader counts, and the way back from it. Offsets are UTF-16 code units. */
export interface Folded {
  readonly text: string;
  /** `text` in lower case, of the same length. */
  readonly lower: string;
  /** The span in the original text of `text.slice(start, end)`; `end` must be greater than `start`. */
  readonly span: (start: number, end: number) => Span;
}

const GERMAN: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
};
const PLAIN: Readonly<Record<string, string>> = {
  '\u00AD': '',
  '\u2010': '-',
  '\u2011': '-',
  '\u2019': "'",
  '\u02BC': "'",
};

/** Texts that every spelling leaves as they are. */
const SIMPLE = /^[!-~]*(?: [!-~]+)*$/;

/** One form of writing for one character with its combining marks. */
export type Spelling = (cluster: string) => string;

/** NFC, no soft hyphens, one kind of hyphen and apostrophe. */
export const plainSpelling: Spelling = (cluster) => {
  const composed = cluster.normalize('NFC');
  return PLAIN[composed] ?? composed;
};

/** As `plainSpelling`, and ß is ss, ä is ae: old, Swiss and ASCII spelling are one. */
export const germanSpelling: Spelling = (cluster) => {
  const plain = plainSpelling(cluster);
  return GERMAN[plain] ?? plain;
};

/** Lower case without a change of length: a character whose lower case is longer stays as it is. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}

/** Folds a text by a spelling; any run of white space becomes one space. */
export function fold(text: string, spell: Spelling): Folded {
  if (SIMPLE.test(text)) return { text, lower: text.toLowerCase(), span: (start, end) => ({ start, end }) };
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  for (const { 0: cluster, index } of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    const folded = /^\s/u.test(cluster) ? ' ' : spell(cluster);
    for (let i = 0; i < folded.length; i++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
    out += folded;
  }
  return {
    text: out,
    lower: lowered(out),
    span: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  };
}

/** The text of `fold` for a single word, without the way back: much faster. */
export function foldWord(word: string, spell: Spelling): string {
  return word.replace(/[^ -~]\p{M}*|[ -~]\p{M}+/gu, spell);
}

/** Whether a text is written in capitals throughout; ß has none in old texts. */
export function inCapitals(text: string): boolean {
  const letters = text.replace(/ß/g, '');
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** The text with a capital at its start. */
export function capitalized(text: string): string {
  const first = text.slice(0, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  const capital = first.toUpperCase();
  return (capital.length === first.length ? capital : first) + text.slice(first.length);
}
