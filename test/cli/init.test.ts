import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { filesBelow, makeProject, wortfest } from '../project.ts';

const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');

function folder(name: string): string {
  const root = mkdtempSync(join(tmpdir(), 'wortfest-'));
  cpSync(join(import.meta.dirname, '../adopt', name), root, { recursive: true });
  rmSync(join(root, 'expected'), { recursive: true });
  return root;
}

// Two programs that give a command a terminal of its own; either will do.
const TERMINALS: readonly (readonly [string, (command: string) => readonly string[]])[] = [
  ['script', (command) => ['-qec', command, '/dev/null']],
  [
    'python3',
    (command) => [
      '-c',
      `import pty,sys,os\nsys.exit(os.waitstatus_to_exitcode(pty.spawn(["sh","-c",${JSON.stringify(command)}])))`,
    ],
  ],
];
const terminal = TERMINALS.find(([name]) => spawnSync(name, ['--version']).status === 0);

/** Answers questions on a terminal, each when it has been asked; `undefined` presses Ctrl+C. */
function onTerminal(
  root: string,
  answers: readonly (readonly [asked: string, answer: string | undefined])[],
): Promise<{ code: number | null; shown: string }> {
  const [program, argsOf] = terminal ?? TERMINALS[0]!;
  const child = spawn(program, argsOf(`'${process.execPath}' '${MAIN}' init`), {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', TERM: 'xterm' },
  });
  const left = [...answers];
  let shown = '';
  let seen = 0;
  child.stdout.on('data', (data: Buffer) => {
    shown = stripVTControlCharacters(shown + data.toString());
    const [asked, answer] = left[0] ?? [];
    const at = asked === undefined ? -1 : shown.indexOf(asked, seen);
    if (at < 0) return;
    seen = at + (asked?.length ?? 0);
    left.shift();
    child.stdin.write(answer === undefined ? '\u0003' : `${answer}\n`);
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, shown })));
}

describe.skipIf(!terminal)('wortfest init on a terminal, which needs script (util-linux) or python3', () => {
  test('asks three questions, shows what it will write, and writes it', async () => {
    const root = folder('namespaces');
    const { code, shown } = await onTerminal(root, [
      ['Language of the sources (de): ', ''],
      ['Languages to translate into (en-GB, pl): ', 'engl'],
      ['Languages to translate into (en-GB, pl): ', 'en-GB'],
      ['Write them? (Y/n): ', ''],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('Found locales/<language>/\r\n  de       1 file\r\n');
    expect(shown).toContain('"engl" is not a language tag.');
    expect(shown).toMatch(/en-GB +12 +7 +1 +1 +3\r\n/);
    expect(shown).toMatch(/To be written:\r\n {2}pipeline\.config\.json {6}configuration\r\n/);
    expect(shown).toContain('Wrote 1 record of texts that are there.');
    expect(Object.keys(filesBelow(root))).toContain('locales/en-GB/common.xlf');
    expect(Object.keys(filesBelow(root))).not.toContain('locales/pl/common.xlf');
  });

  test.each([
    ['no', 'n', 0],
    ['Ctrl+C', undefined, 130],
  ])('%s writes nothing', async (_, answer, exit) => {
    const root = folder('one-file');
    const before = filesBelow(root);
    const { code, shown } = await onTerminal(root, [
      ['Language of the sources (de): ', ''],
      ['Languages to translate into (fr): ', ''],
      ['Write them? (Y/n): ', answer],
    ]);
    expect({ code, files: filesBelow(root) }).toEqual({ code: exit, files: before });
    expect(shown).toContain('Nothing was written.');
  });

  test('asks which of several folders is meant', async () => {
    const root = folder('one-file');
    cpSync(join(import.meta.dirname, '../adopt/underscore/i18n'), join(root, 'i18n'), { recursive: true });
    const { shown } = await onTerminal(root, [
      ['Which of them is translated? (1): ', '2'],
      ['Language of the sources (de): ', undefined],
    ]);
    expect(shown).toMatch(/ {2}1 {2}i18n\r\n {2}2 {2}src\/locales\r\n/);
    expect(shown).toContain('Found src/locales/<language>.json');
  });
});

describe('wortfest init without a terminal', () => {
  test('takes the defaults, and says so on standard error', async () => {
    const { code, stdout, stderr } = await wortfest(folder('one-file'), ['init', '--format', 'json']);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'No terminal to ask on, or --yes: de is translated into fr.\n',
    });
    expect(JSON.parse(stdout)).toMatchObject({
      written: ['pipeline.config.json', 'glossary/terms.csv', '.gitignore', 'src/locales/fr.xlf'],
      documents: [{ file: 'src/locales/de.json', target: 'fr', segments: 2, adopted: 2, missing: 0 }],
      toBill: 0,
      problems: [],
    });
  });

  test('names folders that no output pattern can name, and keys that the source has not', async () => {
    const codesIn = async (name: string) =>
      JSON.parse((await wortfest(folder(name), ['init', '--format', 'json'])).stdout).problems.map(
        ({ code, file }: { code: string; file: string }) => [code, file],
      );
    expect(await codesIn('underscore')).toEqual([
      ['adopt-name', 'i18n/en_GB'],
      ['adopt-name', 'i18n/pt-br'],
    ]);
    expect(await codesIn('namespaces')).toContainEqual(['output-extra', 'locales/en-GB/common.json']);
  });

  test('keeps a configuration that is there, and takes over by it', async () => {
    const config = { source: { language: 'de', files: ['locales/de/a.json'] }, targets: ['fr'] };
    const project = makeProject(
      { 'locales/de/a.json': '{"a": "Guten Morgen"}', 'locales/fr/a.json': '{"a": "Bonjour"}' },
      config,
    );
    const { stdout, stderr } = await wortfest(project.root, ['init']);
    expect(stderr).toBe('');
    expect(stdout).toContain('Wrote 1 record of texts that are there.');
    expect(project.units('locales/fr/a.xlf', 'fr')).toMatchObject([
      { state: 'reviewed', origin: { kind: 'person', name: 'locales/fr/a.json' } },
    ]);
  });
});
