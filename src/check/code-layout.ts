import { codesOf } from '../content.ts';
import type { Code, Content } from '../model.ts';

/** Where a code stands. */
export interface Place {
  readonly code: Code;
  /** The tags that are open there, outermost first. */
  readonly within: string;
  /** Of an opening tag: no word stands between it and its partner. */
  readonly isEmpty: boolean;
  /** Letters stand right before and right after it. */
  readonly letters: { readonly before: boolean; readonly after: boolean };
}

/** Whether two codes are the same one in different texts: ids are a text's own. */
export function isSameCode(a: Code, b: Code): boolean {
  return a.kind === b.kind && a.source === b.source;
}

/** The place of every code of a text, and the tags that close before they open, or before one that they hold does. */
export function layoutOf(content: Content): {
  readonly places: readonly Place[];
  readonly broken: readonly Code[];
} {
  const closes = new Set(codesOf(content).flatMap(({ kind, id }) => (kind === 'close' ? [id] : [])));
  const open: Code[] = [];
  const broken: Code[] = [];
  const places = content.flatMap((code, at): Place[] => {
    if (typeof code === 'string') return [];
    if (code.kind === 'close') {
      const found = open.findLastIndex(({ id }) => id === code.id);
      if (found < 0 || found < open.length - 1) broken.push(code);
      if (found >= 0) open.splice(found, 1);
    }
    const within = open.map(({ source }) => source).join(' ');
    // A tag whose partner stands in another sentence holds nothing.
    if (code.kind === 'open' && closes.has(code.id)) open.push(code);
    const [before, after] = [content[at - 1], content[at + 1]];
    const letters = {
      before: typeof before === 'string' && /[\p{L}\p{M}]$/u.test(before),
      after: typeof after === 'string' && /^\p{L}/u.test(after),
    };
    return [
      {
        code,
        within,
        isEmpty: code.kind === 'open' && closes.has(code.id) && isEmptyAt(content, at, code.id),
        letters,
      },
    ];
  });
  return { places, broken };
}

function isEmptyAt(content: Content, at: number, id: string): boolean {
  const end = content.findIndex(
    (part) => typeof part !== 'string' && part.kind === 'close' && part.id === id,
  );
  const inside = content.slice(at + 1, Math.max(end, at + 1));
  return !inside.some((part) =>
    typeof part === 'string' ? /[\p{L}\p{N}]/u.test(part) : part.kind === 'placeholder',
  );
}
