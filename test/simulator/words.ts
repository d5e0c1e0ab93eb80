/**
 * A stand-in for translation: every word becomes another one, the same each time and another one per language; tags,
 * digits, punctuation and first capitals stay.
 */
export function otherWords(text: string, language: string): string {
  const shift = [...language].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 19;
  return text
    .split(/(<[^>]*>|&(?:#\d+|\w+);)/)
    .map((piece) =>
      /^[<&]/.test(piece) ? piece : piece.replace(/[\p{L}\p{M}]+/gu, (word) => otherWord(word, shift)),
    )
    .join('');
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwz';

function otherWord(word: string, shift: number): string {
  const letters = [...word.toLowerCase()].map((letter, index) => {
    const code = letter.charCodeAt(0) + shift + index;
    return index % 2 ? VOWELS.charAt(code % VOWELS.length) : CONSONANTS.charAt(code % CONSONANTS.length);
  });
  const other = letters.join('');
  return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}
