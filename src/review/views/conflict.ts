import { html } from 'hono/html';
import type { ReviewRow } from '../../pipeline/review-rows.ts';
import { editorText } from './editor.ts';
import type { Html } from './page.ts';
import { type RowLook, rowView } from './row.ts';
import { badge } from './states.ts';
import { diffView, inLanguage } from './text.ts';

/** The text that could not be saved. */
export interface Mine {
  readonly address: string;
  readonly text: string;
  readonly state: string;
}

/** A row that changed elsewhere while it was edited: both texts, and a choice. */
export function conflictRow(row: ReviewRow, look: RowLook, { address, text, state }: Mine): Html {
  const { words, target } = look;
  const { t } = words;
  const { id } = row.segment;
  const theirs = editorText(row);
  const editor = html`<form class="editor conflict" role="alertdialog" aria-labelledby="conflict-${id}" hx-post="${address}/save" hx-target="closest .row" hx-swap="outerHTML">
<input type="hidden" name="segment" value="${id}"><input type="hidden" name="version" value="${row.version}"><input type="hidden" name="text" value="${text}">
<h3 id="conflict-${id}">${t('conflict.title')}</h3><p class="explain">${t('conflict.text')}</p>
<h4>${t('conflict.theirs')} ${badge(row.state, words)}</h4><p class="text" ${inLanguage(target)}>${theirs || t('noTarget')}</p>
<h4>${t('conflict.mine')}</h4><p class="text" ${inLanguage(target)}>${text}</p>
<h4>${t('conflict.difference')}</h4>${diffView(theirs, text, target, words)}
<div class="buttons"><button type="button" class="primary" data-do="leave">${t('conflict.keepTheirs')}</button>
<button name="state" value="${state}">${t('conflict.useMine')}</button></div></form>`;
  return rowView(row, look, { editor });
}

/** In the place of a row whose segment is gone: the text, to be copied. */
export function goneRow(id: string, look: RowLook, { address, text }: Mine): Html {
  const { t } = look.words;
  return html`<article class="row editing gone" id="row-${id}" data-segment="${id}" data-state="gone" tabindex="-1" aria-label="${t('conflict.gone')}">
<span class="no"></span><div class="cell source"></div><div class="cell target"><div class="editor conflict">
<h3>${t('conflict.gone')}</h3><p class="explain">${t('conflict.goneText')}</p>
<textarea ${inLanguage(look.target)} readonly rows="3" aria-label="${t('conflict.mine')}">${`\n${text}`}</textarea>
<div class="buttons"><a class="button primary" href="${address}">${t('conflict.reload')}</a></div></div></div><div class="meta"></div></article>`;
}
