import { execFile } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { makeProject, type TestProject, wortfest } from '../project.ts';

const OUT = 'handoff/fr/a.xlf';

async function sentProject(): Promise<TestProject> {
  const project = makeProject(
    { 'locales/de/a.json': '{"cancel": "Vorgang abbrechen", "save": "Text speichern"}' },
    { providers: ['pseudo'] },
  );
  await wortfest(project.root, ['translate']);
  await wortfest(project.root, ['export']);
  return project;
}

function edited(project: TestProject, text: string): void {
  project.write(OUT, project.read(OUT).replace(/(id="cancel".*?<target[^>]*>).*?</s, `$1${text}<`));
}

describe('wortfest import', () => {
  test('tells what became of each unit, and writes the record and what is made from it', async () => {
    const project = await sentProject();
    edited(project, 'Annuler');
    const dry = await wortfest(project.root, ['import', OUT, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toBe(
      `${OUT}  locales/de/a.json → fr\n      1  accepted: a person wrote the text\n      1  untouched\n\nNothing was written: this was a dry run.\n`,
    );
    const real = await wortfest(project.root, ['import', OUT]);
    expect(real.stdout).toBe(dry.stdout.replace(/Nothing.*/, 'Wrote 2 files.'));
    expect(JSON.parse(project.read('locales/fr/a.json')).cancel).toBe('Annuler');
    const again = await wortfest(project.root, ['import', OUT, '--format', 'json']);
    expect(JSON.parse(again.stdout)).toMatchObject({
      ok: true,
      exitCode: 0,
      dryRun: false,
      units: [
        { outcome: 'same', unit: 'cancel', source: 'Vorgang abbrechen', text: 'Annuler' },
        { outcome: 'untouched', unit: 'save' },
      ],
      written: [],
    });
  });

  test('shows how a source changed, and ends with 1', async () => {
    const project = await sentProject();
    edited(project, 'Annuler');
    project.write('locales/de/a.json', '{"cancel": "Alles abbrechen", "save": "Text speichern"}');
    const { code, stdout } = await wortfest(project.root, ['import', OUT]);
    expect(code).toBe(1);
    expect(stdout).toContain('source  [-Vorgang-]{+Alles+} abbrechen\n  text    Annuler\n');
    expect(stdout).toContain('handoff-drifted');
    expect((await wortfest(project.root, ['import', OUT])).code).toBe(0);
  });

  test('takes a zip', async () => {
    const project = await sentProject();
    edited(project, 'Annuler');
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(project.read(OUT)), 'fr/a.xlf');
    zip.end();
    const pieces: Buffer[] = [];
    for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
    project.write('back.zip', Buffer.concat(pieces));
    expect((await wortfest(project.root, ['import', 'back.zip'])).stdout).toContain('back.zip/fr/a.xlf');
    expect(JSON.parse(project.read('locales/fr/a.json')).cancel).toBe('Annuler');
  });

  const MEGABYTES = 30;
  const head =
    '<xliff version="1.2"><file original="locales/de/a.json" source-language="de" target-language="fr"><body>';
  const LONG = 'x'.repeat(MEGABYTES * 1_000_000);
  test.each<readonly [string, string, string]>([
    ['a DTD', `<!DOCTYPE xliff SYSTEM "http://127.0.0.1:1/x.dtd">${head}`, 'handoff-doctype'],
    [
      'entities that expand',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${head}&b;`,
      'handoff-doctype',
    ],
    [
      'an outside entity',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${head}&a;`,
      'handoff-doctype',
    ],
    ['a huge attribute', `<xliff version="1.2" note="${LONG}">`, 'handoff-damaged'],
    ['elements upon elements', `${head}${'<group>'.repeat(1_000_000)}`, 'handoff-damaged'],
    ['another root', '<tmx version="1.4"><body/></tmx>', 'handoff-root'],
    ['its end cut off', `${head}<trans-unit id="1"><source>a</source>`, 'handoff-damaged'],
  ])(
    'refuses a file with %s, in little memory, and writes nothing',
    async (_, content, code) => {
      const project = makeProject({ 'locales/de/a.json': '{"cancel": "Vorgang abbrechen"}' });
      project.write('hostile.xlf', content);
      const before = project.files();
      const { stdout, memory } = await measured(project.root, ['import', 'hostile.xlf', '--format', 'json']);
      expect(JSON.parse(stdout)).toMatchObject({ ok: false, exitCode: 2, error: { code } });
      expect(memory).toBeLessThan(300_000_000);
      expect(project.files()).toEqual(before);
    },
    20_000,
  );

  test('takes the files of a folder, and refuses a device', async () => {
    const project = await sentProject();
    edited(project, 'Annuler');
    project.write('handoff/fr/README.txt', 'read me');
    const { stdout } = await wortfest(project.root, ['import', 'handoff', '--dry-run']);
    expect(stdout).toContain('1  accepted');
    symlinkSync('/dev/zero', join(project.root, 'zero.xlf'));
    const device = await wortfest(project.root, ['import', 'zero.xlf']);
    expect(device.code).toBe(2);
    expect(device.stderr).toContain('file-unreadable');
    const none = await wortfest(project.root, ['import', 'locales/de']);
    expect(none.stderr).toContain('handoff-missing');
  });
});

/** Runs the built command line, and gives the most memory that it had, in bytes. */
function measured(root: string, args: readonly string[]): Promise<{ stdout: string; memory: number }> {
  const main = JSON.stringify(join(import.meta.dirname, '../../dist/cli/main.js'));
  const script = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS))); await import(${main});`;
  const argv = ['--input-type=module', '-e', script, 'wortfest', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: root }, (_, stdout, stderr) =>
      resolve({ stdout, memory: Number(stderr) * 1024 }),
    );
  });
}
