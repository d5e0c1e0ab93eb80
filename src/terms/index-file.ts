import { createHash } from 'node:crypto';
import type { TermEntry } from '../model.ts';
import type { StemTable } from './stem-table.ts';
import type { TermIndex } from './term-index.ts';

/** Changes with the rules of forms and with the shape of the index: a file of another version is made anew. */
export const FORMS_VERSION = 1;
const ALIGNED = 4;
const ARRAYS = { int: Int32Array, short: Uint16Array, byte: Uint8Array } as const;
type Numbers = Int32Array | Uint16Array | Uint8Array;

/** What an index depends on: the entries as far as the matcher reads them, and the rules. */
export function indexKey(entries: readonly TermEntry[]): string {
  const hash = createHash('sha256').update(String(FORMS_VERSION));
  for (const { id, term, pos, case: mode, compound, variants, forms, off } of entries)
    hash.update(JSON.stringify([id, term, pos, mode, compound, variants, forms, off]));
  return hash.digest('hex');
}

function partsOf({ stems, gaps: _, ...patterns }: TermIndex): Readonly<Record<string, Numbers>> {
  const { endings: __, longest: ___, longestEnding: ____, ...numbers } = stems;
  return { ...patterns, ...numbers };
}

/** An index as the bytes of a file: a line of JSON that says what is there, then the numbers. */
export function writeIndex(index: TermIndex, key: string): Uint8Array {
  const parts = Object.entries(partsOf(index));
  const { endings, longest, longestEnding } = index.stems;
  const shape = parts.map(([name, { length, BYTES_PER_ELEMENT: size }]) => ({ name, length, size }));
  const header = JSON.stringify({ key, shape, gaps: index.gaps, endings, longest, longestEnding });
  const chunks: Uint8Array[] = [Buffer.from(`${header}\n`)];
  for (const [, { buffer, byteOffset, byteLength }] of parts) {
    const at = chunks.reduce((sum, { length }) => sum + length, 0);
    chunks.push(
      Buffer.alloc((ALIGNED - (at % ALIGNED)) % ALIGNED),
      Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength),
    );
  }
  return Buffer.concat(chunks);
}

/** The index in the bytes of a file, or nothing when they hold another one, or are damaged. */
export function readIndex(bytes: Uint8Array, key: string): TermIndex | undefined {
  const end = bytes.indexOf(0x0a);
  if (end < 0) return undefined;
  const header = parsed(new TextDecoder().decode(bytes.subarray(0, end)));
  if (header?.key !== key) return undefined;
  const copy = bytes.slice();
  const parts: Record<string, Numbers> = {};
  let at = end + 1;
  for (const { name, length, size } of header.shape) {
    at += (ALIGNED - (at % ALIGNED)) % ALIGNED;
    if (at + length * size > copy.length) return undefined;
    const kind =
      size === ARRAYS.int.BYTES_PER_ELEMENT
        ? 'int'
        : size === ARRAYS.short.BYTES_PER_ELEMENT
          ? 'short'
          : 'byte';
    parts[name] = new ARRAYS[kind](copy.buffer, copy.byteOffset + at, length);
    at += length * size;
  }
  const { gaps, endings, longest, longestEnding } = header;
  const numbers = parts as unknown as StemTable & TermIndex;
  return { ...numbers, gaps, stems: { ...numbers, endings, longest, longestEnding } };
}

interface Header {
  readonly key: string;
  readonly shape: readonly { readonly name: string; readonly length: number; readonly size: number }[];
  readonly gaps: TermIndex['gaps'];
  readonly endings: StemTable['endings'];
  readonly longest: number;
  readonly longestEnding: number;
}

function parsed(text: string): Header | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
