/** `npm run bench:review`: the review page with 2,000 segments in a real Chromium: first paint, and a save as the browser waits for it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { loadConfig } from '../dist/config/load.js';
import { startReview } from '../dist/review/server.js';
import { translate } from '../dist/run/local.js';
import { createCorpus } from './corpus.mjs';

// Paragraphs have three sentences on average.
const PARAGRAPHS = 667;
const LOADS = 7;
const SAVES = 31;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const figures = (values) =>
  `median ${median(values).toFixed(0)} ms, ${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)} ms in ${values.length}`;

function writeProject(root) {
  const paragraphs = createCorpus(PARAGRAPHS).paragraphs.map((sentences) => sentences.join(' '));
  mkdirSync(join(root, 'locales/de'), { recursive: true });
  writeFileSync(join(root, 'locales/de/long.txt'), `${paragraphs.join('\n\n')}\n`);
  const source = { language: 'de', files: ['locales/de/*.txt'] };
  writeFileSync(
    join(root, 'pipeline.config.json'),
    JSON.stringify({ source, targets: ['fr'], providers: ['pseudo'] }),
  );
}

/** Milliseconds until the document is painted, from the click on its link. */
async function paints(browser, url) {
  const times = [];
  for (let load = 0; load < LOADS; load++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await page.goto(new URL(await page.locator('a[href*="/d/"]').first().getAttribute('href'), url).href);
    times.push(await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
    await context.close();
  }
  return times;
}

/** Milliseconds from a request that saves to its answer, as the page sends it. */
async function saves(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.goto(new URL(await page.locator('a[href*="/d/"]').first().getAttribute('href'), url).href);
  const segments = await page.locator('.row').count();
  await page.waitForLoadState('networkidle');
  for (let at = 0; at < SAVES; at++) {
    await page.keyboard.press('Control+Enter');
    await page.locator(`.badge.reviewed >> nth=${at}`).waitFor();
  }
  const times = await page.evaluate(
    "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/save')).map(({ duration }) => duration)",
  );
  await page.close();
  return { segments, first: times[0], times: times.slice(1) };
}

const root = mkdtempSync(join(tmpdir(), 'wortfest-bench-'));
try {
  writeProject(root);
  const config = join(root, 'pipeline.config.json');
  await translate(await loadConfig(config));
  const server = await startReview({ config, port: 0 });
  const args = chromium.args.filter((arg) => !/^--(single-process|no-zygote|in-process-gpu)/.test(arg));
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
  const saved = await saves(browser, server.url);
  const painted = await paints(browser, server.url);
  process.stdout.write(
    [
      `${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`,
      `${saved.segments} segments`,
      `save         ${figures(saved.times)}; the first ${saved.first.toFixed(0)} ms`,
      `first paint  ${figures(painted)}`,
      '',
    ].join('\n'),
  );
  await browser.close();
  await server.close();
} finally {
  rmSync(root, { recursive: true, force: true });
}
