import { COUNTED, MARKED_NAMES, NUMBERED_LETTERS, ORDINAL_NOUNS, PART_NAMES } from './german.ts';
import { DANGLING } from './german-openers.ts';
import { abbreviationAtEnd, opensSentence, plain } from './german-words.ts';
import { cutsOf, isLead, type Stop } from './stops.ts';

const LOOK_BACK = 48;
// "iPhone" begins like a lower-case word and is none.
const LOWER = /^\p{Ll}(?!\p{Lu})/u;
const WORD_OR_SIGN = /^[\p{L}\p{N}\uFFFC§•·\p{Sc}\p{So}]/u;
const CAPITALS = /^\p{Lu}{2,}$/u;
const LAST_TOKEN = /(\S*)\s+(\S*)$|(\S*)$/u;
const OPENING = /^[„“”"»«‚‘’'›‹([{*_–—-]+/u;
const IMPERATIVE = /^\p{Lu}\p{Ll}+e?n$/u;
const POLITE = /^\s+Sie(?!\p{L})/u;
const QUOTE_OR_BRACKET = /[»«“”"’'›‹)\]]/u;
const MARKER = /^(?:\d{1,3}(?:\.\d{1,3})*\p{Ll}?|\p{L}|[IVX]+|[ivx]+)$/u;
const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/;
const INITIAL = /^(?:\p{Lu}\p{Ll}?\.?-)?\p{Lu}$/u;

/** Offsets at which the sentences of a German block end, the last one left out. */
export function germanCuts(text: string): readonly number[] {
  let item = 0;
  return cutsOf(text, (stop, sentence) => {
    if (!mayFollow(text, stop)) return false;
    if (!stop.spaced && !stop.tail.includes('\uFFFC')) return touching(text, stop);
    if (/[!?]/.test(stop.sign)) return !isMarkedName(text, stop) || opens(text, stop);
    const before = plain(text.slice(Math.max(sentence, stop.start - LOOK_BACK), stop.start));
    const [, earlier = '', later = '', only = ''] = LAST_TOKEN.exec(before) ?? [];
    const token = (later || only).replace(OPENING, '');
    if (stop.sign !== '.') return opens(text, stop) || !DANGLING.has((token || earlier).toLowerCase());
    if (isMarker(text, stop, sentence, token, item)) {
      item = Number.parseInt(token, 10) || 0;
      return false;
    }
    return isFullStop(text, stop, { before, token, previous: earlier.replace(OPENING, '') });
  });
}

interface Before {
  readonly before: string;
  readonly token: string;
  readonly previous: string;
}

// A lower-case word goes on with the sentence, as a comma does; "(!)" and "[…]" are remarks.
function mayFollow(text: string, { start, tail, next }: Stop): boolean {
  if (LOWER.test(next) || !WORD_OR_SIGN.test(next)) return false;
  return !(/[([]/.test(text.charAt(start - 1)) && /^[)\]]/.test(tail));
}

function isFullStop(text: string, stop: Stop, { before, token, previous }: Before): boolean {
  if (token.endsWith('\uFFFC')) return stop.next !== '\uFFFC' && !ORDINAL_NOUNS.has(stop.next.toLowerCase());
  if (!/[\p{L}\p{N}]$/u.test(token)) return true;
  const quoted = QUOTE_OR_BRACKET.test(stop.tail);
  const capitals = CAPITALS.test(stop.next);
  const counted = COUNTED.has(previous.toLowerCase()) && !ORDINAL_NOUNS.has(stop.next.toLowerCase());
  if (/^\d/.test(token)) {
    if (!/^\d{1,3}$/.test(token) && !DAY_AND_MONTH.test(token)) return true;
    if (/^\d/.test(stop.next)) return counted;
    return quoted || counted || (opens(text, stop) && !capitals);
  }
  const kind = abbreviationAtEnd(before, capitals || /^\d/.test(stop.next));
  const measured = /^[\p{Nd}.,]+$/u.test(previous);
  if (measured && isUnit(token) && stop.next.length > 1) return true;
  if (kind === 'never') return quoted && opens(text, stop);
  if (kind === 'maybe') return opens(text, stop);
  if (kind === 'list') return true;
  if (!INITIAL.test(token) && !ROMAN.test(token) && token.length > 1) return true;
  return (counted && stop.next.length > 1) || (opens(text, stop) && !capitals);
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

function isUnit(token: string): boolean {
  return NUMBERED_LETTERS.has(token) || /^[bcdfghjklmnpqrstvwxz]{2,3}$/.test(token);
}

function isMarkedName(text: string, { start }: Stop): boolean {
  const name = /\p{L}+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  return MARKED_NAMES.has(name.toLowerCase());
}

// Whether the next word opens sentences; any verb before "Sie" is an imperative.
function opens(text: string, { next, nextEnd }: Stop): boolean {
  if (next === '§' || opensSentence(next)) return true;
  return IMPERATIVE.test(next) && POLITE.test(text.slice(nextEnd, nextEnd + 8));
}

// Without a space only two words that clearly meet are two sentences: no file names, addresses, abbreviations.
function touching(text: string, stop: Stop): boolean {
  const token = /\S*$/u.exec(plain(text.slice(Math.max(0, stop.start - LOOK_BACK), stop.start)))?.[0] ?? '';
  const word = token.replace(OPENING, '');
  if (!/^\p{L}+\p{Ll}$/u.test(word) || !/^\p{Lu}\p{Ll}+$/u.test(stop.next)) return false;
  if (!/^(?:[\s,;:]|$)/u.test(text.slice(stop.nextEnd, stop.nextEnd + 1))) return false;
  if (opens(text, stop)) return stop.sign !== '.' || abbreviationAtEnd(word, false) === undefined;
  return /[!?]/.test(stop.sign) && /^\p{Ll}/u.test(word);
}
