import { pluralsOfHead } from './head.ts';

const BARE: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

function plurals(word: string): readonly string[] {
  if (/z$/.test(word)) return [`${word.slice(0, -1)}ces`];
  // The stress mark of a last syllable in -n or -s falls away: nación, naciones; francés, franceses.
  if (/[áéíóú][ns]$/.test(word))
    return [`${word.replace(/[áéíóú](?=.$)/, (vowel) => BARE[vowel] ?? vowel)}es`];
  if (/s$/.test(word)) return [word, `${word}es`];
  return /[aeiouáéó]$/.test(word)
    ? [`${word}s`]
    : /[íú]$/.test(word)
      ? [`${word}es`, `${word}s`]
      : [`${word}es`, `${word}s`];
}

/** Spanish: the plural of head and adjectives. */
export function spanishForms(term: string): readonly string[] {
  return pluralsOfHead(term, /^(?:a|al|con|contra|de|del|en|entre|para|por|sin|sobre|y)$/, plurals);
}
