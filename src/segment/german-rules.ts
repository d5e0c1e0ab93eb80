import { charAt, LETTER, LOWER, NUMERAL, SPACE, skipBack, UPPER } from './chars.ts';
import {
  COUNTED,
  FILE_ENDINGS,
  LONGEST_ABBREVIATION,
  MARKED_NAMES,
  ORDINAL_NOUNS,
  PART_NAMES,
  UNITS,
} from './german.ts';
import { DANGLING } from './german-openers.ts';
import { abbreviationAtEnd, isNoAbbreviation, opensSentence, plain } from './german-words.ts';
import { endsInAbbreviation, type SegmentRules } from './rules.ts';
import { cutsOf, isLead, nextWord, type Stop } from './stops.ts';

const LOOK_BACK = 48;
const SIGN = /^[\uFFFC§•·\p{Sc}\p{So}\p{L}\p{N}]/u;
// An item in the line, as in "a) Wer zahlt, darf bleiben. b) Wer …".
const ITEM = /^\p{Ll}\) \p{Lu}/u;
const CAPITALS = /^\p{Lu}{2,}$/u;
const OPENING_SIGNS = /^[„“”"»«‚‘’'›‹([{*_–—-]+/u;
const IMPERATIVE = /^\p{Lu}\p{Ll}+e?n$/u;
// "bis zum 15. Ihre Antwort.", "… zu erhalten", "… ab.": nothing follows that could be the verb of a new sentence.
const POLITE_OBJECT =
  /^Ihr(?:e[mnrs]?)?\s+\p{Lu}[\p{L}-]+(?:\s+zu\s|(?:\s+(?:ab|an|auf|aus|bei|ein|mit|nach|vor|zu|zurück|zusammen))?[.!?,;])/u;
const POLITE = /^\s+Sie(?!\p{L})/u;
// Forms of verbs, and adjectives: what ends a sentence, and no file or identifier is called so.
const VERBAL =
  /^(?:(?:ge|be|ver|er|ent|zer)\p{Ll}{3,}(?:t|en)|(?:hab|werd|word|wurd|woll|soll|könn|müss|dürf|lass)en|\p{Ll}{2,}(?:[^aeiouäöü]te|ete|te[nst]|iert|eln|lich|ig|sam|haft|bar))$/u;
const QUOTE_OR_BRACKET = /[»«“”"’'›‹)\]]/;
const MARKER = /^(?:\d{1,3}(?:\.\d{1,3})*\p{Ll}?|\p{L}|[IVX]+|[ivx]+)$/u;
const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/;
const INITIAL = /^(?:\p{Lu}\p{Ll}?\.?-)?\p{Lu}$/u;

/** Offsets at which the sentences of a German block end, the last one left out. */
export function germanCuts(text: string, rules?: SegmentRules): readonly number[] {
  let item = 0;
  return cutsOf(text, (stop, sentence) => {
    if (!mayFollow(text, stop)) return false;
    const dot = text[stop.start] === '.' && stop.signEnd === stop.start + 1;
    if (dot && rules && endsInAbbreviation(text.slice(sentence, stop.start), rules))
      return opens(text, stop, nextWord(text, stop));
    if (dot && stop.spaced && endsInPlainWord(text, stop.start)) return true;
    const next = nextWord(text, stop);
    if (!stop.spaced && !text.slice(stop.signEnd, stop.closed).includes('\uFFFC'))
      return touching(text, stop, next);
    if (!dot && /[!?]/.test(text.slice(stop.start, stop.signEnd)))
      return !isMarkedName(text, stop) || opens(text, stop, next);
    const before = plain(text.slice(Math.max(sentence, stop.start - LOOK_BACK), stop.start));
    const start = tokenStart(before, before.length);
    const token = before.slice(start).replace(OPENING_SIGNS, '');
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

function tokenStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && !(charAt(text, at - 1) & SPACE)) at--;
  return at;
}

function previousToken(text: string, start: number): string {
  const end = skipBack(text, start, SPACE);
  return text.slice(tokenStart(text, end), end).replace(OPENING_SIGNS, '');
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
  if (first & LOWER && !(charAt(text, next + 1) & UPPER)) return ITEM.test(text.slice(next, next + 4));
  if (!(first & (LETTER | NUMERAL)) && !SIGN.test(text.slice(next, next + 2))) return false;
  return closed === signEnd || !/[([]/.test(text.charAt(start - 1)) || !/[)\]]/.test(text.charAt(signEnd));
}

// Most sentences end in a word that is too long for an abbreviation, number or marker, or is in no table: no more to ask.
function endsInPlainWord(text: string, end: number): boolean {
  const start = skipBack(text, end, LETTER, end - LOOK_BACK);
  if (end - start > LONGEST_ABBREVIATION) return !text.startsWith('str', end - 3);
  if (end - start < 4 || !(charAt(text, start - 1) & SPACE) || !(charAt(text, start + 1) & LOWER))
    return false;
  return text[skipBack(text, start, SPACE) - 1] !== '.' && isNoAbbreviation(text.slice(start, end));
}

function isFullStop(text: string, stop: Stop, { before, start, token, next }: Around): boolean {
  if (token.endsWith('\uFFFC')) return next !== '\uFFFC' && !ORDINAL_NOUNS.has(next.toLowerCase());
  if (!(charAt(token, token.length - 1) & (LETTER | NUMERAL))) return true;
  const previous = () => previousToken(before, start);
  const quoted = QUOTE_OR_BRACKET.test(text.slice(stop.signEnd, stop.closed));
  const capitals = CAPITALS.test(next);
  if (/^\d/.test(token)) {
    if (!/^\d{1,3}$/.test(token) && !DAY_AND_MONTH.test(token)) return true;
    if (/^\d/.test(next)) return isCounted(previous(), next);
    if (POLITE_OBJECT.test(text.slice(stop.next, stop.next + LOOK_BACK))) return quoted;
    return quoted || isCounted(previous(), next) || (opens(text, stop, next) && !capitals);
  }
  const kind = abbreviationAtEnd(before, capitals || /^\d/.test(next));
  const measured = /^[\d.,]+$/.test(previous());
  if (measured && UNITS.has(token) && next.length > 1) return true;
  if (measured && token === 's') return opens(text, stop, next);
  if (kind === 'never') return quoted && opens(text, stop, next);
  if (kind === 'maybe') return opens(text, stop, next);
  if (kind === 'list') return true;
  if (token.length > 1 && !INITIAL.test(token) && !ROMAN.test(token)) return true;
  return (next.length > 1 && isCounted(previous(), next)) || (opens(text, stop, next) && !capitals);
}

// "Kapitel 4", "Plan B": the number or letter is a name's.
function isCounted(previous: string, next: string): boolean {
  return COUNTED.has(previous.toLowerCase()) && !ORDINAL_NOUNS.has(next.toLowerCase());
}

// The number or letter at the begin of a line or item, and the next one of an enumeration in the line ("1. …, 2. …").
function isMarker(text: string, stop: Stop, sentence: number, token: string, item: number): boolean {
  if (!MARKER.test(token)) return false;
  const start = stop.start - token.length;
  if (isLead(text, sentence, start) || (item > 0 && token === String(item + 1))) return true;
  const lead = text.slice(sentence, start).trimEnd();
  if (lead.endsWith(':') && /^\d/.test(token)) return true;
  return sentence === 0 && lead.length < 20 && PART_NAMES.has(lead.replace(/^[\s#*>]+/, '').toLowerCase());
}

function isMarkedName(text: string, { start }: Stop): boolean {
  const name = /\p{L}+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  return MARKED_NAMES.has(name.toLowerCase());
}

// Whether the next word opens sentences; any verb before "Sie" is an imperative.
function opens(text: string, stop: Stop, next: string): boolean {
  if (next === '§' || opensSentence(next)) return true;
  const end = stop.next + next.length;
  return IMPERATIVE.test(next) && POLITE.test(text.slice(end, end + 8));
}

// Without a space only two words that clearly meet are two sentences: no file names, addresses, abbreviations.
function touching(text: string, stop: Stop, next: string): boolean {
  const before = plain(text.slice(Math.max(0, stop.start - LOOK_BACK), stop.start));
  const word = before.slice(tokenStart(before, before.length)).replace(OPENING_SIGNS, '');
  if (!/^\p{L}+\p{Ll}$/u.test(word) || !/^\p{Lu}\p{Ll}+$/u.test(next)) return false;
  if (!/^(?:[\s,;:]|$)/u.test(text.charAt(stop.next + next.length))) return false;
  if (opens(text, stop, next))
    return text[stop.start] !== '.' || abbreviationAtEnd(word, false) === undefined;
  if (/[!?]/.test(text.charAt(stop.start))) return /^\p{Ll}/u.test(word);
  return VERBAL.test(word) && next.length > 3 && !FILE_ENDINGS.has(next.toLowerCase());
}
