import { CODE_MARK, codesOf, plainText, tidy } from '../content.ts';
import type { Code, Content, Inline, Span } from '../model.ts';
import { type Element, readElements, type Token } from './elements.ts';

/** A provider's answer as a content, and where the marks and locks of terms came back: spans in its plain text by id. */
export interface Restored {
  readonly content: Content;
  readonly marks: ReadonlyMap<number, Span>;
}

/**
 * Reads a provider's answer to a source. What the service did to elements is undone where that is certain: other capitals and
 * names, spaces within, escapes, an element that stands twice side by side or within itself. A tag that was never sent
 * becomes a code of its own source, so that the check of codes names it: residue is a finding, never text.
 */
export function restore(markup: string, source: Content): Restored {
  const text = plainText(source);
  const codes = codesOf(source);
  const tokens = withoutTwins(named(readElements(markup, text), codes));
  const composed = text.normalize('NFC') === text;
  return build(tokens, codes, (piece) => (composed ? piece.normalize('NFC') : piece));
}

const isElement = (token: Token | undefined): token is Element => typeof token === 'object';
const same = (a: Element, b: Element) => a.name === b.name && a.id === b.id && a.side === b.side;

// Closing tags get the id of what they close, and translated names become those that were sent.
function named(tokens: readonly Token[], codes: readonly Code[]): readonly Token[] {
  const present = new Set(
    tokens.flatMap((token) => (isElement(token) && /^[xg]$/.test(token.name) ? [token.id] : [])),
  );
  const sentAs = ({ name, id }: Element) => {
    if (/^[xgtk]$/.test(name) || id === undefined || present.has(id) || !codes[id]) return name;
    return codes[id].kind === 'placeholder' ? 'x' : 'g';
  };
  const open: { readonly given: string; readonly element: Element }[] = [];
  return tokens.map((token) => {
    if (!isElement(token)) return token;
    if (token.side !== 'close') {
      const element = { ...token, name: sentAs(token) };
      if (token.side === 'open') open.push({ given: token.name, element });
      return element;
    }
    const at = open.findLastIndex(({ given }) => given === token.name);
    const [opened] = at < 0 ? [] : open.splice(at, 1);
    const { name = token.name, id } = opened?.element ?? {};
    return { ...token, name, ...(id === undefined ? {} : { id }) };
  });
}

/** Without what stands twice for certain: the same element side by side, or opened within itself; a pair that was split is one again. */
function withoutTwins(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  const depth = new Map<string, number>();
  for (const token of tokens) {
    if (!isElement(token)) {
      out.push(token);
      continue;
    }
    const key = `${token.name}${token.id}`;
    const level = depth.get(key) ?? 0;
    if (token.side === 'open') depth.set(key, level + 1);
    if (token.side === 'close') depth.set(key, Math.max(0, level - 1));
    if ((token.side === 'open' && level > 0) || (token.side === 'close' && level > 1)) continue;
    const last = out.at(-1);
    if (
      token.name === 'g' &&
      token.side === 'open' &&
      isElement(last) &&
      same(last, { ...token, side: 'close' })
    ) {
      out.pop();
      continue;
    }
    out.push(token);
    dropRepeat(out, token);
  }
  return out;
}

// Takes back what was just put, where it repeats what stands before it: an empty element, or a mark with the same text.
function dropRepeat(out: Token[], last: Element): void {
  const length = last.side === 'empty' ? 1 : last.side === 'close' && last.name !== 'g' ? 3 : 0;
  if (length === 0) return;
  const repeated = out.slice(-length);
  for (const gap of [0, 1]) {
    const before = out.slice(-2 * length - gap, -length - gap);
    const between = out.slice(-length - gap, -length);
    const blank = between.every((token) => typeof token === 'string' && token.trim() === '');
    if (before.length !== length || !blank || between.length !== gap) continue;
    const equal = before.every((token, at) => {
      const other = repeated[at];
      return isElement(token) && isElement(other) ? same(token, other) : token === other;
    });
    if (equal) out.splice(-length - gap);
  }
}

function build(
  tokens: readonly Token[],
  codes: readonly Code[],
  textOf: (piece: string) => string,
): Restored {
  const out: Inline[] = [];
  const marks = new Map<number, Span>();
  const open: number[] = [];
  let length = 0;
  const put = (part: Inline) => {
    out.push(part);
    length += typeof part === 'string' ? part.length : CODE_MARK.length;
  };
  for (const token of tokens) {
    if (!isElement(token)) {
      put(textOf(token));
      continue;
    }
    const { name, side, id = Number.NaN } = token;
    if (name === 't' || name === 'k') {
      const start = side === 'close' ? (open.pop() ?? length) : length;
      if (side === 'open') open.push(start);
      // An emptied mark says nothing of its term, an emptied lock where the term has to stand.
      else if (name === 'k' || length > start) marks.set(id, { start, end: length });
    } else if (name !== 'x' || side !== 'close') {
      for (const code of codesFor(token, codes, out.length)) put(code);
    }
  }
  return { content: tidy(out), marks };
}

function codesFor(
  { name, side, id = Number.NaN, source }: Element,
  codes: readonly Code[],
  at: number,
): readonly Code[] {
  const code = name === 'x' || name === 'g' ? codes[id] : undefined;
  if (!code) return [{ kind: 'placeholder', id: `unknown-${at}`, source }];
  if (name === 'x' || code.kind !== 'open') return [code];
  const closing = codes.filter((other) => other.kind === 'close' && other.id === code.id);
  if (side === 'open') return [code];
  return side === 'close' ? closing : [code, ...closing];
}
