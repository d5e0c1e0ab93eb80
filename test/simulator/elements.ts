/** A part of a text, by its offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An element of a text with the offsets of its content; an empty element's content is empty and at its end. */
export interface Element extends Span {
  readonly name: string;
  readonly innerStart: number;
  readonly innerEnd: number;
}

const TAG = /<(\/?)([a-z]\w*)[^<>]*?(\/?)>/giu;

/** The elements of a text in the order of their starts. */
export function elementsOf(text: string): readonly Element[] {
  const found: Element[] = [];
  const open: Omit<Element, 'end' | 'innerEnd'>[] = [];
  for (const tag of text.matchAll(TAG)) {
    const [whole, closing, name = '', empty] = tag;
    const start = tag.index;
    const end = start + whole.length;
    if (empty) found.push({ name, start, end, innerStart: end, innerEnd: end });
    else if (!closing) open.push({ name, start, innerStart: end });
    else {
      const last = open.pop();
      if (last?.name === name) found.push({ ...last, end, innerEnd: start });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether an element has a start tag and an end tag. */
export const isPair = ({ innerEnd, end }: Element): boolean => innerEnd < end;

/** Whether a place is within an element, its edges left out. */
export const isWithin = ({ start, end }: Span, at: number): boolean => start < at && at < end;

/** A text with its tags and entities covered by as many brackets, which no rule of words or sentences takes for a letter. */
export function masked(text: string): string {
  return text.replace(/<[^<>]*>|&#?\w+;/g, (piece) => ')'.repeat(piece.length));
}

/** Where a global pattern matches outside tags and entities. */
export function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...masked(text).matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** A text with parts replaced; the parts must not overlap. */
export function edited(text: string, edits: readonly (Span & { readonly by: string })[]): string {
  const lastFirst = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return lastFirst.reduce(
    (before, { start, end, by }) => before.slice(0, start) + by + before.slice(end),
    text,
  );
}

/** A text without a part, and without the space that is left over beside it. */
export function without(text: string, { start, end }: Span): string {
  const before = text.slice(0, start);
  const after = start === 0 ? text.slice(end).replace(/^\s/u, '') : text.slice(end);
  return (/^(?:[\s.,;!?]|$)/u.test(after) ? before.replace(/\s$/u, '') : before) + after;
}

/** A text with the tags of an element changed, its content kept. */
export function withTags(text: string, element: Element, change: (tag: string) => string): string {
  const opening = { start: element.start, end: element.innerStart };
  const closing = { start: element.innerEnd, end: element.end };
  return edited(
    text,
    [opening, ...(isPair(element) ? [closing] : [])].map((tag) => ({
      ...tag,
      by: change(text.slice(tag.start, tag.end)),
    })),
  );
}
