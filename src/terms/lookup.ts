import type { Span, TermEntry } from '../model.ts';
import { isWritten } from './exact.ts';
import { inCapitals } from './fold.ts';
import { HYPHEN, type Letters, lowerUnit } from './letters.ts';
import { createSpeller, type Spelling } from './spellings.ts';
import { filterFor, ROW, stemsWithin } from './stems.ts';
import { STEM, type TermIndex } from './term-index.ts';

/** A form of the index at a place of a text; offsets in the folded text. */
export interface FormHit {
  /** Offset of the stem's row. */
  readonly row: number;
  readonly ending: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is the citation form, or that without its -e: it may stand in front of another member. */
  readonly joins: boolean;
}

/** Where a form is looked for: at the begin of a word or of a hyphenated part, or within it. */
export type Place = 'begin' | 'within';

/** Finds the forms of an index in folded texts. */
export interface Lookup {
  /**
   * The forms that begin from `first` to `last` and end at `limit`, or before it where they may join. `isCapital` says whether
   * what they stand in begins with a capital; other capitals are not compared.
   */
  readonly forms: (
    place: Place,
    isCapital: boolean,
    lower: Uint16Array,
    first: number,
    last: number,
    limit: number,
  ) => readonly FormHit[];
  readonly patternOf: (hit: FormHit) => number;
  /** Whether the stem of a hit is all of these; bits of `STEM`. */
  readonly is: (hit: FormHit, flags: number) => boolean;
  /** Whether the capitals of a hit fit, and what else its entry asks of the spelling. */
  readonly fits: (hit: FormHit, text: string, letters: Letters) => boolean;
  /** Where the term begins and ends that has the hit at the text's word `at`; else nothing. */
  readonly phrase: (hit: FormHit, text: string, letters: Letters, at: number) => Span | undefined;
}

const NONE: readonly FormHit[] = [];

function endsWith(lower: Uint16Array, at: number, ending: string): boolean {
  for (let i = 0; i < ending.length; i++)
    if (lower[at + i] !== lowerUnit(ending.charCodeAt(i))) return false;
  return true;
}

function stands(letters: Letters, at: number, text: string): boolean {
  if (at < 0 || at + text.length > letters.length) return false;
  for (let i = 0; i < text.length; i++) if (letters.cased[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** A lookup in the index of these entries. */
export function createLookup(index: TermIndex, entries: readonly TermEntry[]): Lookup {
  const { stems, endings, patternWords, patternEntry, wordRows, rowsOfWords } = index;
  const { rows } = stems;
  const speller = createSpeller();
  const spelled = new Map<number, readonly Spelling[]>();
  const filters = {
    begin: [filterFor(stems, STEM.word | STEM.member, STEM.capital), filterFor(stems, STEM.word | STEM.member, 0)],
    within: [filterFor(stems, STEM.closed, STEM.capital), filterFor(stems, STEM.closed, 0)],
  } as const;

  const forms: Lookup['forms'] = (place, isCapital, lower, first, last, limit) => {
    const hits = stemsWithin(stems, filters[place][isCapital ? 1 : 0], lower, first, last, limit);
    if (hits.length === 0) return NONE;
    const found: FormHit[] = [];
    for (const { row, start, end: stemEnd } of hits) {
      const flags = rows[row + ROW.flags] as number;
      if (flags & STEM.capital && !isCapital) continue;
      const list = endings[rows[row + ROW.endings] as number] as readonly string[];
      for (let i = 0; i < list.length; i++) {
        const ending = list[i] as string;
        const end = stemEnd + ending.length;
        const joins = i === 0 && (flags & STEM.citation) > 0;
        if (end !== limit && !(joins && end < limit)) continue;
        if (endsWith(lower, stemEnd, ending)) found.push({ row, ending, start, end, joins });
      }
    }
    return found;
  };
  const is: Lookup['is'] = ({ row }, flags) => ((rows[row + ROW.flags] as number) & flags) === flags;
  const patternOf: Lookup['patternOf'] = ({ row }) => rows[row + ROW.pattern] as number;

  // Written forms are asked for seldom: they are made again then, and kept.
  const writtenForms = (pattern: number, word: number): readonly string[] => {
    const number = patternEntry[pattern] ?? 0;
    const entry = entries[number];
    const spellings = spelled.get(number) ?? (entry ? speller(entry) : []);
    spelled.set(number, spellings);
    let first = pattern;
    while (first > 0 && patternEntry[first - 1] === number) first--;
    return spellings[pattern - first]?.words[word - (patternWords[pattern] ?? 0)] ?? [];
  };

  const fits: Lookup['fits'] = (hit, text, letters) => {
    const raw = () => text.slice(letters.from[hit.start], letters.to[hit.end - 1]);
    if (!is(hit, STEM.insensitive) && !isCased(hit, letters.cased) && !inCapitals(raw())) return false;
    const pattern = patternOf(hit);
    const entry = entries[patternEntry[pattern] ?? 0];
    if (!is(hit, STEM.exact) || !entry) return true;
    const written = writtenForms(pattern, rows[hit.row + ROW.word] ?? 0);
    return isWritten(entry, is(hit, STEM.elided) ? written.map((form) => form.slice(0, -1)) : written, raw());
  };

  // As the form is written, or with a capital at its begin.
  const isCased = ({ row, ending, start }: FormHit, cased: Uint16Array): boolean => {
    const offset = rows[row + ROW.offset] ?? 0;
    const length = rows[row + ROW.length] ?? 0;
    for (let i = 0; i < length + ending.length; i++) {
      const wanted = i < length ? stems.cased[offset + i] : ending.charCodeAt(i - length);
      const found = cased[start + i] ?? 0;
      if (found !== wanted && (i > 0 || lowerUnit(found) !== wanted)) return false;
    }
    return true;
  };

  // Whether the text's word `at` is a form of a word of the index.
  const isForm = (word: number, text: string, letters: Letters, at: number): boolean => {
    const start = letters.wordStart[at] ?? 0;
    const end = letters.wordEnd[at] ?? 0;
    for (let i = wordRows[word] ?? 0; i < (wordRows[word + 1] ?? 0); i++) {
      const row = rowsOfWords[i] ?? 0;
      const stemEnd = start + (rows[row + ROW.length] ?? 0);
      const offset = (rows[row + ROW.offset] ?? 0) - start;
      let same = start;
      while (same < stemEnd && stems.lower[offset + same] === letters.lower[same]) same++;
      if (same < stemEnd) continue;
      for (const ending of endings[rows[row + ROW.endings] ?? 0] ?? []) {
        const whole = stemEnd + ending.length === end && endsWith(letters.lower, stemEnd, ending);
        if (whole && fits({ row, ending, start, end, joins: false }, text, letters)) return true;
      }
    }
    return false;
  };

  const phrase: Lookup['phrase'] = (hit, text, letters, at) => {
    const { wordStart, wordEnd, hyphens } = letters;
    const pattern = patternOf(hit);
    const gaps = index.gaps[index.patternGaps[pattern] ?? 0] ?? [];
    const firstWord = patternWords[pattern] ?? 0;
    const count = (patternWords[pattern + 1] ?? 0) - firstWord;
    const first = at - ((rows[hit.row + ROW.word] ?? 0) - firstWord);
    if (first < 0 || first + count > letters.words) return undefined;
    for (let i = 0; i < count; i++) {
      if ((hyphens[first + i] ?? 0) & HYPHEN.saved) return undefined;
      const gap = i > 0 ? (gaps[i] ?? '') : '';
      const before = i > 0 ? (wordEnd[first + i - 1] ?? 0) : (wordStart[first] ?? 0);
      if (before + gap.length !== wordStart[first + i] || !stands(letters, before, gap)) return undefined;
      if (first + i !== at && !isForm(firstWord + i, text, letters, first + i)) return undefined;
    }
    if (!fits(hit, text, letters)) return undefined;
    const lead = gaps[0] ?? '';
    const tail = gaps[count] ?? '';
    const start = (wordStart[first] ?? 0) - lead.length;
    const last = wordEnd[first + count - 1] ?? 0;
    return stands(letters, start, lead) && stands(letters, last, tail) ? { start, end: last + tail.length } : undefined;
  };
  return { forms, patternOf, is, fits, phrase };
}
