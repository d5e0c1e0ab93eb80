import { expect, test } from 'vitest';
import { makeProject, run } from '../project.ts';

test('a document of a thousand paragraphs has the same keys in its record as in its JSON', async () => {
  const text = Array.from({ length: 1000 }, (_, at) => `Der Satz mit der Nummer ${at} steht hier.`);
  const project = makeProject({ 'locales/de/a.txt': text.join('\n\n') }, { providers: ['pseudo'] });
  await run(project);
  expect(project.units('locales/fr/a.xlf', 'fr').at(-1)?.block).toBe('1000-paragraph');
  expect(Object.keys(JSON.parse(project.read('locales/fr/a.json'))).at(0)).toBe('0001-paragraph');
  expect(await run(project)).toMatchObject({ exitCode: 0, written: [], problems: [] });
});
