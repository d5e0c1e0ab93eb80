import type { RunReport } from '../../pipeline/report.ts';
import { barChart } from './charts.ts';
import { type Html, html } from './markup.ts';
import type { LanguageSummary } from './summary.ts';
import { costOf, number, numbered } from './wording.ts';

const COLUMNS = [
  ['Kept', 'kept'],
  ['From memory', 'memory'],
  ['Translated', 'translated'],
  ['Proposed', 'proposed'],
  ['Parked', 'parked'],
] as const;

/** What a run did and what it cost, or would. */
export function runSection(languages: readonly LanguageSummary[], run: RunReport): Html {
  const ran = languages.flatMap(({ name, run: own }) => (own ? [{ name, own }] : []));
  const billed = ran.filter(({ own }) => own.billed > 0);
  const title = run.dryRun ? 'What a run would bill' : 'What the run billed';
  const measures = billed.map(({ name, own }) => {
    const cost = costOf(own.billed, run.price);
    return {
      name,
      value: own.billed,
      label: `${numbered(own.billed, 'character')}${cost ? ` · ${cost}` : ''}`,
    };
  });
  const chart =
    billed.length > 0 &&
    html`<div><h3>${title}</h3>${barChart(measures, title, 'cost')}${furtherAttempts(run)}</div>`;
  return html`<section aria-labelledby="run"><h2 id="run">${run.dryRun ? 'Plan' : 'Run'}</h2>
<div class="run">${chart}<div><h3>Where the sentences ${run.dryRun ? 'would come' : 'came'} from</h3>${table(ran)}</div></div></section>`;
}

function furtherAttempts({ ladder, dryRun, requests }: RunReport): Html {
  const again =
    ladder > 0 &&
    (dryRun
      ? ` Answers that fail a check may take ${numbered(ladder, 'more character')}.`
      : ` ${numbered(ladder, 'character')} of these went into further attempts.`);
  return html`<p class="explain">${numbered(requests, 'request')}.${again}</p>`;
}

function table(
  ran: readonly { readonly name: string; readonly own: NonNullable<LanguageSummary['run']> }[],
): Html {
  const columns = COLUMNS.filter(([, key]) => ran.some(({ own }) => own[key] > 0));
  const rows = ran.map(
    ({ name, own }) =>
      html`<tr><th scope="row">${name}</th>${columns.map(([, key]) => html`<td>${number(own[key])}</td>`)}</tr>`,
  );
  return html`<div class="wide" role="region" aria-label="Sentences by language" tabindex="0"><table class="numbers"><thead><tr><th scope="col">Language</th>${columns.map(([title]) => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
