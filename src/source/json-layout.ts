import type { Node } from 'jsonc-parser';
import { endOf, parseJson, spaceAround } from './json.ts';
import { keyOf } from './keys.ts';

interface Merge {
  readonly before: string;
  readonly wanted: string;
  readonly isOurs: (key: string) => boolean;
  /** One level of indentation; undefined where all stands in one line. */
  readonly indent: string | undefined;
  /** What stands between a key and its value. */
  readonly colon: string;
}

/** A member as it is written, with the white space before it and before its comma. */
interface Member {
  readonly name: string;
  readonly lead: string;
  readonly text: string;
  readonly tail: string;
}

/**
 * The JSON file `before` with the values of `wanted`: order, white space and spelling stay, and new keys come behind the one that
 * they follow in `wanted`. A value whose key is not ours stays as it is, whatever is wanted there; any other goes if it is not
 * wanted. Both are objects; `path` names the file in problems.
 */
export function intoLayout(
  before: string,
  wanted: string,
  isOurs: (key: string) => boolean,
  path: string,
): string {
  const old = parseJson(before, path);
  const [first] = old.children ?? [];
  const lead = first ? before.slice(old.offset + 1, first.offset) : '\n  ';
  const [key, value] = first?.children ?? [];
  const colon = key && value ? before.slice(key.offset + key.length, value.offset) : ': ';
  const merge = { before, wanted, isOurs, colon, indent: /\n([\t ]*)$/.exec(lead)?.[1] };
  const merged = mergeObject(old, parseJson(wanted, path), [], merge) ?? '{}';
  return before.slice(0, old.offset) + merged + before.slice(old.offset + old.length);
}

function mergeValue(old: Node, wanted: Node | undefined, path: readonly string[], merge: Merge) {
  if (old.type === 'object' && (!wanted || wanted.type === 'object'))
    return mergeObject(old, wanted, path, merge);
  if (old.type === 'array' && wanted?.type === 'array' && sizeOf(old) <= sizeOf(wanted))
    return mergeArray(old, wanted, path, merge);
  const same = wanted && old.type === wanted.type && !old.children && old.value === wanted.value;
  if (same || !allOurs(old, path, merge)) return sliceOf(old, merge.before);
  return wanted && written(wanted, path.length, merge);
}

function mergeArray(old: Node, wanted: Node, path: readonly string[], merge: Merge): string {
  const [first, ...others] = wanted.children ?? [];
  if (!first) return sliceOf(old, merge.before);
  if (sizeOf(old) === 0) return written(wanted, path.length, merge);
  let text = '';
  let at = old.offset;
  for (const [index, child] of (old.children ?? []).entries()) {
    const value = mergeValue(child, wanted.children?.[index], [...path, String(index)], merge);
    text += merge.before.slice(at, child.offset) + (value ?? sliceOf(child, merge.before));
    at = endOf(child);
  }
  const lead = leadOf(old, path.length, merge);
  for (const child of others.slice(sizeOf(old) - 1))
    text += `,${lead}${written(child, path.length + 1, merge)}`;
  return text + merge.before.slice(at, endOf(old));
}

function mergeObject(
  old: Node,
  wanted: Node | undefined,
  path: readonly string[],
  merge: Merge,
): string | undefined {
  const values = new Map((wanted?.children ?? []).map((child) => [nameOf(child), child.children?.[1]]));
  const children = old.children ?? [];
  const members = children.flatMap((child, index): Member[] => {
    const [key, value] = child.children ?? [];
    if (!key || !value) return [];
    const name = nameOf(child);
    const text = mergeValue(value, values.get(name), [...path, name], merge);
    if (text === undefined) return [];
    return [
      {
        name,
        text: merge.before.slice(child.offset, value.offset) + text,
        ...spaceAround(old, index, merge.before),
      },
    ];
  });
  const had = new Set(children.map(nameOf));
  const lead = leadOf(old, path.length, merge);
  let follows = '';
  for (const [name, value] of values) {
    if (value && !had.has(name)) {
      const text = JSON.stringify(name) + merge.colon + written(value, path.length + 1, merge);
      const at = members.findIndex((member) => member.name === follows) + 1;
      members.splice(at, 0, { name, lead, text, tail: '' });
    }
    if (members.some((member) => member.name === name)) follows = name;
  }
  if (members.length === 0) return wanted ? '{}' : undefined;
  return `{${members.map(({ lead, text, tail }, index) => lead + text + (index < members.length - 1 ? `${tail},` : '')).join('')}${closing(old, path.length, merge)}}`;
}

// A value that is new in the file, in its indentation.
function written(node: Node, depth: number, merge: Merge): string {
  const text = sliceOf(node, merge.wanted);
  if (!/^[[{]/.test(text)) return text;
  return JSON.stringify(JSON.parse(text), null, merge.indent).replaceAll('\n', newLine(depth, merge));
}

// A leaf that is not ours keeps all around it that has no keys of its own.
function allOurs(node: Node, path: readonly string[], merge: Merge): boolean {
  if (node.type === 'object')
    return (node.children ?? []).every((child) => {
      const value = child.children?.[1];
      return !value || allOurs(value, [...path, nameOf(child)], merge);
    });
  if (node.type === 'array')
    return (node.children ?? []).every((child, index) => allOurs(child, [...path, String(index)], merge));
  return merge.isOurs(keyOf(path));
}

// The white space before a new member, as the others have it.
function leadOf(node: Node, depth: number, merge: Merge): string {
  const last = sizeOf(node) - 1;
  if (last < 0) return newLine(depth + 1, merge);
  const { lead } = spaceAround(node, Math.min(1, last), merge.before);
  return lead === '' && merge.colon.endsWith(' ') ? ' ' : lead;
}

function newLine(depth: number, { before, indent }: Merge): string {
  if (indent === undefined) return '';
  return (before.includes('\r\n') ? '\r\n' : '\n') + indent.repeat(depth);
}

function closing(object: Node, depth: number, merge: Merge): string {
  const last = object.children?.at(-1);
  if (!last) return newLine(depth, merge);
  return merge.before.slice(endOf(last), object.offset + object.length - 1);
}

const sizeOf = ({ children = [] }: Node) => children.length;
const nameOf = (property: Node) => String(property.children?.[0]?.value);
const sliceOf = (node: Node, text: string) => text.slice(node.offset, endOf(node));
