import { tidy } from '../content.ts';
import type { Code, Content, Inline } from '../model.ts';

// i18next's interpolation and nesting, then tags; a nesting call may hold options with braces and one level of parentheses.
const INTERPOLATION = String.raw`\{\{[^{}]*\}\}`;
const NESTING = String.raw`\$t\((?:[^()]|\([^()]*\))*\)`;
const TAG = String.raw`</?[A-Za-z0-9][\w.:-]*(?:\s+[^<>]*)?/?>`;

interface Found {
  readonly start: number;
  readonly source: string;
}

/**
 * Takes the placeholders and tags of a text apart: i18next's `{{x}}` and `$t(x)`, tags such as `<b>` and `<1>`, and what
 * `extra` patterns match. A tag without its partner is a placeholder. Nothing is lost: written out again it is the text.
 */
export function parseInline(text: string, extra: readonly string[] = []): Content {
  const found = findCodes(text, [INTERPOLATION, NESTING, TAG, ...extra]);
  const partners = pairTags(found);
  const ids = new Map<number, string>();
  const out: Inline[] = [];
  let at = 0;
  for (const [index, { start, source }] of found.entries()) {
    const partner = partners.get(index);
    const id = (partner !== undefined && ids.get(partner)) || String(new Set(ids.values()).size + 1);
    ids.set(index, id);
    const kind: Code['kind'] = partner === undefined ? 'placeholder' : partner > index ? 'open' : 'close';
    out.push(text.slice(at, start), { kind, id, source });
    at = start + source.length;
  }
  return tidy([...out, text.slice(at)]);
}

function findCodes(text: string, patterns: readonly string[]): Found[] {
  const pattern = new RegExp(patterns.map((one) => `(?:${one})`).join('|'), 'gu');
  return [...text.matchAll(pattern)]
    .filter(([source]) => source !== '')
    .map((match) => ({ start: match.index, source: match[0] }));
}

// An opening tag belongs to the nearest closing one of its name; what stands open in between has no partner.
function pairTags(found: readonly Found[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: { readonly name: string; readonly index: number }[] = [];
  for (const [index, { source }] of found.entries()) {
    const [, closing, name, empty] = /^<(\/?)([A-Za-z0-9][\w.:-]*)[^>]*?(\/?)>$/.exec(source) ?? [];
    if (!name || empty) continue;
    if (!closing) {
      open.push({ name, index });
      continue;
    }
    const at = open.findLastIndex((tag) => tag.name === name);
    const partner = open[at];
    if (!partner) continue;
    open.length = at;
    partners.set(partner.index, index).set(index, partner.index);
  }
  return partners;
}
