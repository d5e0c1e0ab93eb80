import type { Language, Span } from '../model.ts';
import { charAt, LETTER, OUTER, skip, skipBack } from './chars.ts';
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
// What codes begin with, and what ends lines.
const STRUCTURE = /[$`{<\n\r\u2028\u2029]/;
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
export function segmentText(text: string, options: SegmentOptions): readonly Span[] {
  const spans: Span[] = [];
  if (!STRUCTURE.test(text)) {
    addSentences(spans, text, 0, options);
    return spans;
  }
  const masked = maskCodes(text);
  const grammar = isGerman(options.language) ? GERMAN : OTHER;
  if (CONTENT.test(masked)) {
    for (const { start, end } of linesToBlocks(masked, grammar))
      addSentences(spans, masked.slice(start, end), start, options);
  } else addTrimmed(spans, masked, 0, masked.length, 0);
  return spans;
}

function isGerman(language: Language): boolean {
  return GERMAN_TAG.test(language);
}

function addSentences(spans: Span[], block: string, offset: number, options: SegmentOptions): void {
  let from = 0;
  if ((charAt(block, 0) | charAt(block, 1)) & LETTER || CONTENT.test(block)) {
    for (const cut of cutsOf(block, options)) {
      addTrimmed(spans, block, from, cut, offset);
      from = cut;
    }
  }
  addTrimmed(spans, block, from, block.length, offset);
}

// SRX rules take the place of the built-in ones; the project's own come before either.
function cutsOf(block: string, { language, rules }: SegmentOptions): readonly number[] {
  const german = isGerman(language);
  if (!rules) return german ? germanCuts(block) : intlCuts(block, language);
  const srx = rules.srx?.rulesFor(language);
  if (srx) return withoutAbbreviations(block, applyRules(block, [], [...rules.rules, ...srx]), rules);
  const builtIn = german
    ? germanCuts(block, rules)
    : withoutAbbreviations(block, intlCuts(block, language), rules);
  return applyRules(block, builtIn, rules.rules);
}

// Adds nothing when nothing is left.
function addTrimmed(spans: Span[], text: string, from: number, to: number, offset: number): void {
  const start = skip(text, from, OUTER);
  const end = skipBack(text, to, OUTER, start);
  if (end > start) spans.push({ start: start + offset, end: end + offset });
}
