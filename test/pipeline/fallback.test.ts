import { afterEach, describe, expect, test } from 'vitest';
import { deepl } from '../../src/providers/deepl.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { codeOf } from '../problem.ts';
import { makeProject, run, type TestProject } from '../project.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server.ts';
import { article } from './article.ts';

const simulators: Simulator[] = [];
afterEach(async () => {
  for (const one of simulators.splice(0)) await one.close();
});

/** Real clients of two services, the second under another name. */
async function services(one: SimulatorOptions, two: SimulatorOptions = {}) {
  const [first, second] = [await startSimulator(one), await startSimulator(two)];
  simulators.push(first, second);
  const client = ({ key, url }: Simulator) => deepl({ authKey: key, serverUrl: url });
  const providers: readonly [Provider, Provider] = [client(first), { ...client(second), name: 'second' }];
  return { first, second, providers };
}

const sentences = (count: number, config: object = {}) =>
  makeProject(
    {
      'locales/de/a.txt': Array.from({ length: count }, (_, index) => `Satz ${index} steht hier.`).join('\n'),
    },
    config,
  );
const namesOf = (project: TestProject, target = 'fr') =>
  project.units(`locales/${target}/a.xlf`, target).map(({ origin }) => origin?.name);
const textsOf = (simulator: Simulator) => simulator.translations().flatMap(({ form }) => form.text ?? []);

describe('when the first provider is out', () => {
  test.each([
    ['its quota is used up', { fault: () => ({ status: 456 }) }, 'provider-quota'],
    ['its key is refused', { fault: () => ({ status: 403 }) }, 'provider-refused'],
    ['it is down', { fault: () => ({ status: 503 }) }, 'provider-failed'],
    ['it refuses the language', { fault: () => ({ status: 400 }) }, 'provider-rejected'],
  ])('because %s, the next one goes on, and is named', async (_, options, code) => {
    const { first, providers } = await services(options);
    const project = article();
    const result = await run(project, undefined, { providers });
    expect(result.problems).toMatchObject([{ code: 'provider-fallback', severity: 'warning' }]);
    expect(result.problems[0]?.message).toMatch(/^second took over texts that deepl left: /);
    expect(result.targets[0]).toMatchObject({ translated: 3 });
    expect(namesOf(project)).toEqual(Array(3).fill('second'));
    const alone = await run(article(), first, { providers: [providers[0]] });
    expect(alone.problems).toMatchObject([{ code }]);
  });

  test('only what it left is sent on, and nothing again when it is back', async () => {
    let broken = true;
    const { first, second, providers } = await services({
      fault: (call) => (broken && call === 3 ? { status: 456 } : undefined),
    });
    const project = sentences(120);
    const dry = await run(project, undefined, { providers, dryRun: true });
    const result = await run(project, undefined, { providers });
    expect(result).toMatchObject({ exitCode: 0, targets: [{ translated: 120 }] });
    expect([textsOf(first).length - 20, textsOf(second).length]).toEqual([100, 20]);
    expect(first.billed() + second.billed()).toBeLessThanOrEqual(dry.targets[0]?.billed ?? 0);
    expect(result.targets[0]?.billed).toBe(first.billed() + second.billed());
    expect(new Set(namesOf(project))).toEqual(new Set(['deepl', 'second']));
    broken = false;
    const again = await run(project, undefined, { providers });
    expect(again).toMatchObject({ exitCode: 0, requests: 0, written: [], targets: [{ kept: 120 }] });
  });

  test('what the next one answered is kept when the run could not save', async () => {
    let broken = true;
    const { second, providers } = await services({
      fault: () => (broken ? { status: 456 } : undefined),
    });
    const project = sentences(20);
    project.write('locales/fr', 'a file where a folder should be');
    expect(await codeOf(run(project, undefined, { providers }))).toBe('output-unwritable');
    const { rmSync } = await import('node:fs');
    rmSync(`${project.root}/locales/fr`);
    broken = false;
    expect(await run(project, undefined, { providers, dryRun: true })).toMatchObject({
      targets: [{ billed: 0 }],
    });
    expect(await run(project, undefined, { providers })).toMatchObject({ exitCode: 0, requests: 0 });
    expect(namesOf(project)).toEqual(Array(20).fill('second'));
    expect(second.translations()).toHaveLength(1);
  });

  test('because it has no key, or does not take a language', async () => {
    const { second, providers } = await services({});
    const [first, other] = providers;
    const keyless = await run(sentences(3), undefined, { providers: [{ ...first, ready: false }, other] });
    expect(keyless).toMatchObject({ exitCode: 0, problems: [{ code: 'provider-fallback' }] });
    const frenchless = { ...first, accepts: (target: string) => target !== 'fr' };
    const project = sentences(3, { targets: ['fr', 'es'] });
    await run(project, undefined, { providers: [frenchless, other] });
    expect([namesOf(project, 'fr'), namesOf(project, 'es')]).toEqual([
      Array(3).fill('second'),
      Array(3).fill('deepl'),
    ]);
    expect(second.translations()).toHaveLength(2);
  });

  test('and the next one too, the run ends with the failure of the first', async () => {
    const { providers } = await services(
      { fault: () => ({ status: 456 }) },
      { fault: () => ({ status: 403 }) },
    );
    const result = await run(sentences(3), undefined, { providers });
    expect(result.exitCode).toBe(3);
    expect(result.problems.map(({ code }) => code)).toEqual(['provider-fallback', 'provider-quota']);
  });

  test('a budget is one for all of them', async () => {
    const { first, second, providers } = await services({
      fault: (call) => (call > 1 ? { status: 456 } : undefined),
    });
    const project = sentences(120, {
      budget: { maxCharacters: 1500 },
      providers: [{ use: 'deepl', concurrency: 1 }],
    });
    const result = await run(project, undefined, { providers });
    expect(result).toMatchObject({ exitCode: 5 });
    expect(first.billed() + second.billed()).toBeLessThanOrEqual(1500);
  });
});

test('a service that is down is not asked for each language in turn', async () => {
  const { first, providers } = await services({ fault: () => ({ status: 503 }) });
  const project = sentences(60, {
    targets: ['fr', 'es', 'pl'],
    providers: [{ use: 'deepl', concurrency: 1 }],
  });
  const alone = { providers: [providers[0]] as const };
  expect(await run(project, undefined, alone)).toMatchObject({
    exitCode: 4,
    problems: [{ code: 'provider-failed' }],
  });
  expect(first.translations()).toHaveLength(3);
  const result = await run(project, undefined, { providers });
  expect(first.translations()).toHaveLength(6);
  expect(result.targets.map(({ translated }) => translated)).toEqual([60, 60, 60]);
});

test.each([
  [['deepl', 'pseudo'], 'pseudo'],
  [[{ use: 'deepl' }, { use: 'deepl', formality: 'more' }], 'deepl'],
])('providers %j are refused', async (providers, name) => {
  const failure = await run(sentences(3, { providers })).catch((error: Error) => error);
  expect(failure).toMatchObject({
    problems: [{ code: 'fallback-unfit', message: expect.stringContaining(name) }],
  });
});

describe('when one language fails for good', () => {
  test.each([
    [400, 'provider-rejected', 4],
    [503, 'provider-failed', 4],
  ])(
    'with %i, the others are saved, and the next run sends only that one',
    async (status, code, exitCode) => {
      let broken = true;
      const { first, providers } = await services({
        fault: (_, { form }) => (broken && form.target_lang?.[0] === 'es' ? { status } : undefined),
      });
      const project = sentences(220, { targets: ['fr', 'es', 'pl'] });
      const options = { providers: [providers[0]] as const };
      const result = await run(project, undefined, options);
      expect(result).toMatchObject({
        exitCode,
        problems: [{ code, target: 'es' }],
        targets: [{ translated: 220 }, { translated: 0 }, { translated: 220 }],
      });
      expect(project.has('locales/pl/a.txt')).toBe(true);
      const before = first.translations().length;
      broken = false;
      expect(await run(project, undefined, options)).toMatchObject({
        exitCode: 0,
        targets: [{ kept: 220 }, { translated: 220 }, { kept: 220 }],
      });
      const after = first.translations().slice(before);
      expect(new Set(after.map(({ form }) => form.target_lang?.[0]))).toEqual(new Set(['es']));
      expect(after).toHaveLength(5);
    },
  );
});
