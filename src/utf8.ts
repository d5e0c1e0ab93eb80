/** A text, or the offset of the first byte that begins no character. */
export type Decoded = { readonly text: string } | { readonly badOffset: number };

/** Decodes UTF-8; a byte order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { badOffset: firstBadByte(bytes) };
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

/** The text of a file of another tool: UTF-16 by its mark, else UTF-8, without the mark; undefined when it is neither. */
export function decodeByMark(bytes: Uint8Array): string | undefined {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
