import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { readTmx } from '../../src/memory/tmx.ts';
import type { Unit } from '../../src/model.ts';
import type { ExportResult } from '../../src/pipeline/export.ts';
import { makeProject, type TestProject, wortfest } from '../project.ts';
import { found } from '../record/handoff/exported.ts';
import { recordText, unit } from '../record/records.ts';
import { schemaCheck } from '../record/schema.ts';

const ENTRIES = {
  offen: 'Offen.',
  entwurf: 'Der Entwurf.',
  maschine: 'Der Pakt.',
  geprueft: 'Geprüft.',
  fertig: 'Fertig.',
  leer: '{{n}} %',
};
const GLOSSARY = 'id,de,fr\npakt,Pakt,pacte\n';

// A catalogue with a segment of each state.
function mixed(): TestProject {
  const project = makeProject(
    { 'locales/de/ui.json': JSON.stringify(ENTRIES), 'glossary/terms.csv': GLOSSARY },
    { glossary: ['glossary/terms.csv'] },
  );
  const one = (key: keyof typeof ENTRIES, more: Partial<Unit>) =>
    unit([ENTRIES[key]], { id: key, block: key, name: key, ...more });
  const units = [
    one('entwurf', {
      target: ['L’ébauche.'],
      state: 'initial',
      subState: 'wf:parked',
      origin: { kind: 'provider', name: 'deepl' },
      notes: ['Something is wrong.'],
    }),
    one('maschine', {
      target: ['Le pacte.'],
      subState: 'wf:mt',
      origin: { kind: 'provider', name: 'deepl' },
    }),
    one('geprueft', { target: ['Relu.'], state: 'reviewed', origin: { kind: 'person' } }),
    one('fertig', { target: ['Fini.'], state: 'final', origin: { kind: 'person' } }),
  ];
  const blocks = units.map(({ block }) => ({ key: block, kind: 'key' as const }));
  const record = { original: 'locales/de/ui.json', source: 'de', target: 'fr', blocks, units };
  project.write('locales/fr/ui.xlf', recordText(record, new Map()));
  return project;
}

const ids = (xml: string) => found(xml, '//x:trans-unit/@id');
async function exportJson(project: TestProject, ...args: string[]): Promise<ExportResult & { ok: boolean }> {
  const { code, stdout, stderr } = await wortfest(project.root, ['export', '--format', 'json', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as ExportResult & { ok: boolean };
}

describe('wortfest export of the demo', () => {
  let root: string;
  beforeAll(async () => {
    root = join(mkdtempSync(join(tmpdir(), 'wortfest-')), 'demo');
    await wortfest(tmpdir(), ['demo', root]);
  });
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  test('writes a valid file for each document and language, keeps a copy of each, and none anew when nothing changed', async () => {
    const check = schemaCheck('1.2');
    const { code, stdout } = await wortfest(root, ['export', '--format', 'json']);
    expect(code).toBe(0);
    const { files, written } = JSON.parse(stdout) as ExportResult;
    expect(files).toHaveLength(12);
    expect(written).toEqual(files.map(({ path }) => path));
    for (const { path, file, target, exportId, segments, translated } of files) {
      const xml = read(path);
      expect(path).toBe(
        `handoff/${target}/${file === 'locales/de/reader.json' ? 'reader' : 'partnership'}.xlf`,
      );
      expect(check(xml)).toEqual([]);
      expect(read(`.wortfest/handoffs/${exportId}.xlf`)).toBe(xml);
      expect(found(xml, '//x:file/@build-num')).toEqual([exportId]);
      expect(found(xml, '//x:target[@state-qualifier="exact-match"]')).toHaveLength(translated);
      expect(ids(xml)).toHaveLength(segments);
    }
    const again = await wortfest(root, ['export']);
    expect(again.stdout).toMatch(/\n12 files of XLIFF 1\.2; 0 files written\.\n$/);
    expect(readdirSync(join(root, '.wortfest/handoffs'))).toHaveLength(12);
  });

  test('takes files, a language, a folder and a version', async () => {
    const args = ['export', 'locales/de/reader.json', '--target', 'ja', '--out', 'out/2', '--xliff', '2.0'];
    const { code, stdout } = await wortfest(root, args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ja +\d+ .* out\/2\/ja\/reader\.xlf$/m);
    expect(readdirSync(join(root, 'out/2'), { recursive: true })).toEqual(['ja', 'ja/reader.xlf']);
    expect(schemaCheck()(read('out/2/ja/reader.xlf'))).toEqual([]);
  });
});

describe('wortfest export of segments in all states', () => {
  test('gives each its state, with terms, reasons and what needs no translation', async () => {
    const project = mixed();
    const { files } = await exportJson(project);
    expect(files).toEqual([
      {
        path: 'handoff/fr/ui.xlf',
        file: 'locales/de/ui.json',
        target: 'fr',
        exportId: expect.stringMatching(/^wf-/),
        segments: 6,
        open: 1,
        parked: 1,
        translated: 2,
        reviewed: 1,
        final: 1,
      },
    ]);
    const xml = project.read('handoff/fr/ui.xlf');
    expect(schemaCheck('1.2')(xml)).toEqual([]);
    expect(ids(xml)).toEqual(Object.keys(ENTRIES));
    expect(found(xml, '//x:target/@state')).toEqual([
      'needs-translation',
      'needs-review-translation',
      'signed-off',
      'final',
      'translated',
    ]);
    expect(found(xml, '//x:trans-unit[@approved="yes"]/@id')).toEqual(['fertig']);
    expect(found(xml, '//x:trans-unit[@translate="no"]/@id')).toEqual(['leer']);
    expect(found(xml, '//x:trans-unit[not(x:target)]/@id')).toEqual(['offen']);
    expect(found(xml, '//x:mrk')).toEqual(['Pakt', 'pacte']);
    expect(found(xml, '//x:note')).toEqual(['parked: Something is wrong.', 'Pakt = pacte (locked)']);
  });

  test.each([
    ['open', ['offen']],
    ['parked', ['entwurf']],
    ['translated', ['maschine', 'leer']],
    ['reviewed,final', ['geprueft', 'fertig']],
    ['final, open', ['offen', 'fertig']],
  ])('--state %s', async (states, wanted) => {
    const project = mixed();
    await exportJson(project, '--state', states);
    expect(ids(project.read('handoff/fr/ui.xlf'))).toEqual(wanted);
    expect(found(project.read('handoff/fr/ui.xlf'), '//x:group')).toHaveLength(wanted.length);
  });

  test('writes no file without a segment, and says so', async () => {
    const project = makeProject({ 'locales/de/a.txt': 'Ein Satz steht hier.\n' });
    const { files, problems } = await exportJson(project, '--state', 'final,reviewed');
    expect(files).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'export-empty', severity: 'info', message: expect.stringContaining('reviewed or final') },
    ]);
    expect(Object.keys(project.files()).filter((path) => path.startsWith('handoff'))).toEqual([]);
  });

  test('--copy-source fills what is open, and nothing else changes', async () => {
    const project = mixed();
    await exportJson(project, '--copy-source');
    const xml = project.read('handoff/fr/ui.xlf');
    expect(found(xml, '//x:trans-unit[@id="offen"]/x:target')).toEqual(['Offen.']);
    expect(found(xml, '//x:trans-unit[@id="offen"]/x:target/@state')).toEqual(['needs-translation']);
    expect(found(xml, '//x:trans-unit[@id="entwurf"]/x:target')).toEqual(['L’ébauche.']);
  });

  test('--no-terms leaves the marks out, and the notes in', async () => {
    const project = mixed();
    await exportJson(project, '--no-terms');
    expect(project.read('handoff/fr/ui.xlf')).not.toContain('<mrk');
    expect(project.read('handoff/fr/ui.xlf')).toContain('Pakt = pacte (locked)');
  });

  test('gives the translation of a source that has changed as a draft', async () => {
    const project = mixed();
    project.write('locales/de/ui.json', JSON.stringify({ ...ENTRIES, fertig: 'Jetzt fertig.' }));
    await exportJson(project, '--state', 'parked');
    const xml = project.read('handoff/fr/ui.xlf');
    expect(found(xml, '//x:trans-unit[@id="fertig"]/*')).toEqual([
      'Jetzt fertig.',
      'Fini.',
      expect.stringContaining('Fertig.'),
    ]);
    expect(found(xml, '//x:trans-unit[@id="fertig"]/x:target/@state')).toEqual(['needs-translation']);
    expect(found(xml, '//x:trans-unit/@approved')).toEqual([]);
  });
});

describe('wortfest export --kit', () => {
  const zipped = async (project: TestProject, path = 'handoff/fr.zip') => {
    const zip = await fromBufferPromise(readFileSync(join(project.root, path)));
    const parts = new Map<string, string>();
    for await (const entry of zip.eachEntry())
      parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
    return parts;
  };

  test('puts the files of a language, its terms and its memory into one zip, the same bytes in any time zone', async () => {
    const project = mixed();
    project.write('locales/de/weitere/pakt.txt', 'Ein Pakt gilt.\n');
    project.write('glossary/terms.csv', `${GLOSSARY}anderes,Nirgends,nulle part\n`);
    const config = JSON.parse(project.read('pipeline.config.json')) as { source: { files: string[] } };
    config.source.files = ['locales/de/**/*.{txt,json}'];
    project.write('pipeline.config.json', JSON.stringify(config));
    const { kits, written } = await exportJson(project, '--kit');
    expect(kits).toEqual(['handoff/fr.zip']);
    expect(written).toEqual(['handoff/fr/ui.xlf', 'handoff/fr/weitere/pakt.xlf', 'handoff/fr.zip']);
    const parts = await zipped(project);
    expect([...parts.keys()]).toEqual([
      'README.txt',
      'memory.tmx',
      'terms.csv',
      'terms.tbx',
      'ui.xlf',
      'weitere/pakt.xlf',
    ]);
    expect(parts.get('ui.xlf')).toBe(project.read('handoff/fr/ui.xlf'));
    for (const name of parts.keys())
      if (name !== 'README.txt') expect(parts.get('README.txt')).toContain(name);
    const memory = readTmx(parts.get('memory.tmx') ?? '', 'memory.tmx', 'de', ['fr']);
    expect(memory.map(({ key, translation }) => [key, translation])).toEqual([
      ['maschine', 'Le pacte.'],
      ['fertig', 'Fini.'],
      ['geprueft', 'Relu.'],
    ]);
    expect(parts.get('terms.csv')?.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^pakt,Pakt,.*pacte/),
      '',
    ]);
    expect(found(parts.get('terms.tbx') ?? '', '//term')).toEqual(['Pakt', 'pacte']);
    const args = ['export', '--kit', '--format', 'json'];
    const again = await wortfest(project.root, args, { TZ: 'Pacific/Auckland' });
    expect(JSON.parse(again.stdout)).toMatchObject({ written: [] });
  });

  test('has no terms and no memory where there are none', async () => {
    const project = makeProject({ 'locales/de/a.txt': 'Ein Satz steht hier.\n' });
    await exportJson(project, '--kit');
    const parts = await zipped(project);
    expect([...parts.keys()]).toEqual(['README.txt', 'a.xlf']);
    expect(parts.get('README.txt')).toContain('  a.xlf\n\nHow to');
  });

  test('is none for a language without files', async () => {
    const project = makeProject({ 'locales/de/a.txt': 'Ein Satz steht hier.\n' });
    expect(await exportJson(project, '--kit', '--state', 'final')).toMatchObject({ kits: [], written: [] });
    expect(project.has('handoff')).toBe(false);
  });
});

describe('wortfest export of hostile projects', () => {
  test('keeps every sign of texts and keys, and names what XML cannot carry', async () => {
    const source = { 'a."b"<c>&': '<b>5 < 6</b> & "so" ]]> {{n}}\u001B\r\n.', ['__proto__']: 'Leicht.' };
    const project = makeProject({ 'locales/de/ui.json': JSON.stringify(source) });
    const { problems } = await exportJson(project);
    const xml = project.read('handoff/fr/ui.xlf');
    expect(schemaCheck('1.2')(xml)).toEqual([]);
    expect(found(xml, '//x:trans-unit/@resname')).toEqual(['a."b"<c>&', '__proto__']);
    expect(found(xml, '//x:source')).toEqual(['5 < 6 & "so" ]]> \r\n.', 'Leicht.']);
    expect(problems).toMatchObject([
      { code: 'export-uncarried', severity: 'warning', message: expect.stringContaining('U+001B') },
    ]);
    expect((await exportJson(project, '--xliff', '2.0')).problems).toEqual([]);
    expect(project.read('handoff/fr/ui.xlf')).toContain('<cp hex="001B"/>');
  });

  test('calls files so that they lead nowhere else and every system takes them', async () => {
    const names = ['x/a & <b>.txt', 'x/a\\..\\b.txt', 'x/ü:?.txt', 'x/ü::.txt', 'y/a.txt', 'y/a.json'];
    const content = (name: string) => (name.endsWith('.json') ? '{"k": "Ja."}' : 'Ein Satz steht hier.\n');
    const project = makeProject(
      Object.fromEntries(names.map((name) => [`locales/de/${name}`, content(name)])),
      {
        source: { language: 'de', files: ['locales/de/**/*'] },
        outputs: { record: 'out/{target}/{name}.{ext}.xlf', json: 'out/{target}/{name}.{ext}.json' },
      },
    );
    const { files } = await exportJson(project, '--kit');
    const check = schemaCheck('1.2');
    expect(new Map(files.map(({ file, path }) => [file.slice(11), path.slice(11)]))).toEqual(
      new Map([
        ['x/a & <b>.txt', 'x/a & _b_.xlf'],
        ['x/a\\..\\b.txt', 'x/a_.._b.xlf'],
        ['x/ü:?.txt', 'x/ü__-2.xlf'],
        ['x/ü::.txt', 'x/ü__.xlf'],
        ['y/a.json', 'y/a.xlf'],
        ['y/a.txt', 'y/a-2.xlf'],
      ]),
    );
    for (const { file, path } of files) {
      expect(check(project.read(path))).toEqual([]);
      expect(found(project.read(path), '//x:file/@original')).toEqual([file]);
    }
  });

  test('overwrites no file of the project', async () => {
    const project = mixed();
    const before = project.files();
    const { code, stderr } = await wortfest(project.root, ['export', '--out', 'locales']);
    expect(code).toBe(2);
    expect(stderr).toContain('export-overwrites');
    expect(project.files()).toEqual(before);
  });

  test('writes nothing at all when one record cannot be read', async () => {
    const project = mixed();
    project.write('locales/fr/ui.xlf', '<xliff');
    const { code } = await wortfest(project.root, ['export']);
    expect(code).toBe(2);
    expect(project.has('handoff')).toBe(false);
    expect(project.has('.wortfest/handoffs')).toBe(false);
  });

  test.each([
    [['--state', 'reviewd'], /There is no state "reviewd".*Did you mean "reviewed"\?/],
    [['--xliff', '3.0'], /1\.2, 2\.0, 2\.1, 2\.2/],
    [['--target', 'xx'], /no target "xx"/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stderr } = await wortfest(mixed().root, ['export', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
