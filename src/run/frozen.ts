import type { LoadedConfig } from '../config/load.ts';
import type { Language } from '../model.ts';
import { type FrozenResult, frozenProject } from '../pipeline/frozen.ts';
import { openProject } from '../pipeline/project.ts';
import { type Limits, scopeFor } from './limits.ts';
import { providersOf, selectTargets } from './local.ts';

/** Options of a look at records and outputs; what is left out comes from the configuration. */
export interface FrozenOptions extends Pick<Limits, 'changedSince'> {
  /** Only these targets of the configuration. */
  readonly targets?: readonly Language[];
  /** Only these sources: paths or globs from the working folder. */
  readonly files?: readonly string[];
  /** Whether the result has a report. */
  readonly report?: boolean;
}

/** Whether a run would change anything, without a key, a memory or a written file. */
export async function checkFrozen(
  loaded: LoadedConfig,
  { targets: asked, files, report = false, ...limits }: FrozenOptions = {},
): Promise<FrozenResult> {
  const targets = selectTargets(loaded.config.targets, asked);
  const project = await openProject(loaded, files);
  const scope = await scopeFor(project, limits, targets);
  const [provider] = providersOf(loaded);
  return frozenProject(project, { targets, provider, scope, report });
}
