import { blockKey } from '../block-key.ts';
import { parseInline } from '../inline.ts';
import type { Block, Document, Span } from '../model.ts';
import { fail } from '../problems.ts';
import { decodeSource, type SourceInfo } from './decode.ts';
import type { SourceFormat } from './format.ts';
import { endsWithStop, groupLines, type LineGroup, linesOf } from './lines.ts';

/** Plain text: headings, paragraphs and list items. Untranslated, it is rebuilt byte for byte. */
export const text: SourceFormat = {
  name: 'text',
  extension: '.txt',
  keyed: false,
  parse: (bytes, source) => parseText(decodeSource(bytes, source.path), source),
  build: (document, texts) => {
    let out = '';
    let at = 0;
    for (const { key, span } of document.blocks) {
      out +=
        document.text.slice(at, span.start) + (texts.get(key) ?? document.text.slice(span.start, span.end));
      at = span.end;
    }
    return out + document.text.slice(at);
  },
  offsets: (_, { span: { start, end } }) => Array.from({ length: end - start + 1 }, (_, at) => start + at),
};

const HEADING_LENGTH = 120;

function parseText(content: string, { path, name, language, placeholders }: SourceInfo): Document {
  const groups = groupLines(linesOf(content));
  if (groups.length === 0) fail('source-empty', {}, { file: path });
  const blocks = groups.map((group, index): Block => {
    const span = spanOf(content, group);
    const raw = content.slice(span.start, span.end);
    const kind = group.marker ? 'item' : isHeading(raw, group) ? 'heading' : 'paragraph';
    const key = blockKey(index + 1, groups.length, kind);
    return { key, kind, span, content: parseInline(raw, placeholders) };
  });
  return { path, name, format: 'text', language, text: content, blocks };
}

// List marker, indentation and trailing white space stay in the file whatever the translation is.
function spanOf(content: string, { lines: [first, ...more], marker }: LineGroup): Span {
  const raw = content.slice(first.start + marker, (more.at(-1) ?? first).end);
  const start = first.start + marker + raw.length - raw.trimStart().length;
  return { start, end: start + raw.trim().length };
}

function isHeading(raw: string, { lines }: LineGroup): boolean {
  return lines.length === 1 && raw.length <= HEADING_LENGTH && !endsWithStop(raw) && /\p{L}/u.test(raw);
}
