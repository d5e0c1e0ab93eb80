import { francAll } from 'franc';
import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';

// ISO 639-1 and 639-3 codes of the languages that are told apart.
const CODES: Readonly<Record<string, string>> = {
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fi: 'fin',
  fr: 'fra',
  hu: 'hun',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sv: 'swe',
  tr: 'tur',
  uk: 'ukr',
};
const KNOWN = Object.values(CODES);
// Fewer letters tell nothing.
const LEAST_LETTERS = 12;
// What the likeness to the own language must stay below, that to the likeliest being 1.
const UNLIKE = 0.9;

/** The language that the letters of a text are of, if they are not of its own; words that the source has too, such as names, do not count. */
export function languageByLetters(text: string, source: string, language: Language): Language | undefined {
  const own = CODES[rootOf(language)];
  const words = (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter(
    (word, at) => at === 0 || word === word.toLowerCase() || !source.includes(word),
  );
  if (!own || words.join('').length < LEAST_LETTERS) return undefined;
  const ranked = francAll(words.join(' '), { only: KNOWN, minLength: LEAST_LETTERS });
  const [best] = ranked[0] ?? [];
  const likeness = ranked.find(([code]) => code === own)?.[1] ?? 0;
  return likeness < UNLIKE ? Object.keys(CODES).find((code) => CODES[code] === best) : undefined;
}
