import type { Language } from './model.ts';

/** The primary language subtag: `en` of `en-GB`. */
export function rootOf(language: Language): string {
  return language.split('-', 1)[0] ?? language;
}

/** Whether a tag is well formed and its primary subtag is a language that the runtime's ICU data names. */
export function isLanguage(tag: string): boolean {
  try {
    const locale = new Intl.Locale(tag);
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return locale.toString() === tag && names.of(locale.language) !== undefined;
  } catch {
    return false;
  }
}

/** What holds for the writing of a language: the space between sentences and the primary and nested quotation marks. */
export interface Typography {
  readonly sentenceGap: '' | ' ';
  readonly quotes: readonly [open: string, close: string, innerOpen: string, innerClose: string];
}

// Unicode CLDR, delimiters, release 46; French has its no-break spaces within the marks.
const QUOTES: Readonly<Record<string, Typography['quotes']>> = {
  ar: ['”', '“', '’', '‘'],
  cs: ['„', '“', '‚', '‘'],
  da: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  'de-CH': ['«', '»', '‹', '›'],
  en: ['“', '”', '‘', '’'],
  'en-GB': ['‘', '’', '“', '”'],
  es: ['«', '»', '“', '”'],
  fr: ['«\u00A0', '\u00A0»', '“', '”'],
  'fr-CH': ['«', '»', '‹', '›'],
  it: ['«', '»', '“', '”'],
  ja: ['「', '」', '『', '』'],
  ko: ['“', '”', '‘', '’'],
  nl: ['‘', '’', '“', '”'],
  pl: ['„', '”', '«', '»'],
  pt: ['“', '”', '‘', '’'],
  'pt-PT': ['«', '»', '“', '”'],
  ru: ['«', '»', '„', '“'],
  sv: ['”', '”', '’', '’'],
  uk: ['«', '»', '„', '“'],
  zh: ['“', '”', '‘', '’'],
};
const NO_SENTENCE_GAP = new Set(['ja', 'zh']);

/** The typography of a language, by its tag, else by its primary subtag, else as in English. */
export function typographyOf(language: Language): Typography {
  const quotes = QUOTES[language] ?? QUOTES[rootOf(language)] ?? (['“', '”', '‘', '’'] as const);
  return { sentenceGap: NO_SENTENCE_GAP.has(rootOf(language)) ? '' : ' ', quotes };
}

/** Whether a language is written in Chinese signs, Japanese or Korean ones: dense, and without spaces or with few. */
export function isEastAsian(language: Language): boolean {
  return EAST_ASIAN.has(rootOf(language));
}
const EAST_ASIAN = new Set(['ja', 'ko', 'zh']);

// What the script codes of languages stand for that mix several (ISO 15924), the commonest first.
const SCRIPTS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
};

/** The scripts that a language is written in, as Unicode names them: `Latn`, `Cyrl`, `Hira`. */
export function scriptsOf(language: Language): readonly [string, ...string[]] {
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  return SCRIPTS[script] ?? [script];
}

/** The full-width signs of Chinese and Japanese; their commas differ. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  '.': '。',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};

/** Where a language is written from. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  const [root = '', script = ''] = language.split('-');
  return RIGHT_TO_LEFT.has(script.length === 4 ? script : root) ? 'rtl' : 'ltr';
}
// Scripts, and the languages that are written in one of them where the tag names none (Unicode CLDR, likely subtags).
const RIGHT_TO_LEFT = new Set(
  'Arab Hebr Syrc Thaa Nkoo Adlm Rohg ar arc ckb dv fa he ks nqo ps rhg sd syr ug ur yi'.split(' '),
);
