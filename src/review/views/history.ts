import { html } from 'hono/html';
import { rawText } from '../../content.ts';
import type { MemoryEntry } from '../../memory/memory.ts';
import type { UnitVersion } from '../../pipeline/history.ts';
import type { ReviewRow } from '../../pipeline/review-rows.ts';
import { statusOf } from '../../pipeline/status.ts';
import { editorText } from './editor.ts';
import type { Html } from './page.ts';
import type { RowLook } from './row.ts';
import { badge } from './states.ts';
import { diffView } from './text.ts';

/** What a segment said before. */
export interface Past {
  readonly versions: readonly UnitVersion[];
  readonly machine?: MemoryEntry;
}

/** The panel with the present text against the machine's, the last approved one, and each version in git. */
export function historyPanel(row: ReviewRow, look: RowLook, { versions, machine }: Past): Html {
  const { words, target } = look;
  const { t, date } = words;
  const now = editorText(row);
  const earlier = distinct(versions).filter(
    ({ unit }, index) => index > 0 || textOf(unit) !== now || unit.state !== row.unit.state,
  );
  const approved = earlier.find(
    ({ unit }) => (unit.state === 'reviewed' || unit.state === 'final') && textOf(unit) !== now,
  );
  const diff = (before: string) => diffView(before, now, target, words);
  const list = earlier.map(
    ({
      author,
      date: at,
      subject,
      unit,
    }) => html`<li><p class="when"><time datetime="${at}">${date(at)}</time> · ${author} ${badge(statusOf(unit), words)}</p>
<p class="subject">${subject}</p>${diff(textOf(unit))}</li>`,
  );
  return html`<div class="panel-head"><h2>${t('history.title', { number: row.number })}</h2><button type="button" class="quiet" data-do="close">${t('close')} <kbd>Esc</kbd></button></div>
<section><h3>${machine ? t('history.machine', { name: machine.name }) : t('origin.provider')}</h3>${machine ? diff(machine.target) : html`<p class="same">${t('history.noMachine')}</p>`}</section>
<section><h3>${t('history.approved')}</h3>${approved ? diff(textOf(approved.unit)) : html`<p class="same">${t('history.noApproved')}</p>`}</section>
<section><h3>${t('history.versions')}</h3>${list.length > 0 ? html`<ol class="versions">${list}</ol>` : html`<p class="same">${t('history.none')}</p>`}</section>`;
}

const textOf = (unit: UnitVersion['unit']) => (unit.target ? rawText(unit.target) : '');

// Of commits that left the unit as it was, the first is the one that wrote it.
function distinct(versions: readonly UnitVersion[]): readonly UnitVersion[] {
  return versions.filter(({ unit }, index) => {
    const older = versions[index + 1]?.unit;
    return !older || textOf(older) !== textOf(unit) || older.state !== unit.state;
  });
}
