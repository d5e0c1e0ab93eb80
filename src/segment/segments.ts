import { hash, normalize, plainText, rawText, sliceContent } from '../content.ts';
import type { Block, Document, Segment, Span, TermMatch } from '../model.ts';
import { segmentText } from './segmenter.ts';

/**
 * The segments of a document: the sentences of prose, or the whole values of keys. A sentence's id is a hash of its text, so
 * that it stays the same wherever the sentence moves; a repetition has a counter. `match` finds the terms.
 */
export function documentSegments(
  document: Document,
  match: (text: string) => readonly TermMatch[],
): readonly Segment[] {
  const seen = new Map<string, number>();
  return document.blocks.flatMap((block) => {
    const text = plainText(block.content);
    return spansOf(block, text, document.language).map((span): Segment => {
      const source = sliceContent(block.content, span);
      const id = block.kind === 'key' ? block.key : `s-${hash(8, normalize(rawText(source)))}`;
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      return {
        id: times > 1 ? `${id}-${times}` : id,
        block: block.key,
        source,
        span,
        terms: match(plainText(source)),
      };
    });
  });
}

function spansOf(block: Block, text: string, language: string): readonly Span[] {
  if (block.kind !== 'key') return segmentText(text, { language });
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}
