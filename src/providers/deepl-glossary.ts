import type { MultilingualGlossaryInfo as Glossary } from 'deepl-node';
import { hash } from '../content.ts';
import { messageOf } from '../files.ts';
import { rootOf } from '../language.ts';
import type { Dictionary } from '../model.ts';
import { type Connection, refuse } from './deepl-client.ts';
import type { GlossaryService, GlossarySync, TranslationRequest } from './provider.ts';

/** Glossaries, and which of them goes along with a request: the synced one, where it has a dictionary for the languages. */
export interface DeepLGlossaries extends GlossaryService {
  readonly idFor: (request: Pick<TranslationRequest, 'source' | 'target'>) => string | undefined;
  /** This glossary goes along no more. */
  readonly forget: (id: string) => void;
}

interface Synced {
  readonly id: string;
  readonly pairs: ReadonlySet<string>;
}

const pairOf = (source: string, target: string) => `${rootOf(source)} ${rootOf(target)}`;

/**
 * Multilingual glossaries, version 3 of the vendor's interface, named `wortfest/<project>/<hash of the entries>`. Limits: the
 * vendor's "Managing glossaries" page, 2026-06.
 */
export function deeplGlossaries(open: () => Promise<Connection>): DeepLGlossaries {
  let synced: Synced | undefined;
  return {
    limits: { termBytes: 1024, dictionaryBytes: 10_000_000 },
    sync: async (project, dictionaries, { dryRun = false } = {}) => {
      const connection = await open();
      try {
        const filled = dictionaries.filter(({ entries }) => entries.length > 0);
        const { id, ...result } = await syncWith(connection, project, filled, dryRun);
        const pairs = new Set(filled.map(({ source, target }) => pairOf(source, target)));
        synced = id === undefined ? undefined : { id, pairs };
        return result;
      } catch (error) {
        return refuse(connection, error);
      }
    },
    idFor: ({ source, target }) => (synced?.pairs.has(pairOf(source, target)) ? synced.id : undefined),
    forget: (id) => {
      if (synced?.id === id) synced = undefined;
    },
  };
}

async function syncWith(
  connection: Connection,
  project: string,
  dictionaries: readonly Dictionary[],
  dryRun: boolean,
): Promise<GlossarySync & { readonly id?: string }> {
  const prefix = `wortfest/${project}/`;
  const name = prefix + contentHash(dictionaries);
  const isOurs = (glossary: Glossary) =>
    glossary.name.startsWith(prefix) && /^[\da-f]{12}$/.test(glossary.name.slice(prefix.length));
  const isCurrent = (glossary: Glossary) => glossary.name === name;

  const ours = (await connection.client.listMultilingualGlossaries()).filter(isOurs);
  const current = ours.find(isCurrent);
  const superseded = ours.filter((glossary) => glossary !== current);
  const deleted = superseded.map((glossary) => glossary.name);
  if (current || dictionaries.length === 0) {
    if (!dryRun) await remove(connection, superseded);
    return current
      ? { name, state: 'kept', deleted, id: current.glossaryId }
      : { name, state: 'none', deleted };
  }
  if (dryRun) return { name, state: 'created', deleted };
  const made = await create(connection, name, dictionaries);
  if ('refused' in made) return { name, state: 'unavailable', reason: made.refused, deleted: [] };
  await remove(connection, superseded);
  if ('id' in made) return { name, state: 'created', deleted, id: made.id };
  // A superseded one, or what another run has made just now, may have taken the only place.
  const other = (await connection.client.listMultilingualGlossaries()).find(isCurrent);
  if (other) return { name, state: 'kept', deleted, id: other.glossaryId };
  const again = superseded.length > 0 ? await create(connection, name, dictionaries) : made;
  if ('id' in again) return { name, state: 'created', deleted, id: again.id };
  return { name, state: 'unavailable', deleted, reason: 'full' in again ? again.full : again.refused };
}

/** The same entries in any order have the same hash. */
function contentHash(dictionaries: readonly Dictionary[]): string {
  const parts = dictionaries.map((dictionary) =>
    JSON.stringify([dictionary.source, dictionary.target, ...rowsOf(dictionary).sort()]),
  );
  return hash(12, ...parts.sort());
}

const rowsOf = ({ entries }: Dictionary) => entries.map((pair) => pair.join('\t'));

/** Creates a glossary; gives the service's reason when the account is full, or when it refuses the entries. */
async function create(
  { library, client }: Connection,
  name: string,
  dictionaries: readonly Dictionary[],
): Promise<{ readonly id: string } | { readonly full: string } | { readonly refused: string }> {
  const parts = dictionaries.map((dictionary) => ({
    sourceLangCode: dictionary.source,
    targetLangCode: dictionary.target,
    // The client keeps entries in a plain object, where `constructor` stands already and `2024` moves to the front.
    entries: Object.assign(new library.GlossaryEntries(), { toTsv: () => rowsOf(dictionary).join('\n') }),
  }));
  try {
    const { glossaryId } = await client.createMultilingualGlossary(name, parts);
    return { id: glossaryId };
  } catch (error) {
    const reason = messageOf(error);
    // A full account is answered like a used-up quota; what the service says stands behind the client's words.
    if (error instanceof library.QuotaExceededError) return { full: reason.replace(/^.*?, message: /, '') };
    if (reason.startsWith('Bad request')) return { refused: reason };
    throw error;
  }
}

async function remove({ library, client }: Connection, glossaries: readonly Glossary[]) {
  for (const glossary of glossaries) {
    try {
      await client.deleteMultilingualGlossary(glossary);
    } catch (error) {
      // Another run has deleted it already.
      if (!(error instanceof library.GlossaryNotFoundError)) throw error;
    }
  }
}
