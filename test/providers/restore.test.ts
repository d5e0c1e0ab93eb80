import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, rawText } from '../../src/content.ts';
import type { Code, Content } from '../../src/model.ts';
import { restore } from '../../src/providers/restore.ts';

const name: Code = { kind: 'placeholder', id: '1', source: '{{name}}' };
const open: Code = { kind: 'open', id: '2', source: '<b>' };
const close: Code = { kind: 'close', id: '2', source: '</b>' };
const SOURCE: Content = [name, ' & ', open, 'x', close];

describe('what a service did to elements is undone', () => {
  test.each<[string, string, string]>([
    ['moved', '<g id="1">y</g> et <x id="0"/>', '<b>y</b> et {{name}}'],
    ['other capitals', '<G ID="1">y</G> <X id="0" />', '<b>y</b> {{name}}'],
    ['spaces within', '< x id = "0" / > < g id= 1 >y< / g >', '{{name}} <b>y</b>'],
    ['other quotation marks', '<x id=«0»/> <g id=“1”>y</g>', '{{name}} <b>y</b>'],
    ['escaped', '&lt;x id="0"/&gt; &lt;g id=&quot;1&quot;&gt;y&lt;/g&gt;', '{{name}} <b>y</b>'],
    ['escaped twice', '&amp;lt;x id="0"/&amp;gt; &amp;amp; <g id="1">y</g>', '{{name}} & <b>y</b>'],
    ['a translated name', '<marque id="0"/> <paire id="1">y</paire>', '{{name}} <b>y</b>'],
    ['doubled side by side', '<x id="0"/> <x id="0"/> <g id="1">y</g>', '{{name}} <b>y</b>'],
    ['a pair within itself', '<x id="0"/> <g id="1"><g id="1">y</g></g>', '{{name}} <b>y</b>'],
    ['a pair that was split', '<x id="0"/> <g id="1">y</g><g id="1">z</g>', '{{name}} <b>yz</b>'],
    ['a pair as an empty element', '<x id="0"/> <g id="1"/>', '{{name}} <b></b>'],
    ['an empty element as a pair', '<x id="0"></x> <g id="1">y</g>', '{{name}} <b>y</b>'],
    ['marks of terms', '<t id="0"></t>a<t id="9">b</t>', 'ab'],
    ['a mark with its text twice', '<t id="0">pacte</t> <t id="0">pacte</t>', 'pacte '],
    ['decomposed letters', 'e\u0301te\u0301', 'été'],
  ])('%s', (_, answer, expected) => {
    expect(rawText(restore(answer, SOURCE).content).trimEnd()).toBe(expected.trimEnd());
  });

  test.each<[string, string, string]>([
    ['a tag that was never sent', '<foo/>a', '<foo/>'],
    ['a code of another number', 'a <x id="7"/>', '<x id="7"/>'],
    ['a translated name of a code that is there', '<x id="0"/> <marque id="0"/>', '<marque id="0"/>'],
  ])('%s is kept as a code of its own', (_, answer, expected) => {
    const { content } = restore(answer, SOURCE);
    expect(content).toContainEqual(expect.objectContaining({ kind: 'placeholder', source: expected }));
  });

  test('apart from each other, twice stays twice', () => {
    expect(rawText(restore('<x id="0"/> et <x id="0"/>', SOURCE).content)).toBe('{{name}} et {{name}}');
    const { content } = restore('<t id="0">a</t> <t id="0">b</t>', SOURCE);
    expect(rawText(content)).toBe('a b');
  });

  test('a source that has such a thing as its own text keeps it', () => {
    const source: Content = ['Schreiben Sie <x id="0"/> &lt; und e\u0301.'];
    const sent = 'Schreiben Sie &lt;x id="0"/&gt; &amp;lt; und e\u0301.';
    expect(restore(sent, source).content).toEqual(source);
  });
});

test('whatever comes back, codes are those of the source or unknown, and marks lie within the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<x id="0"/>',
      '<g id="1">',
      '</g>',
      '<t id="0">',
      '</t>',
      '<k id="1">',
      '</k>',
      '&lt;x id="0"/&gt;',
    ),
    fc.constantFrom(
      '< g id = 1 >',
      '<x id="9"/>',
      '</x>',
      '<g id="1"/>',
      '<marque id="0"/>',
      '&amp;amp;',
      '&#xFFFFFFF;',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { content, marks } = restore(pieces.join(''), SOURCE);
      const length = plainText(content).length;
      for (const part of content)
        if (typeof part !== 'string' && ![name, open, close].includes(part))
          expect(part.id).toMatch(/^unknown-/);
      for (const { start, end } of marks.values()) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(length);
      }
    }),
    { numRuns: 500 },
  );
});

describe('locks and marks', () => {
  test('marks tell where the terms went', () => {
    const { content, marks } = restore('<x id="0"/>e\u0301 <t id="3">le <g id="1">pacte</g></t>.', SOURCE);
    expect(rawText(content)).toBe('{{name}}é le <b>pacte</b>.');
    expect([...marks]).toEqual([[3, { start: 3, end: 13 }]]);
  });

  test.each([
    ['as it was', '<k id="0">pacte</k> signé', 0, 5],
    ['emptied', 'le <k id="0"></k>', 3, 3],
    ['an empty element', 'le <k id="0"/>', 3, 3],
    ['inflected', '<K id="0">Pactes</K> signé', 0, 6],
  ])('locks tell where they are, empty ones too: %s', (_, answer, start, end) => {
    expect([...restore(answer, SOURCE).marks]).toEqual([[0, { start, end }]]);
  });
});
