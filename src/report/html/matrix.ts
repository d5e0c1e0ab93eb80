import type { DocumentStatus } from '../../pipeline/check.ts';
import type { Finding, Report } from '../../pipeline/report.ts';
import { filterLink } from './filter.ts';
import { grouped } from './grouped.ts';
import { type Html, html } from './markup.ts';
import { type Coverage, coverageOf, type LanguageSummary, percentOf } from './summary.ts';
import { numbered } from './wording.ts';

const SHOWN = 25;

/** How far each document is in each language, those with most to do first; undefined for a single document. */
export function documentMatrix(languages: readonly LanguageSummary[], report: Report): Html | undefined {
  const statuses = grouped(report.documents, ({ file }) => file);
  if (statuses.size < 2) return undefined;
  const found = grouped(report.findings, ({ file, target }) => `${target} ${file}`);
  const columns = languages.filter(({ coverage }) => coverage);
  const lines = [...statuses].map(([file, own]) => documentLine(file, own, columns, found));
  lines.sort((a, b) => b.errors - a.errors || a.percent - b.percent);
  const head = columns.map(({ name }) => html`<th scope="col">${name}</th>`);
  const table = (rows: typeof lines) =>
    html`<div class="wide" role="region" aria-label="Documents by language" tabindex="0"><table class="matrix"><thead><tr><th scope="col">Document</th>${head}</tr></thead><tbody>${rows.map(({ view }) => view)}</tbody></table></div>`;
  const rest = lines.slice(SHOWN);
  return html`<section aria-labelledby="documents"><h2 id="documents">Documents</h2>
<p class="explain">Share of sentences accepted, documents with errors first.</p>
${table(lines.slice(0, SHOWN))}${
  rest.length > 0 &&
  html`<details><summary>${numbered(rest.length, 'more document')}</summary>${table(rest)}</details>`
}</section>`;
}

function documentLine(
  file: string,
  own: readonly DocumentStatus[],
  columns: readonly LanguageSummary[],
  found: ReadonlyMap<string, readonly Finding[]>,
) {
  const findings = columns.flatMap(({ target }) => found.get(`${target} ${file}`) ?? []);
  const all = coverageOf(own, findings);
  const cells = columns.map(({ target }) => {
    const status = own.filter((one) => one.target === target);
    if (status.length === 0) return html`<td></td>`;
    return cellView(coverageOf(status, found.get(`${target} ${file}`) ?? []), {
      document: file,
      language: target,
    });
  });
  const view = html`<tr><th scope="row"><bdi>${file}</bdi></th>${cells}</tr>`;
  return { view, errors: all.errors, percent: percentOf(all) };
}

function cellView(coverage: Coverage, place: { readonly document: string; readonly language: string }): Html {
  const { errors } = coverage;
  const link =
    errors > 0 &&
    html` <a href="${filterLink({ severity: 'error', ...place })}">${numbered(errors, 'error')}</a>`;
  return html`<td class="${lookOf(coverage)}"><span>${percentOf(coverage)}%</span>${link}</td>`;
}

// What is done rests; the more is missing, the warmer the cell.
function lookOf(coverage: Coverage): string {
  if (coverage.errors > 0) return 'failing';
  const percent = percentOf(coverage);
  return percent === 100 ? 'done' : `missing${percent >= 90 ? 1 : percent >= 50 ? 2 : 3}`;
}
