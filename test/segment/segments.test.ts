import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, sliceContent } from '../../src/content.ts';
import type { Block, BlockKind, Content, Document, TermMatch } from '../../src/model.ts';
import { documentSegments } from '../../src/segment/segments.ts';

function documentOf(...blocks: readonly (readonly [BlockKind, Content])[]): Document {
  return {
    path: 'a.txt',
    name: 'a',
    format: 'text',
    language: 'de',
    text: '',
    blocks: blocks.map(
      ([kind, content], index): Block => ({
        key: kind === 'key' ? `k${index}` : `00${index}-${kind}`,
        kind,
        content,
        span: { start: 0, end: 0 },
      }),
    ),
  };
}

const none = () => [];
const idsOf = (document: Document) => documentSegments(document, none).map(({ id }) => id);
const textsOf = (document: Document) =>
  documentSegments(document, none).map(({ source }) => plainText(source));

const paragraph = (text: string) => ['paragraph', [text]] as const;

describe('segments of prose', () => {
  test('paragraphs, headings and items are cut into sentences', () => {
    const document = documentOf(
      ['heading', ['Was tun? Wir wissen es.']],
      ['paragraph', ['Der Tag war lang. Alle schliefen.']],
      ['item', ['Tee. Kaffee.']],
    );
    expect(textsOf(document)).toEqual([
      ...['Was tun?', 'Wir wissen es.', 'Der Tag war lang.', 'Alle schliefen.', 'Tee.', 'Kaffee.'],
    ]);
    expect(documentSegments(document, none).map(({ block }) => block)).toEqual([
      ...['000-heading', '000-heading', '001-paragraph', '001-paragraph', '002-item', '002-item'],
    ]);
  });

  test('a moved paragraph keeps its ids, a new one changes no other', () => {
    const first = paragraph('Der Tag war lang. Alle schliefen.');
    const second = paragraph('Morgens kam Post.');
    const before = idsOf(documentOf(first, second));
    expect(before.every((id) => /^s-[0-9a-f]{8}$/.test(id))).toBe(true);
    expect(idsOf(documentOf(second, first))).toEqual([before[2], before[0], before[1]]);
    expect(idsOf(documentOf(first, paragraph('Es schneit.'), second))).toEqual(
      expect.arrayContaining(before),
    );
  });

  test('a repeated sentence is counted; what no reader sees makes no other id', () => {
    const [id] = idsOf(documentOf(paragraph('Es regnet stark.')));
    expect(
      idsOf(
        documentOf(paragraph('Es regnet stark. Es regnet\u00A0stark.'), paragraph('Es reg\u00ADnet stark.')),
      ),
    ).toEqual([id, `${id}-2`, `${id}-3`]);
  });

  test('codes count for the id and stay with their sentence', () => {
    const code = { kind: 'placeholder', id: '1', source: '{{name}}' } as const;
    const open = { kind: 'open', id: '2', source: '<b>' } as const;
    const close = { kind: 'close', id: '2', source: '</b>' } as const;
    const content: Content = ['Guten Tag ', code, '. ', open, 'Es ist heiß!', close, ' Bitte warten.'];
    const segments = documentSegments(documentOf(['paragraph', content]), none);
    expect(segments.map(({ source }) => source)).toEqual([
      ['Guten Tag ', code, '.'],
      [open, 'Es ist heiß!', close],
      ['Bitte warten.'],
    ]);
    const other = { ...code, source: '{{city}}' };
    expect(idsOf(documentOf(['paragraph', ['Guten Tag ', other, '.']]))[0]).not.toBe(segments[0]?.id);
  });

  test('the source is the part of the block that the span names', () => {
    const parts = fc.oneof(
      fc.constantFrom('Der Tag. ', 'Ja! ', 'und ', ' ', 'Es war 3. '),
      fc.nat(9).map((id) => ({ kind: 'placeholder', id: String(id), source: `{{${id}}}` }) as const),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (content) => {
        for (const { source, span } of documentSegments(documentOf(['paragraph', content]), none))
          expect(source).toEqual(sliceContent(content, span));
      }),
    );
  });
});

describe('segments of keys', () => {
  test('a value is one segment with the key as id, outer white space left out', () => {
    const document = documentOf(['key', ['Ja. Nein.']], ['key', ['  Ja.\n\nNein. ']], ['key', ['Ja. Nein.']]);
    const segments = documentSegments(document, none);
    expect(segments.map(({ id, span }) => [id, span.start, span.end])).toEqual([
      ['k0', 0, 9],
      ['k1', 2, 12],
      ['k2', 0, 9],
    ]);
    expect(segments[1]?.source).toEqual(['Ja.\n\nNein.']);
  });

  test('a value of white space has none', () => {
    expect(documentSegments(documentOf(['key', [' \n']]), none)).toEqual([]);
  });
});

test('terms are looked for in the plain text of each sentence', () => {
  const match = (text: string): TermMatch[] => [
    { start: 0, end: text.length, termId: 't', form: text, kind: 'word' },
  ];
  const code = { kind: 'placeholder', id: '1', source: '{{n}}' } as const;
  const segments = documentSegments(
    documentOf(['paragraph', ['Der Tag ', code, ' endet. Es wird Nacht.']]),
    match,
  );
  expect(segments.map(({ terms }) => terms[0]?.form)).toEqual(['Der Tag \uFFFC endet.', 'Es wird Nacht.']);
});
