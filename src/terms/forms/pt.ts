import { pluralsOfHead } from './head.ts';

const BEFORE_L: Readonly<Record<string, readonly string[]>> = {
  a: ['ais'],
  e: ['éis', 'eis'],
  i: ['is', 'eis'],
  o: ['óis'],
  u: ['uis'],
};

function plurals(word: string): readonly string[] {
  if (/ão$/.test(word)) return ['ões', 'ãos', 'ães'].map((ending) => word.slice(0, -2) + ending);
  if (/m$/.test(word)) return [`${word.slice(0, -1)}ns`];
  if (/[aeiou]l$/.test(word))
    return (BEFORE_L[word.at(-2) ?? ''] ?? []).map((ending) => word.slice(0, -2) + ending);
  if (/ês$/.test(word)) return [`${word.slice(0, -2)}eses`];
  if (/s$/.test(word)) return [word];
  return /[rzn]$/.test(word) ? [`${word}es`] : [`${word}s`];
}

/** Portuguese: the plural of head and adjectives. */
export function portugueseForms(term: string): readonly string[] {
  return pluralsOfHead(
    term,
    /^(?:à|ao|às|aos|com|contra|d[aeo]s?|e|em|entre|n[ao]s?|para|pel[ao]s?|por|sem|sobre)$/,
    plurals,
  );
}
