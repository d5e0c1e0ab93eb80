import type { Piece, Tongue } from './plan.ts';
import { DETERMINERS } from './tables/articles.ts';
import type { TermRow } from './tables/terms.ts';
import { rowOf, sideOf } from './terms.ts';
import type { Value } from './values.ts';

/** What fills the slots of a pattern: rows of terms, or other values. */
export interface Filling {
  readonly terms: ReadonlyMap<string, TermRow>;
  readonly values: ReadonlyMap<string, Value>;
}

/**
 * A template: `[A:dem]` is a term with what comes before it, `[treaty:dem]` a fixed one, `[A?der|die|das]` agrees with a slot's
 * gender, `[N]` is a value; `*word*` is an anchor of its sentence. Placeholders and tags stand as in the text.
 */
const SLOT = /\[([A-Za-z-]+)(?::([A-Za-z]+)|\?([^\]]*))?\]/g;
const CODE = /\{\{[^{}]*\}\}|<\/?\w+>/g;
// `user` begins with a consonant.
const VOWEL = /^(?!user)[aeiouéèêâîôhœAEIOUÉÈÊ]/;

/** The slots of a template, in order. */
export function slotsOf(template: string): readonly string[] {
  return [...template.matchAll(SLOT)].map(([, slot = '']) => slot);
}

/** The anchors of a template. */
export function anchorsOf(template: string): readonly string[] {
  return [...template.matchAll(/\*([^*]+)\*/g)].map(([, anchor = '']) => anchor);
}

/** Fills a template. */
export function fill(template: string, language: Tongue, filling: Filling): readonly Piece[] {
  const text = template.replaceAll('*', '');
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(SLOT)) {
    const [whole, slot = '', key = '', agreement] = match;
    pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    at = match.index + whole.length;
    const value = filling.values.get(slot);
    if (agreement !== undefined)
      pieces.push({ kind: 'text', text: agreed(slot, agreement, language, filling) });
    else if (value) pieces.push({ kind: 'text', text: value.text(language, key) });
    else pieces.push(...termPieces(slot, key, language, filling));
  }
  return withCodes([...pieces, { kind: 'text', text: text.slice(at) }]);
}

function agreed(slot: string, agreement: string, language: Tongue, { terms, values }: Filling): string {
  const words = agreement.split('|');
  const row = terms.get(slot);
  const gender = row ? sideOf(row, language).gender : (values.get(slot)?.gender ?? 0);
  return words[gender] ?? words[0] ?? '';
}

function termPieces(slot: string, key: string, language: Tongue, { terms }: Filling): readonly Piece[] {
  const row = terms.get(slot) ?? rowOf(slot);
  const { gender, forms } = sideOf(row, language);
  const lower = key.charAt(0).toLowerCase() + key.slice(1);
  const first = (text: string) => (key === lower ? text : text.charAt(0).toUpperCase() + text.slice(1));
  const determiner = DETERMINERS[language]?.[lower];
  const particle = language === 'ar' ? /^(?:wa|bi|li)$/.exec(lower)?.[0] : undefined;
  const column = determiner?.form ?? (particle ? 'def' : lower || [...forms.keys()][0] || '');
  const form = forms.get(column);
  if (form === undefined) throw new Error(`no form ${key} of ${row.id} in ${language}`);
  const term = (text: string): Piece => ({ kind: 'term', text, slot, termId: row.id });
  if (particle) return [term(attached(particle, form))];
  if (!determiner) return [term(first(form))];
  const words = (VOWEL.test(form) && determiner.elided) || determiner.words;
  return [{ kind: 'text', text: first(words[gender] ?? '') }, term(form)];
}

function attached(particle: string, form: string): string {
  if (particle === 'li') return form.startsWith('ال') ? `لل${form.slice(2)}` : `ل${form}`;
  return (particle === 'wa' ? 'و' : 'ب') + form;
}

// Neighbouring texts become one, and codes come out of them.
function withCodes(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let text = '';
  const flush = () => {
    let at = 0;
    for (const { 0: code, index } of text.matchAll(CODE)) {
      if (index > at) out.push({ kind: 'text', text: text.slice(at, index) });
      out.push({ kind: 'code', text: code });
      at = index + code.length;
    }
    if (at < text.length) out.push({ kind: 'text', text: text.slice(at) });
    text = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') text += piece.text;
    else {
      flush();
      out.push(piece);
    }
  }
  flush();
  return out;
}
