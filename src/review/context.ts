import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Review, ReviewDocument } from '../pipeline/review.ts';
import { judgedRow, type ReviewRow, type RowFilter } from '../pipeline/review-rows.ts';
import { STATUSES } from '../pipeline/status.ts';
import type { Look } from './views/page.ts';
import type { RowLook } from './views/row.ts';
import { choosePageLanguage, type PageLanguage, type Words } from './words.ts';

/** How the page is to look, from address, cookies and browser; a language that was asked for is kept in a cookie. */
export function lookOf(c: Context, words: (language: PageLanguage) => Words): Look {
  const asked = c.req.query('lang');
  const language = choosePageLanguage(asked, getCookie(c, 'lang'), c.req.header('accept-language'));
  if (asked === language) setCookie(c, 'lang', language, { sameSite: 'Strict', path: '/' });
  const theme = getCookie(c, 'theme');
  return {
    words: words(language),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    inLanguage: (other) => {
      const { pathname, searchParams } = new URL(c.req.url);
      searchParams.set('lang', other);
      return `${pathname}?${searchParams}`;
    },
  };
}

/** The look of the rows of a document. */
export function rowLookOf(look: Look, { project, job }: ReviewDocument): Look & RowLook {
  return {
    ...look,
    source: project.config.source.language,
    target: job.target,
    termName: (id) => project.glossary.get(id)?.term ?? id,
  };
}

/** The filter of an address; what is none is left out. */
export function filterOf(query: URLSearchParams): RowFilter {
  const state = STATUSES.find((one) => one === query.get('state'));
  const piece = (name: 'term' | 'check' | 'text') => {
    const value = query.get(name)?.trim();
    return value ? { [name]: value } : {};
  };
  return { ...(state ? { state } : {}), ...piece('term'), ...piece('check'), ...piece('text') };
}

/** The document that an address names: by the hash of its path, so that no path comes from outside. */
export async function documentOf(c: Context, review: Review): Promise<ReviewDocument | undefined> {
  return review.open(c.req.param('document') ?? '', c.req.param('target') ?? '');
}

/** The judged row of a segment. */
export function rowOf(document: ReviewDocument, segment: string | undefined): ReviewRow | undefined {
  const row = document.rows.find((one) => one.segment.id === segment);
  return row && judgedRow(row, document, document.judgements);
}

/** The address of a document in a language. */
export function addressOf(document: string, target: string): string {
  return `/d/${document}/${target}`;
}
