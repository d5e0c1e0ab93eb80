import { html } from 'hono/html';
import { STATUSES, type Status, type StatusCounts } from '../../pipeline/status.ts';
import type { Words } from '../words.ts';
import type { Html } from './page.ts';

/** A state as a badge, in words. */
export function badge(state: Status, { t }: Words): Html {
  return html`<span class="badge ${state}">${t(`state.${state}`)}</span>`;
}

const total = (counts: StatusCounts) => STATUSES.reduce((sum, state) => sum + counts[state], 0);

/** The states of a document as one bar; the words stand beside it. */
export function bar(counts: StatusCounts, { t }: Words): Html {
  const all = total(counts) || 1;
  let at = 0;
  const parts = STATUSES.toReversed().map((state) => {
    const width = (counts[state] / all) * 100;
    const x = at;
    at += width;
    return width > 0 ? html`<rect class="${state}" x="${x}" y="0" width="${width}" height="1"></rect>` : '';
  });
  const label = STATUSES.filter((state) => counts[state] > 0)
    .map((state) => `${t(`state.${state}`)} ${counts[state]}`)
    .join(', ');
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label="${label}">${parts}</svg>`;
}

/** How much of a document a person has confirmed. */
export function percentDone(counts: StatusCounts, { t, number }: Words): string {
  const all = total(counts) || 1;
  return t('done', { percent: number(Math.floor(((counts.reviewed + counts.final) / all) * 100)) });
}

/** Links to the rows of each state with their numbers. */
export function stateLinks(
  counts: StatusCounts,
  words: Words,
  chosen: Status | undefined,
  address: (state?: Status) => string,
): Html {
  const { t, number } = words;
  const link = (state: Status | undefined, count: number) =>
    html`<a class="chip ${state ?? 'all'}" href="${address(state)}"${state === chosen ? html` aria-current="true"` : ''}>${t(`state.${state ?? 'all'}`)} <span class="count">${number(count)}</span></a>`;
  return html`<div class="states" id="states">${bar(counts, words)}<div class="chips">${link(undefined, total(counts))}${STATUSES.map((state) => link(state, counts[state]))}</div></div>`;
}
