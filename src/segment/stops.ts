import { charAt, INVISIBLE, LETTER, MARK, NUMERAL, SPACE, skip } from './chars.ts';

/** A run of final marks, with all that travels with it and what comes next, as offsets in the scanned text. */
export interface Stop {
  readonly start: number;
  readonly signEnd: number;
  /** Behind closing quotes and brackets, footnote marks, and codes that touch it. */
  readonly closed: number;
  /** Behind an emoji as well. */
  readonly end: number;
  /** White space stands behind it. */
  readonly spaced: boolean;
  /** Where the next word begins, opening signs left out. */
  readonly next: number;
}

// A mark before a digit or lower-case word ends nothing. A full stop between a plain word, which is captured, and a capital is
// told apart at once: most stops are such.
const MARK_OR_BRACKET =
  /[([]|[.!?…](?![\da-zß-ÿ]|\s[a-zß-ÿ](?![A-ZÀ-Þ)]))(?:(?<=[^.\s]\s([A-Za-zÄÖÜäöüß][a-zäöüß]{3,})\.)(?=\s[A-ZÄÖÜ])|)/g;
const ANY_BRACKET = /[()[\]]/g;
const SMILEY = /[:;=]['’]?-?$/;
// Marks may stand apart (". . ."), but what begins a word (".NET") is none.
const MARKS = /[.!?…]+(?:[^\S\r\n][.!?…]+(?![.!?…\p{L}\p{N}]))*/uy;
// What travels with the mark before it: closing quotes and brackets, footnote marks, codes.
const CLOSING = /(?:[»«“”"’'›‹)\]}*_¹²³⁰⁴-⁹†‡\uFFFC]+|\[\d{1,3}\])*/y;
const GAP = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]*/y;
// What stands before the first word of a sentence: signs, a passage left out, codes that touch the word.
const OPENING = /(?:\[(?:…|\.{3})\]\s*|[„“”"»«‚‘’'›‹([¿¡*_#@]|[–—-]\s*|\uFFFC+(?=[\p{L}\p{N}„“"»«‚]))*/uy;
// One pictograph, flag or emoticon after another.
const EMOJI =
  /(?:[^\S\r\n]*(?:\p{RI}{2}|(?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\p{EMod}|\u200D\p{Extended_Pictographic}?)*|[:;=]['’]?-?[()DPpOo3/|*]+|<3|\^\^|xD)(?![\p{L}\p{N}]))+(?=[\s\u200B]|$)/uy;
const EMOJI_BEGINS = /[:;=<^x\u203C-\uFFFB]/;
const LONGEST_BRACKET = 600;
// What may stand before the first word of a sentence.
const LEAD = /^[\s\u200B-\u200D\u2060\uFEFF\uFFFC„“”"»«‚‘’'›‹([*_#>•·–—-]*$/u;
const LONGEST_LEAD = 24;

/**
 * Asks for each run of final marks whether it ends a sentence and gives the offsets behind those that do. A word between a space
 * and a full stop before a capital is enough if `isPlain` says so. Brackets that open within a sentence are passed over
 * whole; one that opens a sentence is read like the text around it.
 */
export function cutsOf(
  text: string,
  isPlain: (word: string) => boolean,
  isEnd: (stop: Stop, sentenceStart: number) => boolean,
): readonly number[] {
  const cuts: number[] = [];
  const marks = MARK_OR_BRACKET;
  let closing: ReadonlyMap<number, number> | undefined;
  let sentence = 0;
  marks.lastIndex = 0;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const at = found.index;
    if (at === text.length - 1) break;
    const word = found[1];
    if (word !== undefined && isPlain(word)) {
      sentence = at + 1;
      cuts.push(sentence);
    } else if (text[at] !== '(' && text[at] !== '[') {
      const stop = stopAt(text, at);
      marks.lastIndex = stop.end;
      if (stop.next < text.length && isEnd(stop, sentence)) {
        sentence = stop.end;
        cuts.push(sentence);
      }
    } else if (!isLead(text, sentence, at)) {
      closing ??= closingBrackets(text, at);
      marks.lastIndex = closing.get(at) ?? at + 1;
    }
  }
  marks.lastIndex = 0;
  return cuts;
}

/** Whether between two offsets stands nothing but what may precede the first word of a sentence. */
export function isLead(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_LEAD && LEAD.test(text.slice(start, end));
}

/** The next word, or one other sign (U+FFFC for a code); empty at the end of the text. */
export function nextWord(text: string, { next }: Stop): string {
  return text.slice(next, wordEnd(text, next));
}

function stopAt(text: string, start: number): Stop {
  // The usual case: one mark, a space, a letter or digit, but for "xD".
  const next = start + 2;
  if (charAt(text, start + 1) & SPACE && charAt(text, next) & (LETTER | NUMERAL) && text[next] !== 'x')
    return { start, signEnd: start + 1, closed: start + 1, end: start + 1, spaced: true, next };
  const signEnd = matchEnd(MARKS, text, start);
  const closed = matchEnd(CLOSING, text, signEnd);
  const end = skipEmoji(text, closed);
  const gap = matchEnd(GAP, text, end);
  const spaced = /[\s\u200B]/.test(text.slice(end, gap));
  return { start, signEnd, closed, end, spaced, next: matchEnd(OPENING, text, gap) };
}

function skipEmoji(text: string, start: number): number {
  const at = skip(text, start, SPACE);
  return at < text.length && EMOJI_BEGINS.test(text.charAt(at)) ? matchEnd(EMOJI, text, start) : start;
}

function wordEnd(text: string, start: number): number {
  if (!(charAt(text, start) & (LETTER | NUMERAL)))
    return Math.min(text.length, start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
  let at = start;
  do at = skip(text, at, LETTER | NUMERAL | MARK | INVISIBLE);
  while (/['’-]/.test(text.charAt(at)) && ++at);
  return at;
}

function closingBrackets(text: string, start: number): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = nextOf(ANY_BRACKET, text, start); at >= 0; at = nextOf(ANY_BRACKET, text, at + 1)) {
    if (isSmiley(text, at)) continue;
    if (text[at] === '(' || text[at] === '[') open.push(at);
    else {
      const from = open.pop();
      if (from !== undefined && at - from <= LONGEST_BRACKET) closing.set(from, at);
    }
  }
  return closing;
}

// The brackets of smileys are no brackets.
function isSmiley(text: string, bracket: number): boolean {
  return SMILEY.test(text.slice(Math.max(0, bracket - 3), bracket));
}

// Where the next match of a one-unit pattern stands from an offset on; -1 when there is none.
function nextOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex - 1 : -1;
}

// Where a sticky pattern that matches at an offset ends; the offset itself when it does not.
function matchEnd(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}
