import type { DeepLClient } from 'deepl-node';
import { messageOf } from '../files.ts';
import { fail, WortfestError } from '../problems.ts';
import { withoutKey } from './secret.ts';

/** The vendor's client, and the library that it comes from. */
export interface Connection {
  readonly library: typeof import('deepl-node');
  readonly client: DeepLClient;
  readonly authKey: string;
}

const TIMEOUT_MS = 30_000;

/** Loads the library. Its retries are off: they are done once for all providers, where they can be seen. */
export async function connect({
  authKey = '',
  serverUrl,
}: {
  readonly authKey?: string | undefined;
  readonly serverUrl?: string | undefined;
}): Promise<Connection> {
  const library = await import('deepl-node');
  const client = new library.DeepLClient(authKey, {
    maxRetries: 0,
    minTimeout: TIMEOUT_MS,
    sendPlatformInfo: false,
    ...(serverUrl ? { serverUrl } : {}),
  });
  return { library, client, authKey };
}

/** Whether the service did not find what a request names. */
export function isNotFound(error: unknown): boolean {
  return error instanceof WortfestError && /^Not found/.test(messageOf(error.cause));
}

/** The one place that knows the client's errors: fails with a `provider-…` code, and without the key. */
export function refuse({ library, authKey }: Connection, error: unknown): never {
  const provider = 'DeepL';
  const reason = withoutKey(messageOf(error), authKey);
  if (error instanceof library.AuthorizationError) fail('provider-refused', { provider }, {}, error);
  if (error instanceof library.QuotaExceededError) fail('provider-quota', { provider }, {}, error);
  if (error instanceof library.TooManyRequestsError) fail('provider-busy', { provider }, {}, error);
  if (error instanceof library.ConnectionError) fail('provider-unreachable', { provider, reason }, {}, error);
  // A page, a cut text, something else than translations.
  if (reason.startsWith('Error parsing'))
    fail('provider-answer', { provider, expected: 'JSON as documented', found: reason }, {}, error);
  // The client tells other states in its message alone: a refused request stays refused.
  const refused = /^(?:Bad request|Not found|Unexpected status code: 4)/.test(reason);
  return fail(refused ? 'provider-rejected' : 'provider-failed', { provider, reason }, {}, error);
}
