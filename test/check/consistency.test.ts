import { expect, test } from 'vitest';
import { checkConsistency } from '../../src/check/consistency.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { Unit } from '../../src/model.ts';
import { checkProject } from '../../src/pipeline/check.ts';
import { openProject } from '../../src/pipeline/project.ts';
import { makeProject, run } from '../project.ts';

const unit = (id: string, source: string, target: string, more: Partial<Unit> = {}): Unit => ({
  id,
  block: id,
  source: [source],
  target: [target],
  state: 'translated',
  terms: [],
  verdicts: [],
  notes: [],
  proposals: [],
  ...more,
});

test.each<[string, readonly Unit[], readonly string[]]>([
  ['two targets', [unit('a', 'Ja', 'Yes'), unit('b', 'Ja', 'Aye')], ['b']],
  ['one target', [unit('a', 'Ja', 'Yes'), unit('b', 'Ja ', 'Yes')], []],
  ['other sources', [unit('a', 'Ja', 'Yes'), unit('b', 'Nein', 'No')], []],
  ['plural forms', [unit('a', 'Dateien', 'pliki'), unit('b', 'Dateien', 'plików', { pluralOf: 'a' })], []],
])('%s', (_, units, inconsistent) => {
  const found = checkConsistency(units, { file: 'a.json' });
  expect(found.map(({ unit: id }) => id)).toEqual(inconsistent);
  for (const one of found)
    expect(one).toMatchObject({ code: 'target-inconsistent', severity: 'warning', file: 'a.json' });
});

test('wortfest check shows it, unless it is switched off', async () => {
  const project = makeProject({ 'locales/de/a.json': '{\n  "one": "Löschen",\n  "two": "Löschen"\n}\n' });
  await run(project, undefined, { provider: 'pseudo' });
  project.write('locales/fr/a.json', '{"one": "Supprimer", "two": "Effacer"}');
  await run(project, undefined, { provider: 'pseudo' });
  const loaded = await loadConfig(`${project.root}/pipeline.config.json`);
  const found = async (checks: (typeof loaded)['config']['checks']) => {
    const config = { ...loaded.config, checks };
    return (await checkProject(await openProject({ ...loaded, config }, []), ['fr'])).problems;
  };
  expect(await found({})).toMatchObject([
    { code: 'target-inconsistent', unit: 'two', expected: 'Supprimer', found: 'Effacer' },
  ]);
  expect(await found({ 'target-inconsistent': 'off' })).toEqual([]);
});
