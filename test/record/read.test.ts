import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/content.ts';
import type { TranslationRecord, Unit } from '../../src/model.ts';
import { problemOf } from '../problem.ts';
import { code, pair, read, record, recordText, spanOf, term, unit } from './records.ts';

const CORE = 'xmlns="urn:oasis:names:tc:xliff:document:2.0"';

/** A file whose one unit holds the given XML. */
function file(inUnit: string, head = `${CORE} version="2.0" srcLang="de" trgLang="fr"`): string {
  return `<xliff ${head}><file id="f"><group id="b001" name="001-item" type="wf:item"><unit id="u1">${inUnit}</unit></group></file></xliff>`;
}

/** The one unit of such a file. */
function unitOf(inUnit: string): Unit {
  return read(file(inUnit)).units[0]!;
}

const SEGMENT = '<segment><source>Ja.</source></segment>';
const SOURCE = ['Das ', ...pair('1', 'b', 'Abkommen'), ' für ', code('{{name}}', '2'), '.'];
const TARGET = ['L’', ...pair('1', 'b', 'accord'), ' pour ', code('{{name}}', '2'), '.'];
const RICH: TranslationRecord = record(
  unit(SOURCE, {
    target: TARGET,
    subState: 'wf:mt',
    origin: { kind: 'provider', name: 'deepl', fingerprint: 'ab.cd', machine: 'ef' },
    terms: [term(SOURCE, 'Abkommen', 'agreement')],
    verdicts: [
      {
        termId: 'agreement',
        verdict: 'kept',
        rule: 'form',
        source: spanOf(SOURCE, 'Abkommen'),
        target: spanOf(TARGET, 'accord'),
      },
    ],
    notes: ['why'],
    proposals: [{ source: ['Das'], target: ['Le'], origin: 'memory.tmx', quality: 86 }],
  }),
);
const XML = recordText(RICH, new Map([['agreement', { term: 'Abkommen', translation: 'accord' }]]));

describe('a record that another tool wrote again is the same', () => {
  test.each<[string, (xml: string) => string]>([
    ['with a byte order mark', (xml) => `\uFEFF${xml}`],
    ['without the XML declaration', (xml) => xml.replace(/^.*\n/, '')],
    ['in single quotes', (xml) => xml.replaceAll(/="([^"']*)"/g, "='$1'")],
    ['with line ends of Windows', (xml) => xml.replaceAll('\n', '\r\n')],
    [
      'with other prefixes',
      (xml) =>
        xml
          .replaceAll(/<(\/?)(?=\w+[ >])/g, '<$1x:')
          .replaceAll('mda:', 'own:')
          .replace('xmlns=', 'xmlns:x=')
          .replace('xmlns:mda', 'xmlns:own'),
    ],
    [
      'with attributes in another order',
      (xml) => xml.replaceAll(/<(\w+) ([\w:]+="[^"]*") ([^>/]*)(\/?)>/g, '<$1 $3 $2$4>'),
    ],
    ['indented between elements', (xml) => xml.replaceAll(/\n(?=<)/g, '\n    ')],
    ['with comments', (xml) => xml.replaceAll('Abkommen', 'Ab<!-- here -->kommen')],
    ['with CDATA', (xml) => xml.replaceAll(/>L’</g, '><![CDATA[L’]]><')],
    ['with character references', (xml) => xml.replaceAll('’', '&#8217;')],
    ['of version 2.1', (xml) => xml.replace('version="2.0"', 'version="2.1"')],
    [
      'of version 2.2',
      (xml) => xml.replace('version="2.0"', 'version="2.2"').replace('document:2.0', 'document:2.2'),
    ],
    ['with a language in other letters', (xml) => xml.replace('trgLang="fr"', 'trgLang="FR"')],
    ['without the marks', (xml) => xml.replaceAll(/<\/?mrk[^>]*>/g, '')],
    [
      'with elements and attributes of its own',
      (xml) =>
        xml
          .replace(' srcLang', ' xmlns:t="urn:t" srcLang')
          .replace('<segment', '<t:target>Non</t:target><segment t:state="final"')
          .replace('<source>', '<source t:id="9"><t:hint>x</t:hint>'),
    ],
  ])('%s', (_, change) => {
    expect(change(XML)).not.toBe(XML);
    expect(read(change(XML))).toStrictEqual(RICH);
  });

  test('in UTF-16', () => {
    expect(read(Buffer.from(`\uFEFF${XML}`, 'utf16le'))).toStrictEqual(RICH);
  });

  test('without metadata, glossary, notes and proposals: only those are missing', () => {
    const bare = XML.replace(/<mtc:matches[\s\S]*<\/notes>\n/, '');
    const { origin: _, ...rest } = RICH.units[0]!;
    const [found] = read(bare).units;
    expect(found).toStrictEqual({ ...rest, terms: [], verdicts: [], notes: [], proposals: [] });
  });
});

describe('segments', () => {
  const segment = (source: string, target: string, state: string) =>
    `<segment state="${state}"><source>${source}</source>${target}</segment>`;
  const gap = '<ignorable><source> </source></ignorable>';

  test('of one unit are one text, with what stands between them and the lowest state', () => {
    const two = `${segment('Ja.', '<target>Oui.</target>', 'final')}${gap}${segment('Nein.', '<target>Non.</target>', 'reviewed')}`;
    expect(unitOf(two)).toMatchObject({ source: ['Ja. Nein.'], target: ['Oui. Non.'], state: 'reviewed' });
  });

  test('without a target leave the unit without, and initial', () => {
    const half = `${segment('Ja.', '<target>Oui.</target>', 'final')}${gap}${segment('Nein.', '', 'translated')}`;
    expect(unitOf(half)).toMatchObject({ source: ['Ja. Nein.'], state: 'initial' });
    expect(unitOf(half).target).toBeUndefined();
  });

  test('stand in the target where their order says', () => {
    const turned = [
      segment('Eins', '<target order="3">un</target>', 'final'),
      '<ignorable><source> </source><target order="2">-</target></ignorable>',
      segment('zwei', '<target order="1">deux</target>', 'final'),
    ].join('');
    expect(unitOf(turned)).toMatchObject({ source: ['Eins zwei'], target: ['deux-un'] });
  });

  test('may lack a state or have a substate of another tool', () => {
    expect(unitOf(SEGMENT)).toMatchObject({ source: ['Ja.'], state: 'initial' });
    const foreign = unitOf(
      '<segment state="translated" subState="cat:fuzzy"><source>Ja.</source><target>Oui.</target></segment>',
    );
    expect(foreign).toMatchObject({ target: ['Oui.'], state: 'translated' });
    expect(foreign).not.toHaveProperty('subState');
  });

  test('with a substate of a state that does not hold any more have none', () => {
    const lost = unitOf('<segment state="translated" subState="wf:mt"><source>Ja.</source></segment>');
    expect(lost).toMatchObject({ state: 'initial' });
    expect(lost).not.toHaveProperty('subState');
  });
});

describe('codes', () => {
  const source = (inner: string) => unitOf(`<segment><source>${inner}</source></segment>`).source;

  test('without original data are what disp or equiv show', () => {
    expect(source('<ph id="1" disp="{x}" equiv="x"/><ph id="2" equiv="y"/>')).toEqual([
      code('{x}', '1'),
      code('y', '2'),
    ]);
    expect(source('<pc id="1" dispStart="[" equivEnd="]">a</pc>')).toEqual([
      code('[', '1', 'open'),
      'a',
      code(']', '1', 'close'),
    ]);
    expect(
      source('<sc id="1" disp="["/><ec startRef="1" disp="]"/><ec id="2" isolated="yes" disp=")"/>'),
    ).toEqual([code('[', '1', 'open'), code(']', '1', 'close'), code(')', '2', 'close')]);
  });

  test('of characters are those characters', () => {
    expect(source('a<cp hex="001b"/><cp hex="1F600"/>')).toEqual(['a\x1B😀']);
  });

  test.each([
    ['<ph id="1"/>', 'a ph element has no original data'],
    ['<ph id="1" dataRef="d9"/>', 'a ph element has no original data'],
    ['<pc id="1" dispStart="[">a</pc>', 'a pc element has no original data'],
    ['<ph disp="x"/>', 'a ph element has no id'],
    ['<cp hex="110000"/>', '"110000" is no code point'],
    ['<cp/>', '"" is no code point'],
  ])('that say nothing are a problem of the file: %s', async (inner, reason) => {
    const found = await problemOf(() => source(inner));
    expect(found).toMatchObject({ code: 'record-damaged', file: 'locales/fr/article.xlf', line: 1 });
    expect(found.message).toContain(reason);
    expect(found.column).toBeGreaterThan(1);
  });
});

test('metadata that Wortfest does not write is as none', () => {
  const group = (category: string, values: Readonly<Record<string, string>>) =>
    `<metaGroup category="${category}">${Object.entries(values)
      .map(([type, value]) => `<meta type="${type}">${value}</meta>`)
      .join('')}</metaGroup>`;
  const found = unitOf(
    `<metadata xmlns="urn:oasis:names:tc:xliff:metadata:2.0">${[
      group('wf:origin', { kind: 'robot', pluralOf: 'items_other' }),
      group('wf:term', { term: 'yes', source: '0-99', kind: 'word' }),
      group('wf:term', { term: 'yes', source: '0-2', kind: 'other' }),
      group('wf:verdict', { term: 'yes', verdict: 'fine', rule: 'x' }),
      group('cat:origin', { kind: 'person' }),
    ].join('')}</metadata>${SEGMENT}`,
  );
  expect(found).toMatchObject({ pluralOf: 'items_other', terms: [], verdicts: [] });
  expect(found).not.toHaveProperty('origin');
});

test('units in groups within groups, or in none, are read in order', () => {
  const one = (id: string) => `<unit id="${id}">${SEGMENT}</unit>`;
  const groups = `<group id="g1" name="a" type="wf:key">${one('u1')}<group id="g2">${one('u2')}</group></group>${one('u3')}`;
  const found = read(file(SEGMENT).replace(/<group.*<\/group>/, groups));
  expect(found.units.map(({ id, block }) => [id, block])).toEqual([
    ['u1', 'a'],
    ['u2', 'g2'],
    ['u3', ''],
  ]);
  expect(found.blocks).toEqual([
    { key: 'a', kind: 'key' },
    { key: 'g2', kind: 'paragraph' },
  ]);
});

describe('a file that cannot be used is refused, with the place', () => {
  const deep = (levels: number) => `<mrk id="m">`.repeat(levels) + `</mrk>`.repeat(levels);

  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'document must contain a root element'],
    ['truncated', XML.slice(0, -30), 'unclosed tag: unit'],
    ['cut within a tag', XML.slice(0, XML.indexOf('<target') + 4), 'unclosed tag: mtc:match'],
    ['not well formed', XML.replace('</source>', '</quelle>'), 'unexpected close tag'],
    ['an unknown entity', XML.replace('L’', '&rsquo;'), 'undefined entity'],
    ['XLIFF 1.2', XML.replace('document:2.0', 'document:1.2').replace('"2.0"', '"1.2"'), 'the root is'],
    ['of a later version', XML.replace('version="2.0"', 'version="3.0"'), 'expected XLIFF 2.0 to 2.2'],
    ['another format', '<tmx version="1.4"/>', 'the root is "{}tmx"'],
    ['without a file', `<xliff ${CORE} version="2.0" srcLang="de" trgLang="fr"/>`, 'no file'],
    ['with two files', XML.replace('</file>', '</file><file id="g"/>'), 'several files'],
    ['a unit without segment', file(''), 'a unit has no segment'],
    ['a unit without id', file(SEGMENT).replace(' id="u1"', ''), 'a unit has no id'],
    ['a unit twice', XML.replace(/<unit[\s\S]*<\/unit>/, '$&$&'), 'the unit "s-1" stands twice'],
    [
      'data of one id',
      file(`<originalData><data id="d1">a</data><data id="d1">b</data></originalData>${SEGMENT}`),
      'the data "d1" stand twice',
    ],
    [
      'a segment without source',
      file('<segment><target>Oui.</target></segment>'),
      'a segment element has no source',
    ],
    ['too deep', file(`<segment><source>${deep(95)}</source></segment>`), 'more than 100 levels'],
  ])('%s', async (_, xml, reason) => {
    const found = await problemOf(() => read(xml));
    expect(found).toMatchObject({ code: 'record-damaged', file: 'locales/fr/article.xlf' });
    expect(found.message).toContain(reason);
    expect(found.line).toBeGreaterThan(0);
    expect(found.column).toBeGreaterThan(0);
  });

  test('as deep as allowed it is read', () => {
    expect(plainText(unitOf(`<segment><source>Ja${deep(90)}</source></segment>`).source)).toBe('Ja');
  });

  test('not UTF-8', async () => {
    const latin = Buffer.from(XML.replace('accord', 'déjà'), 'latin1');
    expect(await problemOf(() => read(latin))).toMatchObject({
      code: 'record-damaged',
      message: expect.stringContaining('UTF-8'),
    });
  });

  test('a DOCTYPE, before any entity is looked at', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]>\n';
    const found = await problemOf(() => read(XML.replace('?>\n', `?>\n${bomb}`).replace('L’', '&b;')));
    expect(found).toMatchObject({ code: 'record-doctype', file: 'locales/fr/article.xlf', line: 2 });
  });

  test.each([
    ['trgLang="fr"', 'trgLang="it"', 'de → it'],
    ['srcLang="de"', 'srcLang="en"', 'en → fr'],
    [' trgLang="fr"', '', 'de → none'],
  ])('other languages: %s, %s', async (from, to, found) => {
    expect(await problemOf(() => read(XML.replace(from, to)))).toMatchObject({
      code: 'record-languages',
      expected: 'de → fr',
      found,
      line: 2,
    });
  });
});
