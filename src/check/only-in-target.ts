import { plainText } from '../content.ts';
import type { Bilingual } from './check.ts';

/** What a global pattern finds in the target and not in the source, each once: an oddity that the source has too is no fault. */
export function onlyInTarget(
  { source, target }: Pick<Bilingual, 'source' | 'target'>,
  pattern: RegExp,
): readonly string[] {
  const known = new Set(plainText(source).match(pattern) ?? []);
  return [...new Set(plainText(target).match(pattern) ?? [])].filter((found) => !known.has(found));
}
