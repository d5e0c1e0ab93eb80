import { html } from 'hono/html';
import { codesOf, rawText } from '../../content.ts';
import type { Problem, Verdict } from '../../model.ts';
import type { ReviewRow } from '../../pipeline/review-rows.ts';
import type { Match } from '../matches.ts';
import { findingList } from './findings.ts';
import type { Html } from './page.ts';
import { type RowLook, rowView } from './row.ts';
import { inLanguage } from './text.ts';

/** What an editor shows beside its text. */
export interface EditorParts {
  readonly address: string;
  readonly text: string;
  readonly checked: Checked;
  readonly matches: readonly Match[];
}

/** What the checks say of a text as it is typed. */
export interface Checked {
  readonly findings: readonly Problem[];
  readonly verdicts: readonly Verdict[];
  readonly missing: readonly string[];
}

/** A row with its editor open. */
export function editorRow(row: ReviewRow, look: RowLook, parts: EditorParts): Html {
  return rowView(row, look, { editor: editorForm(row, look, parts) });
}

function editorForm(row: ReviewRow, look: RowLook, { address, text, checked, matches }: EditorParts): Html {
  const { words, target } = look;
  const { t } = words;
  const { id } = row.segment;
  return html`<form class="editor" hx-post="${address}/save" hx-target="closest .row" hx-swap="outerHTML" autocomplete="off" data-discard="${t('editor.discard')}">
<input type="hidden" name="segment" value="${id}"><input type="hidden" name="version" value="${row.version}">
<textarea name="text" id="text-${id}" ${inLanguage(target)} rows="1" spellcheck="true" aria-label="${t('editor.label', { number: row.number })}" aria-describedby="checked-${id}"
hx-post="${address}/check" hx-trigger="input changed delay:250ms" hx-sync="this:replace" hx-target="next .checked" hx-swap="innerHTML">${`\n${text}`}</textarea>
<div class="checked" id="checked-${id}" aria-live="polite">${checkedView(checked, look)}</div>
${matchList(matches, look)}
<div class="buttons"><button name="state" value="reviewed" class="primary">${t('action.save')} <kbd>Ctrl ↵</kbd></button>
<button name="state" value="final">${t('action.saveFinal')} <kbd>Ctrl ⇧ ↵</kbd></button>
<button type="button" class="quiet" data-do="leave">${t('action.leave')} <kbd>Esc</kbd></button></div>
</form>`;
}

/** The findings under an editor, the verdicts on the terms, and buttons for codes that are missing. */
export function checkedView({ findings, verdicts, missing }: Checked, look: RowLook): Html {
  const { words } = look;
  const { t } = words;
  const fails = findings.some(({ severity }) => severity === 'error');
  const codes =
    missing.length > 0
      ? html`<p class="codes"><span>${t('editor.codes')}</span> ${missing.map(
          (code) =>
            html`<button type="button" class="code" data-insert="${code}" aria-label="${t('action.insert', { code })}"><bdi dir="ltr">${code}</bdi></button>`,
        )}</p>`
      : '';
  const terms =
    verdicts.length > 0 ? html`<p class="verdicts">${verdicts.map((one) => verdictView(one, look))}</p>` : '';
  return html`${codes}${findings.length > 0 ? findingList(findings, words) : html`<p class="fine">${t('editor.fine')}</p>`}${fails ? html`<p class="waits">${t('editor.waits')}</p>` : ''}${terms}`;
}

function verdictView({ termId, verdict }: Verdict, { words: { t }, source, termName }: RowLook): Html {
  return html`<span class="verdict ${verdict}"><span lang="${source}">${termName(termId)}</span> <em>${t(`verdict.${verdict}`)}</em></span> `;
}

/** The codes of the source that a text has too few of, in reading order. */
export function missingCodes(row: ReviewRow, text: string): readonly string[] {
  const counts = new Map<string, number>();
  return codesOf(row.segment.source)
    .map(({ source }) => source)
    .filter((code) => {
      const wanted = (counts.get(code) ?? 0) + 1;
      counts.set(code, wanted);
      return text.split(code).length - 1 < wanted;
    });
}

/** The text that an editor starts with. */
export const editorText = ({ unit }: ReviewRow): string => (unit.target ? rawText(unit.target) : '');

function matchList(matches: readonly Match[], { words, target }: RowLook): Html | '' {
  const { t, number } = words;
  if (matches.length === 0) return '';
  const items = matches.map(
    (
      { text, quality, origin, name },
      index,
    ) => html`<li><button type="button" class="match" data-take="${text}">
<kbd>Alt ${index + 1}</kbd><span class="quality">${number(quality)} %</span><span class="matched" ${inLanguage(target)}>${text}</span><span class="origin">${t(`origin.${origin}`)}${name ? html` · ${name}` : ''}</span></button></li>`,
  );
  return html`<section class="matches" aria-label="${t('editor.matches')}"><h4>${t('editor.matches')}</h4><ol>${items}</ol></section>`;
}
