import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { openSqliteMemory } from '../../src/memory/sqlite.ts';
import { type ImportXliffOptions, importXliff } from '../../src/run/import.ts';
import { exportXliff } from '../../src/run/local.ts';
import { makeProject, run, type TestProject } from '../project.ts';
import { TERMS } from './article.ts';

const ARTICLE = `Der Pakt
Der Pakt gilt seit langem. Beide Länder feiern ihn mit {{name}}.
Ein dritter Satz steht allein.
`;
const OUT = 'handoff/fr/a.xlf';
const RECORD = 'locales/fr/a.xlf';

const loaded = (project: TestProject) => loadConfig(join(project.root, 'pipeline.config.json'));
const send = async (project: TestProject, xliff: '1.2' | '2.0' | '2.1' | '2.2' = '1.2') =>
  exportXliff(await loaded(project), { xliff, out: join(project.root, 'handoff') });
const take = async (project: TestProject, paths: readonly string[], options: ImportXliffOptions = {}) =>
  importXliff(
    await loaded(project),
    paths.map((path) => join(project.root, path)),
    options,
  );
const outcomes = ({ units }: Awaited<ReturnType<typeof take>>) => units.map(({ outcome }) => outcome);

/** The text between the tags of the n-th target of a file, taken for another one. */
function withTarget(xml: string, n: number, text: string, attributes?: string): string {
  let at = 0;
  return xml.replace(/<target([^>]*)>.*?<\/target>/gs, (whole, own: string) =>
    at++ === n ? `<target${attributes ?? own}>${text}</target>` : whole,
  );
}

async function sentProject(xliff: '1.2' | '2.0' | '2.1' | '2.2' = '1.2'): Promise<TestProject> {
  const project = makeProject(
    { 'locales/de/a.txt': ARTICLE, 'glossary/terms.csv': TERMS },
    { glossary: ['glossary/terms.csv'], providers: ['pseudo'] },
  );
  await run(project);
  await send(project, xliff);
  return project;
}

describe('import', () => {
  test.each(['1.2', '2.0', '2.1', '2.2'] as const)('of an edit in XLIFF %s takes it over', async (xliff) => {
    const project = await sentProject(xliff);
    project.write(OUT, withTarget(project.read(OUT), 3, 'Une troisième phrase se tient seule.'));
    const result = await take(project, [OUT]);
    expect(outcomes(result)).toEqual(['untouched', 'untouched', 'untouched', 'accepted']);
    expect(result).toMatchObject({ exitCode: 0, problems: [] });
    expect(project.units(RECORD, 'fr')[3]).toMatchObject({
      target: ['Une troisième phrase se tient seule.'],
      state: 'reviewed',
      origin: { kind: 'person' },
    });
    expect(project.read('locales/fr/a.txt')).toContain('Une troisième phrase se tient seule.');
    expect(project.read('locales/fr/a.json')).toContain('Une troisième phrase se tient seule.');
    expect(await take(project, [OUT])).toMatchObject({ exitCode: 0, written: [] });
    expect(await run(project)).toMatchObject({ exitCode: 0, written: [] });
  });

  test('of an approval keeps the text, and makes it a person’s', async () => {
    const project = await sentProject();
    const before = project.units(RECORD, 'fr')[3];
    const file = project.read(OUT);
    const last = file.lastIndexOf('<trans-unit');
    const approved = file.slice(last).replace('<trans-unit', '<trans-unit approved="yes"');
    project.write(OUT, file.slice(0, last) + approved);
    expect(outcomes(await take(project, [OUT]))).toEqual(['untouched', 'untouched', 'untouched', 'approved']);
    expect(project.units(RECORD, 'fr')[3]).toMatchObject({
      target: before?.target,
      state: 'final',
      origin: { kind: 'person' },
    });
    expect(await take(project, [OUT])).toMatchObject({ written: [] });
  });

  test.each(['1.2', '2.0'] as const)('of XLIFF %s without states approves nothing', async (xliff) => {
    const project = await sentProject(xliff);
    const edited = withTarget(project.read(OUT), 3, 'Une troisième phrase se tient seule.');
    project.write(OUT, edited.replace(/ (state|state-qualifier|subState)="[^"]*"/g, ''));
    expect(outcomes(await take(project, [OUT]))).toEqual(['untouched', 'untouched', 'untouched', 'accepted']);
  });

  test('gives codes back, whatever the tool made of them', async () => {
    const project = await sentProject();
    for (const code of ['<x id="1"/>', '<ph id="1">{{x}}</ph>', '{{name}}']) {
      project.write(OUT, withTarget(project.read(OUT), 2, `Les deux pays le fêtent avec ${code}.`));
      await take(project, [OUT]);
      expect(project.units(RECORD, 'fr')[2]).toMatchObject({
        target: ['Les deux pays le fêtent avec ', { kind: 'placeholder', id: '1', source: '{{name}}' }, '.'],
        state: 'reviewed',
      });
    }
  });

  test.each([
    ['code', 2, 'Les deux pays le fêtent.', /\{\{name\}\}/],
    ['code of its own', 2, 'Les deux pays le fêtent avec <x id="1"/> et <x id="9"/>.', /unknown|9/],
    ['term', 0, 'Le contrat', /pacte|contrat/],
  ])('of a text with a broken %s keeps it, and holds it back', async (_, n, text, reason) => {
    const project = await sentProject();
    project.write(OUT, withTarget(project.read(OUT), n, text));
    const result = await take(project, [OUT]);
    expect(result.exitCode).toBe(1);
    expect(outcomes(result)[n]).toBe('broken');
    expect(result.problems[0]).toMatchObject({ code: 'handoff-broken', file: join(project.root, OUT) });
    expect(result.problems.map(({ message }) => message).join()).toMatch(reason);
    expect(project.units(RECORD, 'fr')[n]).toMatchObject({
      state: 'initial',
      subState: 'wf:parked',
      origin: { kind: 'person' },
    });
    expect(await take(project, [OUT])).toMatchObject({ written: [] });
    expect(await run(project)).toMatchObject({ requests: 0, written: [] });
  });

  test('for a source that changed meanwhile makes a proposal with a word diff', async () => {
    const project = await sentProject();
    project.write('locales/de/a.txt', ARTICLE.replace('dritter Satz', 'vierter Satz'));
    await run(project);
    project.write(OUT, withTarget(project.read(OUT), 3, 'Une troisième phrase.'));
    const result = await take(project, [OUT]);
    expect(result).toMatchObject({ exitCode: 1, problems: [{ code: 'handoff-drifted' }] });
    expect(result.units[3]).toMatchObject({
      outcome: 'drifted',
      diff: [
        { kind: 'same', text: 'Ein ' },
        { kind: 'removed', text: 'dritter' },
        { kind: 'added', text: 'vierter' },
        { kind: 'same', text: ' Satz steht allein.' },
      ],
    });
    const [unit] = project.units(RECORD, 'fr').slice(3);
    expect(unit).toMatchObject({ state: 'translated', origin: { kind: 'provider' } });
    expect(unit?.proposals).toMatchObject([{ target: ['Une troisième phrase.'], quality: 80 }]);
    expect(await take(project, [OUT])).toMatchObject({ exitCode: 0, written: [] });
  });

  test('for a sentence that is gone keeps the text in the memory, and says so', async () => {
    const project = await sentProject();
    project.write('locales/de/a.txt', 'Ganz andere Worte.\n');
    await run(project);
    project.write(OUT, withTarget(project.read(OUT), 3, 'Une troisième phrase.'));
    expect(await take(project, [OUT])).toMatchObject({ exitCode: 1, problems: [{ code: 'handoff-unit' }] });
    const memory = await openSqliteMemory(join(project.root, '.wortfest/memory.db'));
    const found = await memory.lookup({ source: 'de', target: 'fr' }, [
      { text: 'Ein dritter Satz steht allein.' },
    ]);
    await memory.close();
    expect(found[0]?.[0]).toMatchObject({ target: 'Une troisième phrase.', origin: 'person' });
  });

  test('puts what a person wrote into the memory with its codes, and with those of its source', async () => {
    const project = makeProject(
      { 'locales/de/a.json': '{ "rich": "Ein <a href=\\"/x\\">Wort <i>dazu</i></a>" }\n' },
      { providers: ['pseudo'] },
    );
    await run(project);
    await send(project);
    const file = project.read(OUT);
    const start = file.indexOf('>', file.indexOf('<target')) + 1;
    project.write(
      OUT,
      file.slice(0, start) + file.slice(start).replace(/(<g id="2"[^>]*>)[^<]*/, '$1et plus'),
    );
    expect(outcomes(await take(project, [OUT]))).toEqual(['accepted']);
    const memory = await openSqliteMemory(join(project.root, '.wortfest/memory.db'));
    const text = 'Ein <a href="/x">Wort <i>dazu</i></a>';
    const [found = []] = await memory.lookup({ source: 'de', target: 'fr' }, [{ text }]);
    await memory.close();
    expect(found[0]).toMatchObject({ origin: 'person' });
    expect(found[0]?.target).toMatch(/^.* <a href="\/x">.* <i>et plus<\/i><\/a>$/);
  });

  test('of two reviewers who disagree keeps both texts, until a person decides', async () => {
    const project = await sentProject();
    const out = project.read(OUT);
    project.write('one.xlf', withTarget(out, 3, 'La troisième phrase.'));
    project.write('two.xlf', withTarget(out, 3, 'Une phrase de plus.'));
    const result = await take(project, ['one.xlf', 'two.xlf']);
    expect(
      result.units
        .slice(3, 4)
        .concat(result.units.slice(7))
        .map(({ outcome }) => outcome),
    ).toEqual(['accepted', 'conflict']);
    expect(result).toMatchObject({ exitCode: 1, problems: [{ code: 'reviewers-disagree' }] });
    const parked = {
      target: ['La troisième phrase.'],
      state: 'initial',
      subState: 'wf:parked',
      proposals: [{ target: ['Une phrase de plus.'], origin: expect.stringMatching(/^person: .*two\.xlf$/) }],
    };
    expect(project.units(RECORD, 'fr')[3]).toMatchObject(parked);
    expect(await take(project, ['one.xlf', 'two.xlf'])).toMatchObject({ written: [] });
    expect(await run(project)).toMatchObject({ exitCode: 1, written: [] });
    expect(project.units(RECORD, 'fr')[3]).toMatchObject(parked);
    project.write(RECORD, project.read(RECORD).replace('>La troisième phrase.<', '>Une phrase de plus.<'));
    await run(project);
    expect(project.units(RECORD, 'fr')[3]).toMatchObject({
      target: ['Une phrase de plus.'],
      state: 'reviewed',
      proposals: [],
    });
  });

  test('of two reviewers keeps both texts in the memory when the sentence goes', async () => {
    const project = await sentProject();
    const out = project.read(OUT);
    project.write('one.xlf', withTarget(out, 3, 'La troisième phrase.'));
    project.write('two.xlf', withTarget(out, 3, 'Une phrase de plus.'));
    await take(project, ['one.xlf', 'two.xlf']);
    await rm(join(project.root, '.wortfest'), { recursive: true });
    project.write('locales/de/a.txt', 'Ganz andere Worte.\n');
    await run(project);
    const memory = await openSqliteMemory(join(project.root, '.wortfest/memory.db'));
    const [found = []] = await memory.lookup({ source: 'de', target: 'fr' }, [
      { text: 'Ein dritter Satz steht allein.' },
    ]);
    await memory.close();
    expect(found.map(({ target }) => target).sort()).toEqual(['La troisième phrase.', 'Une phrase de plus.']);
  });

  test('never puts a machine’s text over a person’s', async () => {
    const project = await sentProject();
    project.write(
      'locales/fr/a.txt',
      project.read('locales/fr/a.txt').replace(/.*\n$/, 'Écrit à la main.\n'),
    );
    await run(project);
    expect(outcomes(await take(project, [OUT]))[3]).toBe('untouched');
    expect(project.units(RECORD, 'fr')[3]).toMatchObject({ target: ['Écrit à la main.'], state: 'reviewed' });
  });

  test('takes a hand edit over that no run has seen', async () => {
    const project = await sentProject();
    project.write(
      'locales/fr/a.txt',
      project.read('locales/fr/a.txt').replace(/.*\n$/, 'Écrit à la main.\n'),
    );
    project.write(OUT, withTarget(project.read(OUT), 1, 'Le pacte est en vigueur depuis longtemps.'));
    await take(project, [OUT]);
    expect(project.units(RECORD, 'fr').map(({ state }) => state)).toEqual([
      'translated',
      'reviewed',
      'translated',
      'reviewed',
    ]);
    expect(project.read('locales/fr/a.txt')).toContain('Écrit à la main.');
  });

  test('as a dry run tells the same and writes nothing', async () => {
    const project = await sentProject();
    project.write(OUT, withTarget(project.read(OUT), 3, 'La troisième phrase.'));
    const before = project.files();
    const dry = await take(project, [OUT], { dryRun: true });
    expect(project.files()).toEqual(before);
    const { written: _, ...real } = await take(project, [OUT]);
    expect(dry).toEqual({ ...real, dryRun: true, written: [] });
  });

  test('writes nothing when one of the files cannot be read', async () => {
    const project = await sentProject();
    project.write(OUT, withTarget(project.read(OUT), 3, 'La troisième phrase.'));
    project.write('cut.xlf', project.read(OUT).slice(0, 900));
    const before = project.files();
    await expect(take(project, [OUT, 'cut.xlf'])).rejects.toMatchObject({
      problems: [{ code: 'handoff-damaged' }],
    });
    await expect(take(project, ['none.xlf'])).rejects.toMatchObject({
      problems: [{ code: 'handoff-missing' }],
    });
    expect(project.files()).toEqual(before);
  });

  test('names files of other documents and languages, and takes the rest', async () => {
    const project = await sentProject();
    const out = project.read(OUT).replace(/ build-num="[^"]*"/, '');
    project.write('other.xlf', out.replace('locales/de/a.txt', 'locales/de/b.txt'));
    project.write('german.xlf', out.replace('target-language="fr"', 'target-language="it"'));
    project.write(OUT, withTarget(project.read(OUT), 3, 'La troisième phrase.'));
    const result = await take(project, ['other.xlf', 'german.xlf', OUT]);
    expect(result.problems).toMatchObject([{ code: 'handoff-document' }, { code: 'handoff-target' }]);
    expect(outcomes(result)).toEqual(['untouched', 'untouched', 'untouched', 'accepted']);
  });

  test('without the export on this side takes only what is confirmed', async () => {
    const project = await sentProject();
    const out = project.read(OUT);
    project.write('sent.xlf', out);
    const edited = withTarget(
      withTarget(out, 3, 'La troisième phrase.'),
      1,
      'Le pacte vaut.',
      ' state="signed-off"',
    );
    project.write(OUT, edited.replace(/build-num="[^"]*"/, 'build-num="wf-000000000000"'));
    await rm(join(project.root, '.wortfest/handoffs'), { recursive: true });
    expect(outcomes(await take(project, [OUT], { dryRun: true }))).toEqual([
      'same',
      'accepted',
      'same',
      'draft',
    ]);
    const bases = [join(project.root, 'sent.xlf')];
    expect(outcomes(await take(project, [OUT], { bases }))).toEqual([
      'untouched',
      'accepted',
      'untouched',
      'accepted',
    ]);
  });

  test('leaves a text that was taken out', async () => {
    const project = await sentProject();
    const before = project.files();
    project.write(OUT, withTarget(project.read(OUT), 3, ''));
    expect(await take(project, [OUT])).toMatchObject({
      exitCode: 0,
      problems: [{ code: 'handoff-emptied' }],
    });
    expect(project.read(RECORD)).toBe(before[RECORD]);
  });

  test('proposes what the tool says is not done', async () => {
    const project = await sentProject();
    project.write(OUT, withTarget(project.read(OUT), 3, 'La troisième…', ' state="needs-translation"'));
    expect(await take(project, [OUT])).toMatchObject({ exitCode: 0, problems: [{ code: 'handoff-draft' }] });
    expect(project.units(RECORD, 'fr')[3]).toMatchObject({
      state: 'translated',
      origin: { kind: 'provider' },
      proposals: [{ target: ['La troisième…'] }],
    });
    expect(await run(project)).toMatchObject({ exitCode: 0, written: [] });
  });
});
