import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discoverLayouts } from '../../src/config/discover.ts';
import { planInit, writeInit } from '../../src/run/init.ts';
import { filesBelow, makeProject, run, type TestProject } from '../project.ts';
import { knowingServers } from './article.ts';

const { start, current, sentTexts } = knowingServers();

function begun(name: string): TestProject {
  const { 'init.txt': _, ...files } = Object.fromEntries(
    Object.entries(filesBelow(join(import.meta.dirname, '../adopt', name))).map(([path, text]) => [
      path.replace(/^expected\//, ''),
      text,
    ]),
  );
  return makeProject(files as Record<string, string>);
}
const original = (name: string, path: string) =>
  readFileSync(join(import.meta.dirname, '../adopt', name, path), 'utf8');

test('only what is missing is sent, and files are as they were but for what is added', async () => {
  const project = begun('namespaces');
  const result = await run(project, await start(), { targets: ['en-GB'] });
  expect(sentTexts()).toEqual([
    'Über uns',
    'Dann bestätigen',
    'Das machen wir später',
    'Bitte alle Felder ausfüllen',
  ]);
  expect(result.problems.map(({ code }) => code)).toEqual(['output-extra', 'code-missing', 'code-unknown']);
  const path = 'locales/en-GB/common.json';
  const before = original('namespaces', path);
  const after = project.read(path);
  const { nav, steps, later, hint } = JSON.parse(after);
  const expected = before
    .replace('"To the home page"', (text) => `${text}, "about": ${JSON.stringify(nav.about)}`)
    .replace('"Sign in first"', (text) => `${text}, ${JSON.stringify(steps[1])}`)
    .replace('"Das machen wir später"', JSON.stringify(later))
    .replace('"hint": ""', `"hint": ${JSON.stringify(hint)},\n    "version": "{{major}}.{{minor}}"`);
  expect(after).toBe(expected);
  const persons = project
    .units('locales/en-GB/common.xlf', 'en-GB')
    .filter(({ origin }) => origin?.kind === 'person');
  expect(persons.map(({ id, state }) => [id, state])).toEqual([
    ['save', 'reviewed'],
    ['cancel', 'reviewed'],
    ['nav.home', 'reviewed'],
    ['steps.0', 'reviewed'],
    ['items_one', 'reviewed'],
    ['items_other', 'reviewed'],
    ['welcome', 'initial'],
  ]);
  expect(await run(project, current(), { targets: ['en-GB'] })).toMatchObject({ requests: 0, written: [] });
});

test('plural forms of the target are taken over, and those that are missing are added', async () => {
  const project = begun('namespaces');
  await run(project, await start(), { targets: ['pl'] });
  const path = 'locales/pl/common.json';
  const before = original('namespaces', path);
  expect(sentTexts()).toContain('{{count}} Einträge gefunden'.replace(/.*\}\} /, '<x id="0"/> '));
  const { items_other } = JSON.parse(project.read(path));
  expect(items_other).toEqual(expect.stringContaining('{{count}}'));
  for (const member of before.slice(1, -1).split(/,(?=")/)) expect(project.read(path)).toContain(member);
});

test('a file with every text stays as it is, byte for byte, and costs nothing', async () => {
  const project = begun('one-file');
  expect(await run(project, await start())).toMatchObject({ requests: 0, problems: [] });
  expect(project.read('src/locales/fr.json')).toBe(original('one-file', 'src/locales/fr.json'));
});

test('an edition whose sentences are certain is taken over, any other stays and is named', async () => {
  const project = begun('prose');
  const result = await run(project, await start());
  for (const target of ['fr', 'it'])
    expect(project.read(`locales/${target}/trip.txt`)).toBe(original('prose', `locales/${target}/trip.txt`));
  expect(result.problems.map(({ code, target }) => [code, target])).toEqual([['adopt-edition', 'it']]);
  expect(
    current()
      .translations()
      .map(({ form }) => form.target_lang),
  ).toEqual([['it']]);
});

test('a text that was taken over goes by the rules once someone edits it', async () => {
  const project = begun('namespaces');
  const path = 'locales/en-GB/common.json';
  project.write(path, project.read(path).replace('{{user}}', '{{person}}'));
  await run(project, await start(), { targets: ['en-GB'] });
  expect(JSON.parse(project.read(path))).not.toHaveProperty('welcome');
  expect(project.read(path)).toContain('"cancel" : "Cancel this"');
});

test('an English without region is asked for as the variant says', async () => {
  const project = begun('public');
  await run(project, await start());
  expect(
    current()
      .translations()
      .map(({ form }) => form.target_lang),
  ).toEqual([['en-US']]);
  expect(project.has('public/locales/en/pages/overview.json')).toBe(true);
  expect(project.has('locales/en/pages/overview.xlf')).toBe(true);
});

test('a file that cannot be read is named, and the start is planned all the same', async () => {
  const project = makeProject({ 'locales/de/a.json': '{"a": "Ein Wort"}', 'locales/fr/a.json': '{"a": ' });
  const { rmSync } = await import('node:fs');
  rmSync(join(project.root, 'pipeline.config.json'));
  const [layout] = await discoverLayouts(project.root);
  const plan = await planInit(project.root, layout, { source: 'de', targets: ['fr'] });
  expect(plan.problems).toMatchObject([{ code: 'adopt-config', file: 'locales/fr/a.json', line: 1 }]);
  expect(await writeInit(plan)).toEqual(['pipeline.config.json', 'glossary/terms.csv', '.gitignore']);
});
