import type { DeepLClient } from 'deepl-node';
import { messageOf } from '../files.ts';
import { fail, problem, WortfestError } from '../problems.ts';
import { WaitError } from './retry.ts';
import { withoutKey } from './secret.ts';

/** The vendor's client, and the library that it comes from. */
export interface Connection {
  readonly library: typeof import('deepl-node');
  readonly client: DeepLClient;
  readonly authKey: string;
  /** Milliseconds that the last refusal asked to wait; undefined when it did not. */
  readonly askedToWait: () => number | undefined;
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
  let asked: number | undefined;
  // The library's errors have no headers, and its HTTP client is for subclasses alone.
  class ListeningClient extends library.DeepLClient {
    constructor(...parameters: ConstructorParameters<typeof library.DeepLClient>) {
      super(...parameters);
      const { httpClient } = this;
      const prepare = httpClient.prepareRequest.bind(httpClient);
      httpClient.prepareRequest = (...request) => ({
        ...prepare(...request),
        transformResponse: (body: unknown, headers: { get(name: string): unknown }, status = 0) => {
          if (status >= 400) asked = retryAfter(headers.get('retry-after'));
          return body;
        },
      });
    }
  }
  const client = new ListeningClient(authKey, {
    maxRetries: 0,
    minTimeout: TIMEOUT_MS,
    sendPlatformInfo: false,
    ...(serverUrl ? { serverUrl } : {}),
  });
  return { library, client, authKey, askedToWait: () => asked };
}

// Seconds, or a date (RFC 9110, 10.2.3).
function retryAfter(header: unknown): number | undefined {
  const value = String(header ?? '');
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return milliseconds > 0 ? milliseconds : undefined;
}

/** Whether the service did not find what a request names. */
export function isNotFound(error: unknown): boolean {
  return error instanceof WortfestError && /^Not found/.test(messageOf(error.cause));
}

/** The one place that knows the client's errors: fails with a `provider-…` code, and without the key. */
export function refuse({ library, authKey, askedToWait }: Connection, error: unknown): never {
  const provider = 'DeepL';
  const reason = withoutKey(messageOf(error), authKey);
  if (error instanceof library.AuthorizationError) fail('provider-refused', { provider }, {}, error);
  if (error instanceof library.QuotaExceededError) fail('provider-quota', { provider }, {}, error);
  if (error instanceof library.ConnectionError) fail('provider-unreachable', { provider, reason }, {}, error);
  // A page, a cut text, something else than translations.
  if (reason.startsWith('Error parsing'))
    fail('provider-answer', { provider, expected: 'JSON as documented', found: reason }, {}, error);
  // The client tells other states in its message alone: a refused request stays refused.
  if (/^(?:Bad request|Not found|Unexpected status code: 4)/.test(reason))
    fail('provider-rejected', { provider, reason }, {}, error);
  const failure =
    error instanceof library.TooManyRequestsError
      ? problem('provider-busy', { provider })
      : problem('provider-failed', { provider, reason });
  throw new WaitError(failure, askedToWait() ?? 0, { cause: error });
}
