import { html } from 'hono/html';
import type { Words } from '../words.ts';
import type { Html } from './page.ts';

// Keys that do the same stand in one line; each inner list is pressed at once.
const KEYS: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['move', [['j'], ['k'], ['↓'], ['↑']]],
  ['work', [['n']]],
  ['edit', [['↵'], ['e']]],
  ['save', [['Ctrl', '↵']]],
  ['approve', [['Ctrl', '⇧', '↵']]],
  ['take', [['Alt', '1…9']]],
  ['undo', [['u'], ['Ctrl', 'Z']]],
  ['find', [['f']]],
  ['history', [['h']]],
  ['preview', [['p']]],
  ['help', [['?']]],
  ['leave', [['Esc']]],
];

/** The list of keys. */
export function helpDialog({ t }: Words): Html {
  const lines = KEYS.map(
    ([name, keys]) =>
      html`<div><dt>${keys.map(
        (pressed, index) =>
          html`${index > 0 ? html` <span class="or">${t('help.or')}</span> ` : ''}${pressed.map((key) => html`<kbd>${key}</kbd>`)}`,
      )}</dt><dd>${t(`help.${name}`)}</dd></div>`,
  );
  return html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">${t('help.title')}</h2><dl class="keys">${lines}</dl>
<form method="dialog"><button class="primary">${t('close')} <kbd>Esc</kbd></button></form></dialog>`;
}
