import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf, rawText } from '../../src/content.ts';
import { formatOf } from '../../src/source/formats.ts';
import { text } from '../../src/source/text.ts';
import { testFormat } from '../conformance/format.ts';
import { codeOf } from '../problem.ts';
import { blocksOf, read } from './read.ts';

const WRAPPED = `Ein neuer Pakt

Der russische Präsident und der nordkoreanische Staatschef haben ein
Abkommen unterzeichnet. Es trat am
19. Juni 2024 in Kraft und gilt – wie es heißt
– ohne Frist.

Es geht um drei Dinge:
- gegenseitige Unterstützung im
  Fall eines Angriffs,
- Handel und
- Kultur.
`;

testFormat('text', {
  format: text,
  samples: {
    article: readFileSync('locales/de/partnership.txt', 'utf8'),
    wrapped: WRAPPED,
    lists: 'Zutaten\n- Mehl\n  • Zucker \n* Salz\n1. Rühren.\n12) Backen.\na) Essen!\n',
    codes: 'Hallo {{name}}, <b>du</b> hast <1>{{count}}</1> Briefe.<br/>\n',
    spaces: '\n\n  Eingerückt   \n\n\n\tMit Tabulator.\t\nEnde\u00A0.\n\n',
  },
});

describe('text: lines', () => {
  test('the sample article is twelve lines, of which five are headings', () => {
    const { blocks } = read('a.txt', readFileSync('locales/de/partnership.txt', 'utf8'));
    expect(blocks.map(({ key }) => key)).toEqual([
      '001-paragraph',
      '002-heading',
      '003-paragraph',
      '004-heading',
      '005-paragraph',
      '006-heading',
      '007-paragraph',
      '008-heading',
      '009-paragraph',
      '010-heading',
      '011-paragraph',
      '012-paragraph',
    ]);
  });

  test.each([
    ['Stärkung der Beziehungen', 'heading'],
    ['Das ist ein Satz.', 'paragraph'],
    ['Warum?', 'paragraph'],
    ['Es heißt:', 'paragraph'],
    ['Er sagte: „Nein.“', 'paragraph'],
    ['(Siehe oben.)', 'paragraph'],
    ['Das „neue“ Abkommen', 'heading'],
    [`${'Sehr '.repeat(30)}lang`, 'paragraph'],
    ['* * *', 'item'],
    ['2024', 'paragraph'],
    ['---', 'paragraph'],
    ['K. Müller', 'heading'],
    ['19. Juni 2024', 'heading'],
    ['-5 Grad', 'heading'],
  ])('%j is a %s', (line, kind) => {
    expect(read('a.txt', `${line}\nEnde.\n`).blocks[0]?.kind).toBe(kind);
  });

  test('a file of single lines is not taken for a wrapped one', () => {
    const content = 'Hans Müller\nHauptstraße 5\n\nSehr geehrter Herr Müller\nIhr Antrag liegt vor.\n';
    expect(read('a.txt', content).blocks).toHaveLength(4);
  });

  test('markers and indentation stay outside of the block', () => {
    const document = read('a.txt', '  - Äpfel  \n\t3) Birnen\n• Nüsse\na) Kerne\n');
    expect(blocksOf(document)).toEqual(['item: Äpfel', 'item: Birnen', 'item: Nüsse', 'item: Kerne']);
    const texts = new Map([['001-item', 'apples']]);
    expect(text.build(document, texts)).toBe('  - apples  \n\t3) Birnen\n• Nüsse\na) Kerne\n');
  });

  test('the numbers in keys are as wide as the last one needs', () => {
    const { blocks } = read('a.txt', 'Satz.\n'.repeat(1000));
    expect([blocks[0]?.key, blocks[999]?.key]).toEqual(['0001-paragraph', '1000-paragraph']);
  });
});

describe('text: soft-wrapped prose', () => {
  test('a block goes up to a blank line or the next item; a date, an ordinal or a dash begins no item', () => {
    expect(blocksOf(read('a.txt', WRAPPED))).toEqual([
      'heading: Ein neuer Pakt',
      'paragraph: Der russische Präsident und der nordkoreanische Staatschef haben ein\nAbkommen unterzeichnet. Es trat am\n19. Juni 2024 in Kraft und gilt – wie es heißt\n– ohne Frist.',
      'paragraph: Es geht um drei Dinge:',
      'item: gegenseitige Unterstützung im\n  Fall eines Angriffs,',
      'item: Handel und',
      'item: Kultur.',
    ]);
  });

  test('an edition with some paragraphs on one long line has the same blocks', () => {
    const document = read('a.txt', WRAPPED);
    const texts = new Map([
      ['002-paragraph', `${'Ein langer Satz '.repeat(20)}endet.`],
      ['004-item', `${'noch etwas '.repeat(20)},`],
    ]);
    const edition = read('a.txt', text.build(document, texts));
    expect(edition.blocks.map(({ key }) => key)).toEqual(document.blocks.map(({ key }) => key));
  });

  test('long lines one below the other are blocks of their own', () => {
    const content = `Kurzer Titel\n\n${'Ein langer Satz '.repeat(10)}\nund noch einer\n`;
    expect(read('a.txt', content).blocks).toHaveLength(3);
  });

  test('an ordinal that wraps within a numbered item is no item, the next number is', () => {
    const content =
      'Ablauf\n\n1. Der Film über die\n3. Liga läuft in der\nersten Reihe und\n2. hat einen Preis.\n\nEnde.\n';
    expect(blocksOf(read('a.txt', content)).slice(1, 3)).toEqual([
      'item: Der Film über die\n3. Liga läuft in der\nersten Reihe und',
      'item: hat einen Preis.',
    ]);
  });

  test('a heading right above its text is one only where all other lines are filled', () => {
    const filled =
      'Der neue Pakt\nDas Abkommen regelt die Zusammenarbeit der beiden\nStaaten im Fall eines Angriffs von außen auf einen\nvon beiden.\n\nEs gilt.\n';
    expect(blocksOf(read('a.txt', filled))[0]).toBe('heading: Der neue Pakt');
    const ragged = filled.replace('Zusammenarbeit der beiden\n', 'Zusammenarbeit\nder beiden ');
    expect(blocksOf(read('a.txt', ragged))[0]).toMatch(/^paragraph: Der neue Pakt\n/);
  });
});

describe('text: any content', () => {
  test('is rebuilt byte for byte, and only blocks change when texts are replaced', () => {
    const piece = fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\t',
      '- ',
      '1. ',
      '19. Juni',
      'Haus',
      'geht',
      '.',
      '{{x}}',
      '<b>',
      '\u2028',
      '\uFEFF',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((parts) => `${parts.join('')}Ende`),
        (content) => {
          const document = read('a.txt', content);
          expect(text.build(document, new Map())).toBe(content);
          const empty = new Map(document.blocks.map(({ key }) => [key, '']));
          let left = '';
          let at = 0;
          for (const { span, content: own } of document.blocks) {
            left += content.slice(at, span.start);
            at = span.end;
            expect(rawText(own)).toBe(content.slice(span.start, span.end));
          }
          expect(text.build(document, empty)).toBe(left + content.slice(at));
        },
      ),
    );
  });
});

describe('formats', () => {
  test('are chosen by extension, in any case', () => {
    expect(formatOf('a/b.TXT').name).toBe('text');
    expect(formatOf('a.b/c.json').name).toBe('i18next');
  });

  test('others are refused', async () => {
    expect(await codeOf(() => formatOf('a.docx'))).toBe('source-format');
    expect(await codeOf(() => formatOf('README'))).toBe('source-format');
  });

  test('placeholders of the configuration are codes', () => {
    const { blocks } = read('a.txt', 'Noch %d von {0}.', ['%[sd]', '\\{\\d+\\}']);
    expect(codesOf(blocks[0]!.content).map(({ source }) => source)).toEqual(['%d', '{0}']);
  });
});
