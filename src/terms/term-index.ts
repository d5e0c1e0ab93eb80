import type { TermEntry } from '../model.ts';
import { foldWord, germanSpelling } from './fold.ts';
import { SHARP_PAIRS } from './forms/de-classes.ts';
import { lowerUnit } from './letters.ts';
import { createSpeller, type Spelling } from './spellings.ts';
import { bucketed, hashOf, ROW, ROW_SIZE, type StemTable } from './stems.ts';

/** What a stem may be, as bits of `ROW.flags`. */
export const STEM = {
  /** A word of its own; of a phrase only the rarest word. */
  word: 1,
  /** A member of a hyphenated word, of a closed compound too, and of a split one ("Atom- und …"). */
  member: 2,
  closed: 4,
  elliptic: 8,
  /** The stem of the citation form, which is the first ending's; a stem without its -e, which only joins (Kirch-turm). */
  citation: 16,
  elided: 32,
  /** Only of words that begin with a capital. */
  capital: 64,
  /** Capitals do not count; the spelling does. */
  insensitive: 128,
  exact: 256,
} as const;

/**
 * The forms of a list of entries, ready to be looked up and to be kept in a file. A pattern is one spelling of an entry; each of
 * its words has stems with the endings that they take.
 */
export interface TermIndex {
  readonly patternEntry: Int32Array;
  readonly patternGaps: Int32Array;
  /** The first word of each pattern; one more than patterns. */
  readonly patternWords: Int32Array;
  /** Where the rows of each word begin in `rowsOfWords`; one more than words. */
  readonly wordRows: Int32Array;
  readonly rowsOfWords: Int32Array;
  readonly endings: readonly (readonly string[])[];
  readonly gaps: readonly (readonly string[])[];
  readonly stems: StemTable;
}

const GROUPED = 3;

/** The forms of one word by what they have in common: few stems with sets of endings that many words share. */
function stemsOf(forms: readonly string[]): readonly { readonly stem: string; readonly endings: readonly string[] }[] {
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

function flagsOf(entry: TermEntry, { words, gaps }: Spelling, forms: readonly string[]): number {
  const { compound = 'none', case: mode = 'auto', off = [] } = entry;
  const member = words.length === 1 && !gaps.some(Boolean) && compound !== 'none';
  const exact =
    mode === 'sensitive' || off.includes('spelling') || forms.some((form) => SHARP_PAIRS.has(form.toLowerCase()));
  return (
    (member ? STEM.member : 0) |
    (member && compound === 'any' ? STEM.closed : 0) |
    (member && compound === 'any' && !off.includes('ellipsis') ? STEM.elliptic : 0) |
    (mode === 'insensitive' ? STEM.insensitive : 0) |
    (exact ? STEM.exact : 0)
  );
}

/** Generates the forms of German terms and indexes them. */
export function indexTerms(entries: readonly TermEntry[]): TermIndex {
  const spellingsOf = createSpeller();
  const endings = numbering<readonly string[]>((list) => list.join('|'));
  const gaps = numbering<readonly string[]>((list) => list.join('\n'));
  const stems = numbering<string>((stem) => stem);
  const patterns = { entry: [] as number[], gaps: [] as number[], words: [0] };
  const words: { readonly pattern: number; readonly stem: number; readonly rows: number[] }[] = [];
  const rows: { readonly stem: number; readonly endings: number; readonly word: number; readonly flags: number }[] = [];
  let longest = 0;

  for (const [number, entry] of entries.entries()) {
    for (const spelling of spellingsOf(entry)) {
      const pattern = patterns.entry.push(number) - 1;
      const folded = spelling.words.map((forms) => forms.map((form) => foldWord(form, germanSpelling)));
      const flags = flagsOf(entry, spelling, folded.flat());
      for (const forms of folded) {
        const made = stemsOf(forms).map(({ stem, endings: taken }, i) => ({
          stem: stems.numberOf(stem),
          endings: endings.numberOf(taken),
          word: words.length,
          flags: flags | (i === 0 ? STEM.citation : 0) | capitalOf(stem + taken[0], flags),
        }));
        words.push({ pattern, stem: made[0]?.stem ?? 0, rows: made.map((row) => rows.push(row) - 1) });
        for (const form of forms) longest = Math.max(longest, form.length);
      }
      patterns.gaps.push(gaps.numberOf(spelling.gaps));
      patterns.words.push(words.length);
      const citation = folded[0]?.[0] ?? '';
      if (flags & STEM.member && /^.{2,}[^e]e$/.test(citation)) {
        const stem = stems.numberOf(citation.slice(0, -1));
        const joining = flags | STEM.citation | STEM.elided | capitalOf(citation, flags);
        rows.push({ stem, endings: endings.numberOf(['']), word: words.length - 1, flags: joining });
      }
    }
  }

  // Thousands of terms may begin with the same adjective: a phrase is looked for by its rarest word.
  const shared = new Uint32Array(stems.values.length);
  for (const { stem } of words) shared[stem] = (shared[stem] ?? 0) + 1;
  const anchors = patterns.entry.map((_, pattern) => {
    const [from, to] = [patterns.words[pattern] ?? 0, patterns.words[pattern + 1] ?? 0];
    const sharing = words.slice(from, to).map(({ stem }) => shared[stem] ?? 0);
    return from + sharing.indexOf(Math.min(...sharing));
  });
  const cased = unitsOf(stems.values.join(''));
  const lower = cased.map(lowerUnit);
  const starts = new Int32Array(stems.values.length);
  for (const i of stems.values.keys())
    if (i > 0) starts[i] = (starts[i - 1] ?? 0) + (stems.values[i - 1]?.length ?? 0);

  const numbers = new Int32Array(rows.length * ROW_SIZE);
  for (const [i, { stem, endings: taken, word, flags }] of rows.entries()) {
    const pattern = words[word]?.pattern ?? 0;
    const offset = starts[stem] ?? 0;
    const length = stems.values[stem]?.length ?? 0;
    const isWord = anchors[pattern] === word && !(flags & STEM.elided);
    const fields = [hashOf(lower, offset, offset + length), offset, length, taken, word, pattern];
    numbers.set([...fields, flags | (isWord ? STEM.word : 0)], i * ROW_SIZE);
  }
  const table: StemTable = { ...bucketed(numbers), lower, cased, longest };
  return {
    patternEntry: Int32Array.from(patterns.entry),
    patternGaps: Int32Array.from(patterns.gaps),
    patternWords: Int32Array.from(patterns.words),
    ...byWord(table.rows, words.length),
    endings: endings.values,
    gaps: gaps.values,
    stems: table,
  };
}

function capitalOf(form: string, flags: number): number {
  return /^\p{Lu}/u.test(form) && !(flags & STEM.insensitive) ? STEM.capital : 0;
}

/** The rows of each word that are no elided ones. */
function byWord(rows: Int32Array, words: number): Pick<TermIndex, 'wordRows' | 'rowsOfWords'> {
  const wordRows = new Int32Array(words + 1);
  const isWhole = (row: number) => !((rows[row + ROW.flags] ?? 0) & STEM.elided);
  for (let row = 0; row < rows.length; row += ROW_SIZE) {
    const next = (rows[row + ROW.word] ?? 0) + 1;
    if (isWhole(row)) wordRows[next] = (wordRows[next] ?? 0) + 1;
  }
  for (let word = 1; word <= words; word++) wordRows[word] = (wordRows[word] ?? 0) + (wordRows[word - 1] ?? 0);
  const next = wordRows.slice();
  const rowsOfWords = new Int32Array(wordRows[words] ?? 0);
  for (let row = 0; row < rows.length; row += ROW_SIZE) {
    const word = rows[row + ROW.word] ?? 0;
    const at = next[word] ?? 0;
    if (!isWhole(row)) continue;
    rowsOfWords[at] = row;
    next[word] = at + 1;
  }
  return { wordRows, rowsOfWords };
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
