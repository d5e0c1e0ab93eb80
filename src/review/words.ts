import { createInstance } from 'i18next';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';

/** Languages of the page. */
export const PAGE_LANGUAGES = ['en', 'de'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** The texts of the page in one language. */
export interface Words {
  readonly language: PageLanguage;
  /** A text by its key; `count` chooses the plural form. */
  readonly t: (key: string, data?: Readonly<Record<string, string | number>>) => string;
  readonly has: (key: string) => boolean;
  readonly number: (value: number) => string;
  /** The name of a language, in the language of the page. */
  readonly languageName: (tag: string) => string;
  readonly date: (iso: string) => string;
}

/** The texts of the page. */
export function createWords(): (language: PageLanguage) => Words {
  const i18n = createInstance();
  i18n.init({
    initAsync: false,
    resources: { en: { translation: en }, de: { translation: de } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  const made = PAGE_LANGUAGES.map((language): [PageLanguage, Words] => {
    const fixed = i18n.getFixedT(language);
    // A long page asks for the same few words thousands of times.
    const plain = new Map<string, string>();
    const t = (key: string) => {
      const known = plain.get(key) ?? fixed(key);
      plain.set(key, known);
      return known;
    };
    const names = new Intl.DisplayNames([language], { type: 'language' });
    const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    const numbers = new Intl.NumberFormat(language);
    const words: Words = {
      language,
      t: (key, data) => (data ? fixed(key, data) : t(key)),
      has: (key) => i18n.exists(key, { lng: language }),
      number: (value) => numbers.format(value),
      languageName: (tag) => names.of(tag) ?? tag,
      date: (iso) => dates.format(new Date(iso)),
    };
    return [language, words];
  });
  const byLanguage = new Map(made);
  return (language) => byLanguage.get(language) ?? (made[0]?.[1] as Words);
}

/** The language to show the page in: the one asked for, the one chosen before, else the first that the browser prefers. */
export function choosePageLanguage(
  asked: string | undefined,
  before: string | undefined,
  accepted = '',
): PageLanguage {
  const preferred = accepted
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
      return { tag: tag.split('-', 1)[0]?.toLowerCase(), quality: Number(quality ?? 1) };
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
  return (
    [asked, before, ...preferred].flatMap((tag) => PAGE_LANGUAGES.filter((one) => one === tag))[0] ?? 'en'
  );
}
