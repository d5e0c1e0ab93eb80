import { closest } from '../closest.ts';
import type { LoadedConfig } from '../config/load.ts';
import type { Language } from '../model.ts';
import { problem, WortfestError } from '../problems.ts';
import { type ListedEntry, listForms } from '../terms/listing.ts';
import { readGlossaries } from './project.ts';

/** The forms that a project's glossary is looked for by; of all entries, or of these. Fails with `glossary-entry` for unknown ids. */
export async function glossaryForms(
  loaded: LoadedConfig,
  ids: readonly string[],
  targets: readonly Language[],
): Promise<readonly ListedEntry[]> {
  const entries = await readGlossaries(loaded);
  const known = new Set(entries.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  const [first, ...rest] = unknown.map((id) => {
    const meant = closest(id, known);
    return problem('glossary-entry', { id, ...(meant ? { meant } : {}) });
  });
  if (first) throw new WortfestError([first, ...rest]);
  const wanted = ids.length > 0 ? entries.filter(({ id }) => ids.includes(id)) : entries;
  return listForms(wanted, targets);
}
