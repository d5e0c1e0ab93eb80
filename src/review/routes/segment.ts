import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { judgeText, type Outcome, type Review, type ReviewDocument } from '../../pipeline/review.ts';
import type { ReviewRow } from '../../pipeline/review-rows.ts';
import { countStatuses } from '../../pipeline/status.ts';
import { listForms } from '../../terms/listing.ts';
import { addressOf, documentOf, filterOf, lookOf, rowLookOf, rowOf } from '../context.ts';
import { findMatches } from '../matches.ts';
import { conflictRow, goneRow } from '../views/conflict.ts';
import { filterAddress } from '../views/document.ts';
import { type Checked, checkedView, editorRow, editorText, missingCodes } from '../views/editor.ts';
import { historyPanel } from '../views/history.ts';
import type { Html, Look } from '../views/page.ts';
import { type RowLook, rowView } from '../views/row.ts';
import { stateLinks } from '../views/states.ts';
import { termCard } from '../views/term.ts';
import type { PageLanguage, Words } from '../words.ts';

interface At {
  readonly document: ReviewDocument;
  readonly row: ReviewRow;
  readonly look: Look & RowLook;
  readonly address: string;
}

/** What the page asks for one segment: pieces of HTML. */
export function segmentRoutes(review: Review, words: (language: PageLanguage) => Words): Hono {
  const app = new Hono();
  const find = async (c: Context, segment: string | undefined): Promise<At | undefined> => {
    const document = await documentOf(c, review);
    const row = document && rowOf(document, segment);
    if (!row) return undefined;
    const look = rowLookOf(lookOf(c, words), document);
    return { document, row, look, address: addressOf(document.id, document.job.target) };
  };

  app.get('/row', async (c) => {
    const at = await find(c, c.req.query('segment'));
    return at ? c.html(rowView(at.row, at.look)) : c.notFound();
  });

  app.get('/edit', async (c) => {
    const at = await find(c, c.req.query('segment'));
    if (!at) return c.notFound();
    const { document, row, look, address } = at;
    const text = editorText(row);
    const matches = await findMatches(review, document, row);
    const checked = text
      ? { findings: row.findings ?? [], verdicts: row.verdicts, missing: missingCodes(row, text) }
      : checkedText(at, text);
    return c.html(editorRow(row, look, { address, text, matches, checked }));
  });

  app.post('/check', async (c) => {
    const { segment, text } = await fieldsOf(c);
    const at = await find(c, segment);
    return at ? c.html(checkedView(checkedText(at, text ?? ''), at.look)) : c.notFound();
  });

  app.post('/save', async (c) => {
    const document = await documentOf(c, review);
    if (!document) return c.notFound();
    const { segment, version, state, ...fields } = await fieldsOf(c);
    // Without a text the present one is confirmed: the version says that it is the one that was seen.
    const seen = rowOf(document, segment);
    const text = fields.text ?? (seen ? editorText(seen) : '');
    const wanted = state === 'final' ? 'final' : 'reviewed';
    const outcome = await review.save(document, { segment, text, version, state: wanted });
    const address = addressOf(document.id, document.job.target);
    const look = rowLookOf(lookOf(c, words), outcome.document);
    const { row, kind } = outcome;
    if (!row) return c.html(goneRow(segment, look, { address, text, state: wanted }), 409);
    if (kind !== 'saved') return c.html(conflictRow(row, look, { address, text, state: wanted }), 409);
    const { t } = look.words;
    const what = row.state === 'parked' ? 'parked' : wanted;
    const message = t(`saved.${what}`, { number: row.number });
    return c.html(html`${rowView(row, look, { saved: what })}${news(c, outcome, look, message)}`);
  });

  app.post('/undo', async (c) => {
    const document = await documentOf(c, review);
    if (!document) return c.notFound();
    const outcome = await review.undo(document);
    const look = rowLookOf(lookOf(c, words), outcome?.document ?? document);
    const { t } = look.words;
    if (!outcome?.row) return c.html(html`${t('saved.nothing')}`);
    const { row, kind } = outcome;
    const message = t(kind === 'saved' ? 'saved.undone' : 'saved.undoConflict', { number: row.number });
    const target = `[id="row-${row.segment.id}"]`;
    return c.html(
      html`<hx-partial hx-target="${target}" hx-swap="outerHTML">${rowView(row, look, { saved: 'undone' })}</hx-partial>${news(c, outcome, look, message)}`,
    );
  });

  app.get('/history', async (c) => {
    const at = await find(c, c.req.query('segment'));
    if (!at) return c.notFound();
    const { document, row, look } = at;
    const versions = await review.history(document, row);
    const machine = (await review.matches(document, row)).find(({ origin }) => origin !== 'person');
    return c.html(historyPanel(row, look, { versions, ...(machine ? { machine } : {}) }));
  });

  app.get('/term', async (c) => {
    const at = await find(c, c.req.query('segment'));
    const entry = at?.document.project.glossary.get(c.req.query('term') ?? '');
    const [listed] = at && entry ? listForms([entry], [at.document.job.target]) : [];
    if (!at || !entry || !listed) return c.notFound();
    const verdicts = at.row.verdicts.filter(({ termId }) => termId === entry.id);
    return c.html(termCard(entry, listed, verdicts, at.look));
  });
  return app;
}

function checkedText({ document, row }: At, text: string): Checked {
  const { findings, verdicts } = judgeText(document, row, text);
  return { findings, verdicts, missing: missingCodes(row, text) };
}

// What a save changes outside its row: the numbers of the states, and the message for screen readers.
function news(c: Context, { document }: Outcome, look: Look, message: string): Html {
  const current = URL.canParse(c.req.header('hx-current-url') ?? '')
    ? new URL(c.req.header('hx-current-url') ?? '').searchParams
    : new URLSearchParams();
  const filter = filterOf(current);
  const counts = countStatuses(document.rows.map(({ state }) => state));
  const address = addressOf(document.id, document.job.target);
  const links = stateLinks(counts, look.words, filter.state, (state) =>
    filterAddress(address, { ...filter, state }),
  );
  return html`<hx-partial hx-target="#states" hx-swap="outerHTML">${links}</hx-partial><hx-partial hx-target="#status" hx-swap="innerHTML">${message}</hx-partial>`;
}

interface Fields {
  readonly segment: string;
  readonly version: string;
  readonly state: string;
  readonly text?: string;
}

async function fieldsOf(c: Context): Promise<Fields> {
  const { segment, version, state, text } = await c.req.parseBody();
  const field = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    segment: field(segment),
    version: field(version),
    state: field(state),
    ...(typeof text === 'string' ? { text } : {}),
  };
}
