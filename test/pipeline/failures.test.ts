import { describe, expect, test } from 'vitest';
import { codeOf } from '../problem.ts';
import { makeProject, run } from '../project.ts';
import { article, knowingServers } from './article.ts';

const { start, current, sentTexts } = knowingServers();

describe('when sending fails', () => {
  const long = () =>
    makeProject({
      'locales/de/a.txt': Array.from({ length: 120 }, (_, index) => `Satz ${index} steht hier.`).join('\n'),
    });

  test.each([
    [403, 'provider-refused', 3, 1],
    [456, 'provider-quota', 3, 1],
    [400, 'provider-rejected', 4, 1],
    [413, 'provider-rejected', 4, 1],
    [429, 'provider-busy', 4, 3],
    [503, 'provider-failed', 4, 3],
    [529, 'provider-failed', 4, 3],
  ])('status %s is %s, exit code %s, after %s attempts', async (status, code, exitCode, attempts) => {
    const result = await run(article(), await start({ fault: () => ({ status }) }));
    expect(result).toMatchObject({ exitCode, problems: [{ code }] });
    expect(current().translations()).toHaveLength(attempts);
  });

  test.each([
    ['drop-connection', 'provider-unreachable'],
    ['malformed', 'provider-answer'],
    ['html', 'provider-answer'],
    ['too-many', 'provider-answer'],
    ['cut-connection', 'provider-unreachable'],
    ['too-few', 'provider-answer'],
  ] as const)('%s is %s, exit code 4', async (kind, code) => {
    expect(await run(article(), await start({ fault: () => ({ kind }) }))).toMatchObject({
      exitCode: 4,
      problems: [{ code }],
    });
  });

  test('a passing failure is waited out', async () => {
    const result = await run(
      article(),
      await start({ fault: (call) => (call < 3 ? { status: 429 } : undefined) }),
    );
    expect(result).toMatchObject({ exitCode: 0, requests: 3 });
  });

  test('what was answered is saved, and the next run sends only the rest', async () => {
    const project = long();
    const failed = await run(
      project,
      await start({ fault: (call) => (call === 3 ? { status: 456 } : undefined) }),
    );
    expect(failed).toMatchObject({ exitCode: 3 });
    expect(failed.targets[0]?.translated).toBe(100);
    const again = await run(project, current());
    expect(again).toMatchObject({ exitCode: 0, requests: 1 });
    expect(new Set(sentTexts()).size).toBe(120);
    expect(current().billed()).toBe([...project.read('locales/de/a.txt').replaceAll('\n', '')].length);
  });

  test('what the record has stays until its new text is there', async () => {
    const project = article();
    let broken = false;
    await run(project, await start({ fault: () => (broken ? { status: 456 } : undefined) }));
    const before = project.files();
    const formal = '{"providers": [{"use": "deepl", "formality": "prefer_more"}],';
    project.write('pipeline.config.json', project.read('pipeline.config.json').replace('{', formal));
    broken = true;
    expect(await run(project, current())).toMatchObject({
      exitCode: 3,
      written: [],
      targets: [{ translated: 0 }],
    });
    expect({ ...project.files(), 'pipeline.config.json': '' }).toEqual({
      ...before,
      'pipeline.config.json': '',
    });
    broken = false;
    expect((await run(project, current())).targets[0]).toMatchObject({ translated: 3 });
  });

  test('a proposal that did not come is asked for again', async () => {
    const project = makeProject({ 'locales/de/a.json': '{"cancel": "Vorgang abbrechen"}' });
    project.write('locales/fr/a.json', '{"cancel": "Annuler"}');
    let broken = false;
    await run(project, await start({ fault: () => (broken ? { status: 456 } : undefined) }));
    project.write('locales/de/a.json', '{"cancel": "Alles abbrechen"}');
    broken = true;
    expect(await run(project, current())).toMatchObject({ exitCode: 3, written: [] });
    broken = false;
    expect((await run(project, current())).targets[0]).toMatchObject({ proposed: 1 });
    const [unit] = project.units('locales/fr/a.xlf', 'fr');
    expect(unit).toMatchObject({ target: ['Annuler'], proposals: [{ source: ['Alles abbrechen'] }] });
  });

  test('answers outlive a run that could not write', async () => {
    const project = long();
    project.write('locales/fr', 'a file where a folder should be');
    expect(await codeOf(run(project, await start()))).toBe('output-unwritable');
    const { rmSync } = await import('node:fs');
    rmSync(`${project.root}/locales/fr`);
    expect(await run(project, current())).toMatchObject({ exitCode: 0, requests: 0 });
  });

  test('the budget stops a run before it is passed', async () => {
    const project = long();
    project.write(
      'pipeline.config.json',
      project.read('pipeline.config.json').replace('{', '{"budget": {"maxCharacters": 1500},'),
    );
    const result = await run(project, await start());
    expect(result).toMatchObject({ exitCode: 5, problems: [{ code: 'budget-reached' }] });
    expect(current().billed()).toBeLessThanOrEqual(1500);
    expect(result.targets[0]?.translated).toBeGreaterThan(0);
  });

  test('what may have been billed for a lost answer counts against the budget', async () => {
    const project = article({ budget: { maxCharacters: 100 } });
    const lost = { kind: 'drop-connection' } as const;
    const result = await run(project, await start({ fault: (call) => (call === 1 ? lost : undefined) }));
    expect(result).toMatchObject({ exitCode: 5, problems: [{ code: 'budget-reached' }] });
    expect(current().translations()).toHaveLength(1);
    const refused = await run(
      article({ budget: { maxCharacters: 100 } }),
      await start({ fault: (call) => (call === 1 ? { status: 503 } : undefined) }),
    );
    expect(refused).toMatchObject({ exitCode: 0, requests: 2 });
  });

  test('an interrupt saves what came back', async () => {
    const interrupt = new AbortController();
    const result = await run(long(), await start(), {
      signal: interrupt.signal,
      onEvent: ({ type }) => type === 'answered' && interrupt.abort(),
    });
    expect(result).toMatchObject({ exitCode: 130, problems: [{ code: 'interrupted' }] });
    expect(result.targets[0]?.translated).toBeGreaterThanOrEqual(50);
  });

  test('without a key nothing is sent or written', async () => {
    const project = article();
    const before = project.files();
    expect(await codeOf(run(project))).toBe('provider-key');
    expect(project.files()).toEqual(before);
  });

  test('a language that the provider does not take is refused first', async () => {
    const project = article({ targets: ['en'], glossary: [] });
    expect(await codeOf(run(project, await start()))).toBe('provider-target');
    expect(current().requests).toEqual([]);
  });

  test('a text too long for a request is named, the others go out', async () => {
    const project = makeProject({
      'locales/de/a.json': JSON.stringify({ a: 'ä'.repeat(30_000), b: 'Ein Satz.' }),
    });
    const result = await run(project, await start());
    expect(result).toMatchObject({ exitCode: 1, problems: [{ code: 'text-too-long', unit: 'a' }] });
    expect(sentTexts()).toEqual(['Ein Satz.']);
  });
});
