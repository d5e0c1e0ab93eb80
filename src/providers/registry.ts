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

/** The provider of a configuration entry. Fails with `provider-unknown`. */
export function createProvider(options: ProviderOptions, credentials: Credentials): Provider {
  const factory = Object.hasOwn(FACTORIES, options.use) ? FACTORIES[options.use] : undefined;
  if (factory) return factory(options, credentials);
  const meant = closest(options.use, Object.keys(FACTORIES));
  return fail('provider-unknown', { name: options.use, ...(meant ? { meant } : {}) });
}
