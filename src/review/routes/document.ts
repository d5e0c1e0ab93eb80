import { Hono } from 'hono';
import { publishedBlocks } from '../../editions/blocks.ts';
import type { Review, ReviewDocument } from '../../pipeline/review.ts';
import { documentId } from '../../pipeline/review.ts';
import { countRows, filterRows } from '../../pipeline/review-rows.ts';
import { countStatuses } from '../../pipeline/status.ts';
import { formatOf } from '../../source/formats.ts';
import { addressOf, documentOf, filterOf, lookOf, rowLookOf } from '../context.ts';
import { type Choice, documentPage } from '../views/document.ts';
import { findingFlags, findingName } from '../views/findings.ts';
import { previewPage } from '../views/preview.ts';
import type { PageLanguage, Words } from '../words.ts';

/** The pages of a document in a language. */
export function documentRoutes(review: Review, words: (language: PageLanguage) => Words): Hono {
  const app = new Hono();

  app.get('/', async (c) => {
    const opened = await documentOf(c, review);
    if (!opened) return c.notFound();
    const filter = filterOf(new URL(c.req.url).searchParams);
    // Only a filter by finding has to wait for the checks; else the page comes at once and asks for them later.
    const document = filter.check ? await review.judge(opened) : opened;
    const { rows, units, job } = document;
    const look = rowLookOf(lookOf(c, words), document);
    const languages = (await review.targets()).map((target) => ({
      target,
      address: addressOf(document.id, target),
    }));
    return c.html(
      documentPage(look, {
        address: addressOf(document.id, job.target),
        path: job.source.path,
        languages,
        rows: filterRows(rows, filter),
        all: rows.length,
        counts: countStatuses(rows.map(({ state }) => state)),
        filter,
        terms: termChoices(document),
        ...(filter.check || units.length === 0 ? { checks: checkChoices(document, look.words) } : {}),
        problems: job.problems,
      }),
    );
  });

  app.get('/findings', async (c) => {
    const opened = await documentOf(c, review);
    if (!opened) return c.notFound();
    const document = await review.judge(opened);
    const { words: texts } = lookOf(c, words);
    const rows = document.rows
      .filter(({ findings = [] }) => findings.length > 0)
      .map(({ segment, findings = [] }) => [segment.id, findingFlags(findings, texts)]);
    return c.json({ checks: checkChoices(document, texts), rows });
  });

  app.get('/preview', async (c) => {
    const document = await documentOf(c, review);
    if (!document) return c.notFound();
    const { job, units, project } = document;
    const { blocks, path } = job.document;
    const options = { target: job.target, release: project.config.release };
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    return c.html(
      previewPage(rowLookOf(lookOf(c, words), document), {
        path,
        address: addressOf(documentId(job.source), job.target),
        keyed: formatOf(path).keyed,
        blocks,
        published: publishedBlocks(job.document, job.segments, byId, options),
      }),
    );
  });
  return app;
}

function termChoices({ rows, project }: ReviewDocument): readonly Choice[] {
  return countRows(rows, ({ segment }) => segment.terms.map(({ termId }) => termId)).map(
    ([value, count]): Choice => ({ value, label: project.glossary.get(value)?.term ?? value, rows: count }),
  );
}

function checkChoices({ rows }: ReviewDocument, words: Words): readonly Choice[] {
  return countRows(rows, ({ findings = [] }) => findings.map(({ code }) => code)).map(
    ([value, count]): Choice => ({ value, label: findingName(value, words), rows: count }),
  );
}
