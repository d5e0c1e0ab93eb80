import { CODE_MARK, codesOf, plainText } from '../content.ts';
import type { Code, Content, TermMatch } from '../model.ts';
import type { AskedRung } from './provider.ts';

/** A term occurrence of a text and the target term that it is to become. */
export interface TermToLock {
  readonly match: TermMatch;
  readonly target: string;
}

const LOCKS: Readonly<Record<AskedRung, (id: number, form: string, target: string) => string>> = {
  marked: (id, form) => `<t id="${id}">${escapeXml(form)}</t>`,
  plain: (_, form) => escapeXml(form),
  opaque: (id, _, target) => `<k id="${id}">${escapeXml(target)}</k>`,
};

/**
 * Writes a content as XML text for a provider. Codes become `<x id="n"/>` and properly nested pairs `<g id="n">…</g>`,
 * where n is the code's place among the codes; term occurrences that are whole words are locked in the way of the rung, with
 * their place in `terms` as id: an element keeps the grammar around a term and says where it went.
 */
export function toMarkup(content: Content, terms: readonly TermToLock[], rung: AskedRung): string {
  const nested = nestedPairs(codesOf(content));
  const text = plainText(content);
  const locked = terms
    .map(({ match, target }, id) => ({ ...match, target, id }))
    .filter((term) => isLockable(text, term));
  let out = '';
  let at = 0;
  let number = 0;
  for (const part of content) {
    if (typeof part !== 'string') {
      out += codeMarkup(part, number, nested);
      number++;
      at += 1;
      continue;
    }
    let from = 0;
    for (const { start, end, target, id } of locked) {
      if (start < at + from || end > at + part.length) continue;
      out += escapeXml(part.slice(from, start - at));
      out += LOCKS[rung](id, part.slice(start - at, end - at), target);
      from = end - at;
    }
    out += escapeXml(part.slice(from));
    at += part.length;
  }
  return out;
}

/** Whether a term occurrence can be in an element: parts of compounds cannot, it would tear the word. */
export function isLockable(text: string, term: TermMatch): boolean {
  return term.kind === 'word' && !text.slice(term.start, term.end).includes(CODE_MARK);
}

/** The characters that a provider counts: code points of the text, tags left out. */
export function billable(markup: string): number {
  return [...unescapeXml(markup.replace(/<[^>]*>/g, ''))].length;
}

function codeMarkup(code: Code, number: number, nested: ReadonlySet<string>): string {
  if (code.kind === 'placeholder' || !nested.has(code.id)) return `<x id="${number}"/>`;
  return code.kind === 'open' ? `<g id="${number}">` : '</g>';
}

// Ids of the pairs that contain no half of another pair: only those can be XML elements.
function nestedPairs(codes: readonly Code[]): ReadonlySet<string> {
  const nested = new Set<string>();
  const stack: string[] = [];
  for (const { kind, id } of codes) {
    if (kind === 'open') stack.push(id);
    if (kind !== 'close') continue;
    if (stack.at(-1) !== id) return new Set();
    nested.add(id);
    stack.pop();
  }
  return stack.length === 0 ? nested : new Set();
}

/** Escapes a text for XML content. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Resolves the entities of XML and numeric ones, once. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\da-f]+));/gi, (whole, name, decimal, hex) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
