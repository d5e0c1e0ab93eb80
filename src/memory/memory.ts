import type { Language } from '../model.ts';
import type { Leases, Ledger } from './shared.ts';

/** A language pair. */
export interface Pair {
  readonly source: Language;
  readonly target: Language;
}

/** A translation that the memory holds. Texts are raw: codes written out as in the source file. */
export interface MemoryEntry {
  readonly source: string;
  readonly target: string;
  /** Serves only the key with this name; an entry without one serves every place. */
  readonly key?: string;
  readonly origin: 'person' | 'import' | 'provider';
  /** The file that it came from, or the provider. */
  readonly name: string;
  /** A provider's text is valid only under the fingerprint that it was made with. */
  readonly fingerprint?: string;
}

/** An entry with its languages. */
export interface PairEntry extends MemoryEntry {
  readonly pair: Pair;
}

/** What is looked for: a raw source text, and the name of its key in keyed sources. */
export interface MemoryQuery {
  readonly text: string;
  readonly key?: string;
}

/**
 * Translations known already, and answers that were paid for. A cache: records and imports can fill it anew.
 * Asynchronous so that a shared database can stand behind it.
 */
export interface Memory {
  /** Exact matches by normalized text, one list a query, the best first: own key, then persons, imports, providers. */
  lookup(pair: Pair, queries: readonly MemoryQuery[]): Promise<readonly (readonly MemoryEntry[])[]>;
  /** Adds entries; the same source, key, origin and name is replaced. */
  add(pair: Pair, entries: readonly MemoryEntry[]): Promise<void>;
  /** Replaces all entries of an imported file, unless `version` is already in: then `entries` is not called, and the answer is false. */
  importFile(
    name: string,
    version: string,
    entries: () => Promise<readonly ImportedEntry[]>,
  ): Promise<boolean>;
  /** All entries, in an order that stays the same; read in pages, so that it may be as large as it likes. */
  entries(): AsyncIterable<PairEntry>;
  stats(): Promise<MemoryStats>;
  /** The answers that were kept for these request keys. */
  answers(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keeps answers for good before it returns. */
  keep(answers: readonly KeptAnswer[]): Promise<void>;
  readonly leases: Leases;
  readonly ledger: Ledger;
  close(): Promise<void>;
}

/** An answer that was paid for, by what was sent, and the characters that were counted for it. */
export interface KeptAnswer {
  readonly key: string;
  readonly text: string;
  readonly characters: number;
}

/** How much a memory holds. */
export interface MemoryStats {
  /** By language pair and origin, in this order. */
  readonly units: readonly (Pair & { readonly origin: MemoryEntry['origin']; readonly count: number })[];
  readonly answers: number;
  /** Characters that were counted for the answers. */
  readonly characters: number;
}

/** An entry of an imported file with its languages. */
export interface ImportedEntry extends Pair {
  readonly text: string;
  readonly translation: string;
  readonly key?: string;
}
