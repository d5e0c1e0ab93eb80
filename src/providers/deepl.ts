import { rootOf } from '../language.ts';
import { type Connection, connect, isNotFound, refuse } from './deepl-client.ts';
import { deeplGlossaries } from './deepl-glossary.ts';
import type { Provider, TranslationAnswer, TranslationRequest } from './provider.ts';

export interface DeepLOptions {
  readonly authKey?: string | undefined;
  readonly serverUrl?: string | undefined;
  readonly formality?: 'less' | 'more' | 'prefer_less' | 'prefer_more' | undefined;
  readonly glossaryId?: string | undefined;
  /** False: no glossary of the project is kept in the account. */
  readonly glossary?: boolean | undefined;
}

// The vendor allows 131,072 bytes for the whole body; the rest is for the other parameters.
const LIMITS = { texts: 50, bytes: 126_000, concurrency: 8 } as const;

/**
 * DeepL, through its own client, which is loaded at the first request. Limits: the vendor's "Usage limits" and "Translate
 * text" pages, 2026-06.
 */
export function deepl(options: DeepLOptions): Provider {
  let connection: Promise<Connection> | undefined;
  const open = () => {
    connection ??= connect(options);
    return connection;
  };
  const { idFor, forget, ...glossary } = deeplGlossaries(open);
  const keepsGlossary = !options.glossaryId && options.glossary !== false;
  return {
    name: 'deepl',
    limits: LIMITS,
    ready: Boolean(options.authKey),
    billed: true,
    supports: { tags: true, glossary: keepsGlossary },
    settings: JSON.stringify([options.formality ?? '', options.glossaryId ?? '']),
    // The client refuses both: the variants must be named.
    accepts: (target) => target !== 'en' && target !== 'pt',
    // Bodies are form-encoded, so that a Cyrillic letter takes six bytes and `<` three.
    size: (text) => new URLSearchParams({ text }).toString().length + 1,
    // A glossary of the user's own is sent in the place of ours.
    ...(keepsGlossary ? { glossary } : {}),
    translate: async (request) => {
      const kept = options.glossaryId ? undefined : idFor(request);
      try {
        return await send(await open(), request, { ...options, glossaryId: options.glossaryId ?? kept });
      } catch (error) {
        // Another run has superseded the glossary: what is found no more translates nothing, and costs nothing.
        if (!kept || !isNotFound(error)) throw error;
        forget(kept);
        return send(await open(), request, options);
      }
    },
  };
}

async function send(
  connection: Connection,
  request: TranslationRequest,
  options: DeepLOptions,
): Promise<TranslationAnswer> {
  try {
    const results = await connection.client.translateText(
      request.texts.map(({ markup }) => markup),
      rootOf(request.source) as Parameters<typeof connection.client.translateText>[1],
      request.target as Parameters<typeof connection.client.translateText>[2],
      {
        tagHandling: 'xml',
        tagHandlingVersion: 'v2',
        outlineDetection: false,
        preserveFormatting: true,
        context: request.context,
        // A text that failed before is given to the other models, its terms in elements that they leave alone.
        ...(request.rung === 'opaque' ? { ignoreTags: ['k'], modelType: 'prefer_quality_optimized' } : {}),
        ...(options.formality ? { formality: options.formality } : {}),
        ...(options.glossaryId ? { glossary: options.glossaryId } : {}),
      },
    );
    const billed = results.reduce((sum, result) => sum + result.billedCharacters, 0);
    return { texts: results.map((result) => result.text), billed };
  } catch (error) {
    return refuse(connection, error);
  }
}
