import type { Block, BlockKind, Document, Span } from '../model.ts';
import { fail } from '../problems.ts';
import { decodeSource, type SourceInfo } from './decode.ts';
import type { SourceFormat } from './format.ts';
import { parseInline } from './inline.ts';

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
};

interface Line extends Span {
  readonly text: string;
}

// A marker with the white space around it; it stays outside of the block.
const ITEM = /^\s*(?:[-*•–‣]|\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)/iu;
const FINAL_STOP = /[.!?…:;][\s»«“”"’'›‹)\]]*$/u;
const HEADING_LENGTH = 120;
const WRAP_WIDTH = 100;

function parseText(content: string, { path, name, language, placeholders }: SourceInfo): Document {
  const lines = linesOf(content);
  const groups = isWrapped(lines)
    ? paragraphsOf(lines)
    : lines.filter(({ text }) => text.trim()).map((line) => [line]);
  const width = Math.max(3, String(groups.length).length);
  const blocks = groups.map((group, index): Block => {
    const { kind, span } = blockOf(content, group);
    const key = `${String(index + 1).padStart(width, '0')}-${kind}`;
    return { key, kind, span, content: parseInline(content.slice(span.start, span.end), placeholders) };
  });
  if (blocks.length === 0) fail('source-empty', {}, { file: path });
  return { path, name, format: 'text', language, text: content, blocks };
}

function linesOf(content: string): Line[] {
  const lines: Line[] = [];
  let start = content.startsWith('\uFEFF') ? 1 : 0;
  for (const { index, 0: end } of content.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push({ start, end: index, text: content.slice(start, index) });
    start = index + end.length;
  }
  return lines;
}

// Soft-wrapped prose has short lines, blank lines between paragraphs, and lines that break off within a sentence.
function isWrapped(lines: readonly Line[]): boolean {
  const short = lines.every(({ text }) => text.length <= WRAP_WIDTH);
  const filled = lines.filter(({ text }) => text.trim());
  const blank = lines.some(({ text }, at) => text.trim() === '' && at > 0 && at < lines.length - 1);
  return short && blank && filled.some((line) => continues(line, lines[lines.indexOf(line) + 1]));
}

function continues({ text }: Line, next: Line | undefined): boolean {
  if (!next?.text.trim() || ITEM.test(next.text) || FINAL_STOP.test(text)) return false;
  return /^\s*\p{Ll}/u.test(next.text) || text.length > WRAP_WIDTH / 2;
}

function paragraphsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let open = false;
  for (const line of lines) {
    const blank = line.text.trim() === '';
    if (!blank && open && !ITEM.test(line.text)) groups.at(-1)?.push(line);
    else if (!blank) groups.push([line]);
    open = !blank;
  }
  return groups;
}

function blockOf(content: string, group: readonly Line[]): { readonly kind: BlockKind; readonly span: Span } {
  const first = group[0]?.start ?? 0;
  const last = group.at(-1)?.end ?? first;
  const whole = content.slice(first, last);
  const marker = ITEM.exec(whole)?.[0].length ?? 0;
  const start = first + (marker || whole.length - whole.trimStart().length);
  const span = { start, end: start + content.slice(start, last).trimEnd().length };
  if (marker) return { kind: 'item', span };
  const text = content.slice(span.start, span.end);
  const heading =
    group.length === 1 && text.length <= HEADING_LENGTH && !FINAL_STOP.test(text) && /\p{L}/u.test(text);
  return { kind: heading ? 'heading' : 'paragraph', span };
}
