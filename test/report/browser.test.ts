import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Report } from '../../src/pipeline/report.ts';
import { htmlReport } from '../../src/report/html.ts';
import { violations } from '../review/axe.ts';
import { startChromium } from '../review/chromium.ts';
import { DOCUMENTS, findings, fineReport, sampleReport } from './reports.ts';

const browser = await startChromium();
const folder = mkdtempSync(join(tmpdir(), 'wortfest-report-'));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
});

interface Opened {
  readonly page: Page;
  /** Addresses that the page asked for, itself aside, and what the browser complained of. */
  readonly complaints: readonly string[];
}

/** Opens a report as a file, as a person does who got it by mail. */
async function open(report: Report, options: BrowserContextOptions = {}): Promise<Opened> {
  const path = join(folder, 'report.html');
  writeFileSync(path, htmlReport(report));
  const context = await browser!.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return { page, complaints };
}

const shown = (page: Page) => page.locator('.finding:visible').count();
const said = (page: Page) => page.locator('#shown').textContent();
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const of = (code: string) => findings(80).filter((one) => one.code === code).length;

describe.skipIf(!browser)('the report in a browser', { timeout: 120_000 }, () => {
  test('is filtered by language, severity, code, document and text, and says how many are left', async () => {
    const { page, complaints } = await open(sampleReport());
    const all = findings(80);
    expect([await shown(page), await said(page)]).toEqual([80, '80 shown']);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
    const arabic = all.filter(({ target }) => target === 'ar');
    expect([await shown(page), await said(page)]).toEqual([arabic.length, `${arabic.length} of 80 shown`]);
    await page.getByRole('combobox', { name: 'Finding' }).selectOption('unit-wrong');
    expect(await shown(page)).toBe(of('unit-wrong'));
    await page.getByRole('combobox', { name: 'Document' }).selectOption(DOCUMENTS[2]);
    expect([await shown(page), hash(page)]).toEqual([
      1,
      `#language=ar&code=unit-wrong&document=${DOCUMENTS[2]}`,
    ]);
    expect(await page.locator('.document:visible .counts').allTextContents()).toEqual(['1 of 7 shown']);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('80 shown').waitFor();
    expect(hash(page)).toBe('');
    await page.getByText('Warnings 24').click();
    expect(await shown(page)).toBe(24);
    await page.getByRole('searchbox').fill('GRÜNWALDER');
    expect(await shown(page)).toBe(of('name-missing'));
    await page.getByRole('searchbox').fill('zzz');
    await page.getByText('No finding matches the filter.').waitFor();
    expect([await shown(page), await said(page)]).toEqual([0, '0 of 80 shown']);
    expect(complaints).toEqual([]);
  });

  test('keeps the filter in the address: a link and the table lead to the findings', async () => {
    const { page, complaints } = await open(sampleReport());
    await page.locator('.languages a.error').first().click();
    expect([await shown(page), hash(page)]).toEqual([
      findings(80).filter((one) => one.target === 'pl' && one.severity === 'error').length,
      '#severity=error&language=pl',
    ]);
    expect(await page.evaluate('document.activeElement.id')).toBe('findings');
    await page.locator('#findings').and(page.locator(':focus')).waitFor();
    const other = await browser!.newPage();
    await other.goto(page.url());
    expect(await shown(other)).toBe(await shown(page));
    expect(await other.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('pl');
    expect(await other.evaluate('scrollY')).toBeGreaterThan(1000);
    await other.close();
    await page.goBack();
    await page.getByText('80 shown').waitFor();
    expect(complaints).toEqual([]);
  });

  test('is worked by keyboard alone', async () => {
    const { page } = await open(sampleReport());
    await page.getByRole('radio', { name: 'All 80' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(hash(page)).toBe('#severity=error');
    await page.keyboard.press('Tab');
    await page.keyboard.type('driven by nobody');
    expect(await shown(page)).toBe(0);
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('report.html#severity=error');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Jap');
    expect(hash(page)).toBe('#severity=error&language=ja');
    const summary = page.locator('.document:visible > summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.document:visible').first().getAttribute('open')).toBeNull();
  });

  test('shows everything without a script, and no filter', async () => {
    const { page } = await open(sampleReport(), { javaScriptEnabled: false });
    expect(await shown(page)).toBe(80);
    expect(await page.locator('#filter').isVisible()).toBe(false);
  });

  test('runs nothing that a text brings along', async () => {
    const [finding] = findings(1);
    const text = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const hostile = { ...finding!, message: text, unit: text, text: { text, marks: [] } };
    const { page, complaints } = await open(sampleReport({ findings: [hostile] }));
    expect(await page.title()).toContain('German into');
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('writes texts from their side', async () => {
    const { page } = await open(sampleReport());
    const direction = (language: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('.text:lang(${language})')).direction`);
    expect([await direction('ar'), await direction('ja'), await direction('de')]).toEqual([
      'rtl',
      'ltr',
      'ltr',
    ]);
  });

  test.each(['light', 'dark'] as const)('has no violation that axe finds, %s', async (colorScheme) => {
    for (const report of [sampleReport(), fineReport()]) {
      // A finding out of sight is not laid out, and axe would pass it over.
      const { page } = await open(report, { colorScheme, viewport: { width: 1200, height: 30_000 } });
      expect(await violations(page)).toEqual([]);
    }
  });

  test('fits 360 pixels without scrolling sideways', async () => {
    const long = {
      ...findings(1)[0]!,
      unit: 'k'.repeat(300),
      message: 'm'.repeat(300),
      file: 'f'.repeat(300),
    };
    const { page } = await open(sampleReport({ findings: [long, ...findings(80)] }), {
      viewport: { width: 360, height: 740 },
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  test('prints what is shown, all of it, without the filter', async () => {
    const { page } = await open(sampleReport(), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await shown(page)).toBe(80);
    expect(
      await page.evaluate('getComputedStyle(document.querySelector(".segment")).contentVisibility'),
    ).toBe('visible');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});
