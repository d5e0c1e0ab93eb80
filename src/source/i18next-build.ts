import type { Node } from 'jsonc-parser';
import type { Block, Document } from '../model.ts';
import { keyOf } from './keys.ts';

/** A member of an object or array with the white space around it. */
interface Member {
  readonly lead: string;
  readonly text: string;
  readonly tail: string;
}

/**
 * Writes a resource with other texts (block key → text). A key without one is left out, and so is what gets empty by
 * that; an array is there whole or not at all, since its places count. White space, order and other values stay.
 */
export function buildResource(document: Document, root: Node, texts: ReadonlyMap<string, string>): string {
  const extras = new Map<string, Block[]>();
  for (const block of document.blocks) {
    if (block.pluralOf) extras.set(block.pluralOf, [...(extras.get(block.pluralOf) ?? []), block]);
  }
  const source = document.text;
  const slice = (node: Node) => source.slice(node.offset, node.offset + node.length);
  const literal = (node: Node, text: string) => (node.value === text ? slice(node) : JSON.stringify(text));

  const value = (node: Node, path: readonly string[]): string | undefined => {
    if (node.type === 'object') return object(node, path);
    if (node.type === 'array') return array(node, path);
    if (node.type !== 'string' || node.value === '') return slice(node);
    const text = texts.get(keyOf(path));
    return text === undefined ? undefined : literal(node, text);
  };

  const array = (node: Node, path: readonly string[]): string | undefined => {
    const members = membersOf(node, source).map(({ child, ...around }, index) => {
      const text = value(child, [...path, String(index)]);
      return text === undefined ? undefined : { ...around, text };
    });
    return members.some((member) => member === undefined)
      ? undefined
      : join('[', members.filter(isThere), node, source);
  };

  const object = (node: Node, path: readonly string[]): string | undefined => {
    const members = membersOf(node, source).flatMap(({ child, lead, tail }): Member[] => {
      const [key, content] = child.children ?? [];
      if (!key || !content) return [];
      const own = [...path, String(key.value)];
      const between = source.slice(key.offset + key.length, content.offset);
      const text = value(content, own);
      const forms = (extras.get(keyOf(own)) ?? []).flatMap((extra) => {
        const form = texts.get(extra.key);
        const name = String(key.value).replace(/other$/, /[a-z]+$/.exec(extra.key)?.[0] ?? '');
        return form === undefined
          ? []
          : [{ lead, tail, text: JSON.stringify(name) + between + JSON.stringify(form) }];
      });
      return text === undefined ? forms : [{ lead, tail, text: slice(key) + between + text }, ...forms];
    });
    const emptied = members.length === 0 && (node.children ?? []).length > 0 && path.length > 0;
    return emptied ? undefined : join('{', members, node, source);
  };

  return source.slice(0, root.offset) + object(root, []) + source.slice(root.offset + root.length);
}

function isThere(member: Member | undefined): member is Member {
  return member !== undefined;
}

function membersOf(node: Node, source: string): { child: Node; lead: string; tail: string }[] {
  const children = node.children ?? [];
  let from = node.offset + 1;
  return children.map((child, index) => {
    const end = child.offset + child.length;
    const next = children[index + 1]?.offset ?? node.offset + node.length - 1;
    const between = source.slice(end, next);
    const comma = index + 1 < children.length ? between.indexOf(',') : between.length;
    const member = { child, lead: source.slice(from, child.offset), tail: between.slice(0, comma) };
    from = end + comma + 1;
    return member;
  });
}

// The white space before the first member and after the last one belongs to the brackets, whichever members are left.
function join(open: '[' | '{', members: readonly Member[], node: Node, source: string): string {
  const close = open === '[' ? ']' : '}';
  const around = membersOf(node, source);
  const inner = members.map(({ lead, text, tail }, index) => {
    const first = index === 0 ? (around[0]?.lead ?? '') : lead;
    const last =
      index === members.length - 1 ? (around.at(-1)?.tail ?? '') : tail === around.at(-1)?.tail ? '' : tail;
    return first + text + last;
  });
  if (inner.length > 0) return open + inner.join(',') + close;
  return around.length > 0 ? open + close : source.slice(node.offset, node.offset + node.length);
}
