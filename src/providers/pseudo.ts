import { escapeXml } from './markup.ts';
import type { Provider, RequestText } from './provider.ts';

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('aAcCdDeEgGhHiIjJlLnNoOrRsStTuUwWyYzZ', (letter, index) => [
    letter,
    Array.from('àÀçÇđĐéÉğĞħĦíÍĵĴļĻñÑöÖřŘšŠŧŦûÛŵŴýÝžŽ')[index] ?? letter,
  ]),
);
// One vowel in so many is doubled, which makes German about 30% longer: room that translations need.
const LONGER_EVERY = 1.25;

/** Pseudo-translation: accents and length show what a layout bears; codes and target terms stand in place. */
export function pseudo(): Provider {
  return {
    name: 'pseudo',
    limits: { texts: 1000, bytes: Number.POSITIVE_INFINITY, concurrency: 1 },
    ready: true,
    billed: false,
    usesTerms: true,
    settings: '',
    accepts: () => true,
    size: (text) => text.length,
    translate: async ({ texts }) => ({ texts: texts.map(pseudoText), billed: 0 }),
  };
}

function pseudoText({ markup, terms }: RequestText): string {
  const marked = new Map(
    terms.flatMap((term) => (term.mark === undefined ? [] : [[String(term.mark), term.target]])),
  );
  const unmarked = terms.filter((term) => term.mark === undefined);
  const pieces = markup.split(/(<t id="\d+">[^<]*<\/t>|<[^>]*>|&[^;]+;)/);
  return pieces
    .map((piece) => {
      const mark = /^<t id="(\d+)">/.exec(piece)?.[1];
      if (mark !== undefined) return escapeXml(marked.get(mark) ?? piece.replace(/<[^>]*>/g, ''));
      return /^[<&]/.test(piece) ? piece : accentedAround(piece, unmarked);
    })
    .join('');
}

function accentedAround(text: string, terms: RequestText['terms']): string {
  const [term] = terms.filter(({ form }) => text.includes(form));
  if (!term) return accented(text);
  const at = text.indexOf(term.form);
  const after = text.slice(at + term.form.length);
  const rest = terms.filter((other) => other !== term);
  const gap = /^\p{L}/u.test(after) ? ' ' : '';
  return accentedAround(text.slice(0, at), rest) + escapeXml(term.target) + gap + accentedAround(after, rest);
}

function accented(text: string): string {
  let vowels = 0;
  let doubled = 0;
  return text.replace(/\p{L}/gu, (letter) => {
    const changed = ACCENTED[letter] ?? letter;
    if (!/[aeiouäöü]/.test(letter)) return changed;
    vowels++;
    if (vowels < doubled * LONGER_EVERY) return changed;
    doubled++;
    return changed + changed;
  });
}
