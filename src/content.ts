import { createHash } from 'node:crypto';
import type { Code, Content, Inline, Span } from './model.ts';

/** Stands for one code in a plain text: U+FFFC, the object replacement character. */
export const CODE_MARK = '\uFFFC';

/** A line break within prose with the white space around it, which comes from wrapping: one space in a segment. */
export const WRAP = /[^\S\r\n]*(?:\r\n|\r|\n)\s*/g;

/** The characters of a content, each code as one `CODE_MARK`: what term and sentence spans refer to. */
export function plainText(content: Content): string {
  return content.map((part) => (typeof part === 'string' ? part : CODE_MARK)).join('');
}

/** The content as it stands in the file, codes written out. */
export function rawText(content: Content): string {
  return content.map((part) => (typeof part === 'string' ? part : part.source)).join('');
}

/** The codes of a content, in reading order. */
export function codesOf(content: Content): readonly Code[] {
  return content.filter((part) => typeof part !== 'string');
}

/** Joins neighbouring strings and drops empty ones. */
export function tidy(parts: Iterable<Inline>): Content {
  const out: Inline[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else if (part !== '') out.push(part);
  }
  return out;
}

/** The part of a content between two offsets of its plain text. */
export function sliceContent(content: Content, { start, end }: Span): Content {
  const out: Inline[] = [];
  let at = 0;
  for (const part of content) {
    const length = typeof part === 'string' ? part.length : 1;
    if (typeof part === 'string') out.push(part.slice(Math.max(0, start - at), Math.max(0, end - at)));
    else if (at >= start && at < end) out.push(part);
    at += length;
  }
  return tidy(out);
}

/** The content with other texts in the place of spans of its plain text, which do not overlap; codes within a span are lost. */
export function replaceSpans(
  content: Content,
  changes: readonly { readonly span: Span; readonly text: string }[],
): Content {
  let at = 0;
  const parts = changes
    .toSorted((a, b) => a.span.start - b.span.start)
    .flatMap(({ span, text }) => {
      const before = sliceContent(content, { start: at, end: span.start });
      at = span.end;
      return [...before, text];
    });
  return tidy([...parts, ...sliceContent(content, { start: at, end: Number.POSITIVE_INFINITY })]);
}

/** Where a span of the plain text of a content stands in its raw text. */
export function rawSpan(content: Content, { start, end }: Span): Span {
  const before = (at: number) => rawText(sliceContent(content, { start: 0, end: at })).length;
  return { start: before(start), end: before(end) };
}

/** The text without differences that no reader sees: NFC, one space for any white space, no soft hyphens, trimmed. */
export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The first `length` hexadecimal digits of the SHA-256 of the parts; parts cannot run into each other. */
export function hash(length: number, ...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}
