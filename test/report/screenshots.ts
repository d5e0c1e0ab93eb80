import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'vitest';
import { htmlReport } from '../../src/report/html.ts';
import { startChromium } from '../review/chromium.ts';
import { sampleReport } from './reports.ts';

const docs = join(import.meta.dirname, '../../docs');

// Makes the pictures of the documentation: npm run screenshots.
test('pictures of the report', async () => {
  const browser = await startChromium();
  if (!browser) return;
  const folder = mkdtempSync(join(tmpdir(), 'wortfest-report-'));
  const path = join(folder, 'report.html');
  writeFileSync(path, htmlReport(sampleReport()));
  for (const [colorScheme, hash] of [
    ['light', ''],
    ['dark', '#severity=error'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme });
    await page.goto(pathToFileURL(path).href + hash);
    await page.screenshot({ path: join(docs, `report-${colorScheme}.png`) });
  }
  await browser.close();
  rmSync(folder, { recursive: true });
});
