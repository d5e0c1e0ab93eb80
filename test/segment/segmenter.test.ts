import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentText } from '../../src/segment/segmenter.ts';

const LANGUAGES = ['de', 'de-CH', 'en-GB', 'fr', 'ja', 'ru'] as const;
const GAP = /^[\s\u200B-\u200D\u2060\uFEFF]*$/u;

const piece = fc.constantFrom(
  ...[
    '. ',
    '! ',
    '? ',
    '… ',
    '.',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\u00A0',
    '\u200B',
    '\u00AD',
    '(',
    ')',
    '[',
    ']',
    '„',
    '“',
    '"',
  ],
  ...[
    'Der',
    'gut',
    'z. B.',
    'usw.',
    'Dr.',
    '3.',
    '12',
    'IV',
    'A',
    'a)',
    '- ',
    '• ',
    '§ 3 ',
    '🎉',
    '👨‍👩‍👧',
    'ü',
    'u\u0308',
    '\uD800',
  ],
  ...[
    '{{name}}',
    '$t(a.b. C)',
    '<b>',
    '</b>',
    '\uFFFC',
    'https://a.example/?b!c',
    '元気。',
    'はい',
    'Mr. ',
    '{',
    '<',
    '$t(',
    '`',
  ],
);
const texts = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  // Lone surrogates too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
);
const languages = fc.constantFrom(...LANGUAGES);

function sentences(text: string, language: string): string[] {
  return segmentText(text, { language }).map(({ start, end }) => text.slice(start, end));
}

describe('any text', () => {
  test('pieces are ordered and trimmed, and rebuild it with white space and zero-width characters between', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        let at = 0;
        for (const { start, end } of segmentText(text, { language })) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(GAP);
          expect(text.charAt(start)).not.toMatch(/^\s$/);
          expect(text.charAt(end - 1)).not.toMatch(/^\s$/);
          at = end;
        }
        expect(text.slice(at)).toMatch(GAP);
      }),
      { numRuns: 2000 },
    );
  });

  test('a code is never cut', () => {
    const inner = fc.stringMatching(/^[A-Za-z.!? \n]{0,20}$/);
    const code = fc.oneof(
      inner.map((text) => `{{${text}}}`),
      inner.map((text) => `$t(${text})`),
      inner.map((text) => `$t(a, {"b": "$t(c, $t(${text}, (d)))"})`),
      inner.map((text) => `<a title="${text}">`),
      inner.map((text) => `<a title="1 > 0. ${text}">`),
    );
    const part = fc.constantFrom('Der Tag. ', 'Ja! ', 'und ', 'Dr. ', '\n', 'Er kam. Sie ging.');
    fc.assert(
      fc.property(fc.array(part), code, fc.array(part), languages, (before, middle, after, language) => {
        const start = before.join('').length;
        const end = start + middle.length;
        const text = before.join('') + middle + after.join('');
        const whole = segmentText(text, { language }).some((span) => span.start <= start && span.end >= end);
        expect(whole).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('paragraphs are cut on their own', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const codeless = text.replace(/[{<$`]/g, '');
        const joined = `Der Anfang ist da.\n\n${codeless}`;
        const alone = /[\p{L}\p{N}\uFFFC]/u.test(codeless) ? sentences(codeless, 'de') : undefined;
        if (alone) expect(sentences(joined, 'de')).toEqual(['Der Anfang ist da.', ...alone]);
      }),
    );
  });
});

// Each would take minutes if time grew with the square of the length.
describe('a long text of any kind', () => {
  const LENGTH = 300_000;
  test.each([
    ...[
      'x',
      '.',
      '(',
      '[',
      '„',
      '!',
      ' ',
      '\n',
      '{',
      '}',
      '`',
      '"',
      '#',
      '\uFFFC',
      '\uD800',
      '\uDC00',
      '🎉',
      '1',
    ],
    ...[
      'a.b.c.',
      'a. ',
      '1. ',
      'a\u0308',
      'A\u0308. ',
      '(.',
      '!(',
      '…[…]',
      '!„',
      '{{',
      '$t(',
      '$t("',
      '<a ',
      '<a b="',
      '<!--',
    ],
    ...[
      '{}',
      '}{',
      ':)',
      ':-( ',
      '!🎉',
      'b.\n',
      '1.\n',
      '- a\n',
      'Ä b\n',
      'z. B. ',
      'Dr.\u00AD',
      '.\u200B',
      '!)“',
      '[1]',
      '.[1]',
    ],
  ])('of %j is cut in one go', (piece) => {
    const text = `${piece.repeat(Math.ceil(LENGTH / piece.length))}! X`;
    expect(segmentText(text, { language: 'de' }).at(-1)?.end).toBe(text.length);
  });
});

describe('texts without words', () => {
  test.each(['', ' \n ', '\u200B'])('white space has no sentence: %j', (text) => {
    expect(segmentText(text, { language: 'de' })).toEqual([]);
  });

  test.each(['… !!! ?', '* * *\n\n* * *', '→ ! ←'])('signs are one: %j', (text) => {
    expect(segmentText(text, { language: 'de' })).toEqual([{ start: 0, end: text.length }]);
  });
});

describe('other languages', () => {
  test.each([
    ['en', 'Mr. Brown met Dr. Green, e.g. Monday. |They talked.'],
    ['en', 'They met J. Smith there. |He left.'],
    ['en', 'Put it in <b>bold!</b> |Then save it, {{name}}. |Done.'],
    ['en', 'Ties grow\n|Leaders met in the capital on Monday. |They spoke.'],
    ['en', 'It was all softly\nwrapped. |And it\ngoes on.'],
    ['fr', 'M. Petit est venu. |Il est reparti.'],
    ['es', 'La Sra. López llegó. |Nadie habló.'],
    ['ja', '元気ですか。|はい、{{n}}です。|では！'],
  ])('%s: %s', (language, marked) => {
    const expected = marked.split('|').map((part) => part.trim());
    expect(sentences(marked.replaceAll('|', ''), language)).toEqual(expected);
  });

  test('a text longer than one window of the runtime is cut like its parts', () => {
    const text = 'We met on Monday. Nobody spoke. '.repeat(2000);
    expect(sentences(text, 'en')).toEqual(
      Array.from({ length: 4000 }, (_, at) => (at % 2 ? 'Nobody spoke.' : 'We met on Monday.')),
    );
    const endless = `${'word '.repeat(10_000)}end. Next one.`;
    expect(sentences(endless, 'en').at(-1)).toBe('Next one.');
  });
});

test('the sample article has 23 sentences and 5 headings', () => {
  const lines = readFileSync('locales/de/partnership.txt', 'utf8').split('\n').filter(Boolean);
  const perLine = lines.map((line) => sentences(line, 'de'));
  expect(perLine.flat()).toHaveLength(28);
  expect(perLine.filter(([only = '', second]) => !second && !/[.“]$/.test(only))).toHaveLength(5);
});
