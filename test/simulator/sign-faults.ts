import { edited, type Span, spansOf, without } from './elements.ts';
import { pick } from './random.ts';
import type { TextContext, TextFault } from './text-faults.ts';

const NUMBER = /\p{Nd}+(?:[.,٬٫ \u00A0\u202F]\p{Nd}+)*/gu;
const SEPARATED =
  /(?<![\p{Nd}.,])(?:\p{Nd}{1,3}(?:[.,٬]\p{Nd}{3})+(?:[.,٫]\p{Nd}+)?|\p{Nd}+[.,٫]\p{Nd}+)(?![.,]?\p{Nd})/gu;
const SWAPPED: Readonly<Record<string, string>> = { '.': ',', ',': '.', '٬': '٫', '٫': '٬' };
const RESIDUE: Readonly<Record<string, string>> = { '"': 'quot', "'": '#39', '’': '#39' };

/** Faults of numbers, letters and signs, outside tags and entities; and a text that was not translated at all. */
export const SIGN_FAULTS = {
  /** The sent text comes back. */
  untouched: (answer, { sent }) => (sent === answer ? undefined : sent),
  /** A digit became another one. */
  'wrong-number': onMatch(/\p{Nd}/gu, (digit, { random }) => {
    const value = digitValue(digit);
    const other = (value + 1 + Math.floor(random() * 9)) % 10;
    return String.fromCodePoint((digit.codePointAt(0) ?? 0) - value + other);
  }),
  'lost-number': (answer, { random }) => {
    const number = pick(spansOf(answer, NUMBER), random);
    return number && without(answer, number);
  },
  /** A number in the style that swaps its point and comma, and so has another value or none. */
  'foreign-number-format': onMatch(SEPARATED, (number) =>
    number.replace(/[.,٬٫]/g, (sign) => SWAPPED[sign] ?? sign),
  ),
  /** Letters apart from their accents (NFD). */
  decomposed: (answer) => {
    const apart = answer.normalize('NFD');
    return apart === answer ? undefined : apart;
  },
  /** U+200B or U+FEFF within a word. */
  'zero-width': onMatch(/(?<=\p{L})(?=\p{L})/gu, (_, { random }) => (random() < 0.5 ? '\u200B' : '\uFEFF')),
  /** Latin letters or digits of a word as full-width forms. */
  'full-width': onMatch(/[a-z]+|\d+/gi, (word) =>
    [...word].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join(''),
  ),
  /** A letter beyond ASCII is read as Windows-1252, or lost for U+FFFD, wherever it stands. */
  mojibake: (answer, { random }) => {
    const span = pick(spansOf(answer, /(?![A-Za-z])\p{L}/gu), random);
    if (!span) return undefined;
    const letter = answer.slice(span.start, span.end);
    const misread = new TextDecoder('windows-1252').decode(Buffer.from(letter));
    return answer.replaceAll(letter, random() < 0.5 ? misread : '\uFFFD');
  },
  /** An entity that a reader sees: `&#39;` for an apostrophe, `&nbsp;` for a space. */
  'entity-residue': onMatch(/["'’ \u00A0\u202F]/gu, (sign) => `&amp;${RESIDUE[sign] ?? 'nbsp'};`),
  'lost-quote': (answer, { random }) => {
    const mark = pick(spansOf(answer, /["„“”«»‚‘‹›「」『』]/gu), random);
    return mark && edited(answer, [{ ...mark, by: '' }]);
  },
} satisfies Readonly<Record<string, TextFault>>;

/** The fault of one match outside tags and entities. */
function onMatch(pattern: RegExp, change: (match: string, context: TextContext) => string): TextFault {
  return (answer, context) => {
    const span: Span | undefined = pick(spansOf(answer, pattern), context.random);
    return span && edited(answer, [{ ...span, by: change(answer.slice(span.start, span.end), context) }]);
  };
}

// The digits of a script stand in a row from its zero, before which there is no digit.
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
