import { tidy } from './content.ts';
import type { Code, Content, Inline } from './model.ts';

// i18next's interpolation.
const INTERPOLATION = String.raw`\{\{[^{}]*\}\}`;
// i18next's nesting: brackets are balanced (to a depth that no call reaches), those in quotation marks do not count.
const NESTING = String.raw`\$t${balanced(4)}`;
// A tag of react-i18next is a number; others may have attributes, in whose quotation marks anything may stand.
const ATTRIBUTE = String.raw`\s+[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?`;
const TAG = String.raw`</?(?:\d+|[A-Za-z][\w.:-]*(?:${ATTRIBUTE})*)\s*/?>`;

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
  const ids: string[] = [];
  const out: Inline[] = [];
  let opened = 0;
  let at = 0;
  for (const [index, { start, source }] of found.entries()) {
    const partner = partners.get(index);
    const kind: Code['kind'] = partner === undefined ? 'placeholder' : partner > index ? 'open' : 'close';
    const id = (kind === 'close' && ids[partner ?? index]) || String(++opened);
    ids.push(id);
    out.push(text.slice(at, start), { kind, id, source });
    at = start + source.length;
  }
  return tidy([...out, text.slice(at)]);
}

function balanced(depth: number): string {
  const inner = depth > 0 ? `|${balanced(depth - 1)}` : '';
  return String.raw`\((?:[^()"']|"[^"]*"|'[^']*'${inner})*\)`;
}

// Each pattern is looked for by itself, so that groups and back references of one do not disturb another.
function findCodes(text: string, patterns: readonly string[]): readonly Found[] {
  const all = patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: source }) => ({ start: index, source })),
  );
  let end = 0;
  return all
    .sort((a, b) => a.start - b.start)
    .filter(({ start, source }) => {
      if (start < end || source === '') return false;
      end = start + source.length;
      return true;
    });
}

// An opening tag belongs to the nearest closing one of its name; what stands open in between has no partner.
function pairTags(found: readonly Found[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: { readonly name: string; readonly index: number }[] = [];
  for (const [index, { source }] of found.entries()) {
    const [, closing, name, empty] = /^<(\/?)(\w[\w.:-]*)[\s\S]*?(\/?)>$/u.exec(source) ?? [];
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
