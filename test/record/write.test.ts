import { describe, expect, test } from 'vitest';
import { problemOf } from '../problem.ts';
import { code, pair, record, recordText, spanOf, term, unit, writtenUnit } from './records.ts';

const GLOSSARY = new Map([
  ['agreement', { term: 'Abkommen', translation: 'accord' }],
  ['home', { term: 'Heim' }],
]);

describe('the file of a record', () => {
  test('has the languages, the source, and a group per block, with or without units', () => {
    const one = { ...record(unit(['Ja.'])), original: 'locales/de/Über uns.v2.txt' };
    const blocks = [{ key: '000-heading', kind: 'heading' } as const, ...one.blocks];
    expect(recordText({ ...one, blocks }, new Map())).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.0" srcLang="de" trgLang="fr">',
        '<file id="_ber_uns.v2" original="locales/de/Über uns.v2.txt" xml:space="preserve">',
        '<group id="000-heading" type="wf:heading">',
        '</group>',
        '<group id="g-s-1" type="wf:paragraph">',
        '<unit id="s-1">',
        '<segment id="s1" state="initial">',
        '<source>Ja.</source>',
        '</segment>',
        '</unit>',
        '</group>',
        '</file>',
        '</xliff>',
        '',
      ].join('\n'),
    );
  });

  test('never leaves out a unit: one without its block is a fault', async () => {
    const lost = record(unit(['Ja.'], { block: '009-item' }));
    expect(await problemOf(() => recordText(lost, new Map()))).toMatchObject({
      code: 'internal',
      message: expect.stringContaining('s-1'),
    });
  });
});

describe('texts', () => {
  test('keep what is special in XML, and what XML cannot carry', () => {
    const source = ['a & b < c > "d"\r\n\te\x1B\uFFFE'];
    expect(writtenUnit(unit(source, { name: 'a "b"\n<c>\x1B', notes: ['1 < 2\x1B'] }))).toBe(
      [
        '<unit id="s-1" name="a &quot;b&quot;&#xA;&lt;c&gt;">',
        '<notes>',
        '<note id="n1" category="wf:parked" appliesTo="target">1 &lt; 2</note>',
        '</notes>',
        '<segment id="s1" state="initial">',
        '<source>a &amp; b &lt; c &gt; "d"&#xD;\n\te<cp hex="001B"/><cp hex="FFFE"/></source>',
        '</segment>',
        '</unit>',
      ].join('\n'),
    );
  });

  test('have no target element without target, and an empty one with an empty target', () => {
    expect(writtenUnit(unit(['Ja.']))).not.toContain('<target');
    expect(writtenUnit(unit(['Ja.'], { target: [] }))).toContain('<target></target>');
  });
});

describe('codes', () => {
  const source = ['Der ', ...pair('1', 'b', 'Vertrag'), ' von ', code('{{name}}', '2'), '.'];

  test('are elements that refer to what they stand for, the same in source and target', () => {
    const target = ['Le ', ...pair('1', 'b', 'traité'), ' de ', code('{{name}}', '2'), '.'];
    expect(writtenUnit(unit(source, { target }))).toBe(
      [
        '<unit id="s-1">',
        '<originalData>',
        '<data id="d1">&lt;b&gt;</data>',
        '<data id="d2">&lt;/b&gt;</data>',
        '<data id="d3">{{name}}</data>',
        '</originalData>',
        '<segment id="s1" state="translated">',
        '<source>Der <pc id="1" dataRefStart="d1" dataRefEnd="d2">Vertrag</pc> von <ph id="2" dataRef="d3" disp="{{name}}"/>.</source>',
        '<target>Le <pc id="1" dataRefStart="d1" dataRefEnd="d2">traité</pc> de <ph id="2" dataRef="d3" disp="{{name}}"/>.</target>',
        '</segment>',
        '</unit>',
      ].join('\n'),
    );
  });

  test('that do not nest are start and end codes; one alone is isolated', () => {
    const crossing = [
      code('<b>', '1', 'open'),
      code('<i>', '2', 'open'),
      code('</b>', '1', 'close'),
      code('</i>', '2', 'close'),
      code('</u>', '3', 'close'),
      code('<u>', '3', 'open'),
    ];
    expect(writtenUnit(unit(crossing))).toContain(
      '<source><sc id="1" dataRef="d1"/><pc id="2" dataRefStart="d2" dataRefEnd="d4"><ec startRef="1" dataRef="d3"/></pc>' +
        '<ec id="3" isolated="yes" dataRef="d5"/><sc id="3:2" isolated="yes" dataRef="d6"/></source>',
    );
  });

  test('that a draft doubled, or whose id is taken, get an id of their own', () => {
    const twice = ['Le ', code('{{name}}', '2'), code('{{name}}', '2'), code('{{x}}', 's1')];
    expect(writtenUnit(unit(source, { target: twice }))).toContain(
      '<target>Le <ph id="2" dataRef="d3" disp="{{name}}"/><ph id="2:2" dataRef="d3" disp="{{name}}"/><ph id="s1:2" dataRef="d4" disp="{{x}}"/></target>',
    );
  });
});

describe('terms', () => {
  const source = ['Das Abkommen im Heim.'];
  const target = ['L’accord à la maison.'];
  const terms = [term(source, 'Abkommen', 'agreement'), term(source, 'Heim', 'home')];

  test('are marked in both texts and have an entry where the glossary has a translation', () => {
    const verdicts = [
      {
        termId: 'agreement',
        verdict: 'kept',
        rule: 'form',
        source: spanOf(source, 'Abkommen'),
        target: spanOf(target, 'accord'),
      },
      { termId: 'home', verdict: 'missing', rule: 'none', source: spanOf(source, 'Heim') },
      { termId: 'home', verdict: 'forbidden', rule: 'list', target: spanOf(target, 'maison') },
    ] as const;
    const xml = writtenUnit(unit(source, { target, terms, verdicts }), GLOSSARY);
    expect(xml).toContain(
      '<gls:glossary>\n<gls:glossEntry id="t1" ref="#m1"><gls:term>Abkommen</gls:term><gls:translation>accord</gls:translation></gls:glossEntry>\n</gls:glossary>',
    );
    expect(xml).toContain(
      '<source>Das <mrk id="m1" type="term">Abkommen</mrk> im <mrk id="m2" type="term">Heim</mrk>.</source>',
    );
    expect(xml).toContain('<target>L’<mrk id="m1" type="term">accord</mrk> à la maison.</target>');
    expect(xml).toContain(
      '<mda:metaGroup category="wf:verdict" id="v1"><mda:meta type="term">agreement</mda:meta><mda:meta type="verdict">kept</mda:meta><mda:meta type="rule">form</mda:meta><mda:meta type="source">4-12</mda:meta><mda:meta type="target">2-8</mda:meta></mda:metaGroup>',
    );
  });

  test('may hold a whole pair; one that would tear it has no mark and no entry', () => {
    const bold = ['Das ', ...pair('1', 'b', 'Abkommen'), '.'];
    const at = (start: number, end: number) => {
      const found = { start, end, termId: 'agreement', form: '', kind: 'word' } as const;
      return writtenUnit(unit(bold, { terms: [found] }), GLOSSARY);
    };
    expect(at(4, 14)).toContain('<mrk id="m1" type="term"><pc id="1"');
    expect(at(5, 13)).toContain('<mrk id="m1" type="term">Abkommen</mrk></pc>');
    for (const torn of [at(0, 7), at(4, 13), at(5, 14), at(2, 2), at(9, 99)]) {
      expect(torn).not.toContain('<mrk');
      expect(torn).not.toContain('<gls:');
      expect(torn).toContain('wf:term');
    }
  });

  test('within another are marked within it; one that crosses another is not marked', () => {
    const of = (...spans: readonly (readonly [number, number])[]) => {
      const found = spans.map(
        ([start, end]) => ({ start, end, termId: 'home', form: '', kind: 'word' }) as const,
      );
      return /<source>.*/.exec(writtenUnit(unit(['abcdef'], { terms: found })))?.[0];
    };
    expect(of([1, 5], [1, 3])).toBe(
      '<source>a<mrk id="m1" type="term"><mrk id="m2" type="term">bc</mrk>de</mrk>f</source>',
    );
    expect(of([1, 4], [2, 6])).toBe('<source>a<mrk id="m1" type="term">bcd</mrk>ef</source>');
  });
});

test('proposals have the codes of their own texts', () => {
  const text = [code('{{n}}', '1'), ' Tage'];
  const proposals = [{ source: text, target: ['jours'], origin: 'deepl', quality: 86 }];
  expect(writtenUnit(unit(['Tage'], { proposals }))).toContain(
    [
      '<mtc:matches>',
      '<mtc:match ref="#s1" matchQuality="86" origin="deepl">',
      '<originalData>',
      '<data id="d1">{{n}}</data>',
      '</originalData>',
      '<source><ph id="1" dataRef="d1" disp="{{n}}"/> Tage</source><target>jours</target></mtc:match>',
      '</mtc:matches>',
    ].join('\n'),
  );
});
