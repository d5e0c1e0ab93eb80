import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { makeProject, wortfest } from '../project.ts';

const project = makeProject({ 'locales/de/a.txt': 'Ein Satz steht hier.\n', 'my notes.txt': 'x' });

/** What bash offers at the end of a line, whose last word is still being typed. */
async function offered(words: readonly string[]): Promise<readonly string[]> {
  const { stdout: script } = await wortfest(project.root, ['completion', 'bash']);
  const line = ['wortfest', ...words];
  const run = `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _wortfest; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['-c', run, 'bash', ...line], {
    cwd: project.root,
    encoding: 'utf8',
  });
  return output.split('\n').filter(Boolean);
}

describe('wortfest completion bash', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['tra'], ['translate']],
    [
      ['glossary', ''],
      ['lint', 'forms', 'sync', 'import', 'export'],
    ],
    [['glossary', 'exp'], ['export']],
    [['memory', 's'], ['stats']],
    [['translate', '--dry'], ['--dry-run']],
    [
      ['export', '--xliff', ''],
      ['1.2', '2.0', '2.1', '2.2'],
    ],
    [
      ['export', '--xliff', '=', '2.'],
      ['2.0', '2.1', '2.2'],
    ],
    [
      ['glossary', 'export', '--as', 'tbx-'],
      ['tbx-dca', 'tbx-dct'],
    ],
    [
      ['translate', '--format', '=', ''],
      ['text', 'json'],
    ],
    [['translate', '--target', ''], []],
    [['translate', 'loc'], ['locales']],
    [['translate', '--config', 'pipe'], ['pipeline.config.json']],
    [['import', 'my'], ['my notes.txt']],
    [['why', ''], []],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['nonsense', '-V'], ['-V']],
  ])('%j', async (words, expected) => {
    expect(await offered(words)).toEqual(expect.arrayContaining([...expected]));
    if (words.at(-1) !== '' || expected.length === 0)
      expect(await offered(words)).toHaveLength(expected.length);
  });

  test('offers every command and flag that --help names', async () => {
    const { stdout: help } = await wortfest(project.root, ['--help']);
    const commands = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
    expect(commands).toContain('resolve');
    expect(await offered([''])).toEqual(commands);
    for (const command of commands.filter((name) => name !== 'help')) {
      const { stdout } = await wortfest(project.root, [command, '--help']);
      const flags = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag = '']) => flag);
      expect(await offered([command, '--'])).toEqual(expect.arrayContaining(flags));
    }
  });
});

describe.each(['zsh', 'fish'])('wortfest completion %s', (shell) => {
  const isThere = spawnSync(shell, ['--version']).status === 0;
  if (!isThere) process.stderr.write(`${shell} is not installed: its completion is not run.\n`);
  test.skipIf(!isThere)('is a script that the shell can read', async () => {
    const { stdout } = await wortfest(project.root, ['completion', shell]);
    expect(spawnSync(shell, ['--no-execute'], { input: stdout, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  test('names every command', async () => {
    const { stdout } = await wortfest(project.root, ['completion', shell]);
    for (const name of ['translate', 'resolve', 'glossary', 'lint', 'completion'])
      expect(stdout).toContain(name);
  });
});

test('another shell is wrong usage', async () => {
  const { code, stderr } = await wortfest(project.root, ['completion', 'tcsh']);
  expect(code).toBe(2);
  expect(stderr).toContain('bash, zsh, fish');
});
