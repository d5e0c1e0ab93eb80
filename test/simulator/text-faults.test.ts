import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEXT_FAULT_KINDS, TEXT_FAULTS, type TextFaultKind } from './misbehave.ts';
import { seededRandom } from './random.ts';
import type { TextContext } from './text-faults.ts';
import { isWellFormed } from './xml.ts';

/** All that a fault makes of an answer, with many seeds. */
function outcomes(kind: TextFaultKind, answer: string, context: Partial<TextContext> = {}): unknown[] {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);
  const all = seeds.map((seed) =>
    TEXT_FAULTS[kind](answer, { sent: 'Der Pakt', target: 'en-GB', random: seededRandom(seed), ...context }),
  );
  return [...new Set(all)].sort();
}

const sorted = (list: readonly string[]) => [...list].sort();

describe('a fault makes of an answer exactly', () => {
  test.each<[TextFaultKind, string, readonly string[], Partial<TextContext>?]>([
    ['drop-code', 'a <x id="0"/> b <g id="1">c</g>', ['a b <g id="1">c</g>', 'a <x id="0"/> b c']],
    ['drop-code', 'the <k id="0">pact</k> and <t id="1">it</t>', ['the and <t id="1">it</t>']],
    ['drop-mark', 'the <t id="0">pact</t>', ['the pact']],
    ['double-code', 'a <x id="0"/>', ['a <x id="0"/><x id="0"/>']],
    ['double-code', '<g id="0">a</g>', ['<g id="0">a</g> <g id="0">a</g>']],
    ['double-code', '<k id="0">協定</k>', ['<k id="0">協定</k><k id="0">協定</k>'], { target: 'ja' }],
    [
      'move-code',
      'a <x id="0"/> <t id="1">b c</t>',
      ['<x id="0"/>a  <t id="1">b c</t>', 'a  <t id="1">b c</t><x id="0"/>'],
    ],
    [
      'move-code',
      '<x id="0"/>a <g id="1">b</g>',
      [
        'a <g id="1"><x id="0"/>b</g>',
        'a <g id="1">b<x id="0"/></g>',
        'a <g id="1">b</g><x id="0"/>',
        '<x id="0"/><g id="1">a</g> b',
      ],
    ],
    ['move-code', '<x id="0"/>in 1,234.5', ['in <x id="0"/>1,234.5', 'in 1,234.5<x id="0"/>']],
    ['move-code', '<g id="0">a</g>b <t id="1">c</t>', ['a<g id="0">b</g> <t id="1">c</t>']],
    [
      'empty-code',
      '<g id="0">a <t id="1">b</t></g>',
      ['a <t id="1">b</t><g id="0"></g>', '<g id="0">a b<t id="1"></t></g>'],
    ],
    ['recase-code', '<g id="0"><x id="1"/></g>', ['<G id="0"><x id="1"/></G>', '<g id="0"><X id="1"/></g>']],
    ['translate-code', '<x id="0"/>', ['x id = 0', '<marke id="0"/>']],
    ['translate-code', '<g id="0">a</g>', ['g id = 0 a', '<gruppe id="0">a</gruppe>']],
    ['split-code', '<x id="0"/>', ['< x id = "0" / >', '&lt; x id = "0" / &gt;']],
    ['split-code', '<t id="0">a</t>', ['< t id = "0" >a< / t >', '&lt; t id = "0" &gt;a&lt; / t &gt;']],
    ['escape-code', '<g id="0">a</g>', ['&lt;g id="0"&gt;a&lt;/g&gt;']],
    ['escape-code', 'R&amp;D', ['R&amp;amp;D']],
    [
      'nest-code',
      '<t id="0">a</t> <g id="1">b</g>',
      [
        '<t id="0"><t id="0">a</t></t> <g id="1">b</g>',
        '<t id="0">a</t> <g id="1"><g id="1">b</g></g>',
        '<t id="0">a <g id="1">b</g></t>',
      ],
    ],
    ['malformed-xml', '<g id="0">a<x id="1"/></g>', ['<g id="0">a<x id="1"/>', '<g id="0">a<x id="1"></g>']],
    [
      'ignore-term',
      'the <t id="0">R&amp;D</t>',
      ['the <t id="0">P&amp;L</t>'],
      { wrongTerm: (form) => (form === 'R&D' ? 'P&L' : undefined) },
    ],
    [
      'ignore-term',
      'A pact, <k id="0">pact</k>, pacts',
      ['A deal, <k id="0">pact</k>, pacts'],
      { terms: ['pact'], wrongTerm: () => 'deal' },
    ],
    ['ignore-term', '不可侵協定', ['不可侵条約'], { target: 'ja', terms: ['協定'], wrongTerm: () => '条約' }],
    [
      'forbidden-term',
      'the <t id="0">pact</t>',
      ['the <t id="0">treaty</t>'],
      { forbiddenTerm: () => 'treaty' },
    ],
    [
      'double-term',
      'the <t id="0">pact</t>',
      [
        'the <t id="0">pact pact</t>',
        'the <t id="0">pact</t> pact',
        'the <t id="0">pact</t> <t id="0">pact</t>',
      ],
    ],
    ['drop-sentence', 'One. Two! Three?', ['Two! Three?', 'One. Three?', 'One. Two!']],
    ['drop-sentence', '一。二。', ['一。', '二。'], { target: 'ja' }],
    ['drop-sentence', 'A <x id="0"/>. B.', ['A <x id="0"/>.']],
    ['add-sentence', 'One.', ['One. Two.'], { target: 'fi', others: ['Two.', 'One.', 'A <x id="0"/>.'] }],
    ['double-sentence', '<g id="0">One. Two.</g> Three.', ['<g id="0">One. Two.</g> Three. Three.']],
    ['swap-sentences', 'One. Two. One.', ['Two. One. One.', 'One. One. Two.']],
    ['drop-clause', 'The pact was signed in the old town hall.', ['The.', 'The pact.', 'The pact was.']],
    [
      'drop-clause',
      '<g id="0">The pact was signed there.</g>',
      ['<g id="0">The.</g>', '<g id="0">The pact.</g>'],
    ],
    ['untouched', 'The pact', ['Der Pakt']],
    [
      'wrong-number',
      'in 7 <x id="5"/>',
      [0, 1, 2, 3, 4, 5, 6, 8, 9].map((digit) => `in ${digit} <x id="5"/>`),
    ],
    ['wrong-number', '٧', [...'٠١٢٣٤٥٦٨٩'], { target: 'ar' }],
    ['lost-number', 'in 1961 or 1.5', ['in or 1.5', 'in 1961 or']],
    ['foreign-number-format', '1,234.50 and 1961', ['1.234,50 and 1961']],
    ['foreign-number-format', '3,5', ['3.5'], { target: 'fr' }],
    ['decomposed', 'é が', ['e\u0301 か\u3099']],
    ['zero-width', 'ab 1', ['a\u200Bb 1', 'a\uFEFFb 1']],
    ['full-width', 'ab 12é', ['ａｂ 12é', 'ab １２é']],
    ['mojibake', 'né, né <x id="0"/>', ['nÃ©, nÃ© <x id="0"/>', 'n\uFFFD, n\uFFFD <x id="0"/>']],
    [
      'entity-residue',
      'it’s "a"',
      ['it&amp;#39;s "a"', 'it’s&amp;nbsp;"a"', 'it’s &amp;quot;a"', 'it’s "a&amp;quot;'],
    ],
    ['lost-quote', '„a” <x id="0"/>', ['a” <x id="0"/>', '„a <x id="0"/>']],
  ])('%s: %s', (kind, answer, expected, context) => {
    expect(outcomes(kind, answer, context)).toEqual(sorted(expected));
  });
});

describe('a fault is not possible', () => {
  test.each<[TextFaultKind, string, Partial<TextContext>?]>([
    ['drop-code', 'a <t id="0">b</t>'],
    ['drop-mark', 'a <x id="0"/>'],
    ['double-code', 'a'],
    ['move-code', '<x id="0"/>'],
    ['move-code', '<g id="0">a</g>'],
    ['empty-code', 'a <x id="0"/> <g id="1"></g>'],
    ['recase-code', 'a'],
    ['translate-code', 'a'],
    ['split-code', 'a'],
    ['escape-code', 'a'],
    ['nest-code', '<x id="0"/>'],
    ['malformed-xml', 'a'],
    ['ignore-term', 'the <k id="0">pact</k>'],
    ['forbidden-term', 'the <t id="0">pact</t>'],
    ['half-term', 'the <t id="0">pact</t>'],
    ['double-term', 'the pact', { terms: ['pact'] }],
    ['drop-sentence', 'One.'],
    ['add-sentence', 'Yksi.', { target: 'fi' }],
    ['double-sentence', '<x id="0"/>.'],
    ['swap-sentences', 'One. One.'],
    ['drop-clause', 'Word.'],
    ['wrong-language', 'Save all'],
    ['untouched', 'Der Pakt'],
    ['wrong-number', 'a <x id="0"/> &#65;'],
    ['lost-number', 'a <x id="0"/>'],
    ['foreign-number-format', '1961 and 1.2.3'],
    ['decomposed', 'a'],
    ['zero-width', 'a 1 b'],
    ['full-width', 'é <x id="0"/>'],
    ['mojibake', 'plain'],
    ['entity-residue', 'a'],
    ['lost-quote', 'it’s <x id="0"/>'],
  ])('%s: %s', (kind, answer, context) => {
    expect(outcomes(kind, answer, context)).toEqual([undefined]);
  });
});

describe('what is made up', () => {
  test('for a term is another word in the same mark', () => {
    for (const answer of outcomes('ignore-term', 'the <t id="0">pact</t>'))
      expect(answer).toMatch(/^the <t id="0">(?!pact)\w+<\/t>$/);
  });

  test('half of a term: one of its words, or one of its occurrences', () => {
    for (const answer of outcomes('half-term', 'the <t id="0">stone pact</t>'))
      expect(answer).toMatch(/^the <t id="0">stone (?!pact)\w+<\/t>$/);
    const one =
      /^<t id="0">(?!pact)\w+<\/t>, <t id="1">pact<\/t>$|^<t id="0">pact<\/t>, <t id="1">(?!pact)\w+<\/t>$/;
    const halves = outcomes('half-term', '<t id="0">pact</t>, <t id="1">pact</t>');
    expect(halves).toHaveLength(2);
    for (const answer of halves) expect(answer).toMatch(one);
  });

  test.each(['en-US', 'FR', 'es', 'pl', 'ja', 'ar'])('sentences of %s stand beside the answer', (target) => {
    const added = outcomes('add-sentence', '1.', { target });
    expect(added).toHaveLength(4);
    for (const answer of added) expect(answer).toMatch(/^1\. ?\p{L}.{12,}[.。]$/u);
  });

  test('another language: its words have the length of the answer, numbers and elements stay', () => {
    const answer = 'La <t id="0">paix</t> a été signée en 1961 à <x id="1"/> Genève, et dure.';
    for (const foreign of outcomes('wrong-language', answer, { target: 'fr' })) {
      expect(foreign).toMatch(/<t id="0">paix<\/t>.+ 1961 .+<x id="1"\/>.+\.$/);
      expect(foreign).not.toMatch(/signée|dure/);
      expect(String(foreign).length).toBeLessThan(answer.length * 2);
    }
  });
});

const PIECES = [
  'One',
  ' pact ',
  '. Two',
  '! ',
  '1,234.5',
  '<x id="0"/>',
  '<g id="1">a b</g>',
  '<t id="2">pact</t>',
  '<k id="3">é</k>',
  '&amp;',
  '„',
  '”',
  '。',
  '協定',
  ' ',
];

test('every fault changes the answer, and keeps it well-formed where it does not break a tag on purpose', () => {
  const answers = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(answers, fc.constantFrom(...TEXT_FAULT_KINDS), fc.nat(), (answer, kind, seed) => {
      const context = { sent: 'Der Pakt', target: 'pl', terms: ['pact'], forbiddenTerm: () => 'treaty' };
      const spoilt = TEXT_FAULTS[kind](answer, { ...context, random: seededRandom(seed) });
      expect(spoilt).not.toBe(answer);
      if (spoilt !== undefined && kind !== 'malformed-xml' && kind !== 'split-code')
        expect(isWellFormed(spoilt)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
