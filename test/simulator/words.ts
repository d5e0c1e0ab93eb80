/** What a stand-in translation keeps and knows beside the words themselves. */
export interface WordOptions {
  /** Source to target, as they stand in the text. */
  readonly glossary?: ReadonlyMap<string, string>;
  /** Elements whose content stays. */
  readonly ignoredTags?: readonly string[];
}

/**
 * A stand-in for translation: every word becomes another one, the same each time and another one per language; tags,
 * entities, digits, punctuation and capitals stay. What a glossary holds becomes its target, longest first.
 */
export function otherWords(text: string, language: string, options: WordOptions = {}): string {
  const { glossary = new Map<string, string>(), ignoredTags = [] } = options;
  const shift = shiftOf(language);
  return text.replace(patternOf([...glossary.keys()], ignoredTags), (piece) => {
    if (piece.startsWith('<')) return piece;
    return glossary.get(piece) ?? (piece.startsWith('&') ? piece : otherWord(piece, shift));
  });
}

function patternOf(terms: readonly string[], ignoredTags: readonly string[]): RegExp {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(literal);
  return new RegExp(
    [
      ...ignoredTags.map((tag) => `<${literal(tag)}(?:\\s[^>]*)?(?<!/)>.*?</${literal(tag)}>`),
      '<[^>]*>',
      ...longestFirst.map((term) => `(?<![\\p{L}\\p{M}\\p{N}])${term}(?![\\p{L}\\p{M}\\p{N}])`),
      '&#?\\w+;',
      '[\\p{L}\\p{M}]+',
    ].join('|'),
    'gsu',
  );
}

/** A text as a pattern that matches it alone. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwz';

// One of 95 = 5 vowels × 19 consonants; with 44, the service's languages differ, one pair aside.
function shiftOf(language: string): number {
  return [...language.toLowerCase()].reduce((sum, letter) => (sum * 44 + letter.charCodeAt(0)) % 95, 0);
}

function otherWord(word: string, shift: number): string {
  const other = [...word].map((letter, index) => {
    const code = (letter.toLowerCase().codePointAt(0) ?? 0) + shift + index;
    const plain =
      index % 2 ? VOWELS.charAt(code % VOWELS.length) : CONSONANTS.charAt(code % CONSONANTS.length);
    return /\p{Lu}/u.test(letter) ? plain.toUpperCase() : plain;
  });
  return other.join('') === word ? otherWord(word, shift + 1) : other.join('');
}
