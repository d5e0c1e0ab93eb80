import { addressesOf } from '../address.ts';
import { scriptsOf } from '../language.ts';
import { escapeXml } from './markup.ts';
import type { Provider, RequestText } from './provider.ts';
import { type PseudoScript, pseudoScript } from './pseudo-letters.ts';

// One vowel in so many is doubled, which makes German about 30% longer: room that translations need.
const LONGER_EVERY = 1.25;

/** Pseudo-translation: letters of the target's script and length show what a layout bears; codes and target terms stand in place. */
export function pseudo(): Provider {
  return {
    name: 'pseudo',
    limits: { texts: 1000, bytes: Number.POSITIVE_INFINITY, concurrency: 1 },
    ready: true,
    billed: false,
    supports: { tags: true, glossary: true },
    settings: '',
    accepts: () => true,
    size: (text) => text.length,
    translate: async ({ texts, target }) => {
      const script = pseudoScript(scriptsOf(target)[0]);
      return { texts: texts.map((text) => pseudoText(text, script)), billed: 0 };
    },
  };
}

function pseudoText({ markup, terms }: RequestText, script: PseudoScript): string {
  const marked = new Map(
    terms.flatMap((term) => (term.mark === undefined ? [] : [[String(term.mark), term.target]])),
  );
  const unmarked = terms.filter((term) => term.mark === undefined);
  const pieces = markup
    .split(/(<([tk]) id="\d+">[^<]*<\/\2>|<[^>]*>|&[^;]+;)/)
    .filter((_, at) => at % 3 !== 2);
  return pieces
    .map((piece) => {
      const [, open = '', mark = '', form = ''] = /^(<t id="(\d+)">)([^<]*)/.exec(piece) ?? [];
      const target = marked.get(mark);
      if (open) return `${open}${target === undefined ? form : escapeXml(target)}</t>`;
      return /^[<&]/.test(piece) ? piece : rewrittenAround(piece, unmarked, script);
    })
    .join('');
}

function rewrittenAround(text: string, terms: RequestText['terms'], script: PseudoScript): string {
  const [term] = terms.filter(({ form }) => text.includes(form));
  if (!term) return rewritten(text, script);
  const at = text.indexOf(term.form);
  const after = text.slice(at + term.form.length);
  const rest = terms.filter((other) => other !== term);
  const gap = /^\p{L}/u.test(after) ? ' ' : '';
  return (
    rewrittenAround(text.slice(0, at), rest, script) +
    escapeXml(term.target) +
    gap +
    rewrittenAround(after, rest, script)
  );
}

// Addresses stay, as with every service.
function rewritten(text: string, script: PseudoScript): string {
  const [address] = addressesOf(text);
  if (!address) return plainRewritten(text, script);
  const [before = '', ...after] = text.split(address);
  return plainRewritten(before, script) + address + rewritten(after.join(address), script);
}

function plainRewritten(text: string, { letters, growth, signs }: PseudoScript): string {
  let vowels = 0;
  let doubled = 0;
  return text.replace(/\p{L}+|(?<!\p{Nd})[,.;:!?](?=\s|$)|[,.;:!?]$/gu, (piece) =>
    [...piece]
      .filter((_, at) => growth !== 'shorter' || at % 2 === 0)
      .map((letter) => {
        const changed = signs.get(letter) ?? letterFor(letter, letters);
        if (growth !== 'longer' || !/[aeiouäöü]/.test(letter)) return changed;
        vowels++;
        if (vowels < doubled * LONGER_EVERY) return changed;
        doubled++;
        return changed + changed;
      })
      .join(''),
  );
}

function letterFor(letter: string, letters: PseudoScript['letters']): string {
  const plain = letter === 'ß' ? 's' : letter.normalize('NFD').charAt(0);
  const changed = letters.get(plain.toLowerCase()) ?? letter;
  return plain === plain.toLowerCase() ? changed : changed.toUpperCase();
}
