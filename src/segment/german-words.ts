import { charAt, LETTER, NUMERAL, SPACE, skipBack, VOWEL } from './chars.ts';
import {
  ABBREVIATIONS,
  type AbbreviationKind,
  FOLDED_ABBREVIATIONS,
  LONGEST_ABBREVIATION,
} from './german.ts';
import { OPENERS } from './german-openers.ts';

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const NOT_COMPOSED = /[^\x20-\x7EÄÖÜäöüß]/;
const NO_VOWEL = /^[BCDFGHJKLMNPQRSTVWXZ]?[bcdfghjklmnpqrstvwxzß]+$/;
// No German word ends so ("Gefr", "Obstlt", "Beschl"): a plosive before "r" or "m", or a liquid between two consonants.
const NO_CODA = /(?:[bdfgkp]r|[bdfgkpt]m|tr|sch[lmnr]|ch[lmnr]|[bdfgkpst][lmnr][bcdfgkptz])$/;
const MOST_PARTS = 4;
const LONGEST_PART = 6;
const LONGEST_LAST_PART = 8;

/** A piece of text as its letters count: composed, without soft hyphens and zero-width characters. */
export function plain(text: string): string {
  return NOT_COMPOSED.test(text) ? text.normalize('NFC').replace(INVISIBLE, '') : text;
}

/** Whether a word with a capital can only be the first of a sentence. */
export function opensSentence(word: string): boolean {
  return OPENERS.has(plain(word).toLowerCase());
}

/** What kind of abbreviation a text ends in, its last full stop left out; the longest known sequence counts ("z. B", "Dr. h. c"). */
export function abbreviationAtEnd(before: string, capitals: boolean): AbbreviationKind | undefined {
  const start = skipBack(before, before.length, LETTER);
  const last = before.slice(start);
  if (last.length > 3 && last.endsWith('str')) return 'maybe';
  const several = before[skipBack(before, start, SPACE) - 1] === '.' ? sequenceKind(before) : undefined;
  if (several) return several;
  if (last.length > LONGEST_ABBREVIATION || isJoined(before, start)) return undefined;
  if (last.length < 2) return ABBREVIATIONS.get(last);
  return kindOf(last, capitals) ?? (isShortened(last) ? 'maybe' : undefined);
}

/** Whether a word in lower case, its first letter aside, is no abbreviation in whatever context. */
export function isNoAbbreviation(word: string): boolean {
  if (word.endsWith('str')) return false;
  return word.length > LONGEST_ABBREVIATION || !(ABBREVIATIONS.has(word) || isShortened(word));
}

// A vowel in one of the last two places excludes both patterns.
function isShortened(word: string): boolean {
  if ((charAt(word, word.length - 1) | charAt(word, word.length - 2)) & VOWEL) return false;
  return NO_VOWEL.test(word) || NO_CODA.test(word);
}

// Not behind an apostrophe: the "s" of a genitive is no abbreviation.
function isJoined(text: string, start: number): boolean {
  const sign = text[start - 1];
  return sign === '.' || sign === "'" || sign === '’' || (charAt(text, start - 1) & NUMERAL) !== 0;
}

function sequenceKind(before: string): AbbreviationKind | undefined {
  const parts: string[] = [];
  let whole = 0;
  let longest = LONGEST_LAST_PART;
  for (let dot = before.length; dot === before.length || before[dot] === '.'; ) {
    const start = skipBack(before, dot, LETTER);
    if (start === dot || dot - start > longest) break;
    parts.unshift(before.slice(start, dot));
    if (!isJoined(before, start)) whole = parts.length;
    dot = skipBack(before, start, SPACE) - 1;
    longest = LONGEST_PART;
  }
  for (let count = Math.min(MOST_PARTS, whole); count > 1; count--) {
    const kind = kindOf(parts.slice(-count).join('.'), true);
    if (kind) return kind;
  }
  return undefined;
}

// In capitals ("NR.") an abbreviation is the same where the text around it is in capitals too.
function kindOf(form: string, capitals: boolean): AbbreviationKind | undefined {
  const known = ABBREVIATIONS.get(form);
  if (known || !capitals || form !== form.toUpperCase()) return known;
  return FOLDED_ABBREVIATIONS.get(form.toLowerCase());
}
