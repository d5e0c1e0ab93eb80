import { closest } from '../closest.ts';
import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { fail, type Place } from '../problems.ts';

/**
 * Checks a header row: `id`, the source language and every target, or its root, must be there once. Returns the index of each
 * column. Errors: `glossary-column`, `glossary-syntax`.
 */
export function readHeader(
  header: readonly string[],
  source: Language,
  targets: readonly Language[],
  place: Place,
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [i, cell] of header.entries()) {
    const name = cell.trim();
    if (name !== '' && columns.has(name))
      fail('glossary-syntax', { reason: `the column "${name}" stands twice` }, place);
    columns.set(name, i);
  }
  const known = new Set(['id', source, ...targets, ...targets.map(rootOf)]);
  const spare = [...columns.keys()].filter((name) => !known.has(name));
  const missing = ['id', source, ...targets].find(
    (name) => !columns.has(name) && !(targets.includes(name) && columns.has(rootOf(name))),
  );
  if (missing !== undefined) {
    const meant = closest(missing, spare);
    fail('glossary-column', { column: missing, ...(meant ? { meant } : {}) }, place);
  }
  return columns;
}
