import type { TranslateText } from '../simulator/server.ts';
import {
  type Piece,
  type Plan,
  type PlannedTerm,
  type PlannedUnit,
  TARGETS,
  type Target,
  unitsOf,
} from './plan.ts';

/** A mark around a term, in the text without elements. */
interface Mark {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/** A text as it was sent: codes as in the source where they are known, marks apart. */
interface Asked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

// Stands for a code, whatever it is.
const CODE = '\uE000';
const ELEMENT = /<(\/?)([a-z])(?: id="(\d+)")?(\/?)>/g;

/**
 * Translates the plan's segments rightly: each code and each marked term stands where the right translation has it. What a
 * `k` element holds comes back in the place of the term. Throws for a text that is not of the plan.
 */
export function perfectTranslator(plan: Plan): TranslateText {
  const byText = new Map(unitsOf(plan).map((unit) => [shapeOf(unit.source), unit]));
  const terms = new Map(plan.terms.map((term) => [term.id, term]));
  return (markup, { target: asked }) => {
    const target = TARGETS.find((each) => each.toLowerCase() === asked.toLowerCase());
    if (!target) throw new Error(`no such target: ${asked}`);
    const read = readMarkup(markup);
    const unit = byText.get(read.text);
    const found = read.marks.some(isKept)
      ? withKept(read, [...byText.values()], terms, target)
      : unit && { unit, marks: read.marks };
    if (!found) throw new Error(`unknown text: ${markup}`);
    return render(found.unit, target, found.marks, read, markup);
  };
}

// Such a mark holds a form of the target language.
function isKept({ tag }: Mark): boolean {
  return tag.startsWith('<k');
}

function shapeOf(pieces: readonly Piece[]): string {
  return pieces.map(({ kind, text }) => (kind === 'code' ? CODE : text)).join('');
}

function readMarkup(markup: string): Asked {
  let text = '';
  let at = 0;
  const marks: Mark[] = [];
  let open: { tag: string; start: number } | undefined;
  for (const match of markup.matchAll(ELEMENT)) {
    const [tag, closing, name] = match;
    text += unescaped(markup.slice(at, match.index));
    at = match.index + tag.length;
    if (name === 'x' || name === 'g') text += CODE;
    else if (!closing) open = { tag, start: text.length };
    else if (open) marks.push({ ...open, end: text.length });
  }
  return { text: text + unescaped(markup.slice(at)), marks };
}

// Target forms stand in the place of terms: the segment is the one whose other text is the same and whose terms have such forms.
function withKept(
  { text, marks }: Asked,
  units: readonly PlannedUnit[],
  terms: ReadonlyMap<string, PlannedTerm>,
  target: Target,
): { unit: PlannedUnit; marks: readonly Mark[] } | undefined {
  for (const unit of units) {
    const placed: Mark[] = [];
    let at = 0;
    let atSource = 0;
    const fits = unit.source.every((piece) => {
      const own = piece.kind === 'code' ? CODE : piece.text;
      const mark = piece.kind === 'term' ? marks.find(({ start }) => start === at) : undefined;
      const kept = mark && isKept(mark) ? text.slice(mark.start, mark.end) : undefined;
      const accepted = piece.kind === 'term' ? terms.get(piece.termId)?.forms[target] : undefined;
      if (kept !== undefined && !accepted?.includes(kept)) return false;
      const content = kept ?? own;
      if (!text.startsWith(content, at)) return false;
      if (mark) placed.push({ tag: mark.tag, start: atSource, end: atSource + own.length });
      at += content.length;
      atSource += own.length;
      return true;
    });
    if (fits && at === text.length && placed.length === marks.length) return { unit, marks: placed };
  }
  return undefined;
}

function render(
  { source, targets }: PlannedUnit,
  target: Target,
  marks: readonly Mark[],
  asked: Asked,
  markup: string,
): string {
  const bySlot = new Map<string, Mark & { readonly kept?: string }>();
  let at = 0;
  for (const piece of source) {
    const end = at + (piece.kind === 'code' ? 1 : piece.text.length);
    const mark = marks.find((each) => each.start === at && each.end === end);
    const index = mark ? marks.indexOf(mark) : -1;
    const own = asked.marks[index];
    const kept = mark && own && isKept(mark) ? { kept: asked.text.slice(own.start, own.end) } : {};
    if (mark && piece.kind === 'term') bySlot.set(piece.slot, { ...mark, ...kept });
    at = end;
  }
  if (bySlot.size !== marks.length) throw new Error(`marked what is no term: ${markup}`);
  const elements = elementsOf(source, markup);
  return targets[target].pieces
    .map((piece) => {
      if (piece.kind === 'code') return elements.get(piece.text);
      const mark = piece.kind === 'term' ? bySlot.get(piece.slot) : undefined;
      const text = escaped(mark?.kept ?? piece.text);
      return mark ? `${mark.tag}${text}</${mark.tag.charAt(1)}>` : text;
    })
    .join('');
}

// The elements of the codes come in the order of the codes.
function elementsOf(source: readonly Piece[], markup: string): ReadonlyMap<string, string> {
  const elements = [...markup.matchAll(ELEMENT)].filter(([, , name]) => name === 'x' || name === 'g');
  const codes = source.filter(({ kind }) => kind === 'code');
  return new Map(codes.map(({ text }, index) => [text, elements[index]?.[0] ?? '']));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
