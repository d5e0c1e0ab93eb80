import type { Finding } from '../../pipeline/report.ts';
import { type Html, html } from './markup.ts';
import { nameOf } from './summary.ts';
import { number } from './wording.ts';

/** What findings may be chosen by; the state of the page's filter. */
type Filter = Readonly<Partial<Record<'severity' | 'language' | 'code' | 'document' | 'text', string>>>;

/** The address within the page that shows the findings of a filter. */
export const filterLink = (filter: Filter): string => `#${new URLSearchParams(filter)}`;

const SEVERITIES = { error: 'Errors', warning: 'Warnings', info: 'Notes' } as const;

/** The controls that choose findings. They are hidden until the script runs, as they do nothing without it. */
export function filterBar(findings: readonly Finding[]): Html {
  return html`<form id="filter" class="filter" role="search" aria-label="Filter findings" hidden>
<fieldset class="chips"><legend class="hidden">Severity</legend>${severityChips(findings)}</fieldset>
<div class="choices">
<input type="search" name="text" aria-label="Text, translation or key" placeholder="Text, translation or key">
${choices('language', 'Any language', findings, ({ target }) => target, nameOf)}
${choices('code', 'Any finding', findings, ({ code }) => code)}
${choices('document', 'Any document', findings, ({ file }) => file)}
<button type="reset" class="quiet">Clear</button>
<output id="shown" class="shown"></output>
</div>
</form>
<p id="nothing" class="explain" hidden>No finding matches the filter.</p>`;
}

function severityChips(findings: readonly Finding[]): readonly Html[] {
  const counts = countBy(findings, ({ severity }) => severity);
  const chip = (value: string, label: string, count: number) =>
    html`<label class="chip"><input type="radio" class="hidden" name="severity" value="${value}"${value === '' && html` checked`}>${label} <b>${number(count)}</b></label>`;
  return [
    chip('', 'All', findings.length),
    ...Object.entries(SEVERITIES).flatMap(([severity, label]) => {
      const count = counts.get(severity);
      return count ? [chip(severity, label, count)] : [];
    }),
  ];
}

/** A choice among the values that occur, the commonest first; none where there is nothing to choose. */
function choices(
  name: keyof Filter,
  any: string,
  findings: readonly Finding[],
  value: (finding: Finding) => string | undefined,
  label: (value: string) => string = (one) => one,
): Html | undefined {
  const counts = countBy(findings, value);
  if (counts.size < 2) return undefined;
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const options = sorted.map(
    ([one, count]) => html`<option value="${one}">${label(one)} (${number(count)})</option>`,
  );
  return html`<select name="${name}" aria-label="${any.replace('Any ', '').replace(/^./, (sign) => sign.toUpperCase())}"><option value="">${any}</option>${options}</select>`;
}

function countBy(
  findings: readonly Finding[],
  value: (finding: Finding) => string | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = value(finding);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
