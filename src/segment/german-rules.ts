import { charAt, DIGIT, LETTER, LOWER, NUMERAL, SPACE, skip, skipBack, UPPER } from './chars.ts';
import { COUNTED, FILE_ENDINGS, MARKED_NAMES, ORDINAL_NOUNS, PART_NAMES, UNITS } from './german.ts';
import { DANGLING } from './german-openers.ts';
import { abbreviationAtEnd, isNoAbbreviation, opensSentence, plain } from './german-words.ts';
import { endsInAbbreviation, type SegmentRules } from './rules.ts';
import { cutsOf, isLead, nextWord, type Stop } from './stops.ts';

const LOOK_BACK = 48;
const SIGN = /^[\uFFFC§•·\p{Sc}\p{So}\p{L}\p{N}]/u;
// An item in the line, as in "a) Wer zahlt, darf bleiben. b) Wer …".
const ITEM = /^\p{Ll}\) \p{Lu}/u;
const OPENING_SIGNS = '„“”"»«‚‘’\'›‹([{*_–—-';
// "bis zum 15. Ihre Antwort.", "… zu erhalten", "… ab.": nothing follows that could be the verb of a new sentence.
const POLITE_OBJECT =
  /^Ihr(?:e[mnrs]?)?\s+\p{Lu}[\p{L}-]+(?:\s+zu\s|(?:\s+(?:ab|an|auf|aus|bei|ein|mit|nach|vor|zu|zurück|zusammen))?[.!?,;])/u;
// Forms of verbs, and adjectives: what ends a sentence, and no file or identifier is called so.
const VERBAL =
  /^(?:(?:ge|be|ver|er|ent|zer)\p{Ll}{3,}(?:t|en)|(?:hab|werd|word|wurd|woll|soll|könn|müss|dürf|lass)en|\p{Ll}{2,}(?:[^aeiouäöü]te|ete|te[nst]|iert|eln|lich|ig|sam|haft|bar))$/u;
const QUOTE_OR_BRACKET = /[»«“”"’'›‹)\]]/;
const MARKER = /^(?:\d{1,3}(?:\.\d{1,3})*[a-zäöüß]?|[IVX]+|[ivx]+)$/;
const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/;
const DOUBLE_INITIAL = /^\p{Lu}\p{Ll}?\.?-\p{Lu}$/u;

/** Offsets at which the sentences of a German block end, the last one left out. */
export function germanCuts(text: string, rules?: SegmentRules): readonly number[] {
  const own = rules && rules.abbreviations.size > 0 ? rules : undefined;
  let item = 0;
  return cutsOf(text, own ? never : isNoAbbreviation, (stop, sentence) => {
    if (!mayFollow(text, stop)) return false;
    const dot = text[stop.start] === '.' && stop.signEnd === stop.start + 1;
    const next = nextWord(text, stop);
    if (dot && own && endsInAbbreviation(text.slice(sentence, stop.start), own))
      return isQuoted(text, stop) && opens(text, stop, next);
    if (!stop.spaced && !text.slice(stop.signEnd, stop.closed).includes('\uFFFC'))
      return touching(text, stop, next);
    if (!dot && /[!?]/.test(text.slice(stop.start, stop.signEnd)))
      return !isMarkedName(text, stop) || opens(text, stop, next);
    const before = plain(text.slice(Math.max(sentence, stop.start - LOOK_BACK), stop.start));
    const start = tokenStart(before, before.length);
    const token = withoutOpening(before.slice(start));
    if (!dot) {
      const word = token || previousToken(before, start);
      return opens(text, stop, next) || !DANGLING.has(word.toLowerCase());
    }
    if (isMarker(text, stop, sentence, token, item)) {
      item = Number.parseInt(token, 10) || 0;
      return false;
    }
    return isFullStop(text, stop, { before, start, token, next });
  });
}

function never(): boolean {
  return false;
}

function tokenStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && !(charAt(text, at - 1) & SPACE)) at--;
  return at;
}

function previousToken(text: string, start: number): string {
  const end = skipBack(text, start, SPACE);
  return withoutOpening(text.slice(tokenStart(text, end), end));
}

function withoutOpening(token: string): string {
  let at = 0;
  while (at < token.length && OPENING_SIGNS.includes(token.charAt(at))) at++;
  return token.slice(at);
}

interface Around {
  readonly before: string;
  /** Where the last token begins in it. */
  readonly start: number;
  /** That token without opening signs. */
  readonly token: string;
  /** The word behind the stop. */
  readonly next: string;
}

// A lower-case word ("iPhone" is none) goes on with the sentence, as a comma does; "(!)" and "[…]" are remarks.
function mayFollow(text: string, { start, signEnd, closed, next }: Stop): boolean {
  const first = charAt(text, next);
  if (first & LOWER && !(charAt(text, next + 1) & UPPER))
    return text[next + 1] === ')' && ITEM.test(text.slice(next, next + 4));
  if (!(first & (LETTER | NUMERAL)) && !SIGN.test(text.slice(next, next + 2))) return false;
  return closed === signEnd || !/[([]/.test(text.charAt(start - 1)) || !/[)\]]/.test(text.charAt(signEnd));
}

function isFullStop(text: string, stop: Stop, { before, start, token, next }: Around): boolean {
  if (token.endsWith('\uFFFC')) return next !== '\uFFFC' && !ORDINAL_NOUNS.has(next.toLowerCase());
  const last = charAt(token, token.length - 1);
  if (!(last & (LETTER | NUMERAL))) return true;
  const previous = () => previousToken(before, start);
  const capitals = next.length > 1 && isAll(next, 0, UPPER);
  const numbered = (charAt(next, 0) & DIGIT) !== 0;
  if (charAt(token, 0) & DIGIT) {
    if (!/^\d{1,3}$/.test(token) && !DAY_AND_MONTH.test(token)) return true;
    if (numbered) return isCounted(previous(), next);
    const quoted = isQuoted(text, stop);
    if (next.startsWith('Ihr') && POLITE_OBJECT.test(text.slice(stop.next, stop.next + LOOK_BACK)))
      return quoted;
    return quoted || isCounted(previous(), next) || (opens(text, stop, next) && !capitals);
  }
  if ((UNITS.has(token) || token === 's') && /^[\d.,]+$/.test(previous())) {
    if (token === 's') return opens(text, stop, next);
    if (next.length > 1) return true;
  }
  const kind = abbreviationAtEnd(before, capitals || numbered);
  if (kind === 'never') return isQuoted(text, stop) && opens(text, stop, next);
  if (kind === 'maybe') return opens(text, stop, next);
  if (kind === 'list') return true;
  const initial = token.length === 1 || (last & UPPER && DOUBLE_INITIAL.test(token)) || ROMAN.test(token);
  if (!initial) return true;
  return (next.length > 1 && isCounted(previous(), next)) || (opens(text, stop, next) && !capitals);
}

function isQuoted(text: string, { signEnd, closed }: Stop): boolean {
  return closed > signEnd && QUOTE_OR_BRACKET.test(text.slice(signEnd, closed));
}

function isAll(word: string, from: number, bits: number): boolean {
  return skip(word, from, bits) === word.length;
}

// "Kapitel 4", "Plan B": the number or letter is a name's.
function isCounted(previous: string, next: string): boolean {
  return COUNTED.has(previous.toLowerCase()) && !ORDINAL_NOUNS.has(next.toLowerCase());
}

// The number or letter at the begin of a line or item, and the next one of an enumeration in the line ("1. …, 2. …").
function isMarker(text: string, stop: Stop, sentence: number, token: string, item: number): boolean {
  const letter = token.length === 1 && charAt(token, 0) & LETTER;
  if (!letter && !MARKER.test(token)) return false;
  const start = stop.start - token.length;
  if (isLead(text, sentence, start) || (item > 0 && token === String(item + 1))) return true;
  const lead = text.slice(sentence, start).trimEnd();
  if (lead.endsWith(':') && /^\d/.test(token)) return true;
  return sentence === 0 && lead.length < 20 && PART_NAMES.has(lead.replace(/^[\s#*>]+/, '').toLowerCase());
}

function isMarkedName(text: string, { start }: Stop): boolean {
  const from = skipBack(text, start, LETTER, Math.max(0, start - 20));
  return MARKED_NAMES.has(text.slice(from, start).toLowerCase());
}

// Whether the next word opens sentences; any verb before "Sie" is an imperative.
function opens(text: string, { next: start }: Stop, next: string): boolean {
  if (next === '§' || opensSentence(next)) return true;
  if (!next.endsWith('n') || next.length < 3) return false;
  const end = start + next.length;
  const polite = skip(text, end, SPACE);
  return (
    polite > end &&
    text.startsWith('Sie', polite) &&
    !(charAt(text, polite + 3) & LETTER) &&
    isCapitalized(next)
  );
}

function isCapitalized(word: string): boolean {
  return (charAt(word, 0) & UPPER) !== 0 && word.length > 1 && isAll(word, 1, LOWER);
}

// Without a space only two words that clearly meet are two sentences: no file names, addresses, abbreviations.
function touching(text: string, stop: Stop, next: string): boolean {
  const behind = stop.next + next.length;
  if (!isCapitalized(next) || !(behind === text.length || /[\s,;:]/.test(text.charAt(behind)))) return false;
  const before = plain(text.slice(Math.max(0, stop.start - LOOK_BACK), stop.start));
  const word = withoutOpening(before.slice(tokenStart(before, before.length)));
  if (word.length < 2 || !isAll(word, 0, LETTER) || !(charAt(word, word.length - 1) & LOWER)) return false;
  const dot = text[stop.start] === '.';
  if (opens(text, stop, next)) return !dot || abbreviationAtEnd(word, false) === undefined;
  if (/[!?]/.test(text.charAt(stop.start))) return (charAt(word, 0) & LOWER) !== 0;
  return next.length > 3 && VERBAL.test(word) && !FILE_ENDINGS.has(next.toLowerCase());
}
