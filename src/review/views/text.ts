import { html } from 'hono/html';
import { CODE_MARK, plainText } from '../../content.ts';
import { directionOf } from '../../language.ts';
import type { Content, Language, Segment, Span, Verdict } from '../../model.ts';
import { wordDiff } from '../../words.ts';
import type { Words } from '../words.ts';
import type { Html } from './page.ts';

/** The attributes of a text in a language. */
export const inLanguage = (language: Language): Html =>
  html`lang="${language}" dir="${directionOf(language)}"`;

/** A piece of a text that stands for a term. */
interface Mark extends Span {
  readonly termId: string;
  readonly verdict?: Verdict['verdict'];
}

/** The terms of a source, each with the worst that became of it. */
export function sourceMarks({ terms }: Segment, verdicts: readonly Verdict[]): readonly Mark[] {
  return terms.map(({ start, end, termId }) => {
    const verdict = verdicts.find((one) => one.source?.start === start && one.termId === termId)?.verdict;
    return { start, end, termId, ...(verdict ? { verdict } : {}) };
  });
}

/** The terms of a target, as the verdicts found them. */
export function targetMarks(verdicts: readonly Verdict[]): readonly Mark[] {
  return verdicts.flatMap(({ target, termId, verdict }) => (target ? [{ ...target, termId, verdict }] : []));
}

const KEPT = new Set(['kept', 'inflected', 'allowed-synonym', 'repaired']);

/** A text with codes as chips and terms marked. */
export function markedText(content: Content, marks: readonly Mark[], { t }: Words): readonly Html[] {
  const plain = plainText(content);
  const codes = content.filter((part) => typeof part !== 'string');
  let at = 0;
  let code = 0;
  const piece = (end: number): Html[] => {
    const out = plain
      .slice(at, end)
      .split(CODE_MARK)
      .flatMap((text, index) => {
        const chip = index > 0 ? codes[code++] : undefined;
        return [...(chip ? [html`<bdi class="code" dir="ltr">${chip.source}</bdi>`] : []), html`${text}`];
      });
    at = end;
    return out;
  };
  const out: Html[] = [];
  for (const { start, end, termId, verdict } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > plain.length) continue;
    out.push(...piece(start));
    const kind = verdict ? (KEPT.has(verdict) ? 'kept' : verdict) : 'plain';
    const label = verdict && !KEPT.has(verdict) ? html` aria-description="${t(`verdict.${verdict}`)}"` : '';
    out.push(
      html`<span class="term ${kind}" role="button" tabindex="-1" data-term="${termId}"${label}>${piece(end)}</span>`,
    );
  }
  return [...out, ...piece(plain.length)];
}

/** What changed from one text to another, word by word. */
export function diffView(before: string, after: string, language: Language, { t }: Words): Html {
  if (before === after) return html`<p class="same">${t('history.same')}</p>`;
  const parts = wordDiff(before, after).map(({ kind, text }) => {
    if (kind === 'added') return html`<ins>${text}</ins>`;
    return kind === 'removed' ? html`<del>${text}</del>` : html`${text}`;
  });
  return html`<p class="diff" ${inLanguage(language)}>${parts}</p>`;
}
