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
// Fewer words and letters tell nothing.
const LEAST_WORDS = 4;
const LEAST_LETTERS = 18;
// The likeness to the own language beside that to the likeliest; a short text varies more. Of 7,000 right texts measured two were below.
const UNLIKE = { short: 0.55, long: 0.7, withEvidence: 0.9 };
const SHORT = 30;

/**
 * The language that the letters of a text are of, if they are clearly not of its own; names, which begin with a capital, do not count. With
 * `evidence` of another language its letters need not be as clear.
 */
export function languageByLetters(
  text: string,
  language: Language,
  evidence: (other: Language) => boolean,
): string | undefined {
  const own = CODES[rootOf(language)];
  const words = (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter((word, at) => at === 0 || isLower(word));
  const letters = words.join('').length;
  if (!own || words.length < LEAST_WORDS || letters < LEAST_LETTERS) return undefined;
  const ranked = francAll(words.join(' '), { only: KNOWN, minLength: LEAST_LETTERS });
  const [best] = ranked[0] ?? [];
  const other = Object.keys(CODES).find((code) => CODES[code] === best);
  if (!other || best === own) return undefined;
  const likeness = ranked.find(([code]) => code === own)?.[1] ?? 0;
  const isUnlike = likeness < (letters < SHORT ? UNLIKE.short : UNLIKE.long);
  return isUnlike || (likeness < UNLIKE.withEvidence && evidence(other)) ? other : undefined;
}

const isLower = (word: string) => word.charAt(0) === word.charAt(0).toLowerCase();
