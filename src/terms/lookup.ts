import type { Span, TermEntry } from '../model.ts';
import { isWritten } from './exact.ts';
import { inCapitals } from './fold.ts';
import { createReader, HYPHEN, type Letters, lowerUnit } from './letters.ts';
import { createSpeller, type Spelling } from './spellings.ts';
import { type FormHit, filterFor, formsOf, ROW, STEM, type StemFilters } from './stems.ts';
import { PATTERN, type TermIndex } from './term-index.ts';

/** Finds the forms of an index in folded texts. */
export interface Lookup {
  /** The forms in a text, word by word: own words, and what may be a member; capitals are not compared yet. */
  readonly forms: (letters: Letters) => readonly FormHit[];
  /** The forms that a single word is, capitals included. */
  readonly formsOfWord: (word: string) => readonly FormHit[];
  /** Whether the capitals of a hit fit. */
  readonly fits: (hit: FormHit, text: string, letters: Letters) => boolean;
  /** Where a pattern begins and ends that has the own word `hits[at]` as one of its words; else nothing. */
  readonly phrase: (
    pattern: number,
    hits: readonly FormHit[],
    at: number,
    text: string,
    letters: Letters,
  ) => Span | undefined;
  /** Whether a hit is written as the entry of a pattern of one word asks for. */
  readonly isExact: (pattern: number, hit: FormHit, text: string, letters: Letters) => boolean;
}

function stands(letters: Letters, at: number, text: string): boolean {
  if (at < 0 || at + text.length > letters.length) return false;
  for (let i = 0; i < text.length; i++) if (letters.cased[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

const rawOf = ({ start, end }: Span, text: string, { origin }: Letters) => {
  const at = origin(start, end);
  return text.slice(at.start, at.end);
};

const isElided = ({ flags }: FormHit) => (flags & STEM.elided) > 0;

/** A lookup in the index of these entries. */
export function createLookup(index: TermIndex, entries: readonly TermEntry[]): Lookup {
  const { stems, patternWords, patternLexemes, patternEntry } = index;
  const { rows } = stems;
  const read = createReader();
  const speller = createSpeller();
  const spelled = new Map<number, readonly Spelling[]>();
  const filters: StemFilters = {
    begin: { small: filterFor(stems, 0, STEM.capital), capital: filterFor(stems, 0, 0) },
    within: { small: filterFor(stems, STEM.closed, STEM.capital), capital: filterFor(stems, STEM.closed, 0) },
  };

  const forms: Lookup['forms'] = (letters) => formsOf(stems, filters, letters);
  const formsOfWord: Lookup['formsOfWord'] = (word) => {
    const letters = read(word);
    return forms(letters).filter(
      (hit) => hit.start === 0 && hit.end === letters.length && !isElided(hit) && fits(hit, word, letters),
    );
  };
  const fits: Lookup['fits'] = (hit, text, letters) =>
    (hit.flags & STEM.insensitive) > 0 || isCased(hit, letters.cased) || inCapitals(rawOf(hit, text, letters));

  // As the form is written, or with a capital at its begin.
  const isCased = ({ row, ending, start }: FormHit, cased: Uint16Array): boolean => {
    const offset = rows[row + ROW.offset] as number;
    const length = rows[row + ROW.length] as number;
    for (let i = 0; i < length + ending.length; i++) {
      const wanted = i < length ? (stems.cased[offset + i] as number) : ending.charCodeAt(i - length);
      const found = cased[start + i] as number;
      if (found !== wanted && (i > 0 || lowerUnit(found) !== wanted)) return false;
    }
    return true;
  };

  // Written forms are asked for seldom: they are made again then, and kept.
  const writtenForms = (pattern: number, word: number): readonly string[] => {
    const number = patternEntry[pattern] ?? 0;
    const entry = entries[number];
    const spellings = spelled.get(number) ?? (entry ? speller(entry) : []);
    spelled.set(number, spellings);
    let first = pattern;
    while (first > 0 && patternEntry[first - 1] === number) first--;
    return spellings[pattern - first]?.words[word] ?? [];
  };
  const isWrittenAs = (pattern: number, word: number, hit: FormHit, text: string, letters: Letters): boolean => {
    if (!((index.patternFlags[pattern] as number) & PATTERN.exact)) return true;
    const entry = entries[patternEntry[pattern] as number];
    const written = writtenForms(pattern, word);
    const forms = isElided(hit) ? written.map((form) => form.slice(0, -1)) : written;
    return entry !== undefined && isWritten(entry, forms, rawOf(hit, text, letters));
  };

  // The own word `word` as a form of a lexeme; hits stand in the order of words, so it is looked for from `from` on.
  const formOf = (lexeme: number, word: number, hits: readonly FormHit[], from: number, text: string, letters: Letters) => {
    const step = word < (hits[from]?.word ?? 0) ? -1 : 1;
    for (let i = from; i >= 0 && i < hits.length; i += step) {
      const hit = hits[i] as FormHit;
      if (step > 0 ? hit.word > word : hit.word < word) return undefined;
      const isOwn = hit.word === word && hit.start === letters.wordStart[word] && hit.end === letters.wordEnd[word];
      if (isOwn && hit.lexeme === lexeme && !isElided(hit) && fits(hit, text, letters)) return hit;
    }
    return undefined;
  };

  const phrase: Lookup['phrase'] = (pattern, hits, at, text, letters) => {
    const { words, wordStart, wordEnd, hyphens } = letters;
    const anchor = hits[at] as FormHit;
    const gaps = index.gaps[index.patternGaps[pattern] as number] as readonly string[];
    const from = patternWords[pattern] as number;
    const count = (patternWords[pattern + 1] as number) - from;
    let first = anchor.word;
    while (patternLexemes[from + anchor.word - first] !== anchor.lexeme) first--;
    if (first < 0 || first + count > words) return undefined;
    for (let i = 0; i < count; i++) {
      const word = first + i;
      if ((hyphens[word] as number) & HYPHEN.saved) return undefined;
      const lexeme = patternLexemes[from + i] as number;
      const form = word === anchor.word ? anchor : formOf(lexeme, word, hits, at, text, letters);
      if (!form || !isWrittenAs(pattern, i, form, text, letters)) return undefined;
      const gap = gaps[i] as string;
      const start = wordStart[word] as number;
      if (i > 0 && (wordEnd[word - 1] as number) + gap.length !== start) return undefined;
      if (!stands(letters, start - gap.length, gap)) return undefined;
    }
    const start = (wordStart[first] as number) - (gaps[0] as string).length;
    const end = wordEnd[first + count - 1] as number;
    const tail = gaps[count] as string;
    return stands(letters, end, tail) ? { start, end: end + tail.length } : undefined;
  };
  const isExact: Lookup['isExact'] = (pattern, hit, text, letters) => isWrittenAs(pattern, 0, hit, text, letters);
  return { forms, formsOfWord, fits, phrase, isExact };
}
