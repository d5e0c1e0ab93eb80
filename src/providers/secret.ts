// Eight characters of a key are no word of a message by chance.
const SHORTEST_PART = 8;

/** A text without a key, and without any longer part of it: a server may repeat what it was sent, and a parser quotes pieces. */
export function withoutKey(text: string, key: string): string {
  let clean = text;
  for (let size = key.length; size > 0 && size >= Math.min(SHORTEST_PART, key.length); size--)
    for (let at = 0; at + size <= key.length; at++)
      clean = clean.replaceAll(key.slice(at, at + size), '[key]');
  return clean;
}
