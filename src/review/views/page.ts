import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { PAGE_LANGUAGES, type Words } from '../words.ts';

/** A piece of a page, escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a page is shown with. */
export interface Look {
  readonly words: Words;
  /** Undefined follows the system. */
  readonly theme?: 'light' | 'dark';
  /** The address of the page in the other languages of the page. */
  readonly inLanguage: (language: string) => string;
}

export interface Page extends Look {
  readonly title: string;
  readonly crumbs?: Html;
  readonly body: Html;
  readonly footer?: Html;
}

// The styles that htmx would put into the page are forbidden by the policy and not needed; answers with a failure are told of, not shown in a row.
const HTMX = JSON.stringify({
  includeIndicatorCSS: false,
  history: false,
  noSwap: [204, 304, '400', '403', '404', '413', '5xx'],
});

/** A whole page. */
export function page({ words, theme, inLanguage, title, crumbs, body, footer }: Page): Html {
  const { t, language } = words;
  const others = PAGE_LANGUAGES.map(
    (one) =>
      html`<a href="${inLanguage(one)}" lang="${one}" hreflang="${one}"${one === language ? html` aria-current="true"` : ''}>${one.toUpperCase()}</a>`,
  );
  return html`<!doctype html>
<html lang="${language}"${theme ? html` data-theme="${theme}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content="${HTMX}">
<title>${title} · Wortfest</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/review.css">
<script src="/assets/review.js" type="module"></script>
<script src="/assets/htmx.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${t('skip')}</a>
<header class="top">
<a class="brand" href="/">Wortfest</a>
<nav class="crumbs" aria-label="${t('overview')}">${crumbs ?? ''}</nav>
<div class="tools">
<nav class="languages" aria-label="${t('pageLanguage')}">${others}</nav>
<button type="button" class="quiet" data-do="theme" aria-label="${t('theme')}" title="${t('theme')}"><span class="sun" aria-hidden="true"></span></button>
</div>
</header>
<main id="main" tabindex="-1">
${body}
</main>
${footer ?? ''}
<div id="status" class="status" role="status"></div>
</body>
</html>`;
}

/** A page that says what is wrong. */
export function errorPage(look: Look, messages: readonly string[]): Html {
  const { t } = look.words;
  return page({
    ...look,
    title: t('error.title'),
    body: html`<div class="narrow"><h1>${t('error.title')}</h1>
<ul class="messages">${messages.map((message) => html`<li>${message}</li>`)}</ul>
<p><a href="/">${t('error.back')}</a></p></div>`,
  });
}
