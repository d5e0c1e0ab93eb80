import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { startChromium } from './chromium.ts';
import { sampleProject, serve } from './sample.ts';

const folder = join(import.meta.dirname, '../../docs');

// Makes the pictures of the documentation: npm run screenshots.
test('pictures of the main views', async () => {
  mkdirSync(folder, { recursive: true });
  const project = sampleProject();
  const server = await serve(project);
  const browser = await startChromium();
  if (!browser) return;

  const open = async (size: { width: number; height: number }, colorScheme: 'light' | 'dark' = 'light') => {
    const page = await browser.newPage({ viewport: size, colorScheme, locale: 'en-GB' });
    page.on('console', (message) => process.stderr.write(`${message.type()}: ${message.text()}\n`));
    page.on('pageerror', (error) => process.stderr.write(`${error}\n`));
    await page.goto(server.url);
    return page;
  };

  const document = async (page: Page, path: string, target: string) => {
    await page.goto(server.url);
    const section = page.locator('.document', { has: page.getByRole('heading', { name: path }) });
    await section.locator('a', { has: page.locator('.tag', { hasText: target }) }).click();
    await page.locator('#checks[data-loaded]').waitFor();
  };

  const shoot = (page: Page, name: string) => page.screenshot({ path: join(folder, `review-${name}.png`) });
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(600);
    }
  };

  const WIDE = { width: 1200, height: 700 };
  const page = await open(WIDE);
  await document(page, 'partnership.txt', 'fr');
  // Some work, so that the states are seen: reviewed, final, and one parked.
  await press(page, 'Control+Enter', 'Control+Enter', 'Control+Shift+Enter', 'Control+Shift+Enter', 'e');
  await page.keyboard.type(' En 1961.');
  await press(page, 'Control+Enter', 'j', 'j', 'e');
  const editor = page.locator('textarea[name=text]');
  await editor.fill((await editor.inputValue()).replace(/traité/, 'contrat'));
  await page.waitForTimeout(900);
  await shoot(page, 'document');

  const other = await open(WIDE, 'dark');
  await document(other, 'reader.json', 'pl');
  await press(other, 'j', 'Control+Enter', 'e');
  const polish = other.locator('textarea[name=text]');
  await polish.fill((await polish.inputValue()).replace(/\{\{.*?\}\}/, '…'));
  await other.waitForTimeout(900);
  await shoot(other, 'dark');

  const arabic = await open(WIDE);
  await document(arabic, 'partnership.txt', 'ar');
  await press(arabic, 'j', 'e');
  await arabic.waitForTimeout(600);
  await shoot(arabic, 'arabic');

  const [mine, theirs] = [await open(WIDE), await open(WIDE)];
  for (const one of [mine, theirs]) await document(one, 'partnership.txt', 'es');
  await press(mine, 'j', 'e');
  await press(theirs, 'j', 'e');
  const edit = async (one: Page, from: RegExp, to: string) => {
    const box = one.locator('textarea[name=text]').first();
    await box.fill((await box.inputValue()).replace(from, to));
    await press(one, 'Control+Enter');
  };
  await edit(theirs, /^Este pacto/, 'El pacto');
  await edit(mine, /^Este pacto/, 'Dicho pacto');
  await mine.waitForTimeout(600);
  await shoot(mine, 'conflict');

  const narrow = await open({ width: 360, height: 740 });
  await document(narrow, 'partnership.txt', 'ja');
  await press(narrow, 'j', 'j');
  await shoot(narrow, 'narrow');

  await page.goto(server.url);
  await shoot(page, 'overview');

  await browser.close();
  await server.close();
});
