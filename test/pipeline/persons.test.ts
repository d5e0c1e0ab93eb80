import { describe, expect, test } from 'vitest';
import { makeProject, run } from '../project.ts';
import { article, knowingServers } from './article.ts';

const { start, current, sentTexts } = knowingServers();

describe('what a person wrote', () => {
  const catalogue = () =>
    makeProject({
      'locales/de/a.json': '{\n  "cancel": "Vorgang abbrechen",\n  "save": "Text speichern"\n}\n',
    });

  test.each([
    ['the record', 'locales/fr/a.xlf', /(<target>)[^<]*/, '$1Annuler'],
    ['the JSON', 'locales/fr/a.json', /("cancel": ")[^"]*/, '$1Annuler'],
  ])('in %s stays, and is taken over as reviewed', async (_, path, pattern, replacement) => {
    const project = catalogue();
    await run(project, await start());
    project.write(path, project.read(path).replace(pattern, replacement));
    expect(await run(project, current())).toMatchObject({ requests: 0, exitCode: 0 });
    expect(project.units('locales/fr/a.xlf', 'fr')[0]).toMatchObject({
      target: ['Annuler'],
      state: 'reviewed',
      origin: { kind: 'person' },
    });
    expect(JSON.parse(project.read('locales/fr/a.json')).cancel).toBe('Annuler');
    expect(await run(project, current())).toMatchObject({ requests: 0, written: [] });
  });

  test('in a sentence of an edition is assigned to that sentence', async () => {
    const project = article();
    await run(project, await start());
    const edition = project.read('locales/fr/a.txt');
    project.write('locales/fr/a.txt', edition.replace(/(1961\. ).*\n/, '$1Les deux pays le fêtent.\n'));
    expect(await run(project, current())).toMatchObject({ requests: 0, exitCode: 0 });
    expect(project.units('locales/fr/a.xlf', 'fr').map(({ state }) => state)).toEqual([
      'translated',
      'translated',
      'reviewed',
    ]);
    expect(project.read('locales/fr/a.json')).toContain('Les deux pays le fêtent.');
  });

  test('that cannot be assigned is named, and the file stays', async () => {
    const project = article();
    await run(project, await start());
    const edited = project.read('locales/fr/a.txt').split('\n').with(1, 'Tout est nouveau ici').join('\n');
    project.write('locales/fr/a.txt', edited);
    const result = await run(project, current());
    expect(result).toMatchObject({ exitCode: 1, requests: 0 });
    expect(result.problems).toMatchObject([{ code: 'output-edited', file: 'locales/fr/a.txt' }]);
    expect(project.read('locales/fr/a.txt')).toBe(edited);
  });

  test('as a paragraph of its own in an edition is named, and the file stays', async () => {
    const project = article();
    await run(project, await start());
    const edited = `${project.read('locales/fr/a.txt')}Un paragraphe de plus.\n`;
    project.write('locales/fr/a.txt', edited);
    const result = await run(project, current());
    expect(result).toMatchObject({
      exitCode: 1,
      requests: 0,
      problems: [{ code: 'output-edited', file: 'locales/fr/a.txt' }],
    });
    expect(project.read('locales/fr/a.txt')).toBe(edited);
  });

  test('gets a proposal when its source changes, and is not replaced', async () => {
    const project = catalogue();
    await run(project, await start());
    project.write(
      'locales/fr/a.json',
      project.read('locales/fr/a.json').replace(/("cancel": ")[^"]*/, '$1Annuler'),
    );
    await run(project, current());
    project.write(
      'locales/de/a.json',
      project.read('locales/de/a.json').replace('Vorgang abbrechen', 'Alles abbrechen'),
    );
    expect((await run(project, current())).targets[0]).toMatchObject({ proposed: 1, kept: 1 });
    const [unit] = project.units('locales/fr/a.xlf', 'fr');
    expect(unit).toMatchObject({
      target: ['Annuler'],
      state: 'reviewed',
      proposals: [{ origin: 'deepl', source: ['Alles abbrechen'] }],
    });
    expect(await run(project, current())).toMatchObject({ requests: 0, written: [] });
  });

  test('for a sentence of prose that changed becomes a proposal at the one that took its place', async () => {
    const project = article();
    await run(project, await start());
    const edition = project.read('locales/fr/a.txt');
    project.write('locales/fr/a.txt', edition.replace(/(1961\. ).*\n/, '$1Les deux pays le fêtent.\n'));
    await run(project, current());
    project.write(
      'locales/de/a.txt',
      project.read('locales/de/a.txt').replace('feiern ihn', 'feiern ihn noch'),
    );
    await run(project, current());
    expect(project.units('locales/fr/a.xlf', 'fr')[2]).toMatchObject({
      source: ['Beide Länder feiern ihn noch.'],
      origin: { kind: 'provider' },
      proposals: [
        {
          source: ['Beide Länder feiern ihn.'],
          target: ['Les deux pays le fêtent.'],
          origin: 'person',
          quality: 89,
        },
      ],
    });
    expect(await run(project, current())).toMatchObject({ requests: 0, written: [] });
  });

  test('with a misspelt code is kept, and the code is named', async () => {
    const project = makeProject({ 'locales/de/a.json': '{"hello": "Guten Tag, {{name}}!"}' });
    await run(project, await start());
    project.write(
      'locales/fr/a.xlf',
      project.read('locales/fr/a.xlf').replace(/<target>.*<\/target>/, '<target>Bonjour {{nmae}}</target>'),
    );
    const { problems } = await run(project, current());
    expect(problems).toMatchObject([
      { code: 'code-missing', expected: '{{name}}' },
      { code: 'code-unknown', found: '{{nmae}}' },
    ]);
  });

  test.each([
    ['the record', 'locales/fr/a.xlf', /(<unit id="save".*?<target>)[^<]*/s],
    ['the JSON', 'locales/fr/a.json', /("save": ")[^"]*/],
  ])('in %s while a run is under way stays', async (_, path, pattern) => {
    const project = catalogue();
    await run(project, await start());
    project.write(
      'locales/de/a.json',
      project.read('locales/de/a.json').replace('Vorgang abbrechen', 'Alles abbrechen'),
    );
    await current().close();
    const simulator = await start({
      translate: () => {
        project.write(path, project.read(path).replace(pattern, '$1Garder'));
        return 'Tout annuler';
      },
    });
    await run(project, simulator);
    expect(project.units('locales/fr/a.xlf', 'fr')).toMatchObject([
      { target: ['Tout annuler'], state: 'translated' },
      { target: ['Garder'], state: 'reviewed', origin: { kind: 'person' } },
    ]);
    expect(JSON.parse(project.read('locales/fr/a.json'))).toEqual({ cancel: 'Tout annuler', save: 'Garder' });
    expect(await run(project, simulator)).toMatchObject({ requests: 0, written: [] });
  });

  test('in two files at once is kept twice, and held back until one of them decides', async () => {
    const project = catalogue();
    await run(project, await start());
    const edit = (path: string, pattern: RegExp, text: string) =>
      project.write(path, project.read(path).replace(pattern, `$1${text}`));
    edit('locales/fr/a.xlf', /(<unit id="cancel".*?<segment.*?<target>)[^<]*/s, 'Annuler');
    edit('locales/fr/a.json', /("cancel": ")[^"]*/, 'Abandonner');
    for (const written of [expect.arrayContaining(['locales/fr/a.xlf']), []]) {
      expect(await run(project, current())).toMatchObject({
        exitCode: 1,
        requests: 0,
        problems: [{ code: 'reviewers-disagree' }],
        written,
      });
      expect(project.units('locales/fr/a.xlf', 'fr')[0]).toMatchObject({
        target: ['Annuler'],
        state: 'initial',
        subState: 'wf:parked',
        proposals: [{ target: ['Abandonner'], origin: 'person: locales/fr/a.json' }],
      });
    }
    edit('locales/fr/a.xlf', /(<unit id="cancel".*?<segment.*?<target>)[^<]*/s, 'Abandonner');
    expect(await run(project, current())).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(project.read('locales/fr/a.json')).cancel).toBe('Abandonner');
  });

  test('from before Wortfest is taken over', async () => {
    const project = catalogue();
    project.write('locales/fr/a.json', '{"cancel": "Annuler", "save": "Text speichern"}');
    await run(project, await start());
    expect(sentTexts()).toEqual(['Text speichern']);
    expect(JSON.parse(project.read('locales/fr/a.json')).cancel).toBe('Annuler');
  });
});
