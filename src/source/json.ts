import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { lineAndColumn } from '../files.ts';
import type { Span } from '../model.ts';
import { fail } from '../problems.ts';

/** Levels of objects and arrays: the parser descends by recursion, and too deep a file would end the process. */
const DEPTH = 100;

// What the parser misses, by the name of its error.
const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a value',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'a key in quotation marks',
  ValueExpected: 'a value',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma',
  CloseBraceExpected: '"}"',
  CloseBracketExpected: '"]"',
  EndOfFileExpected: 'the end of the file',
  InvalidCommentToken: 'JSON without comments',
  UnexpectedEndOfComment: 'JSON without comments',
  UnexpectedEndOfString: 'a closing quotation mark',
  UnexpectedEndOfNumber: 'a digit',
  InvalidUnicode: 'four hexadecimal digits after \\u',
  InvalidEscapeCharacter: 'an escape such as \\n',
  InvalidCharacter: 'no control character in a string',
};

/**
 * The object in a JSON file as a tree with offsets; a byte order mark is passed over. Fails with `source-empty`,
 * `source-json` or `source-duplicate-key`, the last two with line and column.
 */
export function parseJson(text: string, path: string): Node {
  const place = (offset: number) => ({ file: path, ...lineAndColumn(text, offset) });
  const refuse = (offset: number, expected: string, found: string): never =>
    fail('source-json', { expected, found }, place(offset));
  if (text.trim() === '') fail('source-empty', {}, { file: path });
  const deep = tooDeep(text);
  if (deep !== undefined) refuse(deep, `at most ${DEPTH} levels`, 'one more');
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  const [error] = errors;
  if (error)
    refuse(error.offset, EXPECTED[printParseErrorCode(error.error)] ?? 'JSON', tokenAt(text, error.offset));
  if (root?.type !== 'object') return refuse(root?.offset ?? 0, 'an object', root?.type ?? 'nothing');
  const twice = duplicateKey(root);
  if (twice) fail('source-duplicate-key', { key: String(twice.value) }, place(twice.offset));
  return root;
}

/** Where each character of a string's value begins in the literal that stands at `span`, and where the last one ends. */
export function literalOffsets(text: string, { start, end }: Span): readonly number[] {
  const signs = text.slice(start + 1, end - 1).matchAll(/\\u[\dA-Fa-f]{4}|\\?./gs);
  return [...[...signs].map(({ index }) => start + 1 + index), end - 1];
}

function tooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  do {
    scanner.scan();
    const first = text[scanner.getTokenOffset()];
    if (first === '{' || first === '[') depth++;
    else if (first === '}' || first === ']') depth--;
    if (depth > DEPTH) return scanner.getTokenOffset();
  } while (scanner.getTokenOffset() < text.length);
  return undefined;
}

function tokenAt(text: string, offset: number): string {
  const token = /^(?:[\w.+-]+|\S)/u.exec(text.slice(offset, offset + 40))?.[0];
  return token === undefined ? 'the end of the file' : `"${token}"`;
}

function duplicateKey(node: Node): Node | undefined {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    if (key && seen.has(key.value)) return key;
    seen.add(key?.value);
    const twice = value && duplicateKey(value);
    if (twice) return twice;
  }
  return undefined;
}

/** Where a value ends in its file. */
export const endOf = ({ offset, length }: Node) => offset + length;

/**
 * The white space before a member of an object or array, and before its comma. That before the closing bracket is no member's
 * own.
 */
export function spaceAround(
  { children = [], offset }: Node,
  index: number,
  text: string,
): { readonly lead: string; readonly tail: string } {
  const [before, child, after] = [children[index - 1], children[index], children[index + 1]];
  if (!child) return { lead: '', tail: '' };
  const gap = text.slice(before ? endOf(before) : offset + 1, child.offset);
  const next = after ? text.slice(endOf(child), after.offset) : '';
  return {
    lead: before ? gap.slice(gap.indexOf(',') + 1) : gap,
    tail: next.slice(0, Math.max(0, next.indexOf(','))),
  };
}
