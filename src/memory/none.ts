import type { Memory } from './memory.ts';

/** A memory that knows nothing and keeps nothing, for work that must touch no file. */
export function noMemory(): Memory {
  return {
    lookup: async (_, queries) => queries.map(() => []),
    add: async () => undefined,
    importFile: async () => false,
    entries: async function* () {},
    stats: async () => ({ units: [], answers: 0 }),
    answers: async () => new Map(),
    keep: async () => undefined,
    close: async () => undefined,
  };
}
