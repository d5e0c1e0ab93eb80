import { AFTER_ORDINAL, MAYBE_FINAL, NEVER_FINAL, OPENERS } from './german.ts';

const NEXT_WORD = /^[\s\u200B\uFEFF]*([„“"»«‚‘'›‹([\uFFFC¿¡–—-]*)\s*([\p{L}\p{M}\p{N}\u00AD]*)/u;
const LAST_WORD = /(?:[\p{L}\p{M}\u00AD]+\.[\s\u00A0\u202F]?)*[\p{L}\p{M}\p{N}\u00AD]+$/u;
// A number or letter at the begin of a line counts what follows.
const LIST_MARKER = /(?:^|[\r\n])\s*(?:\d{1,3}|\p{L})$/u;
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;

/**
 * Whether a German sentence ends at a run of stops that stands from `start` to `end`, closing signs included. Decided by
 * the next word: a lower-case one never begins a sentence; after an abbreviation, ordinal, initial or Roman
 * numeral only a word does that usually begins one.
 */
export function isGermanBoundary(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 80);
  if (rest.trim() === '') return false;
  const [, opening = '', next = ''] = NEXT_WORD.exec(rest) ?? [];
  const spaced = /^\s/.test(rest);
  if (/^\p{Ll}/u.test(next)) return false;
  if (!spaced) return false;
  if (/^[,;:]/.test(rest.trimStart())) return false;
  if (insideBrackets(text, start, end)) return false;
  const stop = text.slice(start, end);
  const opens = opening !== '' || OPENERS.has(next.normalize('NFC').replaceAll('\u00AD', '').toLowerCase());
  if (stop.startsWith('…') || stop.startsWith('...'))
    return next === '' || opens || /^[\p{Lu}\p{N}]/u.test(next);
  if (stop !== '.') return true;
  if (LIST_MARKER.test(text.slice(0, start))) return false;
  return isFullStop(text.slice(Math.max(0, start - 40), start), next, opens);
}

function isFullStop(before: string, next: string, opens: boolean): boolean {
  const word = (LAST_WORD.exec(before)?.[0] ?? '').normalize('NFC').replaceAll('\u00AD', '');
  const compact = word.replace(/[\s\u00A0\u202F]/g, '');
  const last = /[\p{L}\p{M}\p{N}]+$/u.exec(compact)?.[0] ?? '';
  if (/^\d{1,3}$/.test(last)) return !AFTER_ORDINAL.has(next.toLowerCase()) && opens && !/^\d/.test(next);
  if (/^\d+$/.test(last)) return true;
  for (const form of new Set([compact.toLowerCase(), last.toLowerCase()])) {
    if (NEVER_FINAL.has(form)) return false;
    if (MAYBE_FINAL.has(form)) return opens;
  }
  if (/^\p{L}$/u.test(last)) return opens;
  if (last.length > 0 && ROMAN.test(last)) return opens;
  return true;
}

// A bracket that opened within the sentence holds no boundary; one that is a sentence of its own does.
function insideBrackets(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const closed = text.slice(start, end);
  const openAt = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  if (openAt < 0) return false;
  const inside = !/[)\]]/.test(before.slice(openAt)) && !/[)\]]/.test(closed);
  return inside && !/(?:^|[.!?…][»“"']?\s)$/u.test(before.slice(0, openAt));
}
