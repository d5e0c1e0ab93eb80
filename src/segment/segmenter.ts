import type { Language, Span } from '../model.ts';
import { charAt, INVISIBLE, LETTER, SPACE } from './chars.ts';
import { DANGLING } from './german-openers.ts';
import { germanCuts } from './german-rules.ts';
import { opensSentence, plain } from './german-words.ts';
import { intlCuts } from './intl.ts';
import { type LineGrammar, linesToBlocks } from './lines.ts';
import { maskCodes } from './protect.ts';
import { applyRules } from './rule.ts';
import { type SegmentRules, withoutAbbreviations } from './rules.ts';

export interface SegmentOptions {
  /** Language of the text: German has rules of its own, others go by the runtime's segmenter. */
  readonly language: Language;
  /** Abbreviations and rules of the project, from `compileRules`. */
  readonly rules?: SegmentRules | undefined;
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
 * letters, digits and codes is one span, or none when it is white space. Sentences end as German typography
 * (Duden) has it, if `rules` do not say otherwise.
 */
export function segmentText(text: string, { language, rules }: SegmentOptions): readonly Span[] {
  const masked = maskCodes(text);
  const german = GERMAN_TAG.test(language);
  const cutsOf = cutter(german, language, rules);
  const spans: Span[] = [];
  if (!(charAt(masked, 0) & LETTER) && !CONTENT.test(masked))
    return addTrimmed(spans, masked, 0, masked.length);
  for (const { start, end } of linesToBlocks(masked, german ? GERMAN : OTHER)) {
    const block = masked.slice(start, end);
    let from = start;
    for (const cut of cutsOf(block)) {
      addTrimmed(spans, masked, from, start + cut);
      from = start + cut;
    }
    addTrimmed(spans, masked, from, end);
  }
  return spans;
}

// With SRX rules these take the place of the built-in ones; the project's own come before either.
function cutter(
  german: boolean,
  language: Language,
  rules: SegmentRules | undefined,
): (block: string) => readonly number[] {
  const srx = rules?.srx?.rulesFor(language);
  if (srx) {
    const all = [...(rules?.rules ?? []), ...srx];
    return (block) => withoutAbbreviations(block, applyRules(block, [], all), rules);
  }
  const builtIn = (block: string) =>
    german ? germanCuts(block, rules) : withoutAbbreviations(block, intlCuts(block, language), rules);
  const own = rules?.rules ?? [];
  return own.length > 0 ? (block) => applyRules(block, builtIn(block), own) : builtIn;
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
