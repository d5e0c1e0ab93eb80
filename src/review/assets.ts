import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

/** The static files of the page, by name. */
const FILES: Readonly<Record<string, () => string | URL>> = {
  'review.css': () => new URL('./assets/review.css', import.meta.url),
  'review.js': () => new URL('./assets/review.js', import.meta.url),
  'htmx.js': () => createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'),
};

/** A static file of the page with its media type; undefined for a name that is none. */
export async function assetOf(
  name: string,
): Promise<{ readonly type: string; readonly body: string } | undefined> {
  const path = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (!path) return undefined;
  return { type: name.endsWith('.css') ? TYPES.css : TYPES.js, body: await readFile(path(), 'utf8') };
}
