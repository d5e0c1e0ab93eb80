import { html } from 'hono/html';
import type { Language } from '../../model.ts';
import { STATUSES, type StatusCounts } from '../../pipeline/status.ts';
import { type Html, type Look, page } from './page.ts';
import { bar, percentDone } from './states.ts';

/** One document in all languages. */
export interface DocumentLine {
  readonly path: string;
  readonly targets: readonly {
    readonly target: Language;
    readonly address: string;
    readonly counts: StatusCounts;
  }[];
}

/** The start page: how far each document is in each language. */
export function overviewPage(look: Look, documents: readonly DocumentLine[], totals: StatusCounts): Html {
  const { t, number, languageName } = look.words;
  const numbers = (counts: StatusCounts) =>
    STATUSES.map(
      (state) =>
        html`<td class="number ${counts[state] > 0 ? state : 'zero'}" data-label="${t(`state.${state}`)}">${number(counts[state])}</td>`,
    );
  const head = html`<thead><tr><th scope="col">${t('language')}</th><th scope="col" class="wide">${t('progress')}</th>${STATUSES.map(
    (state) => html`<th scope="col" class="number">${t(`state.${state}`)}</th>`,
  )}</tr></thead>`;
  const sections = documents.map(
    ({ path, targets }) => html`<section class="document">
<h2>${path}</h2>
<table class="progress">${head}<tbody>${targets.map(
      ({ target, address, counts }) => html`<tr>
<th scope="row"><a href="${address}">${languageName(target)} <span class="tag">${target}</span></a></th>
<td class="wide">${bar(counts, look.words)}<span class="percent">${percentDone(counts, look.words)}</span></td>
${numbers(counts)}</tr>`,
    )}</tbody></table></section>`,
  );
  return page({
    ...look,
    title: t('overview'),
    body: html`<div class="overview">
<h1>${t('title')}</h1>
<section class="totals" aria-label="${t('total')}">${bar(totals, look.words)}
<p><strong>${percentDone(totals, look.words)}</strong></p>
<dl>${STATUSES.map(
      (state) =>
        html`<div><dt><span class="dot ${state}" aria-hidden="true"></span>${t(`state.${state}`)}</dt><dd>${number(totals[state])}</dd></div>`,
    )}</dl></section>
${sections}</div>`,
  });
}
