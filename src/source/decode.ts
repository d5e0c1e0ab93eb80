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

// The longest beginning that decodes as a stream; a character that it leaves open is the bad one.
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodedLength(bytes.subarray(0, middle)) !== undefined) low = middle;
    else high = middle - 1;
  }
  return decodedLength(bytes.subarray(0, low)) ?? 0;
}

// Bytes of the whole characters at the begin, or undefined when they do not decode.
function decodedLength(bytes: Uint8Array): number | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return new TextEncoder().encode(text).length;
  } catch {
    return undefined;
  }
}
