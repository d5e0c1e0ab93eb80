import { codesOf } from '../content.ts';
import { parseInline } from '../inline.ts';
import type { Content } from '../model.ts';

/**
 * Takes a raw target text apart like its source: a code that the source has gets the id that it has there, each at
 * most as often as there; any other code gets an id of its own, so that the check of codes names it.
 */
export function parseTarget(raw: string, source: Content, extra: readonly string[]): Content {
  const left = [...codesOf(source)];
  return parseInline(raw, [...extra, ...codesOf(source).map((code) => literal(code.source))]).map((part) => {
    if (typeof part === 'string') return part;
    const at = left.findIndex((code) => code.source === part.source);
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return known ?? { ...part, id: `unknown-${part.id}` };
  });
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
