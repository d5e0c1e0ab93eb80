import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import { startReview } from '../../src/review/server.ts';
import type { TestProject } from '../project.ts';
import { run, wortfest } from '../project.ts';
import { openPage, rowsIn } from './page.ts';
import { sampleProject, serve } from './sample.ts';

const PROSE = 'locales/de/partnership.txt';
const RECORD = 'locales/fr/partnership.xlf';

async function opened(project: TestProject = sampleProject()) {
  const page = await openPage(project);
  const at = page.address(PROSE, 'fr');
  const row = async (index: number) => rowsIn((await page.get(at)).text)[index]!;
  const unit = (index: number) => project.units(RECORD, 'fr')[index]!;
  const text = (index: number) => rawText(unit(index).target ?? []);
  const save = (fields: Readonly<Record<string, string>>) =>
    page.post(`${at}/save`, { state: 'reviewed', ...fields });
  return { ...page, project, at, row, unit, text, save };
}

describe('a save', () => {
  test('writes record, JSON and edition at once, and they stay as they are in the next run', async () => {
    const { project, row, text, unit, save } = await opened();
    const better = text(1).replace('Ce pacte', 'Ce même pacte');
    expect(better).not.toBe(text(1));
    const answer = await save({ ...(await row(1)), text: `  ${better}\r\n` });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('data-saved="reviewed"');
    expect(answer.text).toContain('hx-target="#states"');
    expect(unit(1)).toMatchObject({ state: 'reviewed', origin: { kind: 'person' } });
    expect(text(1)).toBe(better);
    for (const path of ['locales/fr/partnership.json', 'locales/fr/partnership.txt']) {
      expect(project.read(path)).toContain('Ce même pacte');
    }
    const files = project.files();
    await run(project, undefined, { provider: 'pseudo' });
    expect(project.files()).toEqual(files);
  });

  test('of the text as it is confirms it, as reviewed and as final', async () => {
    const { row, text, unit, save } = await opened();
    const before = text(0);
    await save(await row(0));
    expect(unit(0).state).toBe('reviewed');
    await save({ ...(await row(0)), state: 'final' });
    expect(unit(0).state).toBe('final');
    expect(text(0)).toBe(before);
  });

  test('that fails a check is kept and parked', async () => {
    const { project, row, text, unit, save, get, at } = await opened();
    const answer = await save({ ...(await row(1)), state: 'final', text: 'Un texte de 1799.' });
    expect(answer.text).toContain('data-saved="parked"');
    expect(unit(1)).toMatchObject({ state: 'initial', subState: 'wf:parked' });
    expect(unit(1).notes.length).toBeGreaterThan(0);
    expect(text(1)).toBe('Un texte de 1799.');
    expect(project.read('locales/fr/partnership.txt')).not.toContain('1799');
    expect(rowsIn((await get(`${at}?state=parked`)).text)).toHaveLength(1);
  });

  test('on top of another writes both', async () => {
    const { row, unit, save } = await opened();
    for (const index of [0, 1, 2]) expect((await save(await row(index))).status).toBe(200);
    expect([0, 1, 2, 3].map((index) => unit(index).state)).toEqual([
      'reviewed',
      'reviewed',
      'reviewed',
      'translated',
    ]);
  });

  test('by several at once loses none', async () => {
    const { get, at, save, unit } = await opened();
    const rows = rowsIn((await get(at)).text);
    const answers = await Promise.all(rows.map((row) => save(row)));
    expect(answers.map(({ status }) => status)).toEqual(rows.map(() => 200));
    expect(rows.every((_, index) => unit(index).state === 'reviewed')).toBe(true);
  });
});

describe('a conflict', () => {
  test('writes nothing, shows both texts, and lets the person choose', async () => {
    const { project, row, save, text } = await opened();
    const seen = await row(2);
    const [theirs, mine] = [`${text(2)} Leurs mots.`, `${text(2)} Mes mots.`];
    await save({ ...seen, text: theirs });
    const files = project.files();
    const answer = await save({ ...seen, text: mine });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Changed elsewhere meanwhile');
    for (const piece of [theirs, mine, '<del>Leurs</del>', '<ins>Mes</ins>']) {
      expect(answer.text.replaceAll('&#39;', "'")).toContain(piece);
    }
    expect(project.files()).toEqual(files);
    const [now] = rowsIn(answer.text);
    expect((await save({ ...now!, text: mine })).status).toBe(200);
    expect(text(2)).toBe(mine);
  });

  test('comes of a hand edit of the edition and of another program', async () => {
    const { project, row, save } = await opened();
    const seen = await row(2);
    const edition = project.read('locales/fr/partnership.txt');
    project.write('locales/fr/partnership.txt', edition.replace('accord intervient', 'accord survient'));
    const answer = await save({ ...seen, text: 'Mien.' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('accord survient');
  });

  test('comes of a segment that is gone: the text is shown to be copied', async () => {
    const { project, row, save } = await opened();
    const seen = await row(0);
    project.write(PROSE, project.read(PROSE).replace('am Mittwoch', 'am Donnerstag'));
    const answer = await save({ ...seen, text: 'Mon texte à garder.' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('no longer in the source');
    expect(answer.text).toContain('Mon texte à garder.');
    expect(project.read(RECORD)).not.toContain('Mon texte');
  });

  test('comes of another source under the same key', async () => {
    const project = sampleProject();
    const { get, post, address } = await openPage(project);
    const at = address('locales/de/reader.json', 'fr');
    const [seen] = rowsIn((await get(at)).text);
    project.write(
      'locales/de/reader.json',
      project.read('locales/de/reader.json').replace('Von {{', 'Aus {{'),
    );
    const answer = await post(`${at}/save`, { ...seen!, state: 'final', text: 'De {{name}}' });
    expect(answer.status).toBe(409);
    expect((await get(at)).text).toContain('The source has changed since this was written.');
  });
});

describe('undo', () => {
  test('brings back the unit as it was, the state of the machine too, one save after the other', async () => {
    const { project, row, save, post, at } = await opened();
    const before = project.files();
    await save({ ...(await row(1)), text: 'Autre chose.' });
    await save({ ...(await row(2)), state: 'final' });
    const undone = await post(`${at}/undo`, {});
    expect(undone.text).toContain('Segment 3 is as it was before.');
    await post(`${at}/undo`, {});
    expect(project.files()).toEqual(before);
    expect((await post(`${at}/undo`, {})).text).toContain('nothing to take back');
  });

  test('takes nothing back that was changed again since', async () => {
    const { project, row, save, post, at } = await opened();
    await save(await row(2));
    const edition = project.read('locales/fr/partnership.txt');
    project.write('locales/fr/partnership.txt', edition.replace('accord intervient', 'accord survient'));
    expect((await post(`${at}/undo`, {})).text).toContain('changed again since');
    expect(project.read('locales/fr/partnership.txt')).toContain('accord survient');
  });
});

describe('history', () => {
  const git = (root: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Mara Lind', '-c', 'user.email=m@example.org', ...args], {
      cwd: root,
    });

  test('outside git there is no earlier version', async () => {
    const { get, at, row } = await opened();
    const { text } = await get(`${at}/history?segment=${(await row(1)).segment}`);
    expect(text).toContain('No earlier version.');
    expect(text).toContain('No earlier approved version.');
    expect(text).toContain('glossary/partnership.tmx');
  });

  test('comes from the commits of the record', async () => {
    const { project, get, at, row, save, text } = await opened();
    const commit = (message: string) => {
      git(project.root, 'add', '-A');
      git(project.root, 'commit', '-qm', message);
    };
    git(project.root, 'init', '-q');
    commit('First');
    const first = text(1);
    await save({ ...(await row(1)), state: 'final', text: first.replace('Ce pacte', 'Ledit pacte') });
    commit('Second <b>');
    await save({ ...(await row(1)), text: first.replace('Ce pacte', 'Un tel pacte') });
    const answer = await get(`${at}/history?segment=${(await row(1)).segment}`);
    for (const piece of [
      'Mara Lind',
      'Second &lt;b&gt;',
      'First',
      '<del>Ledit</del>',
      'Final',
      '<time datetime="',
    ]) {
      expect(answer.text).toContain(piece);
    }
    expect(answer.text).not.toContain('No earlier');
  });
});

describe('wortfest review', () => {
  test.each([
    [['review', '--port', 'x'], 'Expected 0 to 65535.'],
    [['review', '--target', 'xx'], 'no target "xx"'],
    [['review', '--config', 'none.json'], 'There is no none.json'],
  ])('%j ends with 2', async (args, message) => {
    const exit = await wortfest(sampleProject().root, args);
    expect(exit.code).toBe(2);
    expect(exit.stderr).toContain(message);
  });

  test('prints the address with its token, serves it, and ends with 0 when it is interrupted', async () => {
    const main = join(import.meta.dirname, '../../dist/cli/main.js');
    const child = spawn(process.execPath, [main, 'review', '--format', 'json'], {
      cwd: sampleProject().root,
    });
    let printed = '';
    while (!printed.includes('}')) printed += String((await once(child.stdout, 'data'))[0]);
    const { ok, url, port } = JSON.parse(printed);
    expect(ok).toBe(true);
    expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/\\?token=[\\w-]{43}$`));
    const answer = await fetch(url, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await fetch(new URL('/', url), { headers: { cookie } })).text()).toContain(
      'partnership.txt',
    );
    expect((await fetch(new URL('/', url))).status).toBe(403);
    const exited = once(child, 'exit');
    child.kill('SIGINT');
    expect((await exited)[0]).toBe(0);
  });

  test('at a port that is taken says so', async () => {
    const project = sampleProject();
    const server = await serve(project);
    const config = join(project.root, 'pipeline.config.json');
    await expect(startReview({ config, port: server.port })).rejects.toMatchObject({
      problems: [{ code: 'review-port' }],
    });
    await server.close();
  });
});
