import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf, plainText, rawText } from '../src/content.ts';
import { parseInline } from '../src/inline.ts';

/** Each code as its kind, id and source. */
function codes(text: string, extra?: readonly string[]): readonly string[] {
  return codesOf(parseInline(text, extra)).map(({ kind, id, source }) => `${kind} ${id} ${source}`);
}

describe('inline codes', () => {
  test.each([
    'Hallo {{name}}',
    '{{- roh}}',
    '{{ wert, number(minimumFractionDigits: 2) }}',
    '$t(schluessel)',
    '$t(key, { "count": {{count}} })',
    '$t(key, {"text": ":)"})',
    '$t(key, f(g(h(1))))',
    'vor<br/>nach',
    'vor<br />nach',
    '<b>offen',
  ])('%j has one placeholder', (text) => {
    expect(codes(text)).toEqual([expect.stringMatching(/^placeholder 1 /)]);
  });

  test('a nesting call is one code up to its own bracket', () => {
    expect(codes('a (siehe $t(key, { "count": {{count}} })) b')).toEqual([
      'placeholder 1 $t(key, { "count": {{count}} })',
    ]);
  });

  test.each([
    ['ist a < b und c > d'],
    ['ich <3 dich und 5 > 4'],
    ['ich <3'],
    ['{einfach} } {{ offen'],
    ['$t(offen'],
    ['<>'],
    ['</>'],
    ['$ (x)'],
  ])('%j is text', (text) => {
    expect(parseInline(text)).toEqual([text]);
  });

  test('the two tags of a pair share an id, in order of opening', () => {
    expect(codes('<b>{{x}} <1>y</1></b> <link href="https://example.org/?a=>b">z</link>')).toEqual([
      'open 1 <b>',
      'placeholder 2 {{x}}',
      'open 3 <1>',
      'close 3 </1>',
      'close 1 </b>',
      'open 4 <link href="https://example.org/?a=>b">',
      'close 4 </link>',
    ]);
  });

  test('equal tags within each other are paired from the inside', () => {
    expect(codes('<i>a<i>b</i></i>')).toEqual(['open 1 <i>', 'open 2 <i>', 'close 2 </i>', 'close 1 </i>']);
  });

  test('a tag without a partner, or across another pair, is a placeholder', () => {
    expect(codes('</b><b>a<i>b</b>c</i>')).toEqual([
      'placeholder 1 </b>',
      'open 2 <b>',
      'placeholder 3 <i>',
      'close 2 </b>',
      'placeholder 4 </i>',
    ]);
  });

  test('further patterns do not disturb each other, even with groups and back references', () => {
    expect(codes('%a% #b# {{c}}', [String.raw`(?<q>%)\w\k<q>`, String.raw`(?<q>#)\w\k<q>`])).toEqual([
      'placeholder 1 %a%',
      'placeholder 2 #b#',
      'placeholder 3 {{c}}',
    ]);
  });

  test('a code takes one place in the plain text', () => {
    expect(plainText(parseInline('a {{b}} c'))).toBe('a \uFFFC c');
  });

  test('nothing is lost, whatever the text is', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<1>',
      '</1>',
      '<br/>',
      '<a b="',
      '"',
      "'",
      '>',
      '<',
      '{{',
      '}}',
      '$t(',
      '(',
      ')',
      'x',
      ' ',
      '3',
      '\n',
      '%s',
      '\uFFFC',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const content = parseInline(text, ['%[sd]']);
        expect(rawText(content)).toBe(text);
        const opened = codesOf(content).filter(({ kind }) => kind !== 'close');
        expect(opened.map(({ id }) => id)).toEqual(opened.map((_, index) => String(index + 1)));
        const closed = codesOf(content).filter(({ kind }) => kind === 'close');
        const pairs = opened.filter(({ kind }) => kind === 'open').map(({ id }) => id);
        expect(closed.map(({ id }) => id).sort()).toEqual(pairs.sort());
      }),
    );
  });
});
