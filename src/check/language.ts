import { addressesOf } from '../address.ts';
import { CODE_MARK, plainText } from '../content.ts';
import { rootOf, scriptsOf } from '../language.ts';
import type { Language, Problem } from '../model.ts';
import { problem } from '../problems.ts';
import { type Bilingual, type Check, doubtful } from './check.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { languageByLetters } from './letters.ts';
import { masked } from './mask.ts';
import { sentencesIn } from './sentence-ends.ts';

// Chinese and Japanese do not part words: each of their letters counts as one.
const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}])+/gu;
// A shorter text may be a name or a word of every language.
const LEAST_WORDS = 3;
const LEAST_FUNCTION_WORDS = 3;
const CLEARLY = 3;

/**
 * The text is written in a script of the target language, for the most part: names, terms and words of the source may be in another. Of what a
 * machine wrote every sentence is.
 */
export const checkScript: Check = (bilingual) => {
  const { targetLanguage } = bilingual;
  const text = ownWords(bilingual);
  const own = new RegExp(
    `[${scriptsOf(targetLanguage)
      .map((name) => `\\p{scx=${name}}`)
      .join('')}]`,
    'u',
  );
  const other = passages(bilingual, text).find((passage) => {
    const words = passage.match(WORD) ?? [];
    return words.length >= LEAST_WORDS && 2 * words.filter((word) => own.test(word)).length < words.length;
  });
  if (other !== undefined)
    return [problem('language-wrong', { expected: targetLanguage, found: start(other) })];
  return [
    ...latinWords(bilingual, text),
    ...(text.match(WORD) ?? [])
      .filter((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
      .map((word) => problem('script-mixed', { found: word })),
  ];
};

// The text, and its sentences where a machine may have left one in another language.
function passages({ by }: Bilingual, text: string): readonly string[] {
  const sentences = by === 'machine' ? sentencesIn(text, 'possible') : [];
  return sentences.length > 1 ? [text, ...sentences.map(({ start, end }) => text.slice(start, end))] : [text];
}

const LATIN_WORD = /[\p{Script=Latin}\p{M}]*\p{Ll}[\p{Script=Latin}\p{M}]*/gu;
const LEAST_LETTERS = 4;

// Words of Latin letters in another script that the source has not: two are doubtful.
function latinWords(bilingual: Bilingual, text: string): readonly Problem[] {
  const { source, targetLanguage } = bilingual;
  if (scriptsOf(targetLanguage).includes('Latn')) return [];
  const known = plainText(source).toLowerCase();
  const words = (text.match(LATIN_WORD) ?? []).filter(
    (word) => word.length >= LEAST_LETTERS && !known.includes(lower(word)),
  );
  // Names keep their letters, with a capital.
  if (words.length < 2 || words.every((word) => word !== lower(word))) return [];
  return [
    doubtful(bilingual, problem('language-wrong', { expected: targetLanguage, found: words.join(' ') })),
  ];
}

/**
 * The function words of the text are those of the target language, not clearly those of another. Few words of another language and none of the own
 * alone are doubtful where the letters say the same: names and borrowed words may look so too.
 */
export const checkLanguage: Check = (bilingual) => {
  const { targetLanguage } = bilingual;
  const root = rootOf(targetLanguage);
  if (!FUNCTION_WORDS[root]) return [];
  const source = plainText(bilingual.source);
  const found = passages(bilingual, ownWords(bilingual)).flatMap((text) => {
    const words = wordsOf(text, source);
    const others = Object.keys(FUNCTION_WORDS).map((other) => ({
      text,
      other,
      theirs: ownOf(words, other, root).length,
      ours: ownOf(words, root, other).length,
    }));
    const sure = others.find(
      ({ theirs, ours }) => theirs >= LEAST_FUNCTION_WORDS && theirs >= CLEARLY * ours,
    );
    if (sure) return [{ ...sure, isSure: true }];
    const likely = others.filter(({ theirs, ours }) => theirs > 0 && ours === 0);
    const byLetters = likely.length > 0 ? languageByLetters(text, source, root) : undefined;
    return likely.filter(({ other }) => other === byLetters).map((one) => ({ ...one, isSure: false }));
  });
  const first = found.find(({ isSure }) => isSure) ?? found[0];
  if (!first) return [];
  const finding = problem('language-wrong', {
    expected: targetLanguage,
    found: `${start(first.text)} (${first.other})`,
  });
  return [first.isSure ? finding : doubtful(bilingual, finding)];
};

/** The words of one language that are none of another. */
function ownOf(words: ReadonlySet<string>, language: Language, other: Language): readonly string[] {
  const [own, theirs] = [FUNCTION_WORDS[language], FUNCTION_WORDS[other]];
  return [...words].filter((word) => own?.has(word) && !theirs?.has(word));
}

// Names stand in the source as well.
const wordsOf = (text: string, source: string): ReadonlySet<string> =>
  new Set(
    (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
      .filter((word, at) => isWord(word) && !(at > 0 && word !== lower(word) && source.includes(word)))
      .map(lower),
  );
const lower = (word: string) => word.toLowerCase();
// Single capitals are keys, grades or names.
const isWord = (word: string) => word.length > 1 || word === lower(word);

const start = (text: string) => [...text.trim()].slice(0, 40).join('');

function ownWords({ target, verdicts }: Bilingual): string {
  const terms = verdicts.flatMap(({ target: span }) => span ?? []);
  const text = masked(plainText(target), terms).replaceAll(CODE_MARK, ' ');
  return addressesOf(text).reduce((rest, address) => rest.replace(address, ' '), text);
}
