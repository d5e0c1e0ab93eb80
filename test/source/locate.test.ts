import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, rawText, sliceContent, WRAP } from '../../src/content.ts';
import { placesIn } from '../../src/files.ts';
import type { Document, Segment, Span } from '../../src/model.ts';
import { documentSegments } from '../../src/segment/segments.ts';
import { locate } from '../../src/source/locate.ts';
import { forTarget } from '../../src/source/plurals.ts';
import { read } from './read.ts';

/** What stands in the file where spans of segments are said to be, and what the spans hold. */
function located(document: Document, spansOf: (segment: Segment) => readonly Span[]) {
  const blocks = new Map(document.blocks.map((block) => [block.key, block]));
  return documentSegments(document, () => []).flatMap((segment) => {
    const inFile = locate(document, blocks.get(segment.block)!, segment);
    return spansOf(segment).map((span) => {
      const { start, end } = inFile(span);
      return { written: document.text.slice(start, end), meant: rawText(sliceContent(segment.source, span)) };
    });
  });
}

// Every character by itself, and the whole.
const pieces = ({ source }: Segment): readonly Span[] => {
  const { length } = plainText(source);
  return [
    ...Array.from({ length }, (_, start) => ({ start, end: start + 1 })),
    { start: 0, end: length },
    { start: Math.floor(length / 3), end: Math.ceil(length / 2) },
  ];
};

const word = fc.constantFrom(
  'Der',
  'Vertrag',
  'Straßen\u00ADbahn',
  '{{name}}',
  '<b>',
  '</b>',
  '🙂',
  'gilt.',
  'Ende!',
  '„Ja“',
  'z. B.',
);
const gap = fc.constantFrom(' ', ' ', '\n', '  \n  ', '\u00A0');

describe('where spans of segments stand in the file', () => {
  test('of plain text, wrapped or not, with any line end', () => {
    const prose = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 });
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        fc.array(prose, { minLength: 1, maxLength: 3 }),
        ends,
        fc.boolean(),
        (paragraphs, end, mark) => {
          const text = paragraphs.map((one) => one.flat().join('')).join('\n\n- Punkt eins\n\n');
          const document = read('a.txt', `${mark ? '\uFEFF' : ''}${text}`.replaceAll('\n', end));
          for (const { written, meant } of located(document, pieces))
            expect(written.replace(WRAP, ' ')).toBe(meant);
        },
      ),
    );
  });

  test('of JSON, whatever is escaped in it, below nested keys and of forms made for a target', () => {
    const escaped = (text: string, how: readonly number[]) =>
      text
        .split('')
        .map((sign, at) => {
          const code = `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
          return how[at % how.length] === 0 ? code : JSON.stringify(sign).slice(1, -1);
        })
        .join('');
    const value = fc.array(fc.oneof(word, gap, fc.constantFrom('"', '\\', '\t', '/')), { minLength: 1 });
    const how = fc.array(fc.nat(2), { minLength: 1 });
    fc.assert(
      fc.property(value, how, fc.boolean(), fc.constantFrom('\n', '\r\n'), (words, way, mark, end) => {
        const literal = `"${escaped(`A${words.join('')}`, way)}"`;
        const json = `{\n "a": {"b c": [1, ${literal}]},\n "tag_one": "x", "tag_other": ${literal}}\n`;
        const source = read('a.json', `${mark ? '\uFEFF' : ''}${json.replaceAll('\n', end)}`);
        const document = forTarget(source, 'pl');
        expect(document.blocks.filter(({ pluralOf }) => pluralOf).length).toBe(2);
        for (const { written, meant } of located(document, pieces))
          expect(JSON.parse(`"${written}"`)).toBe(meant);
      }),
    );
  });

  test('an empty span is a place', () => {
    const document = read('a.json', '{"a": "\\u0041b"}');
    expect(located(document, () => [{ start: 1, end: 1 }])).toEqual([{ written: '', meant: '' }]);
  });
});

test('lines and columns count from 1, and lead back to the offset', () => {
  const sign = fc.constantFrom('a', '🙂', '\n', '\r\n', '\r', 'é');
  fc.assert(
    fc.property(fc.array(sign), fc.boolean(), (signs, mark) => {
      const text = `${mark ? '\uFEFF' : ''}${signs.join('')}`;
      const lines = text.replace(/^\uFEFF/, '').split(/(?<=\r\n|\r(?!\n)|\n)/);
      const placeOf = placesIn(text);
      for (let offset = mark ? 1 : 0; offset < text.length; offset++) {
        const { line, column } = placeOf(offset);
        const before = lines.slice(0, line - 1).join('').length + (mark ? 1 : 0);
        expect(before + column - 1).toBe(offset);
        expect(column).toBeLessThanOrEqual(lines[line - 1]!.length);
      }
    }),
  );
  expect(placesIn('\uFEFFab')(1)).toEqual({ line: 1, column: 1 });
});
