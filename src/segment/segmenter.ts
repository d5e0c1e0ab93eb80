import { rootOf } from '../language.ts';
import type { Language, Span } from '../model.ts';
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

const CONTENT = /[\p{L}\p{N}\uFFFC]/u;
const OUTER = /[\s\u200B-\u200D\u2060\uFEFF]/u;
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
  if (!CONTENT.test(masked)) return trimmed(masked, 0, masked.length);
  const german = rootOf(language).toLowerCase() === 'de';
  return linesToBlocks(masked, german ? GERMAN : OTHER).flatMap(({ start, end }) => {
    const block = masked.slice(start, end);
    const cuts = german ? germanCuts(block) : intlCuts(block, language);
    return [...cuts, block.length].flatMap((cut, index) =>
      trimmed(masked, start + (cuts[index - 1] ?? 0), start + cut),
    );
  });
}

// None when nothing is left.
function trimmed(text: string, start: number, end: number): readonly Span[] {
  let from = start;
  let to = end;
  while (from < to && OUTER.test(text.charAt(from))) from++;
  while (to > from && OUTER.test(text.charAt(to - 1))) to--;
  return to > from ? [{ start: from, end: to }] : [];
}
