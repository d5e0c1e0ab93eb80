import type { Span, TermEntry } from '../model.ts';
import { isWritten } from './exact.ts';
import { createWordFolder } from './folded-word.ts';
import { HYPHEN, type Letters } from './letters.ts';
import { isFormOf } from './lexeme-form.ts';
import { originOf } from './plain-text.ts';
import { createSpeller, type Spelling } from './spellings.ts';
import { PATTERN, type TermIndex } from './term-index.ts';

/** Tells whether patterns stand in a text whose words have been looked up. */
export interface Phrases {
  /** Where a pattern begins and ends whose word number `word` is the text's word `at`; else nothing. */
  readonly spanOf: (
    pattern: number,
    word: number,
    at: number,
    text: string,
    letters: Letters,
  ) => Span | undefined;
  /** Whether a text is written as the entry of a pattern asks of its word number `word`, or of that without its -e. */
  readonly isExact: (
    pattern: number,
    word: number,
    isElided: boolean,
    span: Span,
    text: string,
    letters: Letters,
  ) => boolean;
}

function stands(letters: Letters, at: number, text: string): boolean {
  if (at < 0 || at + text.length > letters.length) return false;
  for (let i = 0; i < text.length; i++) if (letters.units[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The phrases of an index of these entries. */
export function createPhrases(index: TermIndex, entries: readonly TermEntry[]): Phrases {
  const { patternWords, patternLexemes, patternEntry, patternFlags } = index;
  const speller = createSpeller();
  const fold = createWordFolder();
  const spelled = new Map<number, readonly Spelling[]>();

  // Written forms are asked for seldom: they are made again then, and kept.
  const writtenForms = (pattern: number, word: number): readonly string[] => {
    const number = patternEntry[pattern] as number;
    const spellings = spelled.get(number) ?? speller(entries[number] as TermEntry);
    spelled.set(number, spellings);
    let first = pattern;
    while (first > 0 && patternEntry[first - 1] === number) first--;
    return spellings[pattern - first]?.words[word] ?? [];
  };
  const isExact: Phrases['isExact'] = (pattern, word, isElided, { start, end }, text, letters) => {
    if (!((patternFlags[pattern] as number) & PATTERN.exact)) return true;
    const written = writtenForms(pattern, word);
    const forms = isElided ? written.map((form) => form.slice(0, -1)) : written;
    const at = originOf(letters.changes, start, end);
    return isWritten(
      entries[patternEntry[pattern] as number] as TermEntry,
      forms,
      text.slice(at.start, at.end),
    );
  };

  // A form is the whole word or ends before a hyphen: it is enough to see one unit more than the longest has.
  const isForm = (lexeme: number, { units }: Letters, start: number, end: number) =>
    isFormOf(index.stems, lexeme, fold(units, start, Math.min(end, start + index.stems.longest + 1)));

  const spanOf: Phrases['spanOf'] = (pattern, word, at, text, letters) => {
    const { words, wordStart, wordEnd, hyphens } = letters;
    const gaps = index.gaps[index.patternGaps[pattern] as number] as readonly string[];
    const from = patternWords[pattern] as number;
    const count = (patternWords[pattern + 1] as number) - from;
    const first = at - word;
    if (first < 0 || first + count > words) return undefined;
    for (let i = 0; i < count; i++) {
      const [start, end] = [wordStart[first + i] as number, wordEnd[first + i] as number];
      const lexeme = patternLexemes[from + i] as number;
      if ((hyphens[first + i] as number) & HYPHEN.saved) return undefined;
      const gap = gaps[i] as string;
      if (i > 0 && (wordEnd[first + i - 1] as number) + gap.length !== start) return undefined;
      if (!stands(letters, start - gap.length, gap)) return undefined;
      if (i !== word && !isForm(lexeme, letters, start, end)) return undefined;
      if (!isExact(pattern, i, false, { start, end }, text, letters)) return undefined;
    }
    const start = (wordStart[first] as number) - (gaps[0] as string).length;
    const end = wordEnd[first + count - 1] as number;
    const tail = gaps[count] as string;
    return stands(letters, end, tail) ? { start, end: end + tail.length } : undefined;
  };
  return { spanOf, isExact };
}
