import type { Node } from 'jsonc-parser';
import type { Block, Document } from '../model.ts';
import { spaceAround } from './json.ts';
import { keyOf } from './keys.ts';
import { pluralKey } from './plurals.ts';

/** One member of an object or array as it is written, with the white space before it and before its comma. */
interface Member {
  readonly lead: string;
  readonly text: string;
  readonly tail: string;
}

interface Resource {
  readonly source: string;
  readonly texts: ReadonlyMap<string, string>;
  /** Extra plural forms, by the group that they belong to. */
  readonly extras: ReadonlyMap<string, readonly Block[]>;
  /** Keys of all objects and arrays that lack a text somewhere. */
  readonly incomplete: ReadonlySet<string>;
}

/**
 * Writes a resource with other texts (block key → text). A key without one is left out, and so is an object that gets empty
 * by that; an array is there whole or not at all, since its places count. White space, order and other values stay.
 */
export function buildResource(document: Document, root: Node, texts: ReadonlyMap<string, string>): string {
  const { text: source, blocks } = document;
  const known = blocks.flatMap(({ key }): [string, string][] => {
    const text = texts.get(key);
    return text === undefined ? [] : [[key, text]];
  });
  const incomplete = new Set(
    blocks.filter(({ key }) => !texts.has(key)).flatMap(({ key }) => parentsOf(key)),
  );
  const resource = { source, texts: new Map(known), extras: extrasOf(blocks), incomplete };
  return (
    source.slice(0, root.offset) + writeObject(root, [], resource) + source.slice(root.offset + root.length)
  );
}

function parentsOf(key: string): readonly string[] {
  const segments = key.split('.');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('.'));
}

function extrasOf(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const extras = new Map<string, Block[]>();
  for (const block of blocks) {
    const group = block.pluralOf && pluralKey(block.key)?.group;
    if (group) extras.set(group, [...(extras.get(group) ?? []), block]);
  }
  return extras;
}

function writeValue(node: Node, path: readonly string[], resource: Resource): string | undefined {
  if (node.type === 'object') return writeObject(node, path, resource);
  if (node.type === 'array') return writeArray(node, path, resource);
  if (node.type !== 'string' || node.value === '') return sliceOf(node, resource);
  const text = resource.texts.get(keyOf(path));
  return text === node.value
    ? sliceOf(node, resource)
    : text === undefined
      ? undefined
      : JSON.stringify(text);
}

function writeArray(node: Node, path: readonly string[], resource: Resource): string | undefined {
  if (resource.incomplete.has(keyOf(path))) return undefined;
  const members = (node.children ?? []).map((child, index): Member => {
    const text = writeValue(child, [...path, String(index)], resource) ?? sliceOf(child, resource);
    return { ...spaceAround(node, index, resource.source), text };
  });
  return join('[', members, ']', node, resource);
}

function writeObject(node: Node, path: readonly string[], resource: Resource): string | undefined {
  const { children = [] } = node;
  const lastOf = new Map(children.map((child, index) => [groupOf(child, path), index]));
  const members = children.flatMap((child, index): Member[] => {
    const [key, value] = child.children ?? [];
    if (!key || !value) return [];
    const { lead, tail } = spaceAround(node, index, resource.source);
    const colon = resource.source.slice(key.offset + key.length, value.offset);
    const text = writeValue(value, [...path, String(key.value)], resource);
    const own = text === undefined ? [] : [{ lead, tail, text: sliceOf(key, resource) + colon + text }];
    const group = groupOf(child, path);
    const extras = lastOf.get(group) === index ? (resource.extras.get(group ?? '') ?? []) : [];
    const forms = extras.flatMap((extra): Member[] => {
      const form = resource.texts.get(extra.key);
      const name = String(key.value).replace(/[a-z]+$/, pluralKey(extra.key)?.category ?? '');
      return form === undefined
        ? []
        : [{ lead, tail: '', text: JSON.stringify(name) + colon + JSON.stringify(form) }];
    });
    return [...own, ...forms];
  });
  if (members.length === 0 && children.length > 0 && path.length > 0) return undefined;
  return join('{', members, '}', node, resource);
}

function groupOf(property: Node, path: readonly string[]): string | undefined {
  return pluralKey(keyOf([...path, String(property.children?.[0]?.value)]))?.group;
}

function sliceOf(node: Node, { source }: Resource): string {
  return source.slice(node.offset, node.offset + node.length);
}

// The white space behind the opening and before the closing bracket stays, whichever members are left.
function join(
  open: string,
  members: readonly Member[],
  close: string,
  node: Node,
  resource: Resource,
): string {
  const { children = [] } = node;
  const last = children.at(-1);
  if (!last) return sliceOf(node, resource);
  if (members.length === 0) return open + close;
  const { lead: first } = spaceAround(node, 0, resource.source);
  const end = resource.source.slice(last.offset + last.length, node.offset + node.length - 1);
  const written = members.map(({ lead, text, tail }, index) => {
    const space = index === members.length - 1 ? end : tail;
    return (index === 0 ? first : lead) + text + space;
  });
  return open + written.join(',') + close;
}
