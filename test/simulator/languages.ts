import type { Answer } from './answer.ts';

// The vendor's "Supported languages" page, 2026-06. EN and PT alone are deprecated as targets, and accepted still.
const SOURCES =
  'AR BG CS DA DE EL EN ES ET FI FR HE HU ID IT JA KO LT LV NB NL PL PT RO RU SK SL SV TH TR UK VI ZH'.split(
    ' ',
  );
const VARIANTS = 'DE-CH EN-GB EN-US ES-419 FR-CA PT-BR PT-PT ZH-HANS ZH-HANT'.split(' ');
const DEPRECATED_TARGETS = ['EN', 'PT'];
const FORMAL_ROOTS = new Set(['DE', 'ES', 'FR', 'IT', 'JA', 'NL', 'PL', 'PT', 'RU']);

const sources = new Set(SOURCES);
const targets = new Set([...SOURCES, ...VARIANTS]);

/** Whether texts in a language can be translated; variants are no sources. */
export const isSource = (language: string): boolean => sources.has(language.toUpperCase());

/** Whether the service translates into a language. */
export const isTarget = (language: string): boolean => targets.has(language.toUpperCase());

/** Whether a target has a formal and an informal way of address. */
export const hasFormality = (target: string): boolean => FORMAL_ROOTS.has(languageRoot(target));

/** `EN` of `en-GB`: glossaries know languages, not their variants. */
export function languageRoot(language: string): string {
  return language.toUpperCase().split('-', 1)[0] ?? '';
}

/** The answer to `GET /v2/languages`, for `type` source (the default) or target. */
export function listLanguages(type = 'source'): Answer {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const row = (language: string) => ({ language, name: names.of(language) ?? language });
  if (type === 'source') return { status: 200, json: SOURCES.map(row) };
  const shown = [...targets].filter((language) => !DEPRECATED_TARGETS.includes(language));
  return {
    status: 200,
    json: shown.map((language) => ({ ...row(language), supports_formality: hasFormality(language) })),
  };
}
