import { hash, normalize, plainText, rawText, tidy, WRAP } from '../content.ts';
import type { Block, Content, Document, Inline, Language, Segment, Span, TermMatch } from '../model.ts';
import type { SegmentRules } from './rules.ts';
import { segmentText } from './segmenter.ts';

/**
 * The segments of a document: the sentences of prose, or the whole value of a key, outer white space left out (a value of
 * white space only has none). A sentence's id is a hash of its text, so that it stays wherever the sentence moves; a repetition has
 * a counter. `match` finds the terms in the plain text of a segment, `rules` are the project's own.
 */
export function documentSegments(
  document: Document,
  match: (text: string) => readonly TermMatch[],
  rules?: SegmentRules,
): readonly Segment[] {
  const seen = new Map<string, number>();
  return document.blocks.flatMap((block) => {
    const spans = spansOf(block, document.language, rules);
    const sources = slices(block.content, spans);
    return spans.map((span, index): Segment => {
      const source = block.kind === 'key' ? (sources[index] ?? []) : unwrapped(sources[index] ?? []);
      const id = block.kind === 'key' ? block.key : sentenceId(source, seen);
      return { id, block: block.key, source, span, terms: match(plainText(source)) };
    });
  });
}

// In prose a line break within a sentence comes from wrapping; in the value of a key it may be meant.
function unwrapped(content: Content): Content {
  return content.map((part) => (typeof part === 'string' ? part.replace(WRAP, ' ') : part));
}

function sentenceId(source: Content, seen: Map<string, number>): string {
  const id = `s-${hash(8, normalize(rawText(source)))}`;
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  return times > 1 ? `${id}-${times}` : id;
}

function spansOf(
  { kind, content }: Block,
  language: Language,
  rules: SegmentRules | undefined,
): readonly Span[] {
  const text = plainText(content);
  if (kind !== 'key') return segmentText(text, { language, rules });
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}

// The parts of a content at ordered spans of its plain text, in one pass.
function slices(content: Content, spans: readonly Span[]): readonly Content[] {
  const parts: Inline[][] = spans.map(() => []);
  let at = 0;
  let first = 0;
  for (const part of content) {
    const end = at + (typeof part === 'string' ? part.length : 1);
    for (let index = first; index < spans.length; index++) {
      const span = spans[index];
      if (!span || span.start >= end) break;
      if (span.end <= at) first = index + 1;
      else
        parts[index]?.push(
          typeof part === 'string' ? part.slice(Math.max(0, span.start - at), span.end - at) : part,
        );
    }
    at = end;
  }
  return parts.map(tidy);
}
