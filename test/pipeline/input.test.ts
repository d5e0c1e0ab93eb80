import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemOf } from '../problem.ts';
import { makeProject, run } from '../project.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const TEXT = { 'locales/de/a.txt': 'Ein Satz.\n' };
const glossary = (text: string | Uint8Array) =>
  [{ ...TEXT, 'glossary/terms.csv': text }, { glossary: ['glossary/terms.csv'] }] as const;

const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';
const record = (body: string, languages = 'srcLang="de" trgLang="fr"') =>
  `<xliff xmlns="${XLIFF}" version="2.0" ${languages}>\n<file id="f">${body}</file>\n</xliff>`;

type Case = readonly [
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  config: object,
  expected: object,
];

const CASES: readonly Case[] = [
  [
    'a source that is not there',
    {},
    { source: { language: 'de', files: ['locales/de/a.txt'] } },
    { code: 'source-missing' },
  ],
  [
    'a glob without files',
    TEXT,
    { source: { language: 'de', files: ['locales/en/**/*.txt'] } },
    { code: 'source-missing' },
  ],
  [
    'an unknown format',
    { 'locales/de/a.docx': 'x' },
    {},
    { code: 'source-format', file: 'locales/de/a.docx' },
  ],
  [
    'an empty source',
    { 'locales/de/a.txt': ' \n\n' },
    {},
    { code: 'source-empty', file: 'locales/de/a.txt' },
  ],
  [
    'an empty catalogue',
    { 'locales/de/a.json': '{}' },
    {},
    { code: 'source-empty', file: 'locales/de/a.json' },
  ],
  [
    'a binary source',
    { 'locales/de/a.txt': utf8('PK\u0000\u0003') },
    {},
    { code: 'source-binary', file: 'locales/de/a.txt' },
  ],
  [
    'a source in Latin-1',
    { 'locales/de/a.txt': Uint8Array.from([65, 10, 228, 110]) },
    {},
    { code: 'source-encoding', line: 2, column: 1 },
  ],
  [
    'a source that is no JSON',
    { 'locales/de/a.json': '{\n  "a": "b",\n}' },
    {},
    { code: 'source-json', line: 3 },
  ],
  ['a list for a catalogue', { 'locales/de/a.json': '["a"]' }, {}, { code: 'source-json', found: 'array' }],
  [
    'a key twice',
    { 'locales/de/a.json': '{\n  "a": "b",\n  "a": "c"\n}' },
    {},
    { code: 'source-duplicate-key', line: 3, column: 3 },
  ],
  ['a catalogue without end', { 'locales/de/a.json': '{"a":'.repeat(5000) }, {}, { code: 'source-json' }],
  [
    'a source over the limit',
    TEXT,
    { limits: { sourceBytes: 5 } },
    { code: 'source-size', file: 'locales/de/a.txt' },
  ],
  [
    'two sources with one output',
    { 'locales/de/a.txt': 'A.', 'locales/de/a.json': '{"a": "b"}' },
    {},
    { code: 'config-outputs' },
  ],
  ['a glossary that is not there', TEXT, { glossary: ['terms.csv'] }, { code: 'glossary-missing' }],
  [
    'a glossary with an id twice',
    ...glossary('id,de,fr\np,Pakt,pacte\n\np,Abkommen,accord\n'),
    { code: 'glossary-duplicate', file: 'glossary/terms.csv', line: 4 },
  ],
  [
    'a glossary without the target',
    ...glossary('id,de,frr\np,Pakt,pacte\n'),
    { code: 'glossary-column', message: expect.stringContaining('"frr"') },
  ],
  ['a glossary without ids', ...glossary('de,fr\nPakt,pacte\n'), { code: 'glossary-column', line: 1 }],
  [
    'a glossary with open quotes',
    ...glossary('id,de,fr\np,"Pakt,pacte\n'),
    { code: 'glossary-syntax', file: 'glossary/terms.csv' },
  ],
  ['a glossary in Latin-1', ...glossary(Uint8Array.from([105, 100, 44, 228])), { code: 'glossary-encoding' }],
  [
    'a glossary with a wrong lock',
    ...glossary('id,de,lock,fr\np,Pakt,lokced,pacte\n'),
    { code: 'glossary-value', line: 2 },
  ],
  ['a memory file that is not there', TEXT, { memory: { import: ['x.tmx'] } }, { code: 'memory-missing' }],
  [
    'a memory file that is no TMX',
    { ...TEXT, 'x.tmx': '<tmx>' },
    { memory: { import: ['x.tmx'] } },
    { code: 'tmx-invalid', file: 'x.tmx' },
  ],
  [
    'an unknown provider',
    TEXT,
    { providers: ['depel'] },
    { code: 'provider-unknown', message: expect.stringContaining('"deepl"') },
  ],
  [
    'a truncated record',
    { ...TEXT, 'locales/fr/a.xlf': record('<unit id="u">').slice(0, -20) },
    {},
    { code: 'record-damaged', file: 'locales/fr/a.xlf', line: 2 },
  ],
  [
    'a record that is another file',
    { ...TEXT, 'locales/fr/a.xlf': '<html/>' },
    {},
    { code: 'record-damaged' },
  ],
  [
    'a record with a unit twice',
    {
      ...TEXT,
      'locales/fr/a.xlf': record('<unit id="u"><segment><source>a</source></segment></unit>'.repeat(2)),
    },
    {},
    { code: 'record-damaged' },
  ],
  [
    'a record with a DOCTYPE',
    { ...TEXT, 'locales/fr/a.xlf': `<!DOCTYPE xliff [<!ENTITY x "y">]>${record('')}` },
    {},
    { code: 'record-doctype' },
  ],
  [
    'a record of another language',
    { ...TEXT, 'locales/fr/a.xlf': record('', 'srcLang="de" trgLang="es"') },
    {},
    { code: 'record-languages', expected: 'de → fr', found: 'de → es' },
  ],
  [
    'a merge conflict in the JSON',
    { 'locales/de/a.json': '{"a": "b"}', 'locales/fr/a.json': '<<<<<<< HEAD\n{}' },
    {},
    { code: 'output-conflict', file: 'locales/fr/a.json' },
  ],
];

describe('input that cannot be read stops a run before anything is sent or written', () => {
  const exits = new Set<number>();
  test.each(CASES)('%s', async (_, files, config, expected) => {
    const project = makeProject(files, config);
    const before = project.files();
    const found = await problemOf(run(project));
    expect(found).toMatchObject(expected);
    expect(found.hint ?? found.message).toBeTruthy();
    expect(project.files()).toEqual(before);
    const { exitCodeOf } = await import('../../src/problems.ts');
    exits.add(exitCodeOf(found));
    expect([...exits]).toEqual([2]);
  });

  test('a link out of the project', async () => {
    const outside = join(tmpdir(), `wortfest-outside-${process.pid}.txt`);
    writeFileSync(outside, 'Geheim.');
    const project = makeProject({
      'pipeline.config.json': JSON.stringify({
        source: { language: 'de', files: ['a.txt'] },
        targets: ['fr'],
      }),
    });
    symlinkSync(outside, join(project.root, 'a.txt'));
    expect(await problemOf(run(project))).toMatchObject({ code: 'source-outside', file: 'a.txt' });
  });

  test('a folder for a source', async () => {
    const project = makeProject(
      { 'locales/de/a.txt/b.md': 'x' },
      { source: { language: 'de', files: ['locales/de/a.txt'] } },
    );
    expect(await problemOf(run(project))).toMatchObject({ code: 'file-unreadable' });
  });
});

test('the JSON that a prose source has in its own language is no source', async () => {
  const files = { 'locales/de/a.txt': 'Ein Satz.\n', 'locales/de/b.json': '{"a": "Wort"}' };
  const project = makeProject(files, { source: { language: 'de', files: ['locales/de/*.{txt,json}'] } });
  await run(project, undefined, { provider: 'pseudo' });
  expect(project.has('locales/de/a.json')).toBe(true);
  const again = await run(project, undefined, { provider: 'pseudo' });
  expect(again).toMatchObject({ written: [], targets: [{ segments: 2 }] });
});
