import type { Unit } from '../model.ts';
import { decodeSource } from '../source/decode.ts';

/** A localized JSON with something from before Wortfest: that stays in it, and so does its layout. */
export interface Inherited {
  readonly text: string;
  /** Keys that neither the source nor the record knows. */
  readonly extra: readonly string[];
  /** Keys whose values Wortfest may write and remove. */
  readonly ours: ReadonlySet<string>;
}

/** Whether a person's text was taken over from the file at `path` and has not changed since. */
export function isFrom({ origin }: Unit, path: string): boolean {
  return origin?.kind === 'person' && origin.name === path;
}

/**
 * What is inherited in the JSON at `path`, which has these keys with a text: `known` are the keys of source and record, `adopted`
 * those of texts that were taken over from it. Undefined when Wortfest made all of it.
 */
export function inheritedJson(
  bytes: Uint8Array,
  path: string,
  keys: Iterable<string>,
  known: ReadonlySet<string>,
  adopted: ReadonlySet<string>,
): Inherited | undefined {
  const extra = [...keys].filter((key) => !known.has(key));
  if (extra.length === 0 && adopted.size === 0) return undefined;
  const ours = new Set([...known].filter((key) => !adopted.has(key)));
  return { text: decodeSource(bytes, path), extra, ours };
}
