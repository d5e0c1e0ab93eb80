import type { Dictionary, Language, Rung } from '../model.ts';

/** How a request locks its terms: the rungs that ask a provider. */
export type AskedRung = Exclude<Rung, 'repaired'>;

/** A term of a text to translate. Where the markup has an element around it, `mark` is its id. */
export interface RequestedTerm {
  readonly mark?: number;
  /** As it stands in the source text. */
  readonly form: string;
  /** The target term in citation form. */
  readonly target: string;
}

/**
 * A text as a provider gets it: XML text with `<x id/>` for codes, `<g id>` for pairs, `<t id>` around terms (`marked`), `<k id>`
 * around target terms that stay (`opaque`).
 */
export interface RequestText {
  readonly markup: string;
  readonly terms: readonly RequestedTerm[];
}

export interface TranslationRequest {
  readonly source: Language;
  readonly target: Language;
  readonly rung: AskedRung;
  readonly texts: readonly RequestText[];
  /** Source text around the texts, not to be translated and not billed; empty for none. */
  readonly context: string;
}

/** The answers in the order of the texts, as markup, and the characters that the provider billed. */
export interface TranslationAnswer {
  readonly texts: readonly string[];
  readonly billed: number;
}

/** What became, or in a dry run would become, of the glossaries that a service keeps for a project. */
export interface GlossarySync {
  /** The name, which changes with the entries. */
  readonly name: string;
  /** `none`: there are no entries; `unavailable`: the service takes no glossary, for the reason given. */
  readonly state: 'created' | 'kept' | 'none' | 'unavailable';
  readonly reason?: string;
  /** The names of those of the project that it supersedes. */
  readonly deleted: readonly string[];
}

/** Keeps one glossary a project with a translation service. */
export interface GlossaryService {
  /** UTF-8 bytes that a side of an entry, and all entries of a dictionary, may have. */
  readonly limits: { readonly termBytes: number; readonly dictionaryBytes: number };
  /**
   * Creates the glossary of the dictionaries unless it is there, and deletes the project's superseded ones; others stay.
   * A dry run only looks. Fails with a `provider-…` code.
   */
  sync(
    project: string,
    dictionaries: readonly Dictionary[],
    options?: { readonly dryRun?: boolean },
  ): Promise<GlossarySync>;
}

/** Characters of an account in its billing period; without a limit there is none. */
export interface Usage {
  readonly count: number;
  readonly limit?: number;
}

/** A translation service. Batching, retries, pacing and budget are done outside, from its limits. */
export interface Provider {
  readonly name: string;
  /** The most texts and encoded bytes of texts and context in a request, and requests in flight. */
  readonly limits: { readonly texts: number; readonly bytes: number; readonly concurrency: number };
  /** False when a key is needed and missing: then `translate` must not be called. */
  readonly ready: boolean;
  /** Whether what it translates is billed. */
  readonly billed: boolean;
  /** `tags`: elements around words come back, so that terms can be marked; `glossary`: it knows the target terms of a request. */
  readonly supports: { readonly tags: boolean; readonly glossary: boolean };
  /** Identifies all options that change the texts; part of the fingerprint. */
  readonly settings: string;
  /** Whether it takes this target language. */
  accepts(target: Language): boolean;
  /** Bytes that a text takes in the body of a request. */
  size(text: string): number;
  /** Absent when it keeps none, or when one of the user's own is sent. */
  readonly glossary?: GlossaryService;
  /** Characters that the account has billed in its current period, and may have; absent where the service does not say. */
  usage?(): Promise<Usage | undefined>;
  /** Sends one request, once. Fails with a `provider-…` code, as a `WaitError` where the service says how long to wait. */
  translate(request: TranslationRequest): Promise<TranslationAnswer>;
}
