import type { TermEntry } from '../model.ts';
import { foldWord, germanSpelling } from './fold.ts';
import { SHARP_PAIRS } from './forms/de-classes.ts';
import { createSpeller, type Spelling } from './spellings.ts';
import { bucketed, hashOf, ROW, ROW_SIZE, STEM, type StemTable } from './stem-table.ts';
import { lowerUnit } from './units.ts';

/** What a pattern may be, as bits of `patternFlags`. */
export const PATTERN = {
  /** A member of a hyphenated word, of a closed compound too, and of a split one ("Atom- und …"). */
  member: 1,
  closed: 2,
  elliptic: 4,
  /** Its entry asks for more than folding keeps. */
  exact: 8,
  /** One word and nothing else, and not exact. */
  plain: 16,
  /** A name: it may have an apostrophe for its genitive. */
  name: 32,
} as const;

/**
 * How a lexeme is used in a pattern: its number in the row of words, on which side another word must stand (-1, 1; 0: none), and the hash
 * of the three letters that one begins with (0: not always the same). Most phrases fail there.
 */
export const USE = { pattern: 0, flags: 1, word: 2, side: 3, three: 4 } as const;
export const USE_SIZE = 5;

/**
 * The forms of a list of entries, ready to be looked up and to be kept in a file. A pattern is one spelling of an entry, a row of
 * lexemes; a lexeme is a word with its forms, which are stems with the endings that they take. Patterns share lexemes.
 */
export interface TermIndex {
  readonly patternEntry: Int32Array;
  readonly patternFlags: Uint8Array;
  readonly patternGaps: Int32Array;
  /** Where the lexemes of each pattern begin in `patternLexemes`; one more than patterns. */
  readonly patternWords: Int32Array;
  readonly patternLexemes: Int32Array;
  /** Where the patterns to be looked for by a lexeme begin in `uses`; one more than lexemes. */
  readonly lexemeUses: Int32Array;
  /** `USE_SIZE` numbers a pattern, as `USE` names them. */
  readonly uses: Int32Array;
  readonly gaps: readonly (readonly string[])[];
  readonly stems: StemTable;
}

const GROUPED = 3;

/** The forms of one word by what they have in common: few stems with sets of endings that many words share. */
function stemsOf(
  forms: readonly string[],
): readonly { readonly stem: string; readonly endings: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const form of new Set(forms)) {
    const key = form.slice(0, GROUPED);
    const group = groups.get(key);
    if (group) group.push(form);
    else groups.set(key, [form]);
  }
  return [...groups.values()].map((group) => {
    const [first = ''] = group;
    let common = first.length;
    for (const form of group) while (!form.startsWith(first.slice(0, common))) common--;
    return { stem: first.slice(0, common), endings: group.map((form) => form.slice(common)) };
  });
}

/** Numbers equal values alike, in the order in which they come. */
function numbering<T>(keyOf: (value: T) => string) {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  const numberOf = (value: T): number => {
    const key = keyOf(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, numberOf };
}

function flagsOf(entry: TermEntry, { words, gaps }: Spelling, forms: readonly (readonly string[])[]): number {
  const { compound = 'none', case: mode = 'auto', off = [] } = entry;
  const isMember = words.length === 1 && !gaps.some(Boolean) && compound !== 'none';
  const isClosed = isMember && compound === 'any';
  const isExact =
    mode === 'sensitive' ||
    off.includes('spelling') ||
    forms.some((word) => word.some((form) => SHARP_PAIRS.has(form.toLowerCase())));
  return (
    (isMember ? PATTERN.member : 0) |
    (isClosed ? PATTERN.closed : 0) |
    (isClosed && !off.includes('ellipsis') ? PATTERN.elliptic : 0) |
    (isExact ? PATTERN.exact : words.length === 1 && !gaps.some(Boolean) ? PATTERN.plain : 0) |
    (entry.pos === 'name' ? PATTERN.name : 0)
  );
}

/** Generates the forms of German terms and indexes them. */
export function indexTerms(entries: readonly TermEntry[]): TermIndex {
  const spellingsOf = createSpeller();
  const gaps = numbering<readonly string[]>((list) => list.join('\n'));
  const lexemes = numbering<Lexeme>(({ forms, insensitive }) => `${Number(insensitive)}${forms.join('|')}`);
  const patternEntry: number[] = [];
  const patternFlags: number[] = [];
  const patternGaps: number[] = [];
  const patternWords = [0];
  const patternLexemes: number[] = [];
  const lexemeFlags: number[] = [];
  for (const [number, entry] of entries.entries()) {
    for (const spelling of spellingsOf(entry)) {
      const forms = spelling.words.map((word) => word.map((form) => foldWord(form, germanSpelling)));
      const flags = flagsOf(entry, spelling, forms);
      patternEntry.push(number);
      patternFlags.push(flags);
      patternGaps.push(gaps.numberOf(spelling.gaps));
      for (const word of forms) {
        const lexeme = lexemes.numberOf({ forms: word, insensitive: entry.case === 'insensitive' });
        lexemeFlags[lexeme] = (lexemeFlags[lexeme] ?? 0) | flags;
        patternLexemes.push(lexeme);
      }
      patternWords.push(patternLexemes.length);
    }
  }
  const shared = new Int32Array(lexemes.values.length);
  for (const lexeme of patternLexemes) shared[lexeme] = (shared[lexeme] ?? 0) + 1;
  // Thousands of terms may begin with the same adjective: a phrase is looked for by its rarest word.
  const anchors = patternEntry.map((_, pattern) => {
    const of = patternLexemes.slice(patternWords[pattern], patternWords[pattern + 1]);
    return of.reduce((rarest, lexeme) => ((shared[lexeme] ?? 0) < (shared[rarest] ?? 0) ? lexeme : rarest));
  });
  const wordOf = (pattern: number) => {
    const from = patternWords[pattern] ?? 0;
    return patternLexemes.indexOf(anchors[pattern] ?? 0, from) - from;
  };
  const sideOf = (pattern: number) => {
    if ((patternWords[pattern + 1] ?? 0) - (patternWords[pattern] ?? 0) === 1) return 0;
    return wordOf(pattern) > 0 ? -1 : 1;
  };
  const { starts, values } = grouped(anchors, lexemes.values.length);
  const uses = Array.from(values, (pattern) => {
    const [word, side] = [wordOf(pattern), sideOf(pattern)];
    const neighbour = lexemes.values[patternLexemes[(patternWords[pattern] ?? 0) + word + side] ?? 0];
    return [pattern, patternFlags[pattern] ?? 0, word, side, beginningOf(neighbour?.forms ?? [])];
  }).flat();
  return {
    patternEntry: Int32Array.from(patternEntry),
    patternFlags: Uint8Array.from(patternFlags),
    patternGaps: Int32Array.from(patternGaps),
    patternWords: Int32Array.from(patternWords),
    patternLexemes: Int32Array.from(patternLexemes),
    lexemeUses: starts.map((start) => start * USE_SIZE),
    uses: Int32Array.from(uses),
    gaps: gaps.values,
    stems: stemsOfLexemes(lexemes.values, lexemeFlags, new Set(anchors)),
  };
}

interface Lexeme {
  /** Folded, citation form first. */
  readonly forms: readonly string[];
  readonly insensitive: boolean;
}

function stemsOfLexemes(
  lexemes: readonly Lexeme[],
  flags: readonly number[],
  used: ReadonlySet<number>,
): StemTable {
  const endings = numbering<readonly string[]>((list) => list.join('|'));
  const pool = numbering<string>((stem) => stem);
  const rows: number[] = [];
  let longest = 0;
  for (const [lexeme, { forms, insensitive }] of lexemes.entries()) {
    const isMember = ((flags[lexeme] ?? 0) & PATTERN.member) > 0;
    const common =
      (insensitive ? STEM.insensitive : 0) |
      ((flags[lexeme] ?? 0) & PATTERN.closed ? STEM.closed : 0) |
      (used.has(lexeme) ? STEM.used : 0);
    const put = (stem: string, taken: readonly string[], more: number) => {
      const capital = !insensitive && /^\p{Lu}/u.test(stem + taken[0]) ? STEM.capital : 0;
      rows.push(
        0,
        pool.numberOf(stem),
        stem.length,
        endings.numberOf(taken),
        lexeme,
        common | capital | more,
      );
    };
    for (const [i, { stem, endings: taken }] of stemsOf(forms).entries())
      put(stem, taken, i === 0 ? STEM.citation : 0);
    const [citation = ''] = forms;
    if (isMember && /^.{2,}[^e]e$/.test(citation))
      put(citation.slice(0, -1), [''], STEM.citation | STEM.elided);
    for (const form of forms) longest = Math.max(longest, form.length);
  }
  const cased = unitsOf(pool.values.join(''));
  const lower = cased.map(lowerUnit);
  const offsets = new Int32Array(pool.values.length);
  for (const i of pool.values.keys())
    if (i > 0) offsets[i] = (offsets[i - 1] ?? 0) + (pool.values[i - 1]?.length ?? 0);
  const numbers = Int32Array.from(rows);
  for (let row = 0; row < numbers.length; row += ROW_SIZE) {
    const offset = offsets[numbers[row + ROW.offset] ?? 0] ?? 0;
    numbers[row + ROW.offset] = offset;
    numbers[row + ROW.hash] = hashOf(lower, offset, offset + (numbers[row + ROW.length] ?? 0));
  }
  const longestEnding = Math.max(0, ...endings.values.flat().map((ending) => ending.length));
  const sorted = bucketed(numbers);
  const lexemeOfRow = Array.from(
    { length: sorted.rows.length / ROW_SIZE },
    (_, i) => sorted.rows[i * ROW_SIZE + ROW.lexeme] ?? 0,
  );
  const { starts, values } = grouped(lexemeOfRow, lexemes.length);
  const byLexeme = { lexemeStart: starts, lexemeRows: values.map((row) => row * ROW_SIZE) };
  return { ...sorted, ...byLexeme, lower, cased, endings: endings.values, longest, longestEnding };
}

// The hash of the three letters that all forms begin with, or 0.
function beginningOf(forms: readonly string[]): number {
  const beginnings = new Set(forms.map((form) => form.slice(0, 3).toLowerCase()));
  const [first = ''] = beginnings;
  return beginnings.size === 1 && first.length === 3 ? hashOf(unitsOf(first).map(lowerUnit), 0, 3) : 0;
}

/** The numbers of items by the group that each is in; `starts` has one more than groups. */
function grouped(groups: readonly number[], count: number): { starts: Int32Array; values: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 1; group <= count; group++)
    starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const next = starts.slice();
  const values = new Int32Array(groups.length);
  for (const [item, group] of groups.entries()) {
    const at = next[group] ?? 0;
    values[at] = item;
    next[group] = at + 1;
  }
  return { starts, values };
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
