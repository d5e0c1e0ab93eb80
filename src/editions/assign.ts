import { rawText } from '../content.ts';
import type { Block, Segment } from '../model.ts';

/**
 * Assigns the sentences of a translated edition to those of its source: texts by segment id. Certain only where both have the same
 * headings, paragraphs and items in the same order, with as many sentences in each; else the answer says why it is not. `split` cuts
 * a text into sentences.
 */
export function assignEdition(
  blocks: readonly Block[],
  segments: readonly Segment[],
  found: readonly Block[],
  split: (text: string) => readonly string[],
): ReadonlyMap<string, string> | string {
  if (found.length !== blocks.length)
    return `another number of paragraphs: ${found.length}, not ${blocks.length}`;
  const texts = new Map<string, string>();
  for (const [index, { key, kind }] of blocks.entries()) {
    const other = found[index];
    if (other?.kind !== kind) return `paragraph ${index + 1} is no ${kind}`;
    const own = segments.filter(({ block }) => block === key);
    const sentences = own.length === 1 ? [rawText(other.content).trim()] : split(rawText(other.content));
    if (sentences.length !== own.length)
      return `another number of sentences in paragraph ${index + 1}: ${sentences.length}, not ${own.length}`;
    for (const [at, { id }] of own.entries()) texts.set(id, sentences[at] ?? '');
  }
  return texts;
}
