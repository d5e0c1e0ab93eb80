import type { Node } from 'jsonc-parser';
import { parseInline } from '../inline.ts';
import type { Block } from '../model.ts';
import { fail } from '../problems.ts';
import { decodeSource, type SourceInfo } from './decode.ts';
import type { SourceFormat } from './format.ts';
import { buildResource } from './i18next-build.ts';
import { literalOffsets, parseJson } from './json.ts';
import { keyOf } from './keys.ts';

/** i18next resources: nested keys, arrays, plural and context suffixes. Values that are no text are copied. */
export const i18next: SourceFormat = {
  name: 'i18next',
  extension: '.json',
  keyed: true,
  parse: (bytes, source) => {
    const { path, name, language } = source;
    const text = decodeSource(bytes, path);
    const blocks = blocksOf(parseJson(text, path), source, []);
    if (blocks.length === 0) fail('source-empty', {}, { file: path });
    return { path, name, format: 'i18next', language, text, blocks };
  },
  build: (document, texts) => buildResource(document, parseJson(document.text, document.path), texts),
  offsets: ({ text }, { span }) => literalOffsets(text, span),
};

function blocksOf(node: Node, source: SourceInfo, path: readonly string[]): readonly Block[] {
  const { children = [] } = node;
  if (node.type === 'array') {
    return children.flatMap((child, index) => blocksOf(child, source, [...path, String(index)]));
  }
  if (node.type === 'object') {
    return children.flatMap(({ children: [key, value] = [] }) =>
      key && value ? blocksOf(value, source, [...path, String(key.value)]) : [],
    );
  }
  if (node.type !== 'string' || node.value === '') return [];
  return [
    {
      key: keyOf(path),
      name: path.join('.'),
      kind: 'key',
      content: parseInline(String(node.value), source.placeholders),
      span: { start: node.offset, end: node.offset + node.length },
    },
  ];
}
