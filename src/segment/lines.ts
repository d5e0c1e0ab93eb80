import type { Span } from '../model.ts';

/** What a language tells of a line break within a paragraph. */
export interface LineGrammar {
  /** A word with a capital that can only be the first of a sentence or heading. */
  readonly opens: (word: string) => boolean;
  /** The last word of a line that the next line must go on with. */
  readonly dangles: (word: string) => boolean;
  /** The last word of a line that a noun at the begin of the next line may belong to. */
  readonly takesNoun: (word: string) => boolean;
}

interface Line extends Span {
  /** Without white space around it. */
  readonly text: string;
  readonly indent: number;
}

interface Paragraph {
  readonly lines: readonly Line[];
  readonly width: number;
  /** Short lines that each begin anew, as in an address. */
  readonly loose: boolean;
  /** Short lines one of which is a postal code and a town. */
  readonly address: boolean;
  /** The numbers that lines begin with. */
  readonly numbers: ReadonlySet<number>;
}

const LINE = /[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/gu;
const FINAL = /[.!?…][\s»«“”"’'›‹)\]*_\uFFFC¹²³⁰⁴-⁹]*$/u;
const INNER_STOP = /[.!?…]\s/u;
const JOINED = /[,;(„‚/&–—-]$/u;
const LAST_WORD = /[\p{L}\p{M}\u00AD]+$/u;
const FIRST_WORD = /^[^\p{L}\p{N}\uFFFC]*([\p{L}\p{N}\uFFFC][\p{L}\p{M}\p{N}\u00AD’'-]*)/u;
const BULLET = /^(?:[•‣◦▪·*]\s|#{1,6}\s|\(?(?:\d{1,3}|\p{Ll}|[ivx]+)\)\s)/u;
const DASH = /^[–—-]\s+/u;
const NUMBER = /^(?:\d{1,3}\.(?:\d{1,3}\.?)*|[IVX]+\.)\s+[^\p{Ll}]/u;
const PARAGRAPH_SIGN = /^§+\s*\d+\p{Ll}?\.?\s+(?!Abs|Satz|Halbsatz|Nummer)\p{Lu}\p{Ll}{2}/u;
// A Markdown heading is one line.
const HASH_TITLE = /^#{1,6}\s/u;
const POSTAL_CODE = /^\d{4,5}\s\p{Lu}/u;
const POSTAL_LINE = /^(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L} ./-]*$/u;
// Of a line's end that patterns are tried on: they would take the square of its length.
const LONGEST_WORD = 60;
const LEADING_NUMBER = /^(\d{1,3})\.\s/;
const HEADING_WIDTH = 60;

/**
 * The parts of a text that no sentence crosses: paragraphs, list items, headings, lines of an address. A single line break is
 * otherwise white space, as in soft-wrapped text.
 */
export function linesToBlocks(text: string, grammar: LineGrammar): readonly Span[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const blocks: Span[] = [];
    let previous: Line | undefined;
    let listed = false;
    for (const line of paragraph.lines) {
      const last = blocks.at(-1);
      const apart = !previous || separates(previous, line, paragraph, listed, grammar);
      if (last && !apart) blocks[blocks.length - 1] = { start: last.start, end: line.end };
      else blocks.push({ start: line.start, end: line.end });
      if (apart) listed = isListed(line.text);
      previous = line;
    }
    return blocks;
  });
}

function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Line[][] = [[]];
  for (const { index, 0: whole } of text.matchAll(LINE)) {
    const line = whole.trim();
    if (line === '') paragraphs.push([]);
    else {
      const indent = whole.length - whole.trimStart().length;
      paragraphs.at(-1)?.push({ start: index, end: index + whole.length, text: line, indent });
    }
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const width = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
      const loose =
        width < HEADING_WIDTH &&
        lines.every(
          (line) =>
            !/^\p{Ll}/u.test(line.text) &&
            !FINAL.test(line.text.slice(-LONGEST_WORD)) &&
            !INNER_STOP.test(line.text),
        );
      const address =
        width < HEADING_WIDTH &&
        lines.slice(1).some((line) => POSTAL_LINE.test(line.text)) &&
        lines.every((line) => !line.text.endsWith(','));
      const numbers = new Set(lines.flatMap((line) => numberOf(line.text) ?? []));
      return { lines, width, loose, address, numbers };
    });
}

function separates(
  previous: Line,
  next: Line,
  paragraph: Paragraph,
  listed: boolean,
  grammar: LineGrammar,
): boolean {
  if (paragraph.address) return true;
  const ended = FINAL.test(previous.text.slice(-LONGEST_WORD));
  const last = LAST_WORD.exec(previous.text.slice(-LONGEST_WORD))?.[0] ?? '';
  const dangling = grammar.dangles(last);
  if (BULLET.test(next.text)) return ended || listed || !dangling;
  if (DASH.test(next.text) && (ended || listed || previous.text.endsWith(':'))) return true;
  if (PARAGRAPH_SIGN.test(next.text)) return !dangling;
  const item = NUMBER.test(next.text) && (ended || listed || previous.text.endsWith(':'));
  if (item || isNumbered(next.text, paragraph)) return true;
  if (HASH_TITLE.test(previous.text)) return true;
  if (previous.text.startsWith('§')) return !dangling;
  if (ended || dangling || JOINED.test(previous.text)) return false;
  const first = FIRST_WORD.exec(next.text)?.[1] ?? '';
  if (/^\p{Ll}/u.test(first)) return false;
  if (previous.text.endsWith(':'))
    return !/^["„“»«]/u.test(next.text) && isDeliberate(previous, first, paragraph, grammar);
  if (grammar.opens(first) || isShouted(previous.text, next.text) || POSTAL_CODE.test(next.text)) return true;
  if (listed && next.indent > previous.indent) return false;
  return (paragraph.loose || !grammar.takesNoun(last)) && isDeliberate(previous, first, paragraph, grammar);
}

// In wrapped text a line is as full as it can be: where the next word had fitted, the author broke the line.
function isDeliberate(
  previous: Line,
  first: string,
  { lines, width, loose }: Paragraph,
  grammar: LineGrammar,
): boolean {
  if (loose || previous.text.length + 1 + first.length <= width) return true;
  const begin = FIRST_WORD.exec(previous.text)?.[1] ?? '';
  return previous === lines[0] && previous.text.length < HEADING_WIDTH && !grammar.opens(begin);
}

// Another line has the number before or after.
function isNumbered(line: string, { numbers }: Paragraph): boolean {
  const number = numberOf(line);
  return number !== undefined && (numbers.has(number - 1) || numbers.has(number + 1));
}

function numberOf(line: string): number | undefined {
  const digits = LEADING_NUMBER.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function isListed(line: string): boolean {
  return BULLET.test(line) || DASH.test(line) || NUMBER.test(line) || line.startsWith('§');
}

function isShouted(previous: string, next: string): boolean {
  return /\p{Lu}{4}/u.test(previous) && !/\p{Ll}/u.test(previous) && /\p{Ll}/u.test(next);
}
