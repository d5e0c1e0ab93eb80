// The keyboard, the current row and the focus; what is shown comes from the server by htmx.

// htmx parses with options, which some versions of Chromium refuse; without the function it parses in another way.
try {
  Document.parseHTMLUnsafe?.('', {});
} catch {
  delete Document.parseHTMLUnsafe;
}

const work = document.querySelector('.work');
const address = work?.dataset.address;
const status = document.getElementById('status');
const panel = document.getElementById('panel');
const card = document.getElementById('card');
const help = document.getElementById('help');
const STATES_DONE = ['reviewed', 'final'];

const rows = () => [...document.querySelectorAll('.row')];
const current = () => document.querySelector('.row.current') ?? document.querySelector('.row');
const rowById = (id) => document.getElementById(id);
const editorOf = (row) => row?.querySelector('textarea[name=text]');
const isDirty = (row) => editorOf(row) && editorOf(row).value !== editorOf(row).defaultValue;
const url = (name, row, more = {}) =>
  `${address}/${name}?${new URLSearchParams({ segment: row.dataset.segment, ...more })}`;

function say(text) {
  status.textContent = text;
}

// A message stays long enough to be read, and does not cover the text for good.
const MESSAGE_STAYS = 6000;
let messageTimer;
new MutationObserver(() => {
  clearTimeout(messageTimer);
  if (status.textContent) messageTimer = setTimeout(() => say(''), MESSAGE_STAYS);
}).observe(status, { childList: true, characterData: true, subtree: true });

function select(row, { focus = true } = {}) {
  if (!row) return;
  for (const old of document.querySelectorAll('.row.current')) {
    if (old === row) continue;
    old.classList.remove('current');
    old.tabIndex = -1;
    for (const term of old.querySelectorAll('.term')) term.tabIndex = -1;
  }
  row.classList.add('current');
  row.tabIndex = 0;
  for (const term of row.querySelectorAll('.term')) term.tabIndex = 0;
  if (!focus) return;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function move(by) {
  const all = rows();
  select(all[Math.max(0, Math.min(all.length - 1, all.indexOf(current()) + by))]);
}

function nextToDo() {
  const all = rows();
  const at = all.indexOf(current());
  const found = [...all.slice(at + 1), ...all.slice(0, at)].find(
    (row) => !STATES_DONE.includes(row.dataset.state),
  );
  if (found) select(found);
}

const swapRow = (verb, path, row, values) =>
  htmx.ajax(verb, path, { source: row, target: row, swap: 'outerHTML', ...(values ? { values } : {}) });

async function edit(row) {
  if (!row) return;
  if (editorOf(row)) return focusEditor(row);
  await swapRow('GET', url('edit', row), row);
}

function focusEditor(row) {
  const editor = editorOf(row);
  select(row, { focus: false });
  if (!editor) {
    row.querySelector('.buttons > *')?.focus({ preventScroll: true });
    return row.scrollIntoView({ block: 'nearest' });
  }
  editor.focus({ preventScroll: true });
  editor.setSelectionRange(editor.value.length, editor.value.length);
  row.scrollIntoView({ block: 'nearest' });
}

async function leave(row) {
  if (!row?.classList.contains('editing')) return select(row);
  if (isDirty(row) && !confirm(row.querySelector('form').dataset.discard)) return;
  await swapRow('GET', url('row', row), row);
}

function save(row, state) {
  const form = row?.querySelector('form.editor');
  if (form) return form.requestSubmit(form.querySelector(`button[value=${state}]`) ?? undefined);
  if (row?.dataset.state === 'open') return edit(row);
  const { segment, version } = row.dataset;
  return swapRow('POST', `${address}/save`, row, { segment, version, state });
}

async function showHistory(row) {
  if (!row) return;
  await htmx.ajax('GET', url('history', row), { source: panel, target: panel, swap: 'innerHTML' });
  panel.hidden = false;
  panel.focus();
}

function closePanel() {
  panel.hidden = true;
  select(current());
}

function insert(editor, text) {
  editor.focus();
  editor.setRangeText(text, editor.selectionStart, editor.selectionEnd, 'end');
  editor.dispatchEvent(new Event('input', { bubbles: true }));
}

function take(row, text) {
  const editor = editorOf(row);
  if (!editor) return;
  editor.select();
  insert(editor, text);
}

function toggleTheme() {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const now = root.dataset.theme ?? (dark ? 'dark' : 'light');
  root.dataset.theme = now === 'dark' ? 'light' : 'dark';
  // biome-ignore lint/suspicious/noDocumentCookie: the server has to know it before the page is drawn
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=strict`;
}

const COMMANDS = {
  previous: () => move(-1),
  next: () => move(1),
  work: nextToDo,
  edit: () => edit(current()),
  accept: () => save(current(), 'reviewed'),
  approve: () => save(current(), 'final'),
  undo: () => htmx.ajax('POST', `${address}/undo`, { source: status, target: status, swap: 'innerHTML' }),
  history: () => showHistory(current()),
  find: () => document.getElementById('filter')?.focus(),
  help: () => help?.showModal(),
  preview: () => document.querySelector('[data-key=p]')?.click(),
  leave: () => leave(current()),
  close: closePanel,
  theme: toggleTheme,
};

const KEYS = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  n: 'work',
  e: 'edit',
  Enter: 'edit',
  u: 'undo',
  h: 'history',
  f: 'find',
  p: 'preview',
  '?': 'help',
};

document.addEventListener('keydown', (event) => {
  if (event.isComposing || help?.open) return;
  const { key, target } = event;
  const control = event.ctrlKey || event.metaKey;
  const run = (command) => {
    event.preventDefault();
    COMMANDS[command]();
  };
  if (key === 'Escape') return leaveOpen(event);
  if (!work) return key === 'p' && !control && !event.altKey ? run('preview') : undefined;
  if (control && key === 'Enter') return run(event.shiftKey ? 'approve' : 'accept');
  if (event.altKey && /^Digit[1-9]$/.test(event.code)) {
    const [button] = current().querySelectorAll(`.matches li:nth-child(${event.code.slice(-1)}) button`);
    if (button) event.preventDefault();
    return button && take(current(), button.dataset.take);
  }
  if (target.closest('input, textarea, select')) return;
  if (control && key.toLowerCase() === 'z' && !event.shiftKey) return run('undo');
  if (control || event.altKey) return;
  // A key that a button or link answers to stays theirs.
  if (key === 'Enter' && target.closest('button, a, [role=button]')) return;
  if (KEYS[key]) run(KEYS[key]);
});

function leaveOpen(event) {
  if (card && !card.hidden) return hideCard();
  if (panel && !panel.hidden) return closePanel();
  const row = event.target.closest('.row') ?? current();
  if (row) leave(row);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-do]');
  const row = event.target.closest('.row');
  if (row) select(row, { focus: false });
  if (button) return COMMANDS[button.dataset.do]?.();
  const code = event.target.closest('[data-insert]');
  if (code) return insert(editorOf(row), code.dataset.insert);
  const match = event.target.closest('[data-take]');
  if (match) return take(row, match.dataset.take);
  const isText = row && event.target.closest('.target') && getSelection().isCollapsed;
  if (isText && !row.classList.contains('editing') && !event.target.closest('.term')) edit(row);
});

document.addEventListener('focusin', ({ target }) => {
  const row = target.closest?.('.row');
  if (row && !row.classList.contains('current')) select(row, { focus: false });
});

// After a swap the focus stays in the row, or goes on to the next when it was saved.
document.addEventListener('htmx:after:swap', ({ detail }) => {
  const { target, sourceElement } = detail.ctx ?? {};
  if (sourceElement === status) return afterUndo();
  // Findings push the buttons down: they stay in sight.
  if (target?.matches?.('.checked')) {
    return target.closest('form').querySelector('.buttons').scrollIntoView({ block: 'nearest' });
  }
  if (!target?.classList?.contains('row')) return;
  const row = rowById(target.id);
  if (!row) return;
  const { saved } = row.dataset;
  delete row.dataset.saved;
  if (row.classList.contains('editing')) return focusEditor(row);
  const all = rows();
  const next = all[all.indexOf(row) + 1];
  if (!STATES_DONE.includes(saved) || !next) return select(row);
  select(next);
  if (sourceElement.matches('form')) edit(next);
});

function afterUndo() {
  const row = document.querySelector('[data-saved=undone]');
  if (!row) return;
  delete row.dataset.saved;
  select(row);
}

document.addEventListener('htmx:response:error', ({ detail }) => {
  const { response, text } = detail.ctx;
  if (response.status !== 409) say(text || String(response.status));
});
document.addEventListener('htmx:error', ({ detail }) => say(String(detail.error ?? '')));

let cardTimer;
let cardOf;
async function showCard(term) {
  cardOf = term;
  const row = term.closest('.row');
  await htmx.ajax('GET', url('term', row, { term: term.dataset.term }), {
    source: card,
    target: card,
    swap: 'innerHTML',
  });
  if (cardOf !== term || !term.isConnected) return;
  card.hidden = false;
  term.setAttribute('aria-describedby', 'card');
  const at = term.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, innerWidth - card.offsetWidth - 8));
  const below = at.bottom + 6;
  const fits = below + card.offsetHeight < innerHeight - 56;
  card.style.left = `${left}px`;
  card.style.top = `${fits ? below : Math.max(8, at.top - card.offsetHeight - 6)}px`;
}

function hideCard() {
  cardOf?.removeAttribute('aria-describedby');
  cardOf = undefined;
  clearTimeout(cardTimer);
  if (card) card.hidden = true;
}

const CARD_DELAY = 200;
document.addEventListener('mouseover', ({ target }) => {
  const term = target.closest?.('.term');
  if (term && term !== cardOf) {
    clearTimeout(cardTimer);
    cardTimer = setTimeout(() => showCard(term), CARD_DELAY);
  } else if (!term && !target.closest?.('.card') && !cardOf?.matches(':focus')) hideCard();
});
document.addEventListener('focusin', ({ target }) => {
  if (target.matches?.('.term')) showCard(target);
  else hideCard();
});
document.addEventListener('scroll', hideCard, { passive: true });

addEventListener('beforeunload', (event) => {
  if (rows().some(isDirty)) event.preventDefault();
});

if (location.hash) select(rowById(decodeURIComponent(location.hash.slice(1))));
else select(rows()[0], { focus: false });

// The checks of a whole long document take longer than the page: their numbers come after it.
const checks = document.getElementById('checks');
if (checks?.dataset.pending) {
  const answer = await fetch(checks.dataset.pending);
  const found = answer.ok ? await answer.json() : { checks: [], rows: [] };
  for (const { value, label, rows: count } of found.checks) {
    checks.add(new Option(`${label} (${count})`, value));
  }
  for (const [id, words] of found.rows) {
    const flags = rowById(`row-${id}`)?.querySelector('.flags');
    if (flags) flags.textContent = words;
  }
  checks.dataset.loaded = 'true';
}
