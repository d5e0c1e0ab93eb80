import { describe, expect, test } from 'vitest';
import { makeProject, type TestProject, wortfest } from '../project.ts';

const TABLE = `id,de,pos,owner,lock,fr,fr:forms,fr:forbidden
treaty,Vertrag,noun,Anna,locked,traité,,
pact, Pakt ,noun,,locked,,,
`;
const project = (files: Readonly<Record<string, string>> = {}, config: object = {}) =>
  makeProject(
    { 'locales/de/a.txt': 'Der Vertrag gilt.\n', 'glossary/terms.csv': TABLE, ...files },
    { glossary: ['glossary/terms.csv'], ...config },
  );
const json = async ({ root }: TestProject, ...args: string[]) => {
  const { code, stdout } = await wortfest(root, [...args, '--format', 'json']);
  return { code, result: JSON.parse(stdout) };
};

describe('wortfest glossary import', () => {
  const FOREIGN = 'de;fr;description\nPakt;pacte;signed\nRat;conseil;\n';

  test('fills empty cells, appends entries, and changes nothing the second time', async () => {
    const { root, read } = project({ 'tb.csv': FOREIGN });
    const { code, stdout } = await wortfest(root, ['glossary', 'import', 'tb.csv']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `tb.csv  a table with a column a language, 2 entries
New entries
  rat
Filled cells
  pact  fr: pacte
warning terms-place  glossary/terms.csv
  The table has no column note, so one value was left out.
  Add the column to the header row, and import again.

glossary/terms.csv: 1 entry added, 1 cell filled.
`,
    });
    const after = read('glossary/terms.csv');
    expect(after).toBe(
      `${TABLE.replace('pact, Pakt ,noun,,locked,,,', 'pact, Pakt ,noun,,locked,pacte,,')}rat,Rat,,,locked,conseil,,\n`,
    );
    const again = await wortfest(root, ['glossary', 'import', 'tb.csv']);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing was written.') });
    expect(read('glossary/terms.csv')).toBe(after);
  });

  test('a difference is a conflict with both values: exit code 1, and the cell stays', async () => {
    const files = project({ 'tb.csv': 'de,fr\nVertrag,contrat\nRat,conseil\n' });
    const { code, result } = await json(files, 'glossary', 'import', 'tb.csv');
    expect(code).toBe(1);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'terms-conflict' },
      added: ['rat'],
      written: true,
    });
    expect(result.problems).toMatchObject([
      { code: 'terms-conflict', file: 'glossary/terms.csv', line: 2, expected: 'traité', found: 'contrat' },
    ]);
    expect(files.read('glossary/terms.csv')).toBe(`${TABLE}rat,Rat,,,locked,conseil,,\n`);
  });

  test('--dry-run writes nothing; a file that cannot be read stops them all', async () => {
    const { root, read } = project({ 'tb.csv': FOREIGN, 'bad.tbx': '<martif>' });
    const dry = await wortfest(root, ['glossary', 'import', 'tb.csv', '--dry-run']);
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 entry would be added, 1 cell filled.'),
    });
    const bad = await wortfest(root, ['glossary', 'import', 'tb.csv', 'bad.tbx']);
    expect(bad).toMatchObject({ code: 2, stderr: expect.stringContaining('tbx-invalid') });
    expect(read('glossary/terms.csv')).toBe(TABLE);
  });

  test('--into writes a table that is not there yet, and --target names the language', async () => {
    const files = project({ 'tb.tsv': 'Rat\tconseil\n' }, { targets: ['fr', 'es'], glossary: [] });
    const lost = await wortfest(files.root, ['glossary', 'import', 'tb.tsv', '--into', 'new.csv']);
    expect(lost).toMatchObject({ code: 2, stderr: expect.stringContaining('terms-language') });
    const args = ['glossary', 'import', 'tb.tsv', '--into', 'new.csv', '--target', 'fr'];
    expect((await wortfest(files.root, args)).stdout).toContain('Name new.csv in glossary');
    expect(files.read('new.csv').split('\n')[1]).toBe('rat,Rat,,,,,,,locked,,,conseil,,,,,');
  });

  test('a file that is not there', async () => {
    const { code, result } = await json(project(), 'glossary', 'import', 'no.tbx');
    expect(code).toBe(2);
    expect(result.error.code).toBe('terms-missing');
  });
});

describe('wortfest glossary export', () => {
  test.each(['csv', 'tbx', 'tbx-dca', 'tbx-dct'])(
    '--as %s can be imported and brings nothing new',
    async (as) => {
      const files = project();
      const out = await wortfest(files.root, ['glossary', 'export', `out/x.${as}`, '--as', as]);
      expect(out).toEqual({ code: 0, stdout: '', stderr: `out/x.${as}: 2 entries as ${as}.\n` });
      expect(await json(files, 'glossary', 'import', `out/x.${as}`)).toMatchObject({
        code: 0,
        result: { added: [], filled: [], problems: [], written: false },
      });
    },
  );

  test('a file ending in .tbx is TBX, and --target limits it', async () => {
    const { root, read } = project({}, { targets: ['fr'] });
    await wortfest(root, ['glossary', 'export', 'x.tbx']);
    expect(read('x.tbx')).toContain('<martif');
    expect((await wortfest(root, ['glossary', 'export', '--as', 'tbx'])).stdout).toBe(read('x.tbx'));
    expect(await wortfest(root, ['glossary', 'export', '--target', 'pl'])).toMatchObject({ code: 2 });
  });
});

describe('wortfest memory', () => {
  const unit = (de: string, fr: string) =>
    `<tu><tuv xml:lang="de"><seg>${de}</seg></tuv><tuv xml:lang="fr"><seg>${fr}</seg></tuv></tu>`;
  const tmx = (...units: string[]) => `<tmx version="1.4"><header/><body>${units.join('')}</body></tmx>`;

  test('import says what was taken and what was not, and knows the file again', async () => {
    const text = tmx(
      unit('A', 'a'),
      unit('A', 'a'),
      unit('A', 'b'),
      '<tu><tuv lang="es"><seg>x</seg></tuv></tu>',
      '<tu><tuv lang="de"><seg>B</seg></tuv></tu>',
    );
    const { root } = project({ 'm.tmx': text });
    const first = await wortfest(root, ['memory', 'import', 'm.tmx']);
    expect(first).toEqual({
      code: 0,
      stderr: '',
      stdout: `m.tmx  5 units
  fr: 3 translations
  1 stand there twice
  1 replaced by a later translation of the same text
  skipped 1: no text in the source language
  skipped 1: no text in any target
  not taken: es
  Only this memory file has it: name it in memory.import to have it everywhere.
`,
    });
    const again = await wortfest(root, ['memory', 'import', 'm.tmx']);
    expect(again.stdout).toContain('In the memory already: nothing was changed.');
    const { result } = await json({ ...project(), root }, 'memory', 'stats');
    expect(result).toMatchObject({
      ok: true,
      units: [{ source: 'de', target: 'fr', origin: 'import', count: 1 }],
      answers: 0,
    });
    expect(result.bytes).toBeGreaterThan(0);
  });

  test('export is what a translation is made from; a person comes before an import, a provider only when asked for', async () => {
    const { root, write, read } = project(
      { 'm.tmx': tmx(unit('Der Vertrag gilt.', 'Le traité est en vigueur.')) },
      {
        memory: { import: ['m.tmx'] },
      },
    );
    await wortfest(root, ['translate']);
    const imported = await wortfest(root, ['memory', 'export']);
    expect(imported.stdout).toContain('<seg>Le traité est en vigueur.</seg>');
    write('locales/fr/a.txt', 'Le traité vaut.\n');
    await wortfest(root, ['translate']);
    expect(await wortfest(root, ['memory', 'export', 'x.tmx'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'x.tmx: 1 of origin person.\n',
    });
    expect(read('x.tmx')).toContain('<seg>Le traité vaut.</seg>');
    expect((await wortfest(root, ['memory', 'export', '--origin', 'provider'])).stdout).not.toContain('<tu>');
    expect(await wortfest(root, ['memory', 'export', '--origin', 'machine'])).toMatchObject({ code: 2 });
  });

  test('files that are not there or no TMX are refused, and nothing is imported', async () => {
    const { root } = project({ 'm.tmx': tmx(unit('A', 'a')), 'bad.tmx': '<xliff/>' });
    expect(await wortfest(root, ['memory', 'import', 'm.tmx', 'bad.tmx'])).toMatchObject({ code: 2 });
    expect((await wortfest(root, ['memory', 'import', 'no.tmx'])).stderr).toContain('memory-missing');
    expect((await wortfest(root, ['memory', 'stats'])).stdout).toContain(
      '.wortfest/memory.db: 0 bytes, 0 kept answers.',
    );
  });
});
