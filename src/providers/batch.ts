import type { Provider } from './provider.ts';

/**
 * Cuts items into requests that keep the provider's limits: texts in a request, and encoded bytes of texts and context.
 * The order is kept. An item that fits into no request comes back in `tooLong`.
 */
export function batches<Item>(
  items: readonly Item[],
  provider: Pick<Provider, 'limits' | 'size'>,
  textOf: (item: Item) => string,
  contextBytes: number,
): { readonly batches: readonly (readonly [Item, ...Item[]])[]; readonly tooLong: readonly Item[] } {
  const room = provider.limits.bytes - contextBytes;
  const out: [Item, ...Item[]][] = [];
  const tooLong: Item[] = [];
  let used = 0;
  for (const item of items) {
    const size = provider.size(textOf(item));
    if (size > room) {
      tooLong.push(item);
      continue;
    }
    const current = out.at(-1);
    if (current && used + size <= room && current.length < provider.limits.texts) {
      current.push(item);
      used += size;
    } else {
      out.push([item]);
      used = size;
    }
  }
  return { batches: out, tooLong };
}
