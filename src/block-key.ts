import type { BlockKind } from './model.ts';

/** The key of a block of prose: its place from 1, as wide as the count of all asks for, and its kind. */
export function blockKey(place: number, count: number, kind: BlockKind): string {
  const width = Math.max(3, String(count).length);
  return `${String(place).padStart(width, '0')}-${kind}`;
}
