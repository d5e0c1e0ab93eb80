import type { Memory } from './memory.ts';

/** A memory that knows nothing and keeps nothing, for work that must touch no file. */
export function noMemory(): Memory {
  return {
    lookup: async (_, queries) => queries.map(() => []),
    add: async () => undefined,
    importFile: async () => false,
    entries: async function* () {},
    stats: async () => ({ units: [], answers: 0, characters: 0 }),
    answers: async () => new Map(),
    keep: async () => undefined,
    leases: {
      take: async (_, names) => names,
      prolong: async () => undefined,
      release: async () => undefined,
      left: async () => 0,
    },
    ledger: { book: async () => true, raise: async () => undefined, billed: async () => 0 },
    close: async () => undefined,
  };
}
