// Bytes 80 to 9F in windows-1252 (WHATWG, index windows-1252); Node 20 decodes them as those of ISO 8859-1, control characters.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

// So that a refusal comes before the whole of a big file is decoded.
const CHUNK = 64 * 1024;

/**
 * Decodes an XML file piece by piece, by its byte order mark, else by its declaration, else as UTF-8. `refuse` is told when
 * the encoding is unknown or the bytes are not in it.
 */
export function* decodeXml(bytes: Uint8Array, refuse: (reason: string) => never): Generator<string> {
  const encoding = encodingOf(bytes);
  const decoder = decoderOf(encoding) ?? refuse(`the encoding "${encoding}" is not known`);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const end = at + CHUNK;
    const text = decode(decoder, bytes.subarray(at, end), end < bytes.length);
    yield text ?? refuse(`it is not ${encoding.toUpperCase()}`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)/.exec(start)?.[1] ?? 'utf-8';
  // A declaration that reads as ASCII is not in UTF-16, whatever it says.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared.toLowerCase();
}

function decoderOf(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  stream: boolean,
): string | undefined {
  try {
    const text = decoder.decode(bytes, { stream });
    if (decoder.encoding !== 'windows-1252') return text;
    return text.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
  } catch {
    return undefined;
  }
}
