import { closest } from '../closest.ts';
import { fail } from '../problems.ts';
import { deepl } from './deepl.ts';
import type { Provider } from './provider.ts';
import { pseudo } from './pseudo.ts';

/** What providers take from the environment of the process, read by the command line alone. */
export interface Credentials {
  readonly deeplAuthKey?: string | undefined;
  readonly deeplServerUrl?: string | undefined;
}

export interface ProviderOptions {
  readonly use: string;
  readonly formality?: 'less' | 'more' | 'prefer_less' | 'prefer_more' | undefined;
  readonly glossaryId?: string | undefined;
  readonly glossary?: boolean | undefined;
  readonly variants?: Readonly<Record<string, string>> | undefined;
}

const FACTORIES: Readonly<Record<string, (options: ProviderOptions, credentials: Credentials) => Provider>> =
  {
    deepl: (options, { deeplAuthKey: authKey, deeplServerUrl: serverUrl }) =>
      deepl({ ...options, authKey, serverUrl }),
    pseudo: () => pseudo(),
  };

/**
 * Providers in the order of fallback. Fails with `fallback-unfit` for one that makes sample text beside others, which must not slip
 * into a real run, and for one named twice, whose texts could not be told apart.
 */
export function chainOf(providers: readonly [Provider, ...Provider[]]): readonly [Provider, ...Provider[]] {
  const names = providers.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) fail('fallback-unfit', { provider: twice, reason: 'it is named twice' });
  if (names.length > 1 && names.includes('pseudo'))
    fail('fallback-unfit', { provider: 'pseudo', reason: 'it makes sample text' });
  return providers;
}

/** The provider of a configuration entry. Fails with `provider-unknown`. */
export function createProvider(options: ProviderOptions, credentials: Credentials): Provider {
  const factory = Object.hasOwn(FACTORIES, options.use) ? FACTORIES[options.use] : undefined;
  if (factory) return factory(options, credentials);
  const meant = closest(options.use, Object.keys(FACTORIES));
  return fail('provider-unknown', { name: options.use, ...(meant ? { meant } : {}) });
}
