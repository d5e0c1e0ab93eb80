import { typographyOf } from '../language.ts';
import type { Content, Language } from '../model.ts';

/**
 * Puts the quotation marks of the source language, where a machine left them standing, into the target's style. Only
 * marks that pair up are changed; a single one is left for the check of quotes.
 */
export function localizeQuotes(content: Content, source: Language, target: Language): Content {
  const from = typographyOf(source).quotes;
  const to = typographyOf(target).quotes;
  const levels = [
    { from: [from[0], from[1]], to: [to[0], to[1]] },
    { from: [from[2], from[3]], to: [to[2], to[3]] },
  ] as const;
  return levels.reduce<Content>((parts, level) => replacePairs(parts, level.from, level.to), content);
}

type Marks = readonly [open: string, close: string];

function replacePairs(content: Content, [open, close]: Marks, [newOpen, newClose]: Marks): Content {
  if (open === newOpen && close === newClose) return content;
  const text = content.filter((part) => typeof part === 'string').join('');
  const marks = [...text].filter((mark) => mark === open || mark === close);
  const paired = marks.length % 2 === 0 && marks.every((mark, index) => mark === (index % 2 ? close : open));
  if (!paired || marks.length === 0) return content;
  return content.map((part) =>
    typeof part === 'string' ? part.replaceAll(open, newOpen).replaceAll(close, newClose) : part,
  );
}
