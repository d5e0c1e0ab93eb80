import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { fail, type Place } from '../problems.ts';

/** Edits of one character that make one word of the other, ignoring case. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, x] of [...a.toLowerCase()].entries()) {
    const next = [i + 1];
    for (const [j, y] of [...b.toLowerCase()].entries())
      next.push(Math.min((row[j] ?? 0) + (x === y ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}

function nearest(wanted: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, edits: distance(wanted, name) }))
    .filter(({ name, edits }) => name !== '' && edits <= Math.max(0, Math.min(2, wanted.length - 1)))
    .sort((a, b) => a.edits - b.edits);
  return best?.name;
}

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
    const meant = nearest(missing, spare);
    fail('glossary-column', { column: missing, ...(meant ? { meant } : {}) }, place);
  }
  return columns;
}
