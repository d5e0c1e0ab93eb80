import { directionOf } from '../../language.ts';
import type { Language, Span } from '../../model.ts';
import type { MarkedText } from '../../pipeline/report.ts';
import { type Html, html } from './markup.ts';

/** A text in its language, with the pieces marked that findings are about. */
export function markedView({ text, marks }: MarkedText, language: Language): Html {
  let at = 0;
  const parts = merged(marks, text.length).map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`<p class="text" lang="${language}" dir="${directionOf(language)}">${parts}${text.slice(at)}</p>`;
}

// Several findings may mark the same words; what is out of the text or empty marks nothing.
function merged(marks: readonly Span[], length: number): readonly Span[] {
  const out: Span[] = [];
  const inside = marks.map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }));
  for (const { start, end } of inside
    .filter((one) => one.start < one.end)
    .toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else out.push({ start, end });
  }
  return out;
}
