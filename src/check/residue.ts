import { isEastAsian, scriptsOf } from '../language.ts';
import { problem } from '../problems.ts';
import type { Check } from './check.ts';
import { onlyInTarget } from './only-in-target.ts';

const RESIDUE: readonly RegExp[] = [
  // Marks that a text carries on its way to a provider, and markup that was escaped once too often.
  /\b[xgtk]\s+id\s*=\s*\d+/giu,
  /<\/?[xgt](?:\s+id\s*=[^>]*|\s*\/?)>/giu,
  /&(?:[a-z]{2,8}|#\d+|#x[\da-f]+);|<(?![\s\d=]|\/?[xgt]\b)/giu,
  // Invisible characters that no translator types; joiners are letters of Arabic, Persian and Hindi.
  /(?![\s\u0080-\u009F])\p{Cc}|[\u200B\u2060\uFEFF]/gu,
];
const BROKEN = /\uFFFD|[\u0080-\u009F]/gu;
// UTF-8 read as Windows-1252: the lead byte of two or three, and what Windows-1252 makes of the bytes that follow one.
const FOLLOWER =
  '[\\u00A0-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]';
const MISREAD = new RegExp(
  `(?:(?<=\\p{Ll})[ÂÃ]${FOLLOWER}|[ÂÃ]${FOLLOWER}(?=\\p{Ll})|[âã]${FOLLOWER}{2}|(?:[ÐÑØÙ]${FOLLOWER}){2,}|(?<=\\p{sc=Arab})[ØÙ]${FOLLOWER}|[ØÙ]${FOLLOWER}(?=\\p{sc=Arab})|(?<=\\p{sc=Cyrl})[ÐÑ]${FOLLOWER}|[ÐÑ]${FOLLOWER}(?=\\p{sc=Cyrl}))`,
  'gu',
);

// Joiners and marks of direction, in scripts that need none.
const DIRECTION = /[\u200C-\u200F\u202A-\u202E\u2066-\u2069]/gu;
const WITHOUT_JOINERS = new Set(['Latn', 'Cyrl', 'Grek', 'Hani', 'Hira', 'Hang']);

// Letters and digits as wide as a Chinese sign.
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/gu;
// One number in digits of both widths.
const MIXED_WIDTHS = /[\uFF10-\uFF19][.,．，]?\d|\d[.,．，]?[\uFF10-\uFF19]/gu;

/** Nothing of the way to the provider and back is left in the target: marks, escapes, invisible characters, wide letters and digits in a language without them. */
export const checkResidue: Check = (text) =>
  [
    ...RESIDUE,
    isEastAsian(text.targetLanguage) ? MIXED_WIDTHS : WIDE,
    ...(WITHOUT_JOINERS.has(scriptsOf(text.targetLanguage)[0]) ? [DIRECTION] : []),
  ]
    .flatMap((pattern) => onlyInTarget(text, pattern))
    .map((found) => problem('residue', { found: visible(found) }));

/** No character was lost in decoding: U+FFFD, C1 controls, UTF-8 that was read as Windows-1252 ("stÃ¤rker"). */
export const checkEncoding: Check = (text) =>
  [BROKEN, MISREAD]
    .flatMap((pattern) => onlyInTarget(text, pattern))
    .map((found) => problem('encoding-broken', { found: visible(found) }));

const visible = (found: string) =>
  found.replace(
    /[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/gu,
    (sign) => `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  );
