import { unescapeXml } from './markup.ts';

/** An element of a provider's answer: `x` a code, `g` a pair, `t` a mark, `k` a lock; of another name, it was never sent. */
export interface Element {
  readonly name: string;
  readonly side: 'open' | 'close' | 'empty';
  /** Absent on most closing tags, and where the answer lost it. */
  readonly id?: number;
  /** As it stands in the answer. */
  readonly source: string;
}

/** A piece of an answer. */
export type Token = string | Element;

const ENTITY = /&(?:lt|gt|quot|apos|amp);/i;
const ANY = '<(/?)([\\p{L}][\\p{L}\\p{N}-]*)(?:\\s+id\\s*=\\s*["\']?(\\d+)["\']?|[^<>]*?)\\s*(/?)\\s*>';
const token = (left: string, right: string, quote: string) =>
  new RegExp(
    `${left}\\s*([xgtk])\\s+id\\s*=\\s*${quote}?\\s*(\\d+)\\s*${quote}?\\s*(/?)\\s*${right}|${left}\\s*/\\s*([xgtk])\\s*${right}|${ANY}`,
    'giu',
  );
const TOKEN = token('(?:<|&(?:amp;)*lt;)', '(?:>|&(?:amp;)*gt;)', '(?:["\'“”„«»]|&(?:amp;)*quot;)');
// For a source that has such a thing as its own text.
const UNESCAPED_TOKEN = token('<', '>', '["\']');
const LIKE_OWN = /<\s*\/?\s*[xgtk]\b/i;

/**
 * Cuts an answer into texts and elements. Own elements are known whatever their capitals, with spaces within, and escaped; texts are
 * unescaped, once more where the source holds no entity and the answer was escaped twice.
 */
export function readElements(markup: string, sourceText: string): readonly Token[] {
  const textOf = (piece: string) => {
    const text = unescapeXml(piece);
    return ENTITY.test(text) && !ENTITY.test(sourceText) ? unescapeXml(text) : text;
  };
  const tokens: Token[] = [];
  let at = 0;
  for (const match of markup.matchAll(LIKE_OWN.test(sourceText) ? UNESCAPED_TOKEN : TOKEN)) {
    tokens.push(textOf(markup.slice(at, match.index)), elementOf(match));
    at = match.index + match[0].length;
  }
  tokens.push(textOf(markup.slice(at)));
  return tokens.filter((token) => token !== '');
}

function elementOf(match: RegExpExecArray): Element {
  const [source, own, ownId, ownEmpty, ownClose, close, any, anyId, anyEmpty] = match;
  const name = (own ?? ownClose ?? any ?? '').toLowerCase();
  const id = ownId ?? anyId;
  const side = ownClose || close ? 'close' : ownEmpty || anyEmpty ? 'empty' : 'open';
  return { name, side, source, ...(id === undefined ? {} : { id: Number(id) }) };
}
