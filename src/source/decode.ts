import { lineAndColumn } from '../files.ts';
import type { Language } from '../model.ts';
import { fail } from '../problems.ts';
import { decodeUtf8 } from '../utf8.ts';

/** What a format has to know of a file beside its bytes. */
export interface SourceInfo {
  /** From the project root. */
  readonly path: string;
  readonly name: string;
  readonly language: Language;
  /** Regular expressions of further placeholders. */
  readonly placeholders: readonly string[];
}

/**
 * The text of a source, with its byte order mark. Fails with `source-binary` for NUL bytes and `source-encoding` for
 * what is not UTF-8, with the line.
 */
export function decodeSource(bytes: Uint8Array, path: string): string {
  if (bytes.includes(0)) fail('source-binary', {}, { file: path });
  const decoded = decodeUtf8(bytes);
  if ('text' in decoded) return decoded.text;
  const offset = decoded.badOffset;
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  return fail('source-encoding', { offset }, { file: path, ...lineAndColumn(before, before.length) });
}
