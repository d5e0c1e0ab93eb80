import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { syncTerms } from '../../src/run/local.ts';
import { codeOf, problemOf } from '../problem.ts';
import { makeProject, run, type TestProject } from '../project.ts';
import type { Simulator, SimulatorOptions } from '../simulator/server.ts';
import { article, knowingServers, TERMS } from './article.ts';

const { start } = knowingServers();

const sync = async (
  project: TestProject,
  simulator?: Simulator,
  options: Parameters<typeof syncTerms>[1] = {},
) =>
  syncTerms(await loadConfig(join(project.root, 'pipeline.config.json')), {
    credentials: simulator ? { deeplAuthKey: simulator.key, deeplServerUrl: simulator.url } : {},
    retry: { attempts: 3, firstWait: 1 },
    ...options,
  });

test('the glossary is named after the project’s folder, or as configured', async () => {
  const simulator = await start();
  const project = article();
  const { glossary, languages, exitCode } = await sync(project, simulator);
  expect(exitCode).toBe(0);
  expect(glossary?.name).toMatch(new RegExp(`^wortfest/${basename(project.root)}/[\\da-f]{12}$`));
  expect(languages).toEqual([{ language: 'fr', entries: 5, leftOut: [] }]);
  const named = article({ providers: [{ use: 'deepl', glossaryName: 'Chronik' }] });
  expect((await sync(named, simulator)).glossary).toMatchObject({
    name: expect.stringContaining('wortfest/Chronik/'),
    state: 'created',
    deleted: [],
  });
});

test('a changed termbase supersedes the glossary, a changed note does not', async () => {
  const simulator = await start();
  const project = makeProject(
    { 'locales/de/a.txt': 'Der Pakt.\n', 'glossary/terms.csv': TERMS },
    { glossary: ['glossary/terms.csv'] },
  );
  const first = await sync(project, simulator);
  project.write('glossary/terms.csv', TERMS.replace('contrat', 'accord'));
  expect((await sync(project, simulator)).glossary).toMatchObject({ state: 'kept', deleted: [] });
  project.write('glossary/terms.csv', `${TERMS}rat,Rat,locked,conseil,,\n`);
  const second = await sync(project, simulator);
  expect(second.glossary).toMatchObject({ state: 'created', deleted: [first.glossary?.name] });
});

test('a service that takes no glossary is a warning', async () => {
  const simulator = await start({ glossaryLimit: 0 });
  expect(await sync(article(), simulator)).toMatchObject({
    exitCode: 3,
    glossary: { state: 'unavailable' },
    problems: [
      {
        code: 'glossary-unavailable',
        severity: 'warning',
        message: 'deepl takes no glossary: Too many glossaries.',
        hint: expect.stringContaining('free plan'),
      },
    ],
  });
});

test('passing failures are waited out, others are not', async () => {
  const waits: string[] = [];
  let calls = 0;
  const simulator = await start({ glossaryFault: () => (++calls < 3 ? 503 : undefined) });
  const result = await sync(article(), simulator, { onEvent: ({ type }) => waits.push(type) });
  expect(result.glossary?.state).toBe('created');
  expect(waits).toEqual(['waiting', 'waiting']);
  const refusing = await start({ glossaryFault: () => 403 });
  expect(await codeOf(sync(article(), refusing))).toBe('provider-refused');
  expect(refusing.requests).toHaveLength(1);
});

test('without a key only a dry run shows what there is', async () => {
  expect(await problemOf(sync(article()))).toMatchObject({
    code: 'glossary-key',
    hint: expect.stringContaining('DEEPL_AUTH_KEY'),
  });
  expect(await sync(article(), undefined, { dryRun: true })).toEqual({
    exitCode: 0,
    dryRun: true,
    languages: [{ language: 'fr', entries: 5, leftOut: [] }],
    problems: [],
  });
});

test.each([
  [['pseudo'], /pseudo keeps none/],
  [[{ use: 'deepl', glossaryId: 'x' }], /glossaryId .* of your own/],
])('providers %j keep none', async (providers, message) => {
  const problem = await problemOf(sync(article({ providers })));
  expect(problem).toMatchObject({ code: 'glossary-off', hint: expect.stringContaining('glossaryId') });
  expect(problem.message).toMatch(message);
});

test('a name with a slash is refused', async () => {
  const project = article({ providers: [{ use: 'deepl', glossaryName: 'a/b' }] });
  expect(await codeOf(sync(project))).toBe('config-value');
});

test.each<[string, SimulatorOptions]>([
  ['an account that is full', { glossaryLimit: 0 }],
  ['a service that is down for glossaries', { glossaryFault: () => 503 }],
  ['a key without that right', { glossaryFault: () => 403 }],
])('translation goes on without a glossary: %s', async (_, options) => {
  const simulator = await start(options);
  const project = article();
  const result = await run(project, simulator);
  expect(result).toMatchObject({
    exitCode: 0,
    problems: [{ code: 'glossary-unavailable', severity: 'warning' }],
    targets: [{ translated: 3 }],
  });
  const asked = simulator.requests.filter(({ path }) => path.startsWith('/v3'));
  expect(asked.length).toBeLessThanOrEqual(3);
  expect(simulator.translations().every(({ form }) => form.glossary_id === undefined)).toBe(true);
});
