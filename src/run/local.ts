import { resolve } from 'node:path';
import PQueue from 'p-queue';
import { closest } from '../closest.ts';
import type { LoadedConfig } from '../config/load.ts';
import { projectPath } from '../files.ts';
import { settleFiles } from '../lock.ts';
import { withSoundMemory } from '../memory/aside.ts';
import type { Language } from '../model.ts';
import type { OnEvent } from '../pipeline/events.ts';
import { type ExportOptions, type ExportResult, exportProject } from '../pipeline/export.ts';
import { type SyncOptions, type SyncResult, syncGlossary } from '../pipeline/glossary.ts';
import type { OpenMemory } from '../pipeline/prepare.ts';
import { openProject, readGlossaries } from '../pipeline/project.ts';
import type { Runner } from '../pipeline/send.ts';
import { STATUSES, type Status } from '../pipeline/status.ts';
import type { RunResult } from '../pipeline/summary.ts';
import { keepTermIndex } from '../pipeline/term-cache.ts';
import { translateProject } from '../pipeline/translate.ts';
import { fail } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import { type Credentials, chainOf, createProvider } from '../providers/registry.ts';
import type { RetryPolicy } from '../providers/retry.ts';
import { type Limits, scopeFor } from './limits.ts';
import { withMemory } from './memory.ts';

/** Options of a run; what is left out comes from the configuration. */
export interface TranslateOptions extends Limits {
  /** Only these targets of the configuration. */
  readonly targets?: readonly Language[];
  /** Only these sources: paths or globs from the working folder. */
  readonly files?: readonly string[];
  /** Another provider than the configured one, by name. */
  readonly provider?: string;
  /** Providers of your own in the place of the configured ones, in the order of fallback. */
  readonly providers?: readonly [Provider, ...Provider[]];
  readonly credentials?: Credentials;
  /** Plans only: nothing is sent or written. */
  readonly dryRun?: boolean;
  /** Whether the result has a report. */
  readonly report?: boolean;
  readonly retry?: RetryPolicy;
  /** Finishes the requests under way, saves, and ends with `interrupted`. */
  readonly signal?: AbortSignal;
  readonly onEvent?: OnEvent;
}

/** Options of an export; what is left out is as the command line has it. */
export interface HandoffExportOptions extends Partial<Omit<ExportOptions, 'targets' | 'out' | 'states'>> {
  /** Only these targets of the configuration. */
  readonly targets?: readonly Language[];
  /** Only these sources: paths or globs from the working folder. */
  readonly files?: readonly string[];
  /** Only segments of these: `open`, `parked`, `translated`, `reviewed`, `final`. */
  readonly states?: readonly string[];
  /** Folder for the files, from the working folder; else `handoff` in the project. */
  readonly out?: string;
}

/** Runs the tasks of one process, at most `concurrency` at a time. */
export const runLocally: Runner = async (tasks, concurrency) => {
  const queue = new PQueue({ concurrency });
  const results = await Promise.allSettled(tasks.map((task) => queue.add(task)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
};

/**
 * Translates a project in this process, with the memory in its file. Fails with a `WortfestError` when nothing could be
 * begun; what stops a run later is in the result, and all that was answered is saved.
 */
export async function translate(loaded: LoadedConfig, options: TranslateOptions = {}): Promise<RunResult> {
  const { config, root } = loaded;
  const targets = selectTargets(config.targets, options.targets);
  const providers = chainOf(options.providers ?? providersOf(loaded, options));
  if (!options.dryRun) await settleFiles(root);
  const project = await openProject(loaded, options.files);
  const scope = await scopeFor(project, options, targets);
  if (!options.dryRun) await keepTermIndex(root, project.termIndex);
  const work = (memory: OpenMemory) =>
    translateProject(project, { ...options, targets, providers, memory, runner: runLocally, scope });
  // A plan writes nothing: it makes no memory, and sets none aside.
  if (options.dryRun) return withMemory(loaded, { readOnly: true }, work);
  const { result, problems } = await withSoundMemory(root, config.memory.file, work);
  return { ...result, problems: [...problems, ...result.problems] };
}

/** Brings the glossary that the provider keeps up to date; sources are not read. Fails as `syncGlossary` does. */
export async function syncTerms(
  loaded: LoadedConfig,
  { credentials, ...options }: SyncOptions & { readonly credentials?: Credentials } = {},
): Promise<SyncResult> {
  const entries = await readGlossaries(loaded);
  const glossary = new Map(entries.map((entry) => [entry.id, entry]));
  return syncGlossary(
    { ...loaded, glossary },
    providersOf(loaded, credentials ? { credentials } : {})[0],
    options,
  );
}

/** Writes files for CAT tools. Fails with `usage` for an unknown target or state, else as `exportProject` does. */
export async function exportXliff(
  loaded: LoadedConfig,
  { files, targets, states = [], out, ...how }: HandoffExportOptions = {},
): Promise<ExportResult> {
  const { root, config } = loaded;
  const chosen = {
    targets: selectTargets(config.targets, targets),
    states: selectStates(states),
  };
  const folder = out === undefined ? 'handoff' : projectPath(root, resolve(out)) || '.';
  const defaults = { xliff: '1.2', copySource: false, marks: true, kit: false } as const;
  return exportProject(await openProject(loaded, files), { ...defaults, ...how, ...chosen, out: folder });
}

/** The providers of the configuration in their order, or the one asked for alone, with their options. Fails with `provider-unknown`. */
export function providersOf(
  { config }: LoadedConfig,
  { credentials = {}, provider: use }: Pick<TranslateOptions, 'credentials' | 'provider'> = {},
): readonly [Provider, ...Provider[]] {
  if (use !== undefined)
    return [createProvider(config.providers.find((one) => one.use === use) ?? { use }, credentials)];
  const [first = { use: 'deepl' }, ...others] = config.providers;
  return [createProvider(first, credentials), ...others.map((one) => createProvider(one, credentials))];
}

/** The targets asked for, in the order of the configuration. Fails with `usage` for one that is not configured. */
export function selectTargets(
  configured: readonly Language[],
  asked: readonly Language[] = [],
): readonly Language[] {
  for (const target of asked) {
    if (configured.includes(target)) continue;
    const meant = closest(target, configured);
    fail('usage', {
      message: `The configuration has no target "${target}".${meant ? ` Did you mean "${meant}"?` : ''}`,
    });
  }
  return asked.length > 0 ? configured.filter((target) => asked.includes(target)) : configured;
}

function selectStates(asked: readonly string[]): readonly Status[] {
  const unknown = asked.find((state) => !STATUSES.some((known) => known === state));
  if (unknown !== undefined) {
    const meant = closest(unknown, STATUSES);
    fail('usage', {
      message: `There is no state "${unknown}": expected ${STATUSES.join(', ')}.${meant ? ` Did you mean "${meant}"?` : ''}`,
    });
  }
  return STATUSES.filter((state) => asked.includes(state));
}
