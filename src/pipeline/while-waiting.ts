/** Work on single items that is done in the time that a run spends waiting. */
export interface WaitingWork<Item, Result> {
  /** Has items worked on as soon as there is nothing else to do. */
  add(items: readonly Item[]): void;
  /** What came of an item, which is worked on now if it was not yet. Fails as the work does. */
  result(item: Item): Result;
}

/** Does work on one item a turn of the event loop, so that answers are read and requests leave in between. */
export function whileWaiting<Item, Result>(work: (item: Item) => Result): WaitingWork<Item, Result> {
  const done = new Map<Item, Result>();
  const open: Item[] = [];
  let at = 0;
  const next = () => {
    const item = open[at++];
    if (item === undefined) return;
    try {
      if (!done.has(item)) done.set(item, work(item));
    } catch {
      // It is done again, and fails, where its result is asked for.
    }
    if (at < open.length) setImmediate(next);
  };
  return {
    add: (items) => {
      const isIdle = at >= open.length;
      open.push(...items);
      if (isIdle) setImmediate(next);
    },
    result: (item) => {
      const known = done.get(item);
      if (known !== undefined) return known;
      const result = work(item);
      done.set(item, result);
      return result;
    },
  };
}
