import { describe, expect, test } from 'vitest';
import { code, record, term, unit } from '../records.ts';
import { exported, exportedUnit, found } from './exported.ts';

const CORE = 'urn:oasis:names:tc:xliff:document:';

describe('a file in XLIFF 2', () => {
  test.each([
    ['2.0', `${CORE}2.0`],
    ['2.1', `${CORE}2.0`],
    ['2.2', `${CORE}2.2`],
  ] as const)('%s has its version, its namespace and the id of its export', (version, namespace) => {
    const xml = exported(record(unit(['Ja.'])), version);
    expect(xml).toContain(`<xliff xmlns="${namespace}" `);
    expect(found(xml, '/x:xliff/@version')).toEqual([version]);
    expect(found(xml, '//x:file/@canResegment')).toEqual(['no']);
    expect(
      found(xml, '//x:file/mda:metadata/mda:metaGroup[@category="wf:handoff"]/mda:meta[@type="export"]'),
    ).toEqual([expect.stringMatching(/^wf-[0-9a-f]{12}$/)]);
  });

  test('has all that a translator needs, and nothing that only Wortfest needs', () => {
    const source = ['Das Abkommen.'];
    const one = unit(source, {
      target: ['L’accord.'],
      state: 'initial',
      subState: 'wf:parked',
      origin: { kind: 'provider', name: 'deepl', fingerprint: 'f', machine: 'm' },
      terms: [term(source, 'Abkommen', 'agreement')],
      notes: ['why'],
      proposals: [{ source, target: ['Le pacte.'], origin: 'old.tmx', quality: 100 }],
    });
    expect(exportedUnit(one, '2.0')).toBe(
      [
        '<unit id="s-1">',
        '<mtc:matches>',
        '<mtc:match ref="#s1" matchQuality="100" origin="old.tmx"><source>Das Abkommen.</source><target>Le pacte.</target></mtc:match>',
        '</mtc:matches>',
        '<gls:glossary>',
        '<gls:glossEntry id="t1" ref="#m1"><gls:term>Abkommen</gls:term><gls:translation>accord</gls:translation></gls:glossEntry>',
        '</gls:glossary>',
        '<notes>',
        '<note id="n1" category="wf:parked" priority="1" appliesTo="target">parked: why</note>',
        '<note id="n2" category="wf:terms" priority="3" appliesTo="source">Abkommen = accord (locked)</note>',
        '</notes>',
        '<segment id="s1" state="initial" subState="wf:parked">',
        '<source>Das <mrk id="m1" type="term">Abkommen</mrk>.</source>',
        '<target>L’accord.</target>',
        '</segment>',
        '</unit>',
      ].join('\n'),
    );
    const plain = exportedUnit(one, '2.0', { marks: false });
    expect(plain).not.toMatch(/mrk|gls:/);
    expect(plain).toContain('Abkommen = accord (locked)');
  });

  test('says that a copy is not to be translated, and writes as an element what XML cannot carry', () => {
    const content = ['1\x1B', code('{{a}}', '1')];
    const xml = exportedUnit(unit(content, { target: content, origin: { kind: 'source' } }), '2.1');
    expect(xml).toContain('<unit id="s-1" translate="no">');
    expect(xml).toContain('<source>1<cp hex="001B"/><ph id="1" dataRef="d1" disp="{{a}}"/></source>');
  });
});
