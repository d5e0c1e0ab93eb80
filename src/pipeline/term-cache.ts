import { join, posix } from 'node:path';
import type { Config } from '../config/schema.ts';
import { readIfThere, writeIfChanged } from '../files.ts';
import type { TermEntry } from '../model.ts';
import { indexKey, readIndex, writeIndex } from '../terms/index-file.ts';
import { indexTerms, type TermIndex } from '../terms/term-index.ts';

/** Fewer entries are indexed faster than it takes to think about it. */
const WORTH_KEEPING = 2000;

/** The index of a glossary, and where to keep it when it is not kept yet. */
export interface OpenedIndex {
  readonly index: TermIndex;
  readonly keep?: { readonly path: string; readonly key: string };
}

/** The index of the forms of a glossary: from the file beside the memory, or made anew. */
export async function openTermIndex(
  root: string,
  { memory }: Config,
  entries: readonly TermEntry[],
): Promise<OpenedIndex> {
  if (entries.length < WORTH_KEEPING) return { index: indexTerms(entries) };
  const path = posix.join(posix.dirname(memory.file), 'terms.index');
  const key = indexKey(entries);
  const bytes = await readIfThere(join(root, path));
  const kept = bytes && readIndex(bytes, key);
  return kept ? { index: kept } : { index: indexTerms(entries), keep: { path, key } };
}

/** Keeps an index that was made anew: a cache, which may be deleted. */
export async function keepTermIndex(root: string, { index, keep }: OpenedIndex): Promise<void> {
  if (keep) await writeIfChanged(root, keep.path, writeIndex(index, keep.key));
}
