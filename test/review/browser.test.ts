import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import type { ReviewServer } from '../../src/review/server.ts';
import type { TestProject } from '../project.ts';
import { violations } from './axe.ts';
import { startChromium } from './chromium.ts';
import { sampleProject, serve } from './sample.ts';

const PROSE = 'locales/de/partnership.txt';
const KEYED = 'locales/de/reader.json';

const browser = await startChromium();
afterAll(() => browser?.close());

const servers: ReviewServer[] = [];
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
  for (const server of servers.splice(0)) await server.close();
});

interface Opened {
  readonly project: TestProject;
  readonly page: Page;
  /** What the browser complained of: a policy that was broken, a script that failed. */
  readonly complaints: readonly string[];
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
}

async function start(options: BrowserContextOptions = {}): Promise<Opened> {
  const project = sampleProject();
  const server = await serve(project);
  servers.push(server);
  const complaints: string[] = [];
  const open = async (own: BrowserContextOptions = {}) => {
    const context = await browser!.newContext({ locale: 'en-GB', ...own });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('409')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(server.url);
    return page;
  };
  return { project, page: await open(options), complaints, open };
}

async function choose(page: Page, path: string, target: string): Promise<void> {
  await page.goto(new URL('/', page.url()).href);
  const section = page.locator('.document', { has: page.getByRole('heading', { name: path }) });
  await section.locator('a', { has: page.locator('.tag', { hasText: target }) }).click();
  await page.locator('#checks[data-loaded]').waitFor();
}

const editor = (page: Page) => page.locator('.row.current textarea[name=text]');
const directionOf = (page: Page, selector: string) =>
  page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`);
const current = (page: Page) => page.locator('.row.current');

describe.skipIf(!browser)('the review page in a browser', { timeout: 120_000 }, () => {
  test('opens, filters, shows failing and passing checks as they are typed, and saves', async () => {
    const { page, project, complaints } = await start();
    await choose(page, KEYED, 'fr');
    await page.getByRole('searchbox').fill('{{name}}');
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=/);
    expect(await page.locator('.row').count()).toBe(4);
    await page.locator('.row').first().locator('.target .text').click();
    await editor(page).waitFor();
    const before = await editor(page).inputValue();
    await editor(page).fill('Par ');
    await page.getByText('The code {{name}} is missing.').waitFor();
    await page.getByRole('button', { name: 'Insert {{name}}' }).click();
    await page.getByText('All checks pass.').waitFor();
    expect(await editor(page).inputValue()).toBe('Par {{name}}');
    expect(before).toContain('{{name}}');
    await page.getByRole('button', { name: 'Save and accept' }).click();
    await page.locator('.row').first().locator('.badge.reviewed').waitFor();
    expect(project.read('locales/fr/reader.json')).toContain('"Par {{name}}"');
    expect(complaints).toEqual([]);
  });

  test('is worked by keyboard alone: accept, approve, park, undo, and the focus stays in the rows', async () => {
    const { page, project, complaints } = await start();
    await choose(page, PROSE, 'fr');
    const unit = (index: number) => project.units('locales/fr/partnership.xlf', 'fr')[index]!;
    await page.keyboard.press('Control+Enter');
    await page.locator('.row').nth(1).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+Shift+Enter');
    await page.locator('.row').nth(2).and(page.locator(':focus')).waitFor();
    expect([unit(0).state, unit(1).state]).toEqual(['reviewed', 'final']);
    await page.keyboard.press('k');
    await page.keyboard.press('n');
    expect(await current(page).locator('.no').textContent()).toBe('3');
    await page.keyboard.press('e');
    await editor(page).waitFor();
    await page.keyboard.type(' En 1799.');
    await page.getByText('This would be parked').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.row').nth(2).locator('.badge.parked').waitFor();
    await page.locator('.row').nth(2).and(page.locator(':focus')).waitFor();
    expect(rawText(unit(2).target ?? [])).toContain('1799');
    await page.keyboard.press('u');
    await page.locator('.row').nth(2).locator('.badge.translated').waitFor();
    await page.locator('.row').nth(2).and(page.locator(':focus')).waitFor();
    expect(unit(2)).toMatchObject({ state: 'translated', subState: 'wf:tm' });
    await page.keyboard.press('Enter');
    await editor(page).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.row').nth(2).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('f');
    expect(await page.evaluate('document.activeElement.id')).toBe('filter');
    expect(complaints).toEqual([]);
  });

  test('takes a match from the memory by its number', async () => {
    const { page, complaints } = await start();
    await choose(page, PROSE, 'fr');
    await page.keyboard.press('e');
    await editor(page).waitFor();
    const machine = await editor(page).inputValue();
    await editor(page).fill(machine.replace('mercredi', 'hier'));
    await page.keyboard.press('Control+Enter');
    await page.locator('.row').first().locator('.badge').filter({ hasNotText: 'Translated' }).waitFor();
    await page.locator('.row').first().locator('.target .text').click();
    await editor(page).waitFor();
    await page.keyboard.press('Alt+1');
    expect(await editor(page).inputValue()).toBe(machine);
    expect(complaints).toEqual([]);
  });

  test('two tabs that change one segment: the second sees both texts and decides', async () => {
    const { page: mine, project, open, complaints } = await start();
    const theirs = await open();
    for (const [page, word] of [
      [mine, 'Dicho pacto'],
      [theirs, 'El pacto'],
    ] as const) {
      await choose(page, PROSE, 'es');
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await editor(page).waitFor();
      await editor(page).fill((await editor(page).inputValue()).replace('Este pacto', word));
    }
    await theirs.keyboard.press('Control+Enter');
    await theirs.locator('.row').nth(1).locator('.badge.reviewed').waitFor();
    await mine.keyboard.press('Control+Enter');
    await mine.getByText('Changed elsewhere meanwhile').waitFor();
    expect(await mine.locator('del').textContent()).toBe('El');
    expect(await mine.locator('ins').textContent()).toBe('Dicho');
    expect(project.read('locales/es/partnership.txt')).toContain('El pacto histórico');
    await mine.getByRole('button', { name: 'Use mine' }).click();
    await mine.locator('.row').nth(1).locator('.meta .badge.reviewed').waitFor();
    await mine.getByText('Changed elsewhere meanwhile').waitFor({ state: 'detached' });
    expect(project.read('locales/es/partnership.txt')).toContain('Dicho pacto histórico');
    expect(complaints).toEqual([]);
  });

  test.each([
    ['ar', 'rtl'],
    ['ja', 'ltr'],
  ])('%s is written from its side, in editor and text', async (target, direction) => {
    const { page } = await start();
    await choose(page, PROSE, target);
    const text = page.locator('.row .target .text').first();
    expect(await text.getAttribute('lang')).toBe(target);
    expect(await directionOf(page, '.row .target .text')).toBe(direction);
    await page.keyboard.press('e');
    await editor(page).waitFor();
    expect(await directionOf(page, 'textarea')).toBe(direction);
  });

  test('terms show their card by keyboard', async () => {
    const { page, complaints } = await start();
    await choose(page, PROSE, 'fr');
    await page.keyboard.press('j');
    await page.keyboard.press('Tab');
    await page.locator('#card:visible').getByText('pacte', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#card').waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  test('has no violation that axe finds, in any view, light and dark', async () => {
    const { page, complaints } = await start();
    const found: string[] = [];
    const look = async (view: string) => {
      found.push(...(await violations(page)).map((one) => `${view}: ${one}`));
    };
    await look('overview');
    await choose(page, PROSE, 'ar');
    await look('document');
    await page.keyboard.press('e');
    await editor(page).waitFor();
    await editor(page).fill('En 1799.');
    await page.getByText('This would be parked').waitFor();
    await look('editor');
    await page.keyboard.press('Control+Enter');
    await page.locator('.badge.parked').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Control+Enter');
    await page.locator('.badge.reviewed').waitFor();
    await page.keyboard.press('Control+Shift+Enter');
    await page.locator('.badge.final').waitFor();
    await look('states');
    await page.keyboard.press('h');
    await page.locator('#panel:visible h2').waitFor();
    await look('history');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await look('help');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Light or dark' }).click();
    await look('dark');
    await page.keyboard.press('Escape');
    await page.locator('[data-key=p]').click();
    await page.locator('.edition').waitFor();
    await look('preview, dark');
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('fits 360 pixels without scrolling sideways', async () => {
    const { page } = await start({ viewport: { width: 360, height: 740 } });
    const width = () => page.evaluate('document.documentElement.scrollWidth');
    expect(await width()).toBe(360);
    for (const [path, target] of [
      [PROSE, 'pl'],
      [KEYED, 'ja'],
    ] as const) {
      await choose(page, path, target);
      expect(await width()).toBe(360);
      await page.keyboard.press('e');
      await editor(page).waitFor();
      expect(await width()).toBe(360);
      await page.keyboard.press('Escape');
    }
    await page.goto(`${page.url().split('?')[0]}/preview`);
    expect(await width()).toBe(360);
  });
});
