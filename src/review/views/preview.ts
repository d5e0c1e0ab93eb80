import { html } from 'hono/html';
import { rawText } from '../../content.ts';
import type { Block } from '../../model.ts';
import { type Html, type Look, page } from './page.ts';
import type { RowLook } from './row.ts';
import { inLanguage } from './text.ts';

/** What would be published. */
export interface Edition {
  readonly path: string;
  readonly address: string;
  readonly keyed: boolean;
  readonly blocks: readonly Block[];
  /** Texts by the key of their block; a block that is held back is missing. */
  readonly published: ReadonlyMap<string, string>;
}

/** The edition as it would be published now. */
export function previewPage(
  look: Look & RowLook,
  { path, address, keyed, blocks, published }: Edition,
): Html {
  const { words, target } = look;
  const { t } = words;
  const held = blocks.filter(({ key }) => !published.has(key)).length;
  const body = keyed
    ? html`<table class="keyed"><tbody>${blocks.map((block) => keyLine(block, published.get(block.key), look))}</tbody></table>`
    : html`<article class="edition" ${inLanguage(target)}>${blocks.map((block) => paragraph(block, published.get(block.key), look))}</article>`;
  return page({
    ...look,
    title: `${t('preview.title')}: ${path} → ${target}`,
    crumbs: html`<a class="path" href="${address}" data-key="p">${path}</a><span class="others"><span>${target}</span></span>`,
    body: html`<div class="narrow preview"><h1>${t('preview.title')}</h1><p class="explain">${t('preview.text')} ${held > 0 ? t('preview.count', { count: held }) : t('preview.all')} <a href="${address}">${t('preview.back')}</a></p>
${body}</div>`,
  });
}

function paragraph({ kind, content }: Block, text: string | undefined, { words, source }: RowLook): Html {
  if (text === undefined) {
    return html`<div class="held" ${inLanguage(source)}><p class="label" lang="${words.language}" dir="ltr">${words.t('preview.unpublished')}</p><p>${rawText(content)}</p></div>`;
  }
  return kind === 'heading' ? html`<h2>${text}</h2>` : html`<p class="${kind}">${text}</p>`;
}

function keyLine(
  { key, name, content }: Block,
  text: string | undefined,
  { words, source, target }: RowLook,
): Html {
  const value =
    text === undefined
      ? html`<td class="held"><span class="label">${words.t('preview.left')}</span> <span ${inLanguage(source)}>${rawText(content)}</span></td>`
      : html`<td ${inLanguage(target)}>${text}</td>`;
  return html`<tr><th scope="row">${name ?? key}</th>${value}</tr>`;
}
