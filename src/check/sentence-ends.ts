import type { Span } from '../model.ts';

// What ends a sentence, with the marks that close behind it, before a space, another script's letter or a code.
const END =
  /(?<mark>[.!?؟।]+|[。！？．]+)(?<close>["“”»’'）)\]」』]*)(?<space>\s*)(?<open>["„“«‘'(「『¿¡\s]*)(?=(?<next>\S))/gu;
const WORD_BEFORE = /[\p{L}\p{M}]+$/u;
// Shorter words before a stop may be abbreviated; these are whole.
const LEAST_LETTERS = 4;
const WHOLE = new Set(
  'ab an auf aus bei bin da das dem den der die du ein er es hat her hin ich ihm ihn ihr im in ist ja los man mit neu nie nun nur ob oft rot sei sie so tun tut uns vor wir wo zu zum zur alt gut weg wer was wie'.split(
    ' ',
  ),
);
// Longer ones that are abbreviations.
const ABBREVIATIONS = new Set(
  'inkl exkl evtl bzgl abzgl prof univ gest verh geb hrsg aufl abschn sept febr resp urspr eigtl allg kath evang techn jährl monatl tägl mind insb amtl österr engl russ ital span griech corp bros dipl dept bspw jahrh'.split(
    ' ',
  ),
);
// What never ends a sentence.
const TITLES = new Set('mr mrs ms dr prof st sr sra sres mme mlle ul św inż'.split(' '));

/** Where a text has several sentences: those that surely are some, or at most as many as may be, without the space between them. */
export function sentencesIn(text: string, certainty: 'sure' | 'possible'): readonly Span[] {
  const ends = Array.from(text.matchAll(END), (match) => ({ match, ...match.groups }) as Ending)
    .filter((ending) => (certainty === 'sure' ? isSure(text, ending) : isPossible(text, ending)))
    .map(({ match, mark, close }) => match.index + mark.length + close.length);
  const bounds = [0, ...ends, text.length];
  return ends
    .map((end, at): Span => ({ start: bounds[at] ?? 0, end }))
    .concat({ start: bounds.at(-2) ?? 0, end: text.length })
    .filter(({ start, end }) => /[\p{L}\p{N}\uFFFC]/u.test(text.slice(start, end)));
}

interface Ending {
  readonly match: RegExpExecArray;
  readonly mark: string;
  readonly close: string;
  readonly space: string;
  readonly open: string;
  readonly next: string;
}

const isEastAsian = (mark: string) => /^[。！？．]/u.test(mark);

function isPossible(text: string, { match, mark, space, next }: Ending): boolean {
  if (isEastAsian(mark)) return true;
  if (space === '' || /\p{Ll}/u.test(next)) return false;
  return !TITLES.has(wordBefore(text, match.index).toLowerCase());
}

function isSure(text: string, ending: Ending): boolean {
  const { match, mark, close, open, next } = ending;
  if (!isPossible(text, ending)) return false;
  // A quotation that ends in a mark may stand within a sentence.
  if (close !== '' && (isEastAsian(mark) || /[!?؟！？]/.test(mark))) return false;
  // A remark in brackets may become a part of the sentence before.
  if (!/^\p{L}/u.test(next) || /[（(]/.test(open)) return false;
  if (mark !== '.') return !/^\.\./.test(mark);
  // A number before a stop may be an ordinal; a year is none.
  if (/(?<!\p{Nd})\p{Nd}{4}$/u.test(text.slice(0, match.index))) return true;
  if (/[%‰€$£°]$/u.test(text.slice(0, match.index))) return true;
  const word = wordBefore(text, match.index).toLowerCase();
  if (ABBREVIATIONS.has(word) || !/[aeiouyäöüáéíóúàèùâêîôûąęëïœæåøаеёиоуыэюяії\u0600-\u06FF]/u.test(word))
    return false;
  return word.length >= LEAST_LETTERS || WHOLE.has(word);
}

function wordBefore(text: string, end: number): string {
  return WORD_BEFORE.exec(text.slice(Math.max(0, end - 40), end))?.[0] ?? '';
}
