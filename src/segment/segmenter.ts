import type { Language, Span } from '../model.ts';
import { charAt, INVISIBLE, LETTER, SPACE } from './chars.ts';
import { DANGLING } from './german-openers.ts';
import { germanCuts } from './german-rules.ts';
import { opensSentence, plain } from './german-words.ts';
import { intlCuts } from './intl.ts';
import { type LineGrammar, linesToBlocks } from './lines.ts';
import { maskCodes } from './protect.ts';

export interface SegmentOptions {
  /** Language of the text: German has rules of its own, others go by the runtime's segmenter. */
  readonly language: Language;
}

const GERMAN_TAG = /^de(?:-|$)/i;
const CONTENT = /[\p{L}\p{N}\uFFFC]/u;
const ADJECTIVE = /^\p{Ll}|(?:isch|lich|ig|haft|sam|bar)e[nmrs]?$/u;

const GERMAN: LineGrammar = {
  opens: opensSentence,
  dangles: (word) => DANGLING.has(plain(word).toLowerCase()),
  takesNoun: (word) => ADJECTIVE.test(plain(word)),
};
const OTHER: LineGrammar = { opens: () => false, dangles: () => false, takesNoun: () => false };

/**
 * The sentences of a text as spans in UTF-16 units, trimmed, in order. Between them stand white space and zero-width characters
 * only. Nothing is cut inside an inline code, be it U+FFFC or written out (`{{…}}`, `$t(…)`, `<tag>`). A text without
 * letters, digits and codes is one span, or none when it is white space. Sentences end as German typography (Duden) has it.
 */
export function segmentText(text: string, { language }: SegmentOptions): readonly Span[] {
  const masked = maskCodes(text);
  const german = GERMAN_TAG.test(language);
  const spans: Span[] = [];
  if (!(charAt(masked, 0) & LETTER) && !CONTENT.test(masked))
    return addTrimmed(spans, masked, 0, masked.length);
  for (const { start, end } of linesToBlocks(masked, german ? GERMAN : OTHER)) {
    const block = masked.slice(start, end);
    let from = start;
    for (const cut of german ? germanCuts(block) : intlCuts(block, language)) {
      addTrimmed(spans, masked, from, start + cut);
      from = start + cut;
    }
    addTrimmed(spans, masked, from, end);
  }
  return spans;
}

// Adds nothing when nothing is left.
function addTrimmed(spans: Span[], text: string, start: number, end: number): readonly Span[] {
  let from = start;
  let to = end;
  while (from < to && isOuter(text, from)) from++;
  while (to > from && isOuter(text, to - 1)) to--;
  if (to > from) spans.push({ start: from, end: to });
  return spans;
}

// White space and zero-width characters; a soft hyphen belongs to its word.
function isOuter(text: string, offset: number): boolean {
  return (charAt(text, offset) & (SPACE | INVISIBLE)) !== 0 && text[offset] !== '\u00AD';
}
