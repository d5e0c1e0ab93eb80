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
const OPENING_SIGNS = /^[„“”"»«‚‘’'›‹([{*_–—-]+/;
// Read backwards from the end.
const LAST_TOKENS = /$(?<=(?:(?<!\S)(\S+)\s+)?(?<!\S)(\S*))/;
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

/** Whether a stop ends a sentence: `opener` where the next word is one that opens sentences. */
type Ending = 'yes' | 'no' | 'opener';

/** Offsets at which the sentences of a German block end, the last one left out. */
export function germanCuts(text: string, rules?: SegmentRules): readonly number[] {
  const own = rules && rules.abbreviations.size > 0 ? rules : undefined;
  let item = 0;
  return cutsOf(text, own ? () => false : isNoAbbreviation, (stop, sentence) => {
    if (!mayFollow(text, stop)) return false;
    const next = nextWord(text, stop);
    let ending: Ending;
    if (own && isDot(text, stop) && endsInAbbreviation(text.slice(sentence, stop.start), own))
      ending = isQuoted(text, stop) ? 'opener' : 'no';
    else if (!stop.spaced && !text.slice(stop.signEnd, stop.closed).includes('\uFFFC'))
      return touching(text, stop, next);
    else if (!isDot(text, stop)) ending = behindMarks(text, stop, sentence);
    else {
      const around = aroundOf(text, stop, sentence);
      if (isMarker(text, stop, sentence, around.token, item)) {
        item = Number.parseInt(around.token, 10) || 0;
        return false;
      }
      ending = behindFullStop(text, stop, around, next);
    }
    return ending === 'opener' ? opens(text, stop, next) : ending === 'yes';
  });
}

function isDot(text: string, { start, signEnd }: Stop): boolean {
  return text[start] === '.' && signEnd === start + 1;
}

// Exclamation and question marks end sentences, names aside; dots may as well stand within one.
function behindMarks(text: string, stop: Stop, sentence: number): Ending {
  if (/[!?]/.test(text.slice(stop.start, stop.signEnd))) return isMarkedName(text, stop) ? 'opener' : 'yes';
  const around = aroundOf(text, stop, sentence);
  const word = around.token || around.previous;
  return DANGLING.has(word.toLowerCase()) ? 'opener' : 'yes';
}

/** What stands before a stop in its sentence, as its letters count. */
interface Around {
  readonly before: string;
  /** The last two tokens of it, without opening signs; empty where there are none. */
  readonly token: string;
  readonly previous: string;
}

function aroundOf(text: string, stop: Stop, sentence: number): Around {
  const before = plain(text.slice(Math.max(sentence, stop.start - LOOK_BACK), stop.start));
  const [, previous = '', token = ''] = LAST_TOKENS.exec(before) ?? [];
  return { before, token: withoutOpening(token), previous: withoutOpening(previous) };
}

function withoutOpening(token: string): string {
  return token.replace(OPENING_SIGNS, '');
}

// A lower-case word ("iPhone" is none) goes on with the sentence, as a comma does; "(!)" and "[…]" are remarks.
function mayFollow(text: string, { start, signEnd, closed, next }: Stop): boolean {
  const first = charAt(text, next);
  if (first & LOWER && !(charAt(text, next + 1) & UPPER))
    return text[next + 1] === ')' && ITEM.test(text.slice(next, next + 4));
  if (!(first & (LETTER | NUMERAL)) && !SIGN.test(text.slice(next, next + 2))) return false;
  return closed === signEnd || !/[([]/.test(text.charAt(start - 1)) || !/[)\]]/.test(text.charAt(signEnd));
}

function behindFullStop(text: string, stop: Stop, around: Around, next: string): Ending {
  const { before, token } = around;
  if (token.endsWith('\uFFFC'))
    return next !== '\uFFFC' && !ORDINAL_NOUNS.has(next.toLowerCase()) ? 'yes' : 'no';
  const last = charAt(token, token.length - 1);
  if (!(last & (LETTER | NUMERAL))) return 'yes';
  if (charAt(token, 0) & DIGIT) return behindNumber(text, stop, around, next);
  if ((UNITS.has(token) || token === 's') && /^[\d.,]+$/.test(around.previous)) {
    if (token === 's') return 'opener';
    if (next.length > 1) return 'yes';
  }
  const capitals = isCapitals(next);
  const kind = abbreviationAtEnd(before, capitals || (charAt(next, 0) & DIGIT) !== 0);
  if (kind === 'never') return isQuoted(text, stop) ? 'opener' : 'no';
  if (kind === 'maybe') return 'opener';
  if (kind === 'list') return 'yes';
  const initial = token.length === 1 || (last & UPPER && DOUBLE_INITIAL.test(token)) || ROMAN.test(token);
  if (!initial || (next.length > 1 && isCounted(around, next))) return 'yes';
  return capitals ? 'no' : 'opener';
}

// One to three digits may be an ordinal, or a day.
function behindNumber(text: string, stop: Stop, around: Around, next: string): Ending {
  if (!/^\d{1,3}$/.test(around.token) && !DAY_AND_MONTH.test(around.token)) return 'yes';
  if (charAt(next, 0) & DIGIT) return isCounted(around, next) ? 'yes' : 'no';
  if (isQuoted(text, stop)) return 'yes';
  if (next.startsWith('Ihr') && POLITE_OBJECT.test(text.slice(stop.next, stop.next + LOOK_BACK))) return 'no';
  if (isCounted(around, next)) return 'yes';
  return isCapitals(next) ? 'no' : 'opener';
}

function isCapitals(word: string): boolean {
  return word.length > 1 && isAll(word, 0, UPPER);
}

function isQuoted(text: string, { signEnd, closed }: Stop): boolean {
  return closed > signEnd && QUOTE_OR_BRACKET.test(text.slice(signEnd, closed));
}

function isAll(word: string, from: number, bits: number): boolean {
  return skip(word, from, bits) === word.length;
}

// "Kapitel 4", "Plan B": the number or letter is a name's.
function isCounted(around: Around, next: string): boolean {
  return COUNTED.has(around.previous.toLowerCase()) && !ORDINAL_NOUNS.has(next.toLowerCase());
}

// The number or letter at the begin of a line or item, and the next one of an enumeration in the line ("1. …, 2. …").
function isMarker(text: string, stop: Stop, sentence: number, token: string, item: number): boolean {
  const letter = token.length === 1 && charAt(token, 0) & LETTER;
  if (!letter && !MARKER.test(token)) return false;
  const start = stop.start - token.length;
  if (isLead(text, sentence, start) || (item > 0 && token === String(item + 1))) return true;
  const lead = text.slice(sentence, start).trimEnd();
  if (lead.endsWith(':') && charAt(token, 0) & DIGIT) return true;
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
  const { token: word } = aroundOf(text, stop, 0);
  if (word.length < 2 || !isAll(word, 0, LETTER) || !(charAt(word, word.length - 1) & LOWER)) return false;
  const dot = text[stop.start] === '.';
  if (opens(text, stop, next)) return !dot || abbreviationAtEnd(word, false) === undefined;
  if (/[!?]/.test(text.charAt(stop.start))) return (charAt(word, 0) & LOWER) !== 0;
  return next.length > 3 && VERBAL.test(word) && !FILE_ENDINGS.has(next.toLowerCase());
}
