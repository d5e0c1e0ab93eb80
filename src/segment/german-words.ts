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
const STREET = /\p{L}str$/u;
const NO_VOWEL = /^[BCDFGHJKLMNPQRSTVWXZ]?[bcdfghjklmnpqrstvwxzß]+$/u;

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
  if (STREET.test(before)) return 'maybe';
  const parts = (SEQUENCE.exec(before)?.[1] ?? '').split(/\.\s*/);
  for (let from = Math.max(0, parts.length - 4); from < parts.length - 1; from++) {
    const kind = kindOf(parts.slice(from).join('.'), true);
    if (kind) return kind;
  }
  const last = parts.at(-1) ?? '';
  if (last.length < 2) return ABBREVIATIONS.get(last);
  if (last.length > LONGEST_ABBREVIATION) return undefined;
  return kindOf(last, capitals) ?? (NO_VOWEL.test(last) ? 'maybe' : undefined);
}

// In capitals ("NR.") an abbreviation is the same; with one capital it may be a noun ("Sog") as well as the begin of a sentence ("Vgl.").
function kindOf(form: string, capitals: boolean): AbbreviationKind | undefined {
  const known = ABBREVIATIONS.get(form);
  if (known || form === form.toLowerCase()) return known;
  const kind = ABBREVIATIONS.get(form.charAt(0).toLowerCase() + form.slice(1));
  if (kind) return kind === 'never' && !form.includes('.') ? 'maybe' : kind;
  return capitals && form === form.toUpperCase() ? FOLDED_ABBREVIATIONS.get(form.toLowerCase()) : undefined;
}
