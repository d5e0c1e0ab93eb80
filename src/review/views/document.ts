import { html } from 'hono/html';
import type { Block, Language, Problem } from '../../model.ts';
import type { ReviewRow, RowFilter } from '../../pipeline/review-rows.ts';
import type { StatusCounts } from '../../pipeline/status.ts';
import { findingList } from './findings.ts';
import { helpDialog } from './help.ts';
import { type Html, type Look, page } from './page.ts';
import { type RowLook, rowView } from './row.ts';
import { stateLinks } from './states.ts';

/** What a choice of the filter offers, and how many rows it leaves. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly rows: number;
}

/** One document in one language. */
export interface DocumentPage {
  readonly address: string;
  readonly path: string;
  readonly languages: readonly { readonly target: Language; readonly address: string }[];
  readonly rows: readonly ReviewRow[];
  readonly all: number;
  readonly counts: StatusCounts;
  readonly filter: RowFilter;
  readonly terms: readonly Choice[];
  /** Absent until everything is judged. */
  readonly checks?: readonly Choice[];
  readonly problems: readonly Problem[];
}

/** The page where a document is reviewed. */
export function documentPage(look: Look & RowLook, document: DocumentPage): Html {
  const { words, target } = look;
  const { t, languageName } = words;
  const { address, path, languages, rows, problems } = document;
  const others = languages.map(
    (one) =>
      html`<a href="${one.address}"${one.target === target ? html` aria-current="page"` : ''} title="${languageName(one.target)}">${one.target}</a>`,
  );
  return page({
    ...look,
    title: `${path} → ${target}`,
    crumbs: html`<span class="path">${path}</span><span class="others">${others}</span>`,
    body: html`<div class="work" data-address="${address}">
<h1 class="hidden">${path}, ${languageName(target)}</h1>
${filterBar(look, document)}
${problems.length > 0 ? html`<section class="notice"><h2>${t('problems')}</h2>${findingList(problems, words)}</section>` : ''}
<div class="columns" aria-hidden="true"><span></span><span>${t('source')} · ${languageName(look.source)}</span><span>${t('target')} · ${languageName(target)}</span><span></span></div>
${rows.length > 0 ? html`<div class="rows">${blocksOf(rows).map((block) => blockView(block, look))}</div>` : html`<p class="empty">${t('filter.none')} <a href="${address}">${t('filter.clear')}</a></p>`}
</div>
<aside id="panel" class="panel" hidden tabindex="-1" aria-label="${t('action.history')}"></aside>
<div id="card" class="card" role="tooltip" hidden></div>
${helpDialog(words)}`,
    footer: toolbar(look, address),
  });
}

interface RowsOfBlock {
  readonly block: Block;
  readonly rows: ReviewRow[];
}

function blocksOf(rows: readonly ReviewRow[]): readonly RowsOfBlock[] {
  const blocks: RowsOfBlock[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.block === row.block) last.rows.push(row);
    else blocks.push({ block: row.block, rows: [row] });
  }
  return blocks;
}

function blockView({ block, rows }: RowsOfBlock, look: RowLook): Html {
  const kind = look.words.t(`block.${block.kind}`);
  const name = block.name ? html`<h2 class="key"><span class="hidden">${kind} </span>${block.name}</h2>` : '';
  return html`<div class="block ${block.kind}" role="group" aria-label="${block.name ?? kind}">${name}${rows.map((row) => rowView(row, look))}</div>`;
}

function filterBar(
  { words }: Look,
  { address, rows, all, counts, filter, terms, checks }: DocumentPage,
): Html {
  const { t } = words;
  const query = (state?: string) => filterAddress(address, { ...filter, state });
  const isFiltered = Object.values(filter).some(Boolean);
  return html`<section class="filters" aria-label="${t('filter.title')}">${stateLinks(counts, words, filter.state, query)}
<form class="filter" method="get" action="${address}">
${filter.state ? html`<input type="hidden" name="state" value="${filter.state}">` : ''}
<input type="search" name="text" id="filter" value="${filter.text ?? ''}" placeholder="${t('filter.text')}" aria-label="${t('filter.text')}">
<select name="term" aria-label="${t('filter.term')}">${choices(t('filter.anyTerm'), terms, filter.term)}</select>
<select name="check" id="checks" aria-label="${t('filter.check')}"${checks ? '' : html` data-pending="${address}/findings"`}>${choices(t('filter.anyCheck'), checks ?? pending(filter.check), filter.check)}</select>
<button class="quiet">${t('filter.apply')}</button>
${isFiltered ? html`<a href="${address}">${t('filter.clear')}</a>` : ''}
${isFiltered ? html`<span class="shown">${t('shown', { shown: words.number(rows.length), count: words.number(all) })}</span>` : ''}
</form></section>`;
}

const pending = (value: string | undefined): readonly Choice[] =>
  value ? [{ value, label: value, rows: 0 }] : [];

/** The choices of a filter, the one that leaves all first. */
function choices(any: string, list: readonly Choice[], chosen: string | undefined): Html {
  const option = ({ value, label, rows }: Choice) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}${rows > 0 ? ` (${rows})` : ''}</option>`;
  return html`<option value="">${any}</option>${list.map(option)}`;
}

/** The address of a document with a filter. */
export function filterAddress(
  address: string,
  filter: Readonly<Partial<Record<keyof RowFilter, string | undefined>>>,
): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value) query.set(key, value);
  return query.size > 0 ? `${address}?${query}` : address;
}

// One bar serves the current row, so that thousands of rows stay light; each command shows its key.
const COMMANDS = [
  ['previous', 'k'],
  ['next', 'j'],
  ['work', 'n'],
  ['edit', 'e'],
  ['accept', 'Ctrl ↵'],
  ['approve', 'Ctrl ⇧ ↵'],
  ['undo', 'u'],
  ['history', 'h'],
  ['find', 'f'],
] as const;

function toolbar({ words }: Look, address: string): Html {
  const { t } = words;
  const buttons = COMMANDS.map(
    ([command, key]) =>
      html`<button type="button" class="quiet" data-do="${command}">${t(`action.${command}`)} <kbd>${key}</kbd></button>`,
  );
  return html`<footer class="bottom"><div class="commands" role="toolbar" aria-label="${t('actions')}">${buttons}
<a class="button quiet" data-key="p" href="${address}/preview">${t('action.preview')} <kbd>p</kbd></a>
<button type="button" class="quiet" data-do="help">${t('action.help')} <kbd>?</kbd></button></div></footer>`;
}
