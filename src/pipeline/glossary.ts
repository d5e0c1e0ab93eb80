import { basename } from 'node:path';
import type { Language, Problem } from '../model.ts';
import { exitCodeOf, fail, problem, WortfestError } from '../problems.ts';
import type { Pace } from '../providers/pace.ts';
import type { GlossarySync, Provider } from '../providers/provider.ts';
import type { ProviderOptions } from '../providers/registry.ts';
import { DEFAULT_RETRY, type RetryPolicy, withRetry } from '../providers/retry.ts';
import { buildDictionaries, type LeftOut } from '../terms/dictionary.ts';
import type { OnEvent } from './events.ts';
import type { Project } from './project.ts';

// Translation can do without, and should not wait.
const MOST_ATTEMPTS = 2;

export interface SyncOptions {
  /** Looks only; without a key it shows the dictionaries alone. */
  readonly dryRun?: boolean;
  readonly retry?: RetryPolicy;
  readonly signal?: AbortSignal;
  readonly onEvent?: OnEvent;
  /** The pace of the run that it is part of. */
  readonly pace?: Pace;
}

/** The dictionary of a target language, regions left out. */
export interface SyncedLanguage {
  readonly language: Language;
  readonly entries: number;
  readonly leftOut: readonly LeftOut[];
}

/** What became of the glossary that a provider keeps for a project. */
export interface SyncResult {
  /** 0, or 3 when the service takes no glossary. */
  readonly exitCode: number;
  readonly dryRun: boolean;
  readonly languages: readonly SyncedLanguage[];
  /** Absent in a dry run without a key. */
  readonly glossary?: GlossarySync;
  readonly problems: readonly Problem[];
}

/**
 * Brings the glossary that a provider keeps for the project up to date. It holds all targets of the configuration, whichever a
 * run is limited to: else two runs would take turns in superseding each other's. Fails with `glossary-off`, `glossary-key` or
 * `provider-…`; a service that takes no glossary is a warning in the result.
 */
export async function syncGlossary(
  { root, config, glossary }: Pick<Project, 'root' | 'config' | 'glossary'>,
  provider: Provider,
  options: SyncOptions = {},
): Promise<SyncResult> {
  const { dryRun = false, retry = DEFAULT_RETRY, onEvent = () => undefined } = options;
  const { signal = new AbortController().signal, pace } = options;
  const configured = config.providers.find(({ use }) => use === provider.name);
  const service = provider.glossary;
  if (!service) return fail('glossary-off', { reason: whyOff(provider, configured) });
  if (!provider.ready && !dryRun) fail('glossary-key', { provider: provider.name });

  const { source, targets } = config;
  const built = buildDictionaries([...glossary.values()], {
    source: source.language,
    targets,
    limits: service.limits,
  });
  const languages = built.map(({ dictionary: { target, entries }, leftOut }) => ({
    language: target,
    entries: entries.length,
    leftOut,
  }));
  if (!provider.ready) return { exitCode: 0, dryRun, languages, problems: [] };
  const sync = () =>
    service.sync(
      configured?.glossaryName ?? (basename(root) || 'project'),
      built.map(({ dictionary }) => dictionary),
      { dryRun },
    );
  const synced = await withRetry(
    () => (pace ? pace.run(sync, signal) : sync()),
    retry,
    signal,
    (error, milliseconds) => {
      onEvent({ type: 'waiting', problem: error.problems[0], milliseconds });
      return pace?.pause(milliseconds);
    },
  );
  const problems =
    synced.state === 'unavailable'
      ? [problem('glossary-unavailable', { provider: provider.name, reason: synced.reason ?? '' })]
      : [];
  const [first] = problems;
  return { exitCode: first ? exitCodeOf(first) : 0, dryRun, languages, glossary: synced, problems };
}

function whyOff({ name }: Provider, configured: ProviderOptions | undefined): string {
  if (configured?.glossaryId) return 'glossaryId in the configuration names one of your own';
  return configured?.glossary === false ? 'glossary is false in the configuration' : `${name} keeps none`;
}

/**
 * The same before texts are sent: a glossary that cannot be kept is a warning, since terms are marked and checked all the same.
 * Nothing is done for a provider that keeps none.
 */
export async function glossaryFor(
  project: Project,
  provider: Provider,
  options: SyncOptions,
): Promise<readonly Problem[]> {
  if (!provider.glossary) return [];
  try {
    const { retry = DEFAULT_RETRY } = options;
    const attempts = Math.min(retry.attempts, MOST_ATTEMPTS);
    return (await syncGlossary(project, provider, { ...options, retry: { ...retry, attempts } })).problems;
  } catch (error) {
    if (options.signal?.aborted) return [];
    if (!(error instanceof WortfestError)) throw error;
    return [problem('glossary-unavailable', { provider: provider.name, reason: error.message })];
  }
}
