import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { messageOf } from '../files.ts';
import { documentId, type Review } from '../pipeline/review.ts';
import { countStatuses, statusOf } from '../pipeline/status.ts';
import { WortfestError } from '../problems.ts';
import { assetOf } from './assets.ts';
import { addressOf, lookOf } from './context.ts';
import { documentRoutes } from './routes/document.ts';
import { segmentRoutes } from './routes/segment.ts';
import { type Access, guard, secureHeaders } from './security.ts';
import { overviewPage } from './views/overview.ts';
import { errorPage } from './views/page.ts';
import { createWords } from './words.ts';

const MEGABYTE = 1024 * 1024;

/** The review page of a project, for whoever has the token. */
export function createApp(review: Review, access: Access): Hono {
  const words = createWords();
  const app = new Hono();
  app.use(secureHeaders);
  app.use(guard(access));
  app.use(bodyLimit({ maxSize: MEGABYTE, onError: (c) => c.text('Too large.', 413) }));

  app.get('/', async (c) => {
    const { documents } = await review.project();
    const targets = await review.targets();
    const lines = [];
    for (const { path } of documents) {
      const id = documentId({ path });
      const inTargets = [];
      for (const target of targets) {
        const opened = await review.open(id, target);
        const counts = countStatuses((opened?.units ?? []).map(statusOf));
        inTargets.push({ target, address: addressOf(id, target), counts });
      }
      lines.push({ path, targets: inTargets });
    }
    const totals = { ...countStatuses([]) };
    for (const { counts } of lines.flatMap((line) => line.targets)) {
      for (const state of Object.keys(totals) as (keyof typeof totals)[]) totals[state] += counts[state];
    }
    return c.html(overviewPage(lookOf(c, words), lines, totals));
  });

  app.get('/assets/:name', async (c) => {
    const asset = await assetOf(c.req.param('name'));
    return asset ? c.body(asset.body, 200, { 'Content-Type': asset.type }) : c.notFound();
  });

  app.route('/d/:document/:target', documentRoutes(review, words));
  app.route('/d/:document/:target', segmentRoutes(review, words));

  app.notFound((c) => {
    const look = lookOf(c, words);
    return c.html(errorPage(look, [look.words.t('error.missing')]), 404);
  });
  app.onError((error, c) => {
    const messages =
      error instanceof WortfestError
        ? error.problems.map(({ file, message }) => [file, message].filter(Boolean).join(': '))
        : [messageOf(error)];
    if (c.req.header('hx-request')) return c.text(messages.join('\n'), 500);
    return c.html(errorPage(lookOf(c, words), messages), 500);
  });
  return app;
}
