import type { Span } from '../model.ts';

/** A line without its break; the offsets are those in the file. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines of one block, and how many characters indentation and list marker take at its begin (0 when it is no item). */
export interface LineGroup {
  readonly lines: readonly [Line, ...Line[]];
  readonly marker: number;
}

interface Marker {
  readonly length: number;
  /** The bullet itself, or the number or letter of a numbered list. */
  readonly sign: string;
}

// A day of the month begins like a numbered item, but belongs to the sentence.
const MONTH =
  /^(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u;
// A letter counts only with a bracket: "K. Müller" is a name.
const MARKER = /^\s*(?:([-*•–‣])|\(?(\d{1,3})[.)]|\(?([a-z])\))\s+(?=\S)/iu;
const FINAL_STOP = /[.!?…:;][\s»«“”"’'›‹)\]]*$/u;
const WRAP_WIDTH = 100;

/** The lines of a file, with any of the three line ends; a byte order mark belongs to none. */
export function linesOf(content: string): readonly Line[] {
  const lines: Line[] = [];
  let start = content.startsWith('\uFEFF') ? 1 : 0;
  for (const { index, 0: end } of content.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push({ start, end: index, text: content.slice(start, index) });
    start = index + end.length;
  }
  return lines;
}

/** Whether a text ends like a sentence: with a stop, and at most quotation marks and brackets behind it. */
export function endsWithStop(text: string): boolean {
  return FINAL_STOP.test(text);
}

/**
 * The lines of each block. In soft-wrapped prose (short lines, blank lines, lines that break off within a sentence) a
 * block goes up to a blank line or the next list item; elsewhere each line is one.
 */
export function groupLines(lines: readonly Line[]): readonly LineGroup[] {
  const width = widthOf(lines);
  if (isWrapped(lines, width)) return splitHeadings(paragraphsOf(lines), width);
  return lines
    .filter((line) => !isBlank(line))
    .map((line) => ({ lines: [line], marker: markerOf(line)?.length ?? 0 }));
}

function isWrapped(lines: readonly Line[], width: number): boolean {
  const blank = lines.some((line, at) => at > 0 && at < lines.length - 1 && isBlank(line));
  return width <= WRAP_WIDTH && blank && lines.some((line, at) => continues(line, lines[at + 1], width));
}

function continues(line: Line, next: Line | undefined, width: number): boolean {
  if (isBlank(line) || !next || isBlank(next) || markerOf(next) || endsWithStop(line.text)) return false;
  const lower = /^\s*\p{Ll}/u.test(next.text);
  return lower || (line.text.length > WRAP_WIDTH / 2 && !leavesRoom(line, next, width));
}

function paragraphsOf(lines: readonly Line[]): LineGroup[] {
  const groups: { lines: [Line, ...Line[]]; marker: number }[] = [];
  let last: Marker | undefined;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const before = lines[at - 1];
    const marker = markerOf(line);
    const opens = !before || isBlank(before) || (marker && beginsItem(marker, before, last));
    if (opens) {
      groups.push({ lines: [line], marker: marker?.length ?? 0 });
      last = marker;
    } else groups.at(-1)?.lines.push(line);
  }
  return groups;
}

// Within a paragraph "- " or "2. " may be a dash or an ordinal at the begin of a line: only a list or a stop before it is sure.
function beginsItem({ sign }: Marker, before: Line, last: Marker | undefined): boolean {
  return (
    endsWithStop(before.text) || (last !== undefined && (sign === last.sign || sign === following(last)))
  );
}

function following({ sign }: Marker): string {
  return /^\d/.test(sign) ? String(Number(sign) + 1) : String.fromCharCode(sign.charCodeAt(0) + 1);
}

// A first line that ends early is a heading for certain only where all other lines are filled up.
function splitHeadings(groups: readonly LineGroup[], width: number): readonly LineGroup[] {
  const early = ({ lines }: LineGroup, at: number) => {
    const [line, next] = [lines[at], lines[at + 1]];
    return line !== undefined && next !== undefined && leavesRoom(line, next, width);
  };
  const filled = groups.every((group) =>
    group.lines.every((_, at) => (at === 0 && !group.marker) || !early(group, at)),
  );
  if (!filled) return groups;
  return groups.flatMap((group): LineGroup[] => {
    const [first, second, ...rest] = group.lines;
    const heading =
      !group.marker && early(group, 0) && !/[,–-]\s*$/u.test(first.text) && !endsWithStop(first.text);
    if (!heading || !second || !/^\s*[„“»"‚(]*\p{Lu}/u.test(second.text)) return [group];
    return [
      { lines: [first], marker: 0 },
      { lines: [second, ...rest], marker: 0 },
    ];
  });
}

function leavesRoom(line: Line, next: Line, width: number): boolean {
  const word = /\S+/.exec(next.text)?.[0] ?? '';
  return line.text.trimEnd().length + 1 + word.length <= width;
}

// Only lines with text right below tell the width: a paragraph that is one line, as after translation, says nothing.
function widthOf(lines: readonly Line[]): number {
  return lines.reduce((width, { text }, at) => {
    const next = lines[at + 1];
    return next && !isBlank(next) && !markerOf(next) ? Math.max(width, text.trimEnd().length) : width;
  }, 0);
}

function isBlank({ text }: Line): boolean {
  return text.trim() === '';
}

function markerOf({ text }: Line): Marker | undefined {
  const [whole, bullet, number, letter] = MARKER.exec(text) ?? [];
  if (whole === undefined || (number && MONTH.test(text.slice(whole.length)))) return undefined;
  return { length: whole.length, sign: bullet ?? number ?? letter ?? '' };
}
