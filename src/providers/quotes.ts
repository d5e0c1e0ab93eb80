import { typographyOf } from '../language.ts';
import type { Content, Language } from '../model.ts';

/**
 * Puts the quotation marks of the source language, where a machine left them standing, into the target's style. Only a
 * text in which all of them pair up is changed; a single mark is left for a check to find.
 */
export function localizeQuotes(content: Content, source: Language, target: Language): Content {
  const from = typographyOf(source).quotes.map((mark) => mark.trim());
  const to = typographyOf(target).quotes;
  const same = from.every((mark, index) => mark === to[index]);
  if (same || !isPaired(content, from)) return content;
  return content.map((part) =>
    typeof part === 'string' ? [...part].map((sign) => to[from.indexOf(sign)] ?? sign).join('') : part,
  );
}

// The marks stand as open, close, inner open, inner close: an even place opens, the next one closes.
function isPaired(content: Content, marks: readonly string[]): boolean {
  const open: number[] = [];
  for (const sign of content.flatMap((part) => (typeof part === 'string' ? [...part] : []))) {
    const at = marks.indexOf(sign);
    if (at < 0) continue;
    if (at % 2 === 0) open.push(at);
    else if (open.pop() !== at - 1) return false;
  }
  return open.length === 0;
}
