import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// With the package's own arguments one closed tab ends the browser, and what is forbidden across sites is allowed.
const UNWANTED =
  /^--(single-process|no-zygote|in-process-gpu|disable-web-security|allow-running-insecure-content)/;

/** A headless Chromium from the package; undefined, with a notice, where it cannot start. */
export async function startChromium(): Promise<Browser | undefined> {
  try {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it is made for Linux x64');
    const executablePath = await chromium.executablePath();
    if (!existsSync(executablePath)) throw new Error(`there is no ${executablePath}`);
    const args = chromium.args.filter((arg) => !UNWANTED.test(arg));
    return await playwright.launch({ executablePath, args, headless: true });
  } catch (error) {
    process.stderr.write(`Tests in a browser are skipped, Chromium cannot start: ${error}\n`);
    return undefined;
  }
}
