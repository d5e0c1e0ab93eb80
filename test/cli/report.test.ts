import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeProject, wortfest } from '../project.ts';

const broken = () =>
  makeProject(
    { 'locales/de/a.json': '{"a": "Hallo {{name}}"}', 'locales/fr/a.json': '{"a": "Bonjour"}' },
    { providers: ['pseudo'] },
  );
const parsed = (text: string) =>
  JSON.parse(text) as { findings: { code: string; file: string }[]; exitCode: number };

describe('wortfest report', () => {
  test('writes each kind of report beside the result of a run, which fails as ever', async () => {
    const { root, read, has } = broken();
    const kinds = [
      'text=t.txt',
      'json=out/r.json',
      'sarif=r.sarif',
      'junit=j.xml',
      'gitlab=g.json',
      'markdown=c.md',
      'html=r.html',
    ];
    const summary = join(root, 'summary.md');
    const { code, stdout, stderr } = await wortfest(
      root,
      ['translate', '--format', 'json', '--report', 'github', ...kinds.flatMap((one) => ['--report', one])],
      { GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: '' },
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 1, error: { code: 'code-missing' } });
    expect(JSON.parse(stdout)).not.toHaveProperty('report');
    expect(stderr).toBe(
      '::error title=code-missing (fr),file=locales/de/a.json,line=1,col=14,endLine=1,endColumn=22::a: The code {{name}} is missing.\n',
    );
    expect(readFileSync(summary, 'utf8')).toMatch(/^### ❌ Translations\n/);
    expect(kinds.filter((one) => !has(one.replace(/^.*=/, '')))).toEqual([]);
    expect(parsed(read('out/r.json'))).toMatchObject({ exitCode: 1, run: { dryRun: false } });
  });

  test('ends with 0, on standard output or in a file of the kind that its name says', async () => {
    const { root, read } = broken();
    await wortfest(root, ['translate', '--quiet']);
    const text = await wortfest(root, ['report']);
    expect(text).toMatchObject({ code: 0, stdout: expect.stringContaining('1 error.') });
    expect(await wortfest(root, ['report', '--as', 'markdown'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^<!-- wortfest -->\n/),
    });
    expect(parsed((await wortfest(root, ['report', '--format', 'json'])).stdout)).toMatchObject({
      version: 1,
    });
    expect(await wortfest(root, ['report', 'r.sarif', '--format', 'json'])).toMatchObject({ code: 0 });
    expect(read('r.sarif')).toContain('"version": "2.1.0"');
  });

  test('paths start from the folder of the repository, wherever the command runs', async () => {
    const { root, write, read } = broken();
    for (const path of ['pipeline.config.json', 'locales/de/a.json', 'locales/fr/a.json'])
      write(`app/${path}`, read(path));
    const fileIn = async (folder: string, env: Readonly<Record<string, string>>) => {
      const args = [
        'check',
        '--config',
        join(root, 'app/pipeline.config.json'),
        '--report',
        `json=${join(root, 'r.json')}`,
      ];
      await wortfest(folder, args, { GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '', ...env });
      return parsed(read('r.json')).findings[0]?.file;
    };
    expect(await fileIn(root, {})).toBe('app/locales/de/a.json');
    expect(await fileIn(join(root, 'app'), {})).toBe('locales/de/a.json');
    expect(await fileIn(join(root, 'app'), { GITHUB_WORKSPACE: root })).toBe('app/locales/de/a.json');
    expect(await fileIn(join(root, 'app'), { CI_PROJECT_DIR: root })).toBe('app/locales/de/a.json');
  });

  test('what stopped a run is reported too', async () => {
    const { root, write, read } = broken();
    write('locales/de/a.json', '{"a": }');
    const { code } = await wortfest(root, ['translate', '--report', 'json=r.json']);
    expect({ code, ...parsed(read('r.json')) }).toMatchObject({
      code: 2,
      exitCode: 2,
      documents: [],
      findings: [{ code: 'source-json', file: expect.stringContaining('locales/de/a.json'), line: 1 }],
    });
  });

  test.each([
    [['check', '--report', 'sarfi=x'], /Did you mean "sarif"\?/],
    [['translate', '--report', 'sarif'], /--report sarif needs a file/],
    [['report', '--as', 'yaml'], /expected text, json/],
    [['report', 'r.bin'], /The ending of r\.bin names no report/],
  ])('%j is wrong usage', async (args, message) => {
    const { root, has } = broken();
    const { code, stderr } = await wortfest(root, args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(has('locales/fr/a.xlf')).toBe(false);
  });

  test('a folder where a report should go is an error that leaves no file', async () => {
    const { root, write } = broken();
    write('r.json/x', '');
    const { code, stderr } = await wortfest(root, ['check', '--report', 'json=r.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/r\.json/);
  });
});
