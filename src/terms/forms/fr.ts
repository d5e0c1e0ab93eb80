import { pluralsOfHead } from './head.ts';

function plurals(word: string): readonly string[] {
  if (/[sxz]$/.test(word)) return [word];
  if (/(?:eau|eu)$/.test(word)) return [`${word}x`];
  if (/ail$/.test(word)) return [`${word}s`, `${word.slice(0, -2)}ux`];
  return /al$/.test(word) ? [`${word.slice(0, -1)}ux`, `${word}s`] : [`${word}s`];
}

/** French: the plural of head and adjectives. */
export function frenchForms(term: string): readonly string[] {
  return pluralsOfHead(
    term,
    /^(?:à|au|aux|contre|d'.*|de|des|du|en|entre|et|par|pour|sans|sous|sur)$/,
    plurals,
  );
}
