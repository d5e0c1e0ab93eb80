import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { lineAndColumn } from '../files.ts';
import type { Block } from '../model.ts';
import { fail } from '../problems.ts';
import { decodeSource, type SourceInfo } from './decode.ts';
import type { SourceFormat } from './format.ts';
import { buildResource } from './i18next-build.ts';
import { parseInline } from './inline.ts';
import { keyOf } from './keys.ts';

const DEPTH = 100;

/** i18next resources: nested keys, arrays, plural and context suffixes. Values that are no text are copied. */
export const i18next: SourceFormat = {
  name: 'i18next',
  extension: '.json',
  keyed: true,
  parse: (bytes, source) => {
    const text = decodeSource(bytes, source.path);
    const blocks = blocksOf(parseJson(text, source.path), text, source, []);
    if (blocks.length === 0) fail('source-empty', {}, { file: source.path });
    return {
      path: source.path,
      name: source.name,
      format: 'i18next',
      language: source.language,
      text,
      blocks,
    };
  },
  build: (document, texts) => buildResource(document, parseJson(document.text, document.path), texts),
};

function parseJson(text: string, path: string): Node {
  const refuse = (offset: number, expected: string, found: string): never =>
    fail('source-json', { expected, found }, { file: path, ...lineAndColumn(text, offset) });
  // The parser descends by recursion: too deep a file would end the process.
  refuseDepth(text, refuse);
  const errors: ParseError[] = [];
  const bom = text.startsWith('\uFEFF') ? ' ' : '';
  const root = parseTree(bom + text.slice(bom.length), errors, { disallowComments: true });
  const [error] = errors;
  if (error) return refuse(error.offset, 'JSON', printParseErrorCode(error.error));
  if (!root || text.trim() === '') return fail('source-empty', {}, { file: path });
  if (root.type !== 'object') return refuse(root.offset, 'an object', `${root.type}`);
  return root;
}

function refuseDepth(text: string, refuse: (offset: number, expected: string, found: string) => never): void {
  let depth = 0;
  for (const { index, 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > DEPTH) refuse(index, `at most ${DEPTH} levels`, 'one more');
  }
}

function blocksOf(node: Node, text: string, source: SourceInfo, path: readonly string[]): Block[] {
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((child, index) =>
      blocksOf(child, text, source, [...path, String(index)]),
    );
  }
  if (node.type === 'object') {
    refuseDuplicates(node, text, source.path);
    return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? blocksOf(value, text, source, [...path, String(key.value)]) : [],
    );
  }
  if (node.type !== 'string' || node.value === '') return [];
  return [
    {
      key: keyOf(path),
      name: path.join('.'),
      kind: 'key',
      content: parseInline(node.value, source.placeholders),
      span: { start: node.offset, end: node.offset + node.length },
    },
  ];
}

function refuseDuplicates({ children = [] }: Node, text: string, file: string): void {
  const seen = new Set<string>();
  for (const { children: [key] = [] } of children) {
    if (!key) continue;
    if (seen.has(key.value))
      fail('source-duplicate-key', { key: key.value }, { file, ...lineAndColumn(text, key.offset) });
    seen.add(key.value);
  }
}
