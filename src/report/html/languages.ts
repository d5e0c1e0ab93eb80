import { VERDICTS, type VerdictKind } from '../../model.ts';
import type { RunReport } from '../../pipeline/report.ts';
import { coverageBar, coverageLabels } from './charts.ts';
import { filterLink } from './filter.ts';
import { type Html, html } from './markup.ts';
import { type Coverage, isReady, type LanguageSummary, percentOf } from './summary.ts';
import { costOf, number, numbered } from './wording.ts';

/** A column: its title, what it is for a language, and whether it is known at all. */
interface Column {
  readonly title: string;
  readonly kind: string;
  readonly cell: (language: LanguageSummary, index: number) => Html | string | undefined;
}

/** The summary of all languages, a row each; columns of which nothing is known are left out. */
export function languageTable(languages: readonly LanguageSummary[], run: RunReport | undefined): Html {
  const columns = columnsOf(run).filter(({ cell }) => languages.some((one, i) => cell(one, i) !== undefined));
  const head = columns.map(({ title, kind }) => html`<th scope="col" class="${kind}">${title}</th>`);
  const rows = languages.map((language, index) => {
    const cells = columns.map(({ title, kind, cell }) => {
      const value = cell(language, index);
      return html`<td class="${kind}" data-label="${title}">${value}</td>`;
    });
    return html`<tr><th scope="row"><span class="name">${language.name}</span> <span class="tag">${language.target}</span>${statusLine(language.coverage)}</th>${cells}</tr>`;
  });
  return html`<section aria-labelledby="languages"><h2 id="languages">Languages</h2>
<table class="languages"><thead><tr><th scope="col">Language</th>${head}</tr></thead><tbody>
${rows}</tbody></table></section>`;
}

function columnsOf(run: RunReport | undefined): readonly Column[] {
  return [
    {
      title: 'Coverage',
      kind: 'coverage',
      cell: ({ coverage, name }, index) =>
        coverage &&
        html`<div class="covered">${coverageBar(coverage.counts, `Coverage of ${name}: ${percentOf(coverage)}% accepted`, `c${index}`)}<span class="percent">${percentOf(coverage)}%</span></div>${coverageLabels(coverage.counts)}`,
    },
    { title: 'Terms', kind: 'terms', cell: termsCell },
    { title: 'Errors', kind: 'number', cell: (one) => found(one, 'error') },
    { title: 'Warnings', kind: 'number', cell: (one) => found(one, 'warning') },
    {
      title: run?.dryRun ? 'Characters to bill' : 'Characters billed',
      kind: 'number',
      cell: (one) => one.run && amount(one.run.billed, number(one.run.billed)),
    },
    {
      title: 'Cost',
      kind: 'number',
      cell: ({ run: own }) => own && amount(own.billed, costOf(own.billed, run?.price)),
    },
  ];
}

const TERM_WORDS: Readonly<Record<VerdictKind, string>> = {
  kept: 'kept',
  inflected: 'inflected',
  'allowed-synonym': 'by a synonym',
  repaired: 'repaired',
  missing: 'missing',
  doubled: 'too often',
  forbidden: 'forbidden',
  ambiguous: 'unclear',
};

function termsCell({ terms }: LanguageSummary): Html | undefined {
  const kinds = VERDICTS.filter((kind) => (terms[kind] ?? 0) > 0);
  if (kinds.length === 0) return undefined;
  const item = (kind: VerdictKind) =>
    html`<li class="${kind}">${number(terms[kind] ?? 0)} ${TERM_WORDS[kind]}</li>`;
  return html`<ul>${kinds.map(item)}</ul>`;
}

/** An amount as it is read, at rest where it is none. */
const amount = (value: number, label: string | undefined): Html | string | undefined =>
  value === 0 && label !== undefined ? html`<span class="none">${label}</span>` : label;

function found(
  { coverage, target }: LanguageSummary,
  severity: 'error' | 'warning',
): Html | string | undefined {
  const count = severity === 'error' ? coverage?.errors : coverage?.warnings;
  if (!count) return count === 0 ? amount(0, '0') : undefined;
  return html`<a class="${severity}" href="${filterLink({ severity, language: target })}">${number(count)}</a>`;
}

function statusLine(coverage: Coverage | undefined): Html | undefined {
  if (!coverage) return undefined;
  if (isReady(coverage)) return html`<span class="status ready">Ready to publish</span>`;
  const { needing, counts, outdated } = coverage;
  const parts = [
    ...(needing > 0 ? [`${number(needing)} ${needing === 1 ? 'needs' : 'need'} a person`] : []),
    ...(counts.open > 0 ? [`${number(counts.open)} open`] : []),
    ...(outdated > 0 ? [`${number(outdated)} outdated`] : []),
  ];
  return html`<span class="status">${parts.join(', ') || numbered(coverage.errors, 'error')}</span>`;
}
