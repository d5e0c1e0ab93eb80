import { lineAndColumn } from '../files.ts';
import type { Language } from '../model.ts';
import { fail } from '../problems.ts';

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
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const offset = firstBadByte(bytes);
    const before = new TextDecoder().decode(bytes.subarray(0, offset));
    return fail('source-encoding', { offset }, { file: path, ...lineAndColumn(before, before.length) });
  }
}

// The longest beginning that decodes as a stream ends before the first byte that begins no character.
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
