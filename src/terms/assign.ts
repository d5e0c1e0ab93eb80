/**
 * Gives as many needs as possible a hit of their own (augmenting paths, after Kuhn), earlier hits to earlier needs.
 * `options[need]` lists the hits that would do; the answer has for each need its hit, or nothing.
 */
export function assignHits(options: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const needOf = new Map<number, number>();
  const place = (need: number, tried: Set<number>): boolean =>
    (options[need] ?? []).some((hit) => {
      if (tried.has(hit)) return false;
      tried.add(hit);
      const holder = needOf.get(hit);
      if (holder !== undefined && !place(holder, tried)) return false;
      needOf.set(hit, need);
      return true;
    });
  for (const need of options.keys()) place(need, new Set());
  const hitOf = new Map([...needOf].map(([hit, need]) => [need, hit]));
  return options.map((_, need) => hitOf.get(need));
}
