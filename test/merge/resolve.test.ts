import { describe, expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import { writtenHash } from '../../src/editions/align.ts';
import { codeOf } from '../problem.ts';
import { run, wortfest } from '../project.ts';
import { branches, type Repository, repositoryOf } from './repository.ts';

const SOURCE = 'locales/de/a.json';
const RECORD = 'locales/fr/a.xlf';
const JSON_FILE = 'locales/fr/a.json';
const keys = { cancel: 'Vorgang abbrechen', close: 'Fenster schließen', save: 'Text speichern' };
const sourceText = (texts: object) => `${JSON.stringify(texts, null, 2)}\n`;
const catalogue = () => repositoryOf({ [SOURCE]: sourceText(keys) });

async function write(repository: Repository, key: string, text: string, state = 'reviewed'): Promise<void> {
  const record = repository.read(RECORD);
  const pattern = new RegExp(`(<unit id="${key}"[\\s\\S]*?<target>)[^<]*`);
  repository.write(RECORD, record.replace(pattern, `$1${text}`));
  await run(repository);
  if (state === 'final')
    repository.write(
      RECORD,
      repository.read(RECORD).replace(new RegExp(`(<unit id="${key}"[\\s\\S]*?state=")reviewed`), '$1final'),
    );
}

function unitOf(repository: Repository, id: string) {
  const unit = repository.units(RECORD, 'fr').find((one) => one.id === id);
  return {
    target: rawText(unit?.target ?? []),
    state: unit?.state,
    subState: unit?.subState,
    origin: unit?.origin?.kind,
    proposals: unit?.proposals.map(({ target }) => rawText(target)),
  };
}

/** What has to hold after every conflict that was settled. */
async function expectSettled(repository: Repository): Promise<void> {
  expect(() => repository.git('diff', '--check')).not.toThrow();
  const dry = await run(repository, undefined, { dryRun: true });
  expect(dry.plan.filter(({ action }) => action === 'translate' || action === 'propose')).toEqual([]);
  expect((await run(repository)).written).toEqual([]);
}

describe('wortfest resolve', () => {
  test('two persons with different texts: both stay, and the key waits for one of them', async () => {
    const repository = await catalogue();
    await branches(
      repository,
      () => write(repository, 'close', 'Fermer'),
      () => write(repository, 'close', 'Fermer la fenêtre'),
    );
    expect(repository.merge('theirs')).toBe(false);
    for (const command of ['translate', 'check', 'status']) {
      const refused = await wortfest(repository.root, [command]);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain('record-conflict');
      expect(refused.stderr).toContain('wortfest resolve');
    }
    const { code, stdout, stderr } = await wortfest(repository.root, ['resolve']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('reviewers-disagree');
    expect(stdout).toContain('2 files settled, 0 left.');
    expect(unitOf(repository, 'close')).toEqual({
      target: 'Fermer',
      state: 'initial',
      subState: 'wf:parked',
      origin: 'person',
      proposals: ['Fermer la fenêtre'],
    });
    expect(Object.keys(JSON.parse(repository.read(JSON_FILE)))).toEqual(['cancel', 'save']);
    await expectSettled(repository);
    const again = await wortfest(repository.root, ['resolve', '--format', 'json']);
    expect(JSON.parse(again.stdout)).toEqual({
      ok: true,
      exitCode: 0,
      settled: [],
      left: [],
      problems: [],
      written: [],
    });
  });

  test('a person wins over a machine, on either side', async () => {
    for (const isOurs of [true, false]) {
      const repository = await catalogue();
      const person = () => write(repository, 'close', 'Fermer');
      const machine = () => {
        const text = 'Vitre close';
        const written = `$1${writtenHash(text)}$2${text}`;
        const unit = /(<unit id="close"[\s\S]*?"machine">)\w+([\s\S]*?<target>)[^<]*/;
        repository.write(RECORD, repository.read(RECORD).replace(unit, written));
        const json = repository.read(JSON_FILE).replace(/("close": ").*"/, `$1${text}"`);
        repository.write(JSON_FILE, json);
      };
      await branches(repository, isOurs ? person : machine, isOurs ? machine : person);
      expect(repository.merge('theirs')).toBe(false);
      expect((await wortfest(repository.root, ['resolve'])).code).toBe(0);
      expect(unitOf(repository, 'close')).toMatchObject({
        target: 'Fermer',
        state: 'reviewed',
        proposals: [],
      });
      await expectSettled(repository);
    }
  });

  test('a person who wrote another text than before wins over the one who left it', async () => {
    const repository = await catalogue();
    await write(repository, 'close', 'Fermer');
    repository.commit('before');
    repository.git('checkout', '--quiet', '-B', 'main');
    await branches(
      repository,
      async () => {
        await write(repository, 'cancel', 'Annuler');
        await write(repository, 'save', 'Enregistrer');
      },
      async () => {
        await write(repository, 'close', 'Fermer la fenêtre');
        await write(repository, 'save', 'Sauvegarder');
      },
    );
    expect(repository.merge('theirs')).toBe(false);
    expect((await wortfest(repository.root, ['resolve'])).code).toBe(1);
    expect(unitOf(repository, 'close')).toMatchObject({ target: 'Fermer la fenêtre', proposals: [] });
    expect(unitOf(repository, 'cancel')).toMatchObject({ target: 'Annuler' });
    expect(unitOf(repository, 'save')).toMatchObject({ target: 'Enregistrer', proposals: ['Sauvegarder'] });
    await expectSettled(repository);
  });

  test('the same text has the higher state', async () => {
    const repository = await catalogue();
    await branches(
      repository,
      () => write(repository, 'close', 'Fermer', 'final'),
      () => write(repository, 'close', 'Fermer'),
    );
    expect(repository.merge('theirs')).toBe(false);
    expect((await wortfest(repository.root, ['resolve'])).code).toBe(0);
    expect(unitOf(repository, 'close')).toMatchObject({ target: 'Fermer', state: 'final', proposals: [] });
    await expectSettled(repository);
  });

  test.each(['merge', 'diff3', 'zdiff3'])(
    'markers alone, in the style %s, when git has forgotten the rest',
    async (style) => {
      const repository = await catalogue();
      repository.git('config', 'merge.conflictStyle', style);
      await branches(
        repository,
        () => write(repository, 'close', 'Fermer'),
        () => write(repository, 'close', 'Fermer la fenêtre'),
      );
      repository.merge('theirs');
      repository.commit('with markers');
      const { code } = await wortfest(repository.root, ['resolve', RECORD]);
      expect(code).toBe(1);
      expect(unitOf(repository, 'close')).toMatchObject({
        target: 'Fermer',
        proposals: ['Fermer la fenêtre'],
      });
      await expectSettled(repository);
    },
  );

  test('what a person wrote into a JSON in conflict becomes the text of its key', async () => {
    const repository = await catalogue();
    const edit = (key: string, text: string) => () =>
      repository.write(
        JSON_FILE,
        repository.read(JSON_FILE).replace(new RegExp(`("${key}": ").*"`), `$1${text}"`),
      );
    await branches(repository, edit('close', 'Fermer'), edit('close', 'Fermer la fenêtre'));
    expect(repository.merge('theirs')).toBe(false);
    expect(await codeOf(run(repository))).toBe('output-conflict');
    expect((await wortfest(repository.root, ['resolve'])).code).toBe(1);
    expect(unitOf(repository, 'close')).toMatchObject({
      target: 'Fermer',
      subState: 'wf:parked',
      proposals: ['Fermer la fenêtre'],
    });
    await expectSettled(repository);
  });

  test('an older text of a machine in a JSON in conflict is nobody’s', async () => {
    const repository = await catalogue();
    await branches(
      repository,
      () => write(repository, 'cancel', 'Annuler'),
      () => write(repository, 'close', 'Fermer'),
    );
    repository.merge('theirs');
    expect(repository.read(JSON_FILE)).toContain('<<<<<<<');
    expect((await wortfest(repository.root, ['resolve'])).code).toBe(0);
    expect(unitOf(repository, 'cancel')).toMatchObject({ target: 'Annuler', proposals: [] });
    expect(unitOf(repository, 'close')).toMatchObject({ target: 'Fermer', proposals: [] });
    await expectSettled(repository);
  });

  test('a text that no record has stays where it is, when nobody can tell whose it is', async () => {
    const repository = await catalogue();
    const text = repository.read(JSON_FILE);
    const marked = text.replace(/ {2}"close".*\n/, '<<<<<<< a\n  "close": "Fermer",\n=======\n$&>>>>>>> b\n');
    repository.write(JSON_FILE, marked);
    const { code, stdout } = await wortfest(repository.root, ['resolve', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'resolve-unassigned', message: expect.stringContaining('"Fermer"') },
      left: [JSON_FILE],
      settled: [],
      written: [],
    });
    expect(repository.read(JSON_FILE)).toBe(marked);
  });

  test.each([
    ['without its middle', (xml: string) => xml.replace(/^=======\n/m, '')],
    ['that is no record on one side', (xml: string) => xml.replace(/^=======\n/m, '$&<unit>\n')],
  ])('a conflict %s is left as it is', async (_, damage) => {
    const repository = await catalogue();
    await branches(
      repository,
      () => write(repository, 'close', 'Fermer'),
      () => write(repository, 'close', 'Fermer la fenêtre'),
    );
    repository.merge('theirs');
    repository.commit('with markers');
    repository.write(RECORD, damage(repository.read(RECORD)));
    const before = repository.files();
    const { code, stdout } = await wortfest(repository.root, ['resolve', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).error.code).toBe('resolve-unreadable');
    expect(repository.files()).toEqual(before);
  });

  test('a text that a person wrote between the markers counts', async () => {
    const repository = await catalogue();
    await branches(
      repository,
      () => write(repository, 'close', 'Fermer'),
      () => write(repository, 'close', 'Fermer la fenêtre'),
    );
    repository.merge('theirs');
    repository.write(RECORD, repository.read(RECORD).replace('<target>Fermer<', '<target>Clore<'));
    await wortfest(repository.root, ['resolve']);
    const { target, proposals } = unitOf(repository, 'close');
    expect([target, ...(proposals ?? [])]).toEqual(expect.arrayContaining(['Clore', 'Fermer la fenêtre']));
  });

  test.each([
    [SOURCE, 'source-conflict'],
    ['glossary/terms.csv', 'glossary-conflict'],
  ])('%s is not for it: %s', async (path, code) => {
    const repository = await repositoryOf(
      { [SOURCE]: sourceText(keys), 'glossary/terms.csv': 'id,de,fr\nwindow,Fenster,fenêtre\n' },
      { glossary: ['glossary/terms.csv'] },
    );
    const lines = repository.read(path).split('\n');
    lines.splice(1, 0, '<<<<<<< ours', lines[1] ?? '', '=======', '>>>>>>> theirs');
    repository.write(path, lines.join('\n'));
    for (const command of ['resolve', 'translate', 'check']) {
      const refused = await wortfest(repository.root, [command, '--format', 'json']);
      expect(refused.code).toBe(2);
      expect(JSON.parse(refused.stdout)).toMatchObject({
        error: { code },
        problems: [{ file: path, line: 2 }],
      });
    }
  });

  test('a file of another kind is refused', async () => {
    const repository = await catalogue();
    const { code, stderr } = await wortfest(repository.root, ['resolve', SOURCE]);
    expect(code).toBe(2);
    expect(stderr).toContain('resolve-file');
  });

  test('two branches change the paragraphs of an article and its translations', async () => {
    const path = 'locales/de/b.txt';
    const texts = ['Die Erste kommt heute.', 'Die Zweite kommt heute.', 'Die Dritte kommt heute.'];
    const repository = await repositoryOf({ [path]: `${texts.join('\n\n')}\n` });
    const record = 'locales/fr/b.xlf';
    const person = (source: string, text: string) => {
      const xml = repository.read(record);
      repository.write(
        record,
        xml.replace(new RegExp(`(<source>${source}</source>\n<target>)[^<]*`), `$1${text}`),
      );
      return run(repository);
    };
    await branches(
      repository,
      async () => {
        await person('Die Zweite kommt heute.', 'La deuxième arrive.');
        repository.write(path, `Ein Vorwort steht hier.\n\n${texts.join('\n\n')}\n`);
        await run(repository);
      },
      async () => {
        await person('Die Zweite kommt heute.', 'La seconde vient.');
        await person('Die Dritte kommt heute.', 'La troisième vient.');
      },
    );
    expect(repository.merge('theirs')).toBe(false);
    expect((await wortfest(repository.root, ['resolve'])).code).toBe(1);
    const units = repository
      .units(record, 'fr')
      .map(({ target, proposals }) => [
        rawText(target ?? []),
        ...proposals.map((one) => rawText(one.target)),
      ]);
    expect(units.slice(2)).toEqual([['La deuxième arrive.', 'La seconde vient.'], ['La troisième vient.']]);
    expect(Object.values(repository.files()).filter((text) => text.includes('<<<<<<<'))).toEqual([]);
  });
});
