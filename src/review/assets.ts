import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

/** The static files of the page, by name, with what they are found by. */
const FILES: Readonly<Record<string, string>> = {
  'review.css': '#assets/review.css',
  'review.js': '#assets/review.js',
  'htmx.js': 'htmx.org/dist/htmx.min.js',
};

/** A static file of the page with its media type; undefined for a name that is none. */
export async function assetOf(
  name: string,
): Promise<{ readonly type: string; readonly body: string } | undefined> {
  const id = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (!id) return undefined;
  const path = createRequire(import.meta.url).resolve(id);
  return { type: name.endsWith('.css') ? TYPES.css : TYPES.js, body: await readFile(path, 'utf8') };
}
