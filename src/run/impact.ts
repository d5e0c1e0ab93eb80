import type { LoadedConfig } from '../config/load.ts';
import { openSnapshot } from '../git.ts';
import type { Language } from '../model.ts';
import { glossarySince } from '../pipeline/glossary-since.ts';
import { type ImpactResult, impactOf } from '../pipeline/impact.ts';
import { openProject } from '../pipeline/project.ts';
import { fail } from '../problems.ts';
import { termIds } from './limits.ts';
import { providersOf, selectTargets } from './local.ts';
import { withMemory } from './memory.ts';

/** What is looked for; one of the two has to be given. */
export interface ImpactOptions {
  /** Only these targets of the configuration. */
  readonly targets?: readonly Language[];
  /** Terms, by id or German term. */
  readonly terms?: readonly string[];
  /** A revision of git, whose glossary the one of now is compared with. */
  readonly since?: string;
}

/** What terms, or changes of the glossary, mean for the documents. Fails with `usage`, `git-…` and `glossary-entry`. */
export async function impact(
  loaded: LoadedConfig,
  { targets: asked, terms = [], since: revision }: ImpactOptions,
): Promise<ImpactResult> {
  if (terms.length === 0 && revision === undefined)
    fail('usage', { message: 'Name terms of the glossary, or a revision with --since.' });
  const targets = selectTargets(loaded.config.targets, asked);
  const project = await openProject(loaded);
  const since =
    revision === undefined
      ? undefined
      : await glossarySince(project, await openSnapshot(loaded.root, revision));
  const glossary = new Map([...(since?.before ?? []), ...project.glossary]);
  // In a glossary that has not changed no entry matters.
  const ids = revision !== undefined && !since ? [] : termIds({ glossary }, terms);
  const [provider] = providersOf(loaded);
  return withMemory(loaded, { readOnly: true }, (memory) =>
    impactOf(project, { targets, provider, memory, ids, since }),
  );
}
