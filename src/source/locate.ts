import { WRAP } from '../content.ts';
import type { Block, Document, Segment, Span } from '../model.ts';
import { formatOf } from './formats.ts';

/**
 * Where spans of a segment's plain text stand in `Document.text`: codes at full length, joined lines with the break between them,
 * escapes as they are written. A form made for a target stands where the form stands that it is made from.
 */
export function locate(
  document: Document,
  block: Block,
  segment: Pick<Segment, 'span'>,
): (span: Span) => Span {
  const pieces = piecesOf(block, segment.span);
  const offsets = formatOf(document.path).offsets(document, block);
  const inFile = (raw: number) => offsets[raw] ?? block.span.end;
  const startOf = (at: number) => inFile(pieces[at]?.start ?? pieces.at(-1)?.end ?? 0);
  return ({ start, end }) => {
    const from = startOf(start);
    return { start: from, end: end > start ? inFile(pieces[end - 1]?.end ?? pieces.at(-1)?.end ?? 0) : from };
  };
}

// What each character of the segment is in the raw text of the block.
function piecesOf({ content, kind }: Block, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let [plain, raw] = [0, 0];
  for (const part of content) {
    const length = typeof part === 'string' ? part.length : 1;
    const [from, to] = [Math.max(0, start - plain), Math.min(length, end - plain)];
    if (from < to) {
      if (typeof part !== 'string') pieces.push({ start: raw, end: raw + part.source.length });
      else
        for (const { start, end } of charactersOf(part.slice(from, to), kind !== 'key'))
          pieces.push({ start: raw + from + start, end: raw + from + end });
    }
    plain += length;
    raw += typeof part === 'string' ? length : part.source.length;
  }
  return pieces;
}

// Where lines of prose were joined, the whole break is one character.
function charactersOf(text: string, isProse: boolean): readonly Span[] {
  const breaks = new Map(
    isProse ? [...text.matchAll(WRAP)].map(({ index, 0: { length } }) => [index, length]) : [],
  );
  const characters: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + (breaks.get(start) ?? 1);
    characters.push({ start, end });
    start = end;
  }
  return characters;
}
