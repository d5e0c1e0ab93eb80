import { html } from 'hono/html';
import type { Language } from '../../model.ts';
import type { ReviewRow } from '../../pipeline/review-rows.ts';
import type { Words } from '../words.ts';
import { findingFlags, findingList } from './findings.ts';
import type { Html } from './page.ts';
import { badge } from './states.ts';
import { inLanguage, markedText, sourceMarks, targetMarks } from './text.ts';

/** What the rows of a document are shown with. */
export interface RowLook {
  readonly words: Words;
  readonly source: Language;
  readonly target: Language;
  /** The term of a glossary entry, by its id. */
  readonly termName: (id: string) => string;
}

/** What stands in the place of the target: an editor, or a conflict. */
export interface RowParts {
  readonly editor?: Html;
  /** The state that the row was just saved with. */
  readonly saved?: string;
}

/** One segment: source, target, state. */
export function rowView(row: ReviewRow, look: RowLook, { editor, saved }: RowParts = {}): Html {
  const { words, source, target } = look;
  const { segment, unit, state, number } = row;
  const { t } = words;
  const text = unit.target
    ? html`<p class="text" ${inLanguage(target)}>${markedText(unit.target, targetMarks(row.verdicts), words)}</p>`
    : html`<p class="text none">${t('noTarget')}</p>`;
  return html`<article class="row ${state}${editor ? ' editing' : ''}" id="row-${segment.id}" data-segment="${segment.id}" data-state="${state}" data-version="${row.version}"${saved ? html` data-saved="${saved}"` : ''} tabindex="-1" aria-label="${number}, ${t(`state.${state}`)}">
<span class="no" aria-hidden="true">${number}</span>
<div class="cell source"><p class="text" ${inLanguage(source)}>${markedText(segment.source, sourceMarks(segment, row.verdicts), words)}</p></div>
<div class="cell target">${editor ?? html`${text}${reasons(row, words)}`}</div>
<div class="meta">${badge(state, words)}${originOf(row, words)}<span class="flags">${row.findings ? findingFlags(row.findings, words) : ''}</span></div>
</article>`;
}

function originOf({ unit }: ReviewRow, { t }: Words): Html | '' {
  const { kind, name } = unit.origin ?? {};
  return kind
    ? html`<span class="origin"${name ? html` title="${name}"` : ''}>${t(`origin.${kind}`)}</span>`
    : '';
}

// A parked text says why at once; warnings wait until the row is opened.
function reasons({ state, unit, findings, outdated }: ReviewRow, words: Words): Html {
  const errors = findings?.filter(({ severity }) => severity === 'error') ?? [];
  const notes = errors.length > 0 ? [] : unit.notes;
  const parked =
    state === 'parked' && (errors.length > 0 ? findingList(errors, words) : noteList(notes, words));
  return html`${outdated && unit.target ? html`<p class="outdated">${words.t('outdated')}</p>` : ''}${parked || ''}`;
}

function noteList(notes: readonly string[], { t }: Words): Html {
  return html`<ul class="findings-list">${notes.map(
    (note) =>
      html`<li class="error"><span class="severity">${t('severity.error')}</span> <span>${note}</span></li>`,
  )}</ul>`;
}
