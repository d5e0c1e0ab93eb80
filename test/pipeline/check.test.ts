import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { checkProject } from '../../src/pipeline/check.ts';
import { openProject } from '../../src/pipeline/project.ts';
import { makeProject, run, type TestProject } from '../project.ts';

const check = async (project: TestProject, files: readonly string[] = []) =>
  checkProject(await openProject(await loadConfig(`${project.root}/pipeline.config.json`), files), ['fr']);

const project = () =>
  makeProject({ 'locales/de/a.json': '{\n  "hello": "Hallo {{name}}",\n  "bye": "Auf Wiedersehen"\n}\n' });

test('nothing translated yet is a warning', async () => {
  const result = await check(project());
  expect(result).toMatchObject({ exitCode: 0, documents: [{ segments: 2, open: 2 }] });
  expect(result.problems).toMatchObject([{ code: 'not-translated', severity: 'warning', target: 'fr' }]);
});

test('counts states, and finds what an editor broke', async () => {
  const edited = project();
  await run(edited, undefined, { provider: 'pseudo' });
  expect(await check(edited)).toMatchObject({
    exitCode: 0,
    problems: [],
    documents: [{ translated: 2, open: 0, parked: 0 }],
  });
  edited.write('locales/fr/a.json', '{"hello": "Bonjour", "bye": "Au revoir"}');
  const before = edited.files();
  const result = await check(edited);
  expect(result).toMatchObject({ exitCode: 1, documents: [{ reviewed: 2 }] });
  expect(result.problems).toMatchObject([
    { code: 'code-missing', unit: 'hello', expected: '{{name}}', file: 'locales/de/a.json' },
  ]);
  expect(edited.files()).toEqual(before);
});

test('names targets whose source has changed', async () => {
  const changed = project();
  await run(changed, undefined, { provider: 'pseudo' });
  changed.write(
    'locales/de/a.json',
    changed.read('locales/de/a.json').replace('Auf Wiedersehen', 'Bis bald'),
  );
  expect((await check(changed)).documents).toMatchObject([{ outdated: 1, translated: 2 }]);
});

test('a broken text of a person is kept, parked, and not published', async () => {
  const broken = project();
  await run(broken, undefined, { provider: 'pseudo' });
  broken.write(
    'locales/fr/a.json',
    broken.read('locales/fr/a.json').replace(/("hello": ")[^"]*/, '$1Bonjour'),
  );
  expect(await run(broken, undefined, { provider: 'pseudo' })).toMatchObject({ exitCode: 1 });
  expect(broken.units('locales/fr/a.xlf', 'fr')[0]).toMatchObject({
    target: ['Bonjour'],
    state: 'initial',
    subState: 'wf:parked',
    origin: { kind: 'person' },
  });
  expect(JSON.parse(broken.read('locales/fr/a.json'))).not.toHaveProperty('hello');
  expect(await run(broken, undefined, { provider: 'pseudo' })).toMatchObject({ written: [], exitCode: 1 });
});
