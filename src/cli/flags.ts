import type { Credentials } from '../providers/registry.ts';

/** Flags that every command knows. */
export interface CommonFlags {
  readonly config: string;
  readonly target?: readonly string[];
  readonly format: 'text' | 'json';
  readonly quiet?: true;
}

/** The flag of commands that write reports beside their result. */
export interface ReportFlags {
  readonly report?: readonly string[];
}

/** The keys of providers, from the environment. */
export function credentials(): Credentials {
  // With it a library below the provider's client prints the headers of requests, and the key in them.
  delete process.env.DEBUG;
  return { deeplAuthKey: process.env.DEEPL_AUTH_KEY, deeplServerUrl: process.env.DEEPL_SERVER_URL };
}
