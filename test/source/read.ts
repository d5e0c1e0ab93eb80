import { rawText } from '../../src/content.ts';
import type { Document } from '../../src/model.ts';
import { formatOf } from '../../src/source/formats.ts';

/** Reads a German source from a text; the extension of the path says in which format. */
export function read(path: string, content: string, placeholders: readonly string[] = []): Document {
  return formatOf(path).parse(Buffer.from(content), { path, name: 'sample', language: 'de', placeholders });
}

/** Kind and text of each block. */
export function blocksOf({ blocks }: Document): readonly string[] {
  return blocks.map(({ kind, content }) => `${kind}: ${rawText(content)}`);
}
