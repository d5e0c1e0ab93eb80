import { html } from 'hono/html';
import type { GlossaryEntry, Verdict } from '../../model.ts';
import type { ListedEntry } from '../../terms/listing.ts';
import type { Html } from './page.ts';
import type { RowLook } from './row.ts';
import { inLanguage } from './text.ts';

const SHOWN = 24;

/** The card of a term: the entry, what is accepted and forbidden, and what became of it in this segment. */
export function termCard(
  entry: GlossaryEntry,
  { targets: [listed] }: Pick<ListedEntry, 'targets'>,
  verdicts: readonly Verdict[],
  { words, source, target }: RowLook,
): Html {
  const { t } = words;
  const forms = [
    ...new Set([...(listed?.listed ?? []), ...(listed?.words ?? []).flatMap(({ generated }) => generated)]),
  ];
  const line = (name: string, value: Html | string) =>
    html`<div><dt>${name}</dt><dd ${inLanguage(target)}>${value}</dd></div>`;
  const more = forms.length > SHOWN ? ' …' : '';
  return html`<p class="entry"><strong ${inLanguage(source)}>${entry.term}</strong> <span class="lock">${t(`lock.${entry.lock}`)}</span></p>
<dl>${line(t('term.accepted'), html`<strong>${listed?.term ?? t('term.none')}</strong>`)}
${forms.length > 0 ? line(t('term.forms'), `${forms.slice(0, SHOWN).join(', ')}${more}`) : ''}
${listed && listed.forbidden.length > 0 ? line(t('term.forbidden'), html`<s>${listed.forbidden.join(', ')}</s>`) : ''}</dl>
${verdicts.length > 0 ? html`<p class="verdicts">${t('term.here')}: ${verdicts.map(({ verdict }) => html`<em class="verdict ${verdict}">${t(`verdict.${verdict}`)}</em> `)}</p>` : ''}
${entry.note ? html`<p class="note"><span class="hidden">${t('term.note')}: </span>${entry.note}</p>` : ''}
<p class="id">${entry.id}${entry.subject ? html` · ${entry.subject}` : ''}</p>`;
}
