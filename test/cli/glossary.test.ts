import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeProject, wortfest } from '../project.ts';

const HEADER = 'id,de,de:forms,pos,compounds,off,lock,fr,fr:forms,fr:forbidden';

const project = (rows: readonly string[], config: object = {}) =>
  makeProject(
    {
      'locales/de/a.txt': 'Die Verträge gelten. Das Atomprogramm ruht.\n',
      'glossary/terms.csv': `${[HEADER, ...rows].join('\n')}\n`,
    },
    { glossary: ['glossary/terms.csv'], ...config },
  );
const TREATY = 'treaty,Vertrag,!Vertrags|Kontrakt,noun,,,,traité,,contrat';
const PROGRAMME = 'programme,Atomprogramm,,noun,any,ellipsis,,programme nucléaire,,';
const PROMISE = 'promise,Versprechen,,noun,,,,promesse,,promesse';

describe('wortfest glossary lint', () => {
  test('a clean glossary', async () => {
    const { code, stdout, stderr } = await wortfest(project([TREATY, PROGRAMME]).root, ['glossary', 'lint']);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'No errors and 0 warnings in 2 entries.\n',
      stderr: '',
    });
  });

  test('the sample glossary is clean', async () => {
    const root = join(import.meta.dirname, '../..');
    expect(await wortfest(root, ['glossary', 'lint'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^No errors and 0 warnings in \d+ entries\.\n$/),
    });
  });

  test('errors end with 1, remarks with 0; each has its place', async () => {
    const bad = await wortfest(project([TREATY, PROGRAMME, PROMISE]).root, ['glossary', 'lint']);
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('error term-contradiction  glossary/terms.csv:4 → fr\n');
    expect(bad.stdout).toContain('info term-unused  glossary/terms.csv:4\n');
    expect(bad.stdout).toContain('1 error, 0 warnings and 1 remark in 3 entries.\n');
    const unused = await wortfest(project([TREATY, PROGRAMME, 'pact,Pakt,,noun,,,,pacte,,']).root, [
      'glossary',
      'lint',
    ]);
    expect(unused).toMatchObject({ code: 0, stdout: expect.stringContaining('1 remark in 3 entries') });
  });

  test('the configuration sets severities', async () => {
    const checks = { 'term-unused': 'error', 'term-contradiction': 'off' };
    const { root } = project([TREATY, PROGRAMME, PROMISE], { checks });
    const { code, stdout } = await wortfest(root, ['glossary', 'lint', '--format', 'json']);
    expect(code).toBe(1);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ ok: false, exitCode: 1, entries: 3, error: { code: 'term-unused' } });
    expect(result.problems).toEqual([
      {
        code: 'term-unused',
        severity: 'error',
        file: 'glossary/terms.csv',
        line: 4,
        message: '"Versprechen" is nowhere in the sources.',
        hint: expect.any(String),
      },
    ]);
  });

  test('--target limits the findings on targets', async () => {
    const polish = project([TREATY, PROGRAMME], { targets: ['fr', 'fr-CA', 'pl'] });
    const rows = [`${HEADER},pl`, `${TREATY},`, `${PROGRAMME},program nuklearny`];
    polish.write('glossary/terms.csv', rows.join('\n'));
    const { root } = polish;
    const { code, stdout } = await wortfest(root, ['glossary', 'lint', '--target', 'fr-CA']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No errors and 0 warnings in 2 entries.\n' });
    const all = await wortfest(root, ['glossary', 'lint', '--format', 'json']);
    expect(JSON.parse(all.stdout).problems).toMatchObject([
      { code: 'term-untranslated', target: 'pl', line: 2 },
    ]);
  });
});

describe('wortfest glossary forms', () => {
  test('shows every form, marked, and how to correct it', async () => {
    const { code, stdout } = await wortfest(project([TREATY, PROGRAMME]).root, ['glossary', 'forms'], {
      COLUMNS: '80',
    });
    expect(code).toBe(0);
    expect(stdout).toBe(
      `Vertrag  treaty  glossary/terms.csv:2
  noun, locked, case auto, compounds none
  de  term       Vertrag
      generated  Vertrages, Vertrage, Verträge, Verträgen
      listed     Kontrakt
      taken away Vertrags
  fr  term       traité
      generated  traités
      forbidden  contrat

Atomprogramm  programme  glossary/terms.csv:3
  noun, locked, case auto, compounds any, without ellipsis
  de  term       Atomprogramm
      generated  Atomprogramms, Atomprogrammes, Atomprogramme, Atomprogrammen
  fr  term       programme nucléaire
      generated  programme: programmes
                 nucléaire: nucléaires

To correct: add to de:forms, take away by !form there, switch rules off in off.
`,
    );
  });

  test.each([40, 60, 120])('fits into %i columns', async (columns) => {
    const root = join(import.meta.dirname, '../..');
    const { stdout } = await wortfest(
      root,
      ['glossary', 'forms', 'cold-war', 'pact', '--target', 'en-GB,fr'],
      {
        COLUMNS: String(columns),
      },
    );
    const lines = stdout.split('\n').filter((line) => /^ {4}/.test(line));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
  });

  test('--format json is one document', async () => {
    const args = ['glossary', 'forms', 'treaty', '--format', 'json'];
    const { stdout } = await wortfest(project([TREATY, PROGRAMME]).root, args);
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      exitCode: 0,
      entries: [
        {
          id: 'treaty',
          term: 'Vertrag',
          file: 'glossary/terms.csv',
          line: 2,
          pos: 'noun',
          lock: 'locked',
          case: 'auto',
          compounds: 'none',
          off: [],
          spellings: [
            {
              kind: 'term',
              text: 'Vertrag',
              words: [{ word: 'Vertrag', generated: ['Vertrages', 'Vertrage', 'Verträge', 'Verträgen'] }],
            },
            { kind: 'listed', text: 'Kontrakt', words: [{ word: 'Kontrakt', generated: [] }] },
          ],
          excluded: ['Vertrags'],
          targets: [
            {
              target: 'fr',
              term: 'traité',
              words: [{ word: 'traité', generated: ['traités'] }],
              listed: [],
              forbidden: ['contrat'],
            },
          ],
        },
      ],
    });
  });

  test('an unknown id', async () => {
    const { root } = project([TREATY, PROGRAMME]);
    const { code, stdout, stderr } = await wortfest(root, ['glossary', 'forms', 'traety', 'treaty']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stdout + stderr).toContain('glossary-entry');
    expect(stderr).toContain('Did you mean "treaty"?');
    const json = await wortfest(root, ['glossary', 'forms', 'traety', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      exitCode: 2,
      error: { code: 'glossary-entry' },
    });
  });

  test('needs no sources', async () => {
    const { root } = project([TREATY], { source: { language: 'de', files: ['nowhere.txt'] } });
    expect((await wortfest(root, ['glossary', 'forms'])).code).toBe(0);
  });
});

test.each([
  [['glossary', 'lnit'], /Did you mean lint\?/],
  [['glossray', 'lint'], /Did you mean glossary\?/],
  [['glossary', 'lint', '--fromat', 'json'], /Did you mean --format\?/],
  [['glossary'], /lint .*\n.*\n? *forms/],
])('%j is wrong usage', async (args, message) => {
  const { code, stdout, stderr } = await wortfest(project([TREATY]).root, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
