import { pluralsOfHead } from './head.ts';

function plurals(word: string): readonly string[] {
  const stem = word.slice(0, -1);
  if (/[cg]o$/.test(word)) return [`${stem}i`, `${stem}hi`];
  if (/[cg]a$/.test(word)) return [`${stem}he`, `${stem}hi`];
  if (/[^aeiou][cg]ia$/.test(word)) return [`${word.slice(0, -2)}e`, `${stem}e`];
  if (/io$/.test(word)) return [stem, `${stem}i`];
  if (/ista$/.test(word)) return [`${stem}i`, `${stem}e`];
  if (/a$/.test(word)) return [`${stem}e`, `${stem}i`];
  return /[eo]$/.test(word) ? [`${stem}i`] : [word];
}

/** Italian: the plural of head and adjectives. */
export function italianForms(term: string): readonly string[] {
  const prepositions =
    /^(?:a|al|alla|con|contro|d'.*|da|de[il]|della|delle|dello|degli|dell'.*|di|e|in|per|su|sul|sulla|tra|fra)$/;
  return pluralsOfHead(term, prepositions, plurals);
}
