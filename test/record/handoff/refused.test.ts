import { describe, expect, test } from 'vitest';
import { HANDOFF_BYTES, readHandoff } from '../../../src/record/handoff/read.ts';
import { problemOf } from '../../problem.ts';

const ROOT = '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">';
const FILE = '<file original="a" source-language="de" target-language="fr" datatype="plaintext"><body>';
const END = '</body></file></xliff>';
const ROOT_2 = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de">';
const UNIT = '<trans-unit id="1"><source>Ja</source></trans-unit>';
const LONG = 1_000_000;

const file = (body: string) => `${ROOT}${FILE}${body}${END}`;
const source = (inner: string) => file(`<trans-unit id="1"><source>${inner}</source></trans-unit>`);
const unit2 = (inner: string) => `${ROOT_2}<file id="f"><unit id="1">${inner}</unit></file></xliff>`;
const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? Buffer.from(text) : text);
const problem = (text: string | Uint8Array) => problemOf(() => readHandoff(bytesOf(text), 'back.xlf'));
const bomb = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

describe('refused as damaged, with the reason', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'document must contain a root element'],
    ['white space', ' \n ', 'document must contain a root element'],
    ['a text', 'Guten Tag', 'it is no XML'],
    ['JSON', '{"a": "<b>"}', 'it is no XML'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'it is not UTF-8'],
    ['a zip file', Buffer.from('PK\x03\x04\x14\0\0\0'), 'it is no XML'],
    ['NUL bytes', file('\0'), 'disallowed character'],
    ['NUL bytes only', new Uint8Array(1000), 'it is no XML'],
    ['a file that was cut off', file(UNIT).slice(0, -12), 'unclosed tag'],
    ['a file that was cut off within a tag', file(UNIT).slice(0, -3), 'unclosed tag'],
    ['two roots', `${file(UNIT)}<a/>`, 'only one root'],
    ['text after the root', `${file(UNIT)}a`, 'text data outside of root'],
    [
      'a prolog that comes late',
      ` <?xml version="1.0"?>${file(UNIT)}`,
      'XML declaration must be at the start',
    ],
    ['an entity that nobody declared', source('&rsquo;'), 'undefined entity'],
    ['an attribute twice', source('<x id="1" id="2"/>'), 'duplicate attribute'],
    ['a prefix without namespace', source('<mq:ch/>'), 'unbound namespace prefix'],
    ['not UTF-8', Buffer.from(source('Größe'), 'latin1'), 'it is not UTF-8'],
    [
      'half a character at the end',
      Buffer.concat([Buffer.from(file(UNIT)), Buffer.from([0xc3])]),
      'it is not UTF-8',
    ],
    [
      'half a character of UTF-16',
      Buffer.concat([Buffer.from(`\uFEFF${file(UNIT)}`, 'utf16le'), Buffer.from([0x20])]),
      'it is not UTF-16LE',
    ],
    [
      'an unknown encoding',
      `<?xml version="1.0" encoding="x-own"?>${file(UNIT)}`,
      'the encoding "x-own" is not known',
    ],
    ['too many levels', source(`${'<g id="1">'.repeat(99)}${'</g>'.repeat(99)}`), 'more than 100 levels'],
    ['a long attribute', source(`<x id="1" equiv-text="${'a'.repeat(LONG + 1)}"/>`), 'more than 1000000'],
    ['a long text', source('a'.repeat(LONG + 1)), 'more than 1000000'],
    ['a long text of references', source('&lt;'.repeat(LONG / 4 + 1)), 'more than 1000000'],
    ['a long comment', file(`<!--${'a'.repeat(LONG)}-->`), 'more than 1000000'],
    ['a long instruction', file(`<?a ${'a'.repeat(LONG)}?>`), 'more than 1000000'],
    ['a long CDATA section', source(`<![CDATA[${'a'.repeat(LONG)}]]>`), 'more than 1000000'],
    ['a long name', file(`<${'a'.repeat(LONG + 1)}/>`), 'more than 1000000'],
    ['a long reference', source(`&${'a'.repeat(LONG)}`), 'more than 1000000'],
    ['too many elements', file('<a/>'.repeat(LONG)), 'more than 2000000 tags'],
    ['too many attributes', file(attributes(2 * LONG)), 'more than 2000000 tags'],
    ['no file', `${ROOT}</xliff>`, 'it has no file element'],
    ['no source language', file('').replace(' source-language="de"', ''), 'it names no source language'],
    ['a unit without id', file('<trans-unit><source/></trans-unit>'), 'a trans-unit has no id'],
    ['a unit without source', file('<trans-unit id="1"/>'), 'a trans-unit has no source'],
    ['a code without id', source('<x/>'), 'a x element has no id'],
    ['a unit without segment', unit2(''), 'a unit has no segment'],
    ['a segment without source', unit2('<segment/>'), 'a segment element has no source'],
    [
      'a reference to data that are not there',
      unit2('<segment><source><ph id="1" dataRef="d1"/></source></segment>'),
      'a ph element has no original data',
    ],
    [
      'data of one id',
      unit2(
        '<originalData><data id="d1">a</data><data id="d1">b</data></originalData><segment><source/></segment>',
      ),
      'the data "d1" stand twice',
    ],
  ])('%s', async (_, text, reason) => {
    const found = await problem(text);
    expect(found).toMatchObject({ code: 'handoff-damaged', file: 'back.xlf' });
    expect(found.message).toContain(reason);
    expect(found.hint).toContain('Export it again');
  });

  test('with the place', async () => {
    expect(await problem(`${ROOT}\n${FILE}\n\n  ${UNIT.replace('/source', '/target')}`)).toMatchObject({
      line: 4,
      column: 41,
    });
  });
});

test.each([
  ['with entities in entities', `<!DOCTYPE xliff [<!ENTITY l0 "lol">${bomb}]>\n${source('&l9;')}`],
  ['that reads files', `<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/hostname">]>${source('&a;')}`],
  ['of XLIFF 1.0', `<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "xliff.dtd">${file(UNIT)}`],
])('a DOCTYPE %s is refused', async (_, text) => {
  expect(await problem(text)).toMatchObject({ code: 'handoff-doctype', line: 1 });
});

test.each([
  ['<tmx version="1.4"><body/></tmx>', '<tmx>'],
  ['<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', 'office:spreadsheet}Workbook>'],
  ['<xliff xmlns="urn:other" version="1.2"/>', '<{urn:other}xliff>'],
  [file(UNIT).replace('version="1.2"', 'version="3.0"'), 'XLIFF 3.0'],
  [file(UNIT).replace(' version="1.2"', ''), 'XLIFF without version'],
])('a file of another kind is refused: %s', async (text, found) => {
  const refused = await problem(text);
  expect(refused).toMatchObject({
    code: 'handoff-root',
    expected: 'XLIFF 1.0 to 1.2 or 2.0 to 2.2',
    line: 1,
  });
  expect(refused.found).toContain(found);
});

test('two units of one id are refused, with both lines; in two files they are two', async () => {
  expect(await problem(file(`\n${UNIT}\n<group>\n${UNIT}</group>`))).toMatchObject({
    code: 'handoff-duplicate',
    line: 4,
    unit: '1',
    message: expect.stringContaining('line 2'),
  });
  const units = ['a.2E.b', 'a.b'].map((id) => UNIT.replace('"1"', `"${id}"`));
  expect(await problem(file(units.join('')))).toMatchObject({ code: 'handoff-duplicate', unit: 'a.b' });
  const two = readHandoff(bytesOf(`${ROOT}${`${FILE}${UNIT}</body></file>`.repeat(2)}</xliff>`), 'back.xlf');
  expect(two.map(({ units }) => units.map(({ id }) => id))).toEqual([['1'], ['1']]);
});

test('a file above the limit is refused unread', async () => {
  expect(await problem(new Uint8Array(HANDOFF_BYTES + 1))).toMatchObject({ code: 'handoff-size' });
});

test('what is as long as allowed is read, and a file that a tool embeds is of any length', () => {
  const text = 'a'.repeat(LONG - 1);
  const embedded = `<header><skl><internal-file>${'YWJj'.repeat(LONG / 2)}</internal-file></skl></header><body>`;
  const [read] = readHandoff(bytesOf(source(text).replace('<body>', embedded)), 'back.xlf');
  expect(read?.units[0]?.source).toEqual([text]);
});

function attributes(count: number): string {
  return `<a${Array.from({ length: count }, (_, index) => ` a${index}=""`).join('')}/>`;
}
