import type { Config } from '../config/schema.ts';
import { hash, normalize } from '../content.ts';
import type { ImportedEntry, Memory, MemoryEntry } from '../memory/memory.ts';
import { closestText, parseTmx, unitEntries } from '../memory/tmx.ts';
import { writeTmx } from '../memory/tmx-write.ts';
import type { Language } from '../model.ts';
import { fail } from '../problems.ts';
import { decodeByMark } from '../utf8.ts';
import { VERSION } from '../version.ts';

/** What a TMX file gave. */
export interface ImportedMemory {
  readonly file: string;
  /** Whether this version of it was in the memory already, for these targets. */
  readonly known: boolean;
  /** Whether the configuration names it: else only this memory file has it. */
  readonly configured: boolean;
  readonly units: number;
  readonly entries: readonly { readonly target: Language; readonly count: number }[];
  /** Texts that stand twice in a language: with the same translation, or with another, of which the last is kept. */
  readonly repeated: number;
  readonly replaced: number;
  /** Units without a text in the source language, and units with one but without any in a target. */
  readonly withoutSource: number;
  readonly withoutTarget: number;
  /** Languages of the file that nothing was taken from. */
  readonly ignored: readonly string[];
}

/** What of a configuration an exchange needs. */
interface Languages extends Pick<Config, 'source'> {
  readonly targets: readonly Language[];
}

/** Brings a TMX file into the memory under its project path, in the place of an older version. Fails with `tmx-invalid`. */
export async function importTmx(
  memory: Memory,
  file: string,
  bytes: Uint8Array,
  { source, targets }: Languages,
): Promise<boolean> {
  const text = decodeTmx(bytes, file);
  return memory.importFile(file, hash(64, text, ...targets), async () =>
    parseTmx(text, file).flatMap((unit) => unitEntries(unit, source.language, targets)),
  );
}

/** What is in a TMX file for these languages. Fails with `tmx-invalid`. */
export function summarizeTmx(
  bytes: Uint8Array,
  file: string,
  { source, targets }: Languages,
): Omit<ImportedMemory, 'known' | 'configured'> {
  const units = parseTmx(decodeTmx(bytes, file), file);
  const given = units.map((unit) => unitEntries(unit, source.language, targets));
  const entries = given.flat();
  const sourceless = units.filter(({ texts }) => !closestText(texts, source.language)?.trim());
  const used = new Set([source.language, ...targets].map((language) => language.toLowerCase().split('-')[0]));
  const tags = new Set(units.flatMap(({ texts }) => [...texts.keys()]));
  return {
    file,
    units: units.length,
    entries: targets.map((target) => ({
      target,
      count: entries.filter((entry) => entry.target === target).length,
    })),
    ...countRepeats(entries),
    withoutSource: sourceless.length,
    withoutTarget: given.filter((list) => list.length === 0).length - sourceless.length,
    ignored: [...tags].filter((tag) => !used.has(tag.split('-')[0])).sort(),
  };
}

function countRepeats(entries: readonly ImportedEntry[]): { repeated: number; replaced: number } {
  const known = new Map<string, string>();
  let repeated = 0;
  let replaced = 0;
  for (const { target, text, key, translation } of entries) {
    const id = JSON.stringify([target, normalize(text), key ?? '']);
    const old = known.get(id);
    if (old === translation) repeated++;
    else if (old !== undefined) replaced++;
    known.set(id, translation);
  }
  return { repeated, replaced };
}

function decodeTmx(bytes: Uint8Array, file: string): string {
  return decodeByMark(bytes) ?? fail('tmx-invalid', { reason: 'it is neither UTF-8 nor UTF-16' }, { file });
}

/** Where translations came from, the best first. */
export const ORIGINS = ['person', 'import', 'provider'] as const satisfies readonly MemoryEntry['origin'][];

/** A memory as TMX, with the number of translations by origin. */
export interface ExportedMemory {
  readonly tmx: string;
  readonly counts: readonly { readonly origin: MemoryEntry['origin']; readonly count: number }[];
}

/**
 * The memory of a project as TMX, for these targets and origins. Of several translations of a text a person's is kept, then an
 * imported one. What a provider wrote is given out only when asked for: read again it would be as good as an import.
 */
export async function exportTmx(
  memory: Memory,
  { source, targets, placeholders }: Languages & Pick<Config, 'placeholders'>,
  origins: readonly MemoryEntry['origin'][],
): Promise<ExportedMemory> {
  const found = new Map(ORIGINS.map((origin) => [origin, [] as ImportedEntry[]]));
  const taken = new Set<string>();
  for await (const { pair, origin, source: text, target: translation, key } of memory.entries()) {
    if (pair.source !== source.language || !targets.includes(pair.target) || !origins.includes(origin))
      continue;
    found.get(origin)?.push({ ...pair, text, translation, ...(key ? { key } : {}) });
  }
  const counts = ORIGINS.map((origin) => {
    const before = taken.size;
    for (const { target, text, key } of found.get(origin) ?? [])
      taken.add(JSON.stringify([target, text, key ?? '']));
    return { origin, count: taken.size - before };
  });
  const entries = ORIGINS.flatMap((origin) => found.get(origin) ?? []);
  return { tmx: writeTmx(entries, { source: source.language, version: VERSION, placeholders }), counts };
}
