import type { DeepLClient } from 'deepl-node';
import { messageOf } from '../files.ts';
import { rootOf } from '../language.ts';
import { fail } from '../problems.ts';
import type { Provider, TranslationAnswer, TranslationRequest } from './provider.ts';

export interface DeepLOptions {
  readonly authKey?: string | undefined;
  readonly serverUrl?: string | undefined;
  readonly formality?: 'less' | 'more' | 'prefer_less' | 'prefer_more' | undefined;
  readonly glossaryId?: string | undefined;
}

// The vendor allows 131,072 bytes for the whole body; the rest is for the other parameters.
const LIMITS = { texts: 50, bytes: 126_000, concurrency: 8 } as const;
const TIMEOUT_MS = 30_000;

/**
 * DeepL, through its own client, which is loaded at the first request. Its retries are off: they are done once for all
 * providers, where they can be seen. Limits: the vendor's "Usage limits" and "Translate text" pages, 2026-06.
 */
export function deepl(options: DeepLOptions): Provider {
  let client: Promise<Connection> | undefined;
  return {
    name: 'deepl',
    limits: LIMITS,
    ready: Boolean(options.authKey),
    billed: true,
    supports: { tags: true, glossary: false },
    settings: JSON.stringify([options.formality ?? '', options.glossaryId ?? '']),
    // The client refuses both: the variants must be named.
    accepts: (target) => target !== 'en' && target !== 'pt',
    // Bodies are form-encoded, so that a Cyrillic letter takes six bytes and `<` three.
    size: (text) => new URLSearchParams({ text }).toString().length + 1,
    translate: async (request) => {
      client ??= connect(options);
      return send(await client, request, options);
    },
  };
}

interface Connection {
  readonly library: typeof import('deepl-node');
  readonly client: DeepLClient;
}

async function connect({ authKey = '', serverUrl }: DeepLOptions): Promise<Connection> {
  const library = await import('deepl-node');
  const client = new library.DeepLClient(authKey, {
    maxRetries: 0,
    minTimeout: TIMEOUT_MS,
    sendPlatformInfo: false,
    ...(serverUrl ? { serverUrl } : {}),
  });
  return { library, client };
}

async function send(
  { library, client }: Connection,
  request: TranslationRequest,
  options: DeepLOptions,
): Promise<TranslationAnswer> {
  try {
    const results = await client.translateText(
      request.texts.map(({ markup }) => markup),
      rootOf(request.source) as Parameters<typeof client.translateText>[1],
      request.target as Parameters<typeof client.translateText>[2],
      {
        tagHandling: 'xml',
        tagHandlingVersion: 'v2',
        outlineDetection: false,
        preserveFormatting: true,
        context: request.context,
        // A text that failed twice is given to the other models, its terms in elements that they leave alone.
        ...(request.rung === 'opaque' ? { ignoreTags: ['k'], modelType: 'prefer_quality_optimized' } : {}),
        ...(options.formality ? { formality: options.formality } : {}),
        ...(options.glossaryId ? { glossary: options.glossaryId } : {}),
      },
    );
    const billed = results.reduce((sum, result) => sum + result.billedCharacters, 0);
    return { texts: results.map((result) => result.text), billed };
  } catch (error) {
    return refuse(library, error);
  }
}

// The one place that knows the client's errors.
function refuse(library: Connection['library'], error: unknown): never {
  const provider = 'DeepL';
  const reason = messageOf(error);
  if (error instanceof library.AuthorizationError) fail('provider-refused', { provider }, {}, error);
  if (error instanceof library.QuotaExceededError) fail('provider-quota', { provider }, {}, error);
  if (error instanceof library.TooManyRequestsError) fail('provider-busy', { provider }, {}, error);
  if (error instanceof library.ConnectionError) fail('provider-unreachable', { provider, reason }, {}, error);
  // The client parses what came back without looking at it: a page, a cut text, something else than translations.
  if (error instanceof SyntaxError || error instanceof TypeError)
    fail('provider-answer', { provider, expected: 'JSON with translations', found: reason }, {}, error);
  // The client tells other states in its message alone: a refused request stays refused.
  const refused = /^(?:Bad request|Not found|Unexpected status code: 4)/.test(reason);
  return fail(refused ? 'provider-rejected' : 'provider-failed', { provider, reason }, {}, error);
}
