import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../src/model.ts';
import { problemOf } from '../../problem.ts';
import { code, pair, record, spanOf, term, unit } from '../records.ts';
import { schemaCheck } from '../schema.ts';
import { exported, exportedUnit, found } from './exported.ts';

const TARGET = { target: ['Oui.'] };
const kept = (source: string[], target: string[], form: string, answer: string, termId: string) => ({
  target,
  terms: [term(source, form, termId)],
  verdicts: [
    {
      termId,
      verdict: 'kept',
      rule: 'citation',
      source: spanOf(source, form),
      target: spanOf(target, answer),
    } as const,
  ],
});

describe('a file in XLIFF 1.2', () => {
  test('has languages, source, tool and a group per block', () => {
    const one = { ...record(unit(['Ja.'])), original: 'locales/de/a "b" & c.txt' };
    const blocks = [{ key: '000-heading', kind: 'heading' } as const, ...one.blocks];
    expect(exported({ ...one, blocks })).toMatch(
      new RegExp(
        [
          '<\\?xml version="1.0" encoding="UTF-8"\\?>',
          '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
          '<file original="locales/de/a &quot;b&quot; &amp; c.txt" source-language="de" target-language="fr" datatype="plaintext" product-name="Wortfest" build-num="wf-[0-9a-f]{12}">',
          '<header><tool tool-id="wortfest" tool-name="Wortfest" tool-version="\\d+\\.\\d+\\.\\d+"/></header>',
          '<body>',
          '<group id="000-heading" restype="x-heading">',
          '</group>',
          '<group id="g-s-1" restype="x-paragraph">',
          '<trans-unit id="s-1" xml:space="preserve">',
          '<source>Ja.</source>',
          '</trans-unit>',
          '</group>',
          '</body>',
          '</file>',
          '</xliff>',
          '',
        ].join('\n'),
      ),
    );
  });

  test('says of keys that they are, with the path that a person reads', () => {
    const one = record(unit(['Ja.'], { id: 'shop.ü_x', name: 'shop.ü_x', block: 'shop.ü_x' }));
    const xml = exported({ ...one, blocks: [{ key: 'shop.ü_x', kind: 'key' }] });
    expect(found(xml, '//x:file/@datatype')).toEqual(['x-json']);
    expect(found(xml, '//x:trans-unit/@*[name()="id" or name()="resname"]')).toEqual([
      'shop.2E..FC._x',
      'shop.ü_x',
    ]);
  });

  test('never leaves out a unit: one without its block is a fault', async () => {
    const lost = record(unit(['Ja.'], { block: '009-item' }));
    expect(await problemOf(() => exported(lost))).toMatchObject({ code: 'internal' });
  });

  test('is the same for the same state, and names another export for another one', () => {
    const idOf = (one: Unit) => found(exported(record(one)), '//x:file/@build-num')[0];
    const first = unit(['Ja.'], TARGET);
    expect(exported(record(first))).toBe(exported(record({ ...first })));
    expect(idOf(first)).toMatch(/^wf-[0-9a-f]{12}$/);
    expect(idOf({ ...first, state: 'reviewed' })).not.toBe(idOf(first));
    expect(idOf({ ...first, target: ['Non.'] })).not.toBe(idOf(first));
  });

  test('an invalid one would be noticed', () => {
    const check = schemaCheck('1.2');
    const xml = exported(record(unit(['Ja.'], TARGET)));
    expect(check(xml)).toEqual([]);
    expect(check(xml.replace('state="translated"', 'state="done"'))).toHaveLength(1);
    expect(check(xml.replace('<target', '<note/><target'))).toHaveLength(1);
  });
});

describe('states', () => {
  const cases: readonly (readonly [string, Partial<Unit>, string, string])[] = [
    ['no target', {}, '<trans-unit id="s-1" xml:space="preserve">', '</source>\n</trans-unit>'],
    [
      'a draft that is parked',
      { ...TARGET, state: 'initial', subState: 'wf:parked' },
      '<trans-unit id="s-1" xml:space="preserve">',
      '<target state="needs-translation">Oui.</target>',
    ],
    [
      'a machine',
      { ...TARGET, subState: 'wf:mt' },
      '<trans-unit id="s-1" xml:space="preserve">',
      '<target state="needs-review-translation" state-qualifier="leveraged-mt">Oui.</target>',
    ],
    [
      'a machine, when a tool has lost the substate',
      { ...TARGET, origin: { kind: 'provider' } },
      '<trans-unit id="s-1" xml:space="preserve">',
      '<target state="needs-review-translation" state-qualifier="leveraged-mt">Oui.</target>',
    ],
    [
      'the memory',
      { ...TARGET, subState: 'wf:tm', origin: { kind: 'memory' } },
      '<trans-unit id="s-1" xml:space="preserve">',
      '<target state="needs-review-translation" state-qualifier="exact-match">Oui.</target>',
    ],
    [
      'a person',
      { ...TARGET, origin: { kind: 'person' } },
      '<trans-unit id="s-1" xml:space="preserve">',
      '<target state="translated">Oui.</target>',
    ],
    [
      'a review',
      { ...TARGET, state: 'reviewed' },
      '<trans-unit id="s-1" xml:space="preserve">',
      '<target state="signed-off">Oui.</target>',
    ],
    [
      'an approval',
      { ...TARGET, state: 'final' },
      '<trans-unit id="s-1" approved="yes" xml:space="preserve">',
      '<target state="final">Oui.</target>',
    ],
    [
      'a copy, in which nothing is to be translated',
      { target: ['Ja.'], origin: { kind: 'source' } },
      '<trans-unit id="s-1" translate="no" xml:space="preserve">',
      '<target state="translated">Ja.</target>',
    ],
  ];
  test.each(cases)('of %s', (_, more, head, target) => {
    const xml = exportedUnit(unit(['Ja.'], more));
    expect(xml.startsWith(head)).toBe(true);
    expect(xml).toContain(target);
  });
});

describe('texts', () => {
  test('keep what is special in XML; what XML cannot carry is left out', () => {
    const source = ['a & b < c > "d"\r\n\t]]>e\x1B\uFFFE\uD800'];
    expect(exportedUnit(unit(source, { name: 'a "b"\n<c>\x1B', notes: ['1 < 2\x1B'] }))).toBe(
      [
        '<trans-unit id="s-1" resname="a &quot;b&quot;&#xA;&lt;c&gt;" xml:space="preserve">',
        '<source>a &amp; b &lt; c &gt; "d"&#xD;\n\t]]&gt;e</source>',
        '<note from="wortfest" priority="1" annotates="target">parked: 1 &lt; 2</note>',
        '</trans-unit>',
      ].join('\n'),
    );
  });
});

describe('codes', () => {
  test.each([
    ['a placeholder', [code('{{name}}', '2')], '<x id="2" ctype="x-placeholder" equiv-text="{{name}}"/>'],
    ['a line break', [code('<br/>', '1')], '<x id="1" ctype="lb" equiv-text="&lt;br/&gt;"/>'],
    [
      'an image',
      [code('<img src="a">', '1')],
      '<x id="1" ctype="image" equiv-text="&lt;img src=&quot;a&quot;&gt;"/>',
    ],
    ['another tag on its own', [code('<hr>', '1')], '<x id="1" ctype="x-html-hr" equiv-text="&lt;hr&gt;"/>'],
    ['bold', pair('1', 'b', 'a'), '<g id="1" ctype="bold" equiv-text="&lt;b&gt;">a</g>'],
    ['italic', pair('1', 'em', 'a'), '<g id="1" ctype="italic" equiv-text="&lt;em&gt;">a</g>'],
    ['underlined', pair('1', 'u', 'a'), '<g id="1" ctype="underlined" equiv-text="&lt;u&gt;">a</g>'],
    [
      'a link',
      [code('<a href="x">', '1', 'open'), 'a', code('</a>', '1', 'close')],
      '<g id="1" ctype="link" equiv-text="&lt;a href=&quot;x&quot;&gt;">a</g>',
    ],
    [
      'another pair',
      pair('1', 'Trans', 'a'),
      '<g id="1" ctype="x-html-Trans" equiv-text="&lt;Trans&gt;">a</g>',
    ],
    ['a numbered pair', pair('1', '0', 'a'), '<g id="1" ctype="x-tag" equiv-text="&lt;0&gt;">a</g>'],
    [
      'pairs that cross',
      [
        code('<b>', '1', 'open'),
        code('<i>', '2', 'open'),
        'a',
        code('</b>', '1', 'close'),
        code('</i>', '2', 'close'),
      ],
      '<bx id="1" rid="1" ctype="bold" equiv-text="&lt;b&gt;"/><g id="2" ctype="italic" equiv-text="&lt;i&gt;">a<ex id="1" rid="1" equiv-text="&lt;/b&gt;"/></g>',
    ],
    [
      'tags that lost their partner',
      [code('</b>', '1', 'close'), 'a', code('<i>', '2', 'open')],
      '<it id="1" pos="close" ctype="bold" equiv-text="&lt;/b&gt;"/>a<it id="2" pos="open" ctype="italic" equiv-text="&lt;i&gt;"/>',
    ],
    [
      'one that stands twice',
      [code('{{n}}', '1'), ' ', code('{{n}}', '1')],
      '<x id="1" ctype="x-placeholder" equiv-text="{{n}}"/> <x id="1:2" ctype="x-placeholder" equiv-text="{{n}}"/>',
    ],
  ])('%s', (_, content, xml) => {
    expect(exportedUnit(unit(content, { target: content }))).toContain(`<source>${xml}</source>`);
    expect(exportedUnit(unit(content, { target: content }))).toContain(`>${xml}</target>`);
    expect(schemaCheck('1.2')(exported(record(unit(content, { target: content }))))).toEqual([]);
  });
});

describe('terms', () => {
  const source = ['Das Abkommen gilt.'];
  const one = unit(source, kept(source, ['L’accord vaut.'], 'Abkommen', 'accord', 'agreement'));

  test('are marked in source and target, and listed in a note with their lock', () => {
    expect(exportedUnit(one)).toBe(
      [
        '<trans-unit id="s-1" xml:space="preserve">',
        '<source>Das <mrk mtype="term">Abkommen</mrk> gilt.</source>',
        '<target state="translated">L’<mrk mtype="term">accord</mrk> vaut.</target>',
        '<note from="wortfest" priority="3" annotates="source">Abkommen = accord (locked)</note>',
        '</trans-unit>',
      ].join('\n'),
    );
  });

  test('keep their note when the marks are off', () => {
    const xml = exportedUnit(one, '1.2', { marks: false });
    expect(xml).not.toContain('mrk');
    expect(xml).toContain('Abkommen = accord (locked)');
  });

  test('are listed once each, those without translation not at all', () => {
    const text = ['Moment! Wortfest, Heim, Moment.'];
    const terms = [
      ...['moment', 'brand', 'untranslated'].map((id, at) =>
        term(text, ['Moment', 'Wortfest', 'Heim'][at] ?? '', id),
      ),
      { ...term(text, 'Moment', 'moment'), start: 24, end: 30 },
    ];
    expect(exportedUnit(unit(text, { terms }))).toContain(
      '>Moment = moment (preferred); Wortfest = Wortfest (do not translate)</note>',
    );
  });
});

test('reasons of a parking are notes on the target, proposals are other translations with what they are made for', () => {
  const proposal = {
    source: ['Ja, ', code('{{a}}', '1')],
    target: ['Oui, ', code('{{a}}', '1')],
    origin: 'deepl "x"',
    quality: 86,
  };
  const parked = unit(['Ja.'], {
    ...TARGET,
    state: 'initial',
    subState: 'wf:parked',
    notes: ['one', 'two'],
    proposals: [proposal],
  });
  expect(exportedUnit(parked)).toContain(
    [
      '<note from="wortfest" priority="1" annotates="target">parked: one</note>',
      '<note from="wortfest" priority="1" annotates="target">parked: two</note>',
      '<alt-trans match-quality="86" origin="deepl &quot;x&quot;" xml:space="preserve"><source>Ja, <x id="1" ctype="x-placeholder" equiv-text="{{a}}"/></source><target>Oui, <x id="1" ctype="x-placeholder" equiv-text="{{a}}"/></target></alt-trans>',
      '</trans-unit>',
    ].join('\n'),
  );
});
