import { CODE_MARK, codesOf, plainText, tidy } from '../content.ts';
import type { Code, Content, Inline, TermMatch } from '../model.ts';

/**
 * Writes a content as XML text for a provider. Codes become `<x id="n"/>` and properly nested pairs `<g id="n">…</g>`,
 * where n is the code's place among the codes; term occurrences that are whole words stand in `<t id="n">…</t>`,
 * where n is their place in `terms`: a mark keeps the grammar around a term and says where it went.
 */
export function toMarkup(content: Content, terms: readonly TermMatch[]): string {
  const nested = nestedPairs(codesOf(content));
  const text = plainText(content);
  const marked = terms.map((term, index) => ({ term, index })).filter(({ term }) => isMarked(text, term));
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
    for (const { term, index } of marked) {
      if (term.start < at || term.end > at + part.length) continue;
      out += escapeXml(part.slice(from, term.start - at));
      out += `<t id="${index}">${escapeXml(part.slice(term.start - at, term.end - at))}</t>`;
      from = term.end - at;
    }
    out += escapeXml(part.slice(from));
    at += part.length;
  }
  return out;
}

/** Whether a term occurrence is marked: parts of compounds are not, a mark would tear the word. */
export function isMarked(text: string, term: TermMatch): boolean {
  return term.kind === 'word' && !text.slice(term.start, term.end).includes(CODE_MARK);
}

/** The characters that a provider counts: code points of the text, tags left out. */
export function billable(markup: string): number {
  return [...unescapeXml(markup.replace(/<[^>]*>/g, ''))].length;
}

const TOKEN = /<(\/?)([xgt])(?:\s+id\s*=\s*"?(\d+)"?)?\s*(\/?)>|<\/?[a-z][^<>]*>/giu;

/**
 * Reads a provider's answer. Marks around terms are dropped; a tag that was never sent becomes a code of its own
 * source, so that the check of codes names it: residue is a finding, never text.
 */
export function fromMarkup(markup: string, source: Content): Content {
  const codes = codesOf(source);
  const out: Inline[] = [];
  const open: number[] = [];
  let at = 0;
  const foreign = (tag: string): Code => ({ kind: 'placeholder', id: `unknown-${out.length}`, source: tag });
  for (const token of markup.matchAll(TOKEN)) {
    out.push(unescapeXml(markup.slice(at, token.index)));
    at = token.index + token[0].length;
    const [tag, closing, name, id] = token;
    if (name?.toLowerCase() === 't') continue;
    const number = closing ? closingOf(open.pop(), codes) : Number(id ?? Number.NaN);
    const code = name ? codes[number] : undefined;
    if (code?.kind === 'open' && name?.toLowerCase() === 'g') open.push(number);
    out.push(code ?? foreign(tag));
  }
  out.push(unescapeXml(markup.slice(at)));
  return tidy(out);
}

function codeMarkup(code: Code, number: number, nested: ReadonlySet<string>): string {
  if (code.kind === 'placeholder' || !nested.has(code.id)) return `<x id="${number}"/>`;
  return code.kind === 'open' ? `<g id="${number}">` : '</g>';
}

function closingOf(open: number | undefined, codes: readonly Code[]): number {
  const id = open === undefined ? undefined : codes[open]?.id;
  return codes.findIndex((code) => code.kind === 'close' && code.id === id);
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

function unescapeXml(text: string): string {
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\da-f]+));/gi, (_, name, decimal, hex) =>
    name
      ? (ENTITIES[name.toLowerCase()] ?? '')
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
