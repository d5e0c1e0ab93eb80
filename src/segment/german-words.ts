import { LETTER, SPACE, skipBack } from './chars.ts';
import {
  ABBREVIATIONS,
  type AbbreviationKind,
  FOLDED_ABBREVIATIONS,
  LONGEST_ABBREVIATION,
} from './german.ts';
import { OPENERS } from './german-openers.ts';

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const COMPOSED = /^[\x20-\x7EÄÖÜäöüß]*$/;
// Not behind an apostrophe: the "s" of a genitive is no abbreviation.
const SEQUENCE = /(?:^|[^\p{L}\p{N}.'’])((?:\p{L}{1,6}\.\s*)*\p{L}{1,8})$/u;
const NO_VOWEL = /^[BCDFGHJKLMNPQRSTVWXZ]?[bcdfghjklmnpqrstvwxzß]+$/u;
// No German word ends so ("Gefr", "Obstlt", "Beschl"): a plosive before "r" or "m", or a liquid between two consonants.
const NO_CODA = /(?:[bdfgkp]r|[bdfgkpt]m|tr|sch[lmnr]|ch[lmnr]|[bdfgkpst][lmnr][bcdfgkptz])$/;

/** A piece of text as its letters count: composed, without soft hyphens and zero-width characters. */
export function plain(text: string): string {
  return COMPOSED.test(text) ? text : text.normalize('NFC').replace(INVISIBLE, '');
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
  if (last.length > LONGEST_ABBREVIATION || /[\p{N}.'’]/u.test(before.charAt(start - 1))) return undefined;
  if (last.length < 2) return ABBREVIATIONS.get(last);
  return kindOf(last, capitals) ?? (isShortened(last) ? 'maybe' : undefined);
}

/** Whether a word in lower case, its first letter aside, is no abbreviation in whatever context. */
export function isNoAbbreviation(word: string): boolean {
  return kindOf(word, false) === undefined && !isShortened(word) && !word.endsWith('str');
}

function isShortened(word: string): boolean {
  return NO_VOWEL.test(word) || NO_CODA.test(word);
}

function sequenceKind(before: string): AbbreviationKind | undefined {
  const parts = (SEQUENCE.exec(before)?.[1] ?? '').split(/\.\s*/);
  for (let from = Math.max(0, parts.length - 4); from < parts.length - 1; from++) {
    const kind = kindOf(parts.slice(from).join('.'), true);
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
