import { plainText } from '../content.ts';
import { FULL_WIDTH, rootOf } from '../language.ts';
import { problem } from '../problems.ts';
import type { Check } from './check.ts';
import { onlyInTarget } from './only-in-target.ts';

/** What a language does not write, and what it writes instead. */
interface Rule {
  readonly pattern: RegExp;
  readonly instead: (found: string) => string;
}

const NO_BREAK = '\u00A0';
const NARROW = '\u202F';
// Before a comma or stop no language puts a space; a stop may begin a file ending (".txt") or an ellipsis.
const EVERYWHERE: readonly Rule[] = [
  { pattern: /\p{L} [,.](?=\s|$)/gu, instead: (found) => found.replace(' ', '') },
  { pattern: /\S {2,}(?=\S)/gu, instead: (found) => found.replace(/ +/, ' ') },
];
const UNLIKE_FRENCH: readonly Rule[] = [
  { pattern: /\p{L} [;:!?](?=\s|$)/gu, instead: (found) => found.replace(' ', '') },
];
// A no-break space, mostly a narrow one, before tall signs and within the quotation marks.
const FRENCH: readonly Rule[] = [
  { pattern: /\p{L} ?[;!?](?=\s|$)/gu, instead: (found) => found.replace(/ ?(?=.$)/, NARROW) },
  { pattern: /\p{L} ?:(?=\s|$)/gu, instead: (found) => found.replace(/ ?(?=.$)/, NO_BREAK) },
  { pattern: /« ?(?=[\p{L}\p{N}])/gu, instead: () => `«${NO_BREAK}` },
  { pattern: /[\p{L}\p{N}.!?…] ?»/gu, instead: (found) => found.replace(/ ?(?=.$)/, NO_BREAK) },
];
const EAST_ASIAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const SIGNS = new RegExp(`(?<=[${EAST_ASIAN}])[,.;:!?](?=[${EAST_ASIAN}\\s]|$)`, 'gu');
const fullWidth = (comma: string): readonly Rule[] => [
  { pattern: SIGNS, instead: (found) => FULL_WIDTH[found] ?? comma },
];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  fr: FRENCH,
  'fr-CA': [],
  'fr-CH': FRENCH.slice(0, 2),
  ja: fullWidth('、'),
  zh: fullWidth('，'),
};
const CLOSING = '["\'“”‘’»«)\\]」』\\s]*$';
const QUESTION = new RegExp(`[?？؟]${CLOSING}`, 'u');
const GREEK_QUESTION = new RegExp(`[;\u037E]${CLOSING}`, 'u');

const SPANISH = [
  { open: '¿', close: '?', closing: /\p{L}[»”"’)]*\?(?!\p{L})/u },
  { open: '¡', close: '!', closing: /\p{L}[»”"’)]*!(?!\p{L})/u },
];

/** Spaces and signs as the target language sets them, unless the source has the same oddity; warnings. */
export const checkPunctuation: Check = (text) => {
  const own = RULES[text.targetLanguage] ?? RULES[rootOf(text.targetLanguage)] ?? UNLIKE_FRENCH;
  return [...EVERYWHERE, ...own].flatMap(({ pattern, instead }) =>
    onlyInTarget(text, pattern).map((found) => problem('punctuation', { expected: instead(found), found })),
  );
};

/** What is a question stays one, and Spanish opens what it closes; warnings. Japanese may ask without a sign. */
export const checkQuestions: Check = ({ source, target, targetLanguage }) => {
  const root = rootOf(targetLanguage);
  const text = plainText(target);
  const isQuestion = QUESTION.test(plainText(source));
  const isAsked = (root === 'el' ? GREEK_QUESTION : QUESTION).test(text);
  if (isQuestion !== isAsked && root !== 'ja')
    return [problem('punctuation', { expected: isQuestion ? '?' : 'none', found: isAsked ? '?' : 'none' })];
  if (root !== 'es') return [];
  return SPANISH.filter(({ open, closing }) => closing.test(text) && !text.includes(open)).map(
    ({ open, close }) => problem('punctuation', { expected: `${open}…${close}`, found: close }),
  );
};
