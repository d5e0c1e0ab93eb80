import { describe, expect, test } from 'vitest';
import { makeProject, run } from '../project.ts';
import { ARTICLE, article, knowingServers, TERMS } from './article.ts';

const { start, current, sentTexts } = knowingServers();

describe('a first run', () => {
  test('sends each sentence once, bills its characters, and writes record, JSON and edition', async () => {
    const project = article();
    const result = await run(project, await start());
    expect(result).toMatchObject({ exitCode: 0, requests: 1 });
    expect(result.targets).toEqual([
      {
        target: 'fr',
        segments: 3,
        kept: 0,
        memory: 0,
        translated: 3,
        proposed: 0,
        parked: 0,
        billed: [...'Der PaktDer Pakt gilt seit 1961.Beide Länder feiern ihn.'].length,
      },
    ]);
    expect(current().billed()).toBe(result.targets[0]?.billed);
    expect(Object.keys(JSON.parse(project.read('locales/fr/a.json')))).toEqual([
      '001-heading',
      '002-paragraph',
    ]);
    expect(Object.keys(JSON.parse(project.read('locales/de/a.json')))).toEqual([
      '001-heading',
      '002-paragraph',
    ]);
    expect(project.read('locales/fr/a.txt')).toMatch(/pacte\n.*pacte .* 1961\. .*\.\n$/);
    expect(project.units('locales/fr/a.xlf', 'fr').map(({ state, subState }) => [state, subState])).toEqual(
      Array(3).fill(['translated', 'wf:mt']),
    );
  });

  test('marks terms, sends tags as XML v2 and the text around as context', async () => {
    await run(article(), await start());
    const [request] = current().translations();
    expect(request?.form.text?.[1]).toBe('Der <t id="0">Pakt</t> gilt seit 1961.');
    expect(request?.form).toMatchObject({
      tag_handling: ['xml'],
      tag_handling_version: ['v2'],
      source_lang: ['de'],
      target_lang: ['fr'],
    });
    expect(request?.form.context?.[0]).toContain('Beide Länder feiern ihn.');
  });

  test('a repeated sentence has two units and is paid once', async () => {
    const project = makeProject({
      'locales/de/a.txt': 'Ja, gern.\nJa, gern.\n',
      'locales/de/b.txt': 'Ja, gern.\n',
    });
    const result = await run(project, await start());
    expect(sentTexts()).toEqual(['Ja, gern.']);
    expect(result.targets[0]).toMatchObject({ segments: 3, translated: 3, billed: 9 });
    expect(project.units('locales/fr/a.xlf', 'fr').map(({ id }) => id.replace(/^s-.{8}/, ''))).toEqual([
      '',
      '-2',
    ]);
  });

  test('keeps the requests in flight within the limit, and batches within 50 texts', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `Satz Nummer ${index} steht hier.`).join('\n');
    const result = await run(makeProject({ 'locales/de/a.txt': lines }), await start({ latency: 20 }));
    expect(result.requests).toBe(20);
    expect(current().inFlight()).toBeLessThanOrEqual(8);
    expect(current().inFlight()).toBeGreaterThan(1);
  });

  test('codes, numbers and addresses alone are copied, unbilled', async () => {
    const project = makeProject({
      'locales/de/a.json': '{"a": "{{count}}", "b": "1.234", "c": "https://example.org/x"}',
    });
    expect(await run(project, await start())).toMatchObject({ requests: 0, exitCode: 0 });
    expect(project.units('locales/fr/a.xlf', 'fr').map(({ state }) => state)).toEqual(
      Array(3).fill('translated'),
    );
    expect(project.read('locales/fr/a.json')).toBe(project.read('locales/de/a.json'));
  });
});

describe('a second run', () => {
  test('sends and writes nothing, also without the memory', async () => {
    const project = article();
    await run(project, await start());
    const before = project.files();
    const again = await run(project, current());
    expect(again).toMatchObject({ exitCode: 0, requests: 0, written: [] });
    expect(again.targets[0]).toMatchObject({ kept: 3, translated: 0 });
    project.write(
      'pipeline.config.json',
      project.read('pipeline.config.json').replace('{', '{"memory": {"file": ".wortfest/other.db"},'),
    );
    expect(await run(project, current())).toMatchObject({ requests: 0, written: [] });
    expect({ ...project.files(), 'pipeline.config.json': '' }).toEqual({
      ...before,
      'pipeline.config.json': '',
    });
  });

  test('a paragraph inserted at the top is sent alone', async () => {
    const project = article();
    await run(project, await start());
    project.write('locales/de/a.txt', `Ein neuer Anfang ist gemacht.\n${ARTICLE}`);
    const result = await run(project, current());
    expect(sentTexts().slice(3)).toEqual(['Ein neuer Anfang ist gemacht.']);
    expect(result.targets[0]).toMatchObject({ kept: 3, translated: 1, billed: 29 });
  });

  test('a glossary change re-checks first, and sends only what fails', async () => {
    const project = article();
    await run(project, await start());
    project.write('glossary/terms.csv', TERMS.replace(',pactes,', ',pactes|pactum,'));
    expect(await run(project, current())).toMatchObject({ requests: 0, exitCode: 0 });
    project.write('glossary/terms.csv', TERMS.replace('pacte,pactes', 'accord,accords'));
    const result = await run(project, current());
    // The service is asked anew, since its glossary has changed, and in other ways until the new term stands.
    expect(sentTexts().slice(-2)).toEqual([
      'Der <k id="0">accord</k>',
      'Der <k id="0">accord</k> gilt seit 1961.',
    ]);
    expect(result).toMatchObject({ requests: 3, exitCode: 0 });
    expect(result.targets[0]).toMatchObject({ kept: 1, translated: 2, parked: 0 });
  });

  test('other settings of the provider make its texts anew', async () => {
    const project = article();
    await run(project, await start());
    project.write(
      'pipeline.config.json',
      project
        .read('pipeline.config.json')
        .replace('{', '{"providers": [{"use": "deepl", "formality": "prefer_more"}],'),
    );
    expect((await run(project, current())).targets[0]).toMatchObject({ translated: 3 });
  });
});

describe('a dry run', () => {
  test('tells the plan and its upper bound, and touches nothing', async () => {
    const project = article();
    const before = project.files();
    const result = await run(project, await start(), { dryRun: true });
    expect(result.plan.map(({ action, reason }) => [action, reason])).toEqual(
      Array(3).fill(['translate', 'new']),
    );
    expect(current().requests).toEqual([]);
    expect(project.files()).toEqual(before);
    expect(project.has('.wortfest')).toBe(false);
    const real = await run(project, current());
    expect(real.targets[0]?.billed).toBe(result.targets[0]?.billed);
  });
});
