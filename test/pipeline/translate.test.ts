import { afterEach, describe, expect, test } from 'vitest';
import { codeOf } from '../problem.ts';
import { knowing, makeProject, run } from '../project.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server.ts';

const TERMS = 'id,de,lock,fr,fr:forms,fr:forbidden\npakt,Pakt,locked,pacte,pactes,contrat\n';
const ARTICLE = 'Der Pakt\nDer Pakt gilt seit 1961. Beide Länder feiern ihn.\n';

let simulator: Simulator;
afterEach(() => simulator?.close());
const start = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator({ translate: knowing({ Pakt: 'pacte', Pakts: 'pacte' }), ...options });
  return simulator;
};
const article = (config: object = {}) =>
  makeProject(
    { 'locales/de/a.txt': ARTICLE, 'glossary/terms.csv': TERMS },
    { glossary: ['glossary/terms.csv'], ...config },
  );
const sentTexts = () => simulator.translations().flatMap(({ form }) => form.text ?? []);

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
    expect(simulator.billed()).toBe(result.targets[0]?.billed);
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
    const [request] = simulator.translations();
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
    expect(simulator.inFlight()).toBeLessThanOrEqual(8);
    expect(simulator.inFlight()).toBeGreaterThan(1);
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
    const again = await run(project, simulator);
    expect(again).toMatchObject({ exitCode: 0, requests: 0, written: [] });
    expect(again.targets[0]).toMatchObject({ kept: 3, translated: 0 });
    project.write(
      'pipeline.config.json',
      project.read('pipeline.config.json').replace('{', '{"memory": {"file": ".wortfest/other.db"},'),
    );
    expect(await run(project, simulator)).toMatchObject({ requests: 0, written: [] });
    expect({ ...project.files(), 'pipeline.config.json': '' }).toEqual({
      ...before,
      'pipeline.config.json': '',
    });
  });

  test('a paragraph inserted at the top is sent alone', async () => {
    const project = article();
    await run(project, await start());
    project.write('locales/de/a.txt', `Ein neuer Anfang ist gemacht.\n${ARTICLE}`);
    const result = await run(project, simulator);
    expect(sentTexts().slice(3)).toEqual(['Ein neuer Anfang ist gemacht.']);
    expect(result.targets[0]).toMatchObject({ kept: 3, translated: 1, billed: 29 });
  });

  test('a glossary change re-checks first, and sends only what fails', async () => {
    const project = article();
    await run(project, await start());
    project.write('glossary/terms.csv', TERMS.replace(',pactes,', ',pactes|pactum,'));
    expect(await run(project, simulator)).toMatchObject({ requests: 0, exitCode: 0 });
    project.write('glossary/terms.csv', TERMS.replace('pacte,pactes', 'accord,accords'));
    const result = await run(project, simulator);
    // The same text was answered before, so that asking again would only cost: it is parked.
    expect(result).toMatchObject({ requests: 0, exitCode: 1 });
    expect(result.targets[0]).toMatchObject({ kept: 1, parked: 2 });
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
    expect((await run(project, simulator)).targets[0]).toMatchObject({ translated: 3 });
  });
});

describe('a text that fails a check', () => {
  const losing = { translate: (text: string) => text.replaceAll(/<[^>]*>|[aeiou]/g, '') };

  test('is parked with a reason, left out of the JSON, and not paid again', async () => {
    const project = makeProject({
      'locales/de/a.json': '{"greeting": "Guten Tag, {{name}}!", "bye": "Bis bald."}',
    });
    const result = await run(project, await start(losing));
    expect(result.exitCode).toBe(1);
    expect(result.problems).toMatchObject([
      {
        code: 'code-missing',
        unit: 'greeting',
        target: 'fr',
        expected: '{{name}}',
        file: 'locales/de/a.json',
      },
    ]);
    const [greeting] = project.units('locales/fr/a.xlf', 'fr');
    expect(greeting).toMatchObject({
      state: 'initial',
      subState: 'wf:parked',
      notes: ['The code {{name}} is missing.'],
    });
    expect(greeting?.target).toBeDefined();
    expect(JSON.parse(project.read('locales/fr/a.json'))).toEqual({ bye: 'Bs bld.' });
    expect(await run(project, simulator)).toMatchObject({ requests: 0, exitCode: 1, written: [] });
  });

  test('leaves the block of an edition in the source language', async () => {
    const project = article();
    await run(project, await start(losing));
    expect(project.read('locales/fr/a.txt')).toBe(ARTICLE);
    expect(project.units('locales/fr/a.xlf', 'fr').map(({ subState }) => subState)).toEqual([
      'wf:parked',
      'wf:parked',
      'wf:mt',
    ]);
  });
});

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
    expect(await run(project, simulator)).toMatchObject({ requests: 0, exitCode: 0 });
    expect(project.units('locales/fr/a.xlf', 'fr')[0]).toMatchObject({
      target: ['Annuler'],
      state: 'reviewed',
      origin: { kind: 'person' },
    });
    expect(JSON.parse(project.read('locales/fr/a.json')).cancel).toBe('Annuler');
    expect(await run(project, simulator)).toMatchObject({ requests: 0, written: [] });
  });

  test('in a sentence of an edition is assigned to that sentence', async () => {
    const project = article();
    await run(project, await start());
    const edition = project.read('locales/fr/a.txt');
    project.write('locales/fr/a.txt', edition.replace(/(1961\. ).*\n/, '$1Les deux pays le fêtent.\n'));
    expect(await run(project, simulator)).toMatchObject({ requests: 0, exitCode: 0 });
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
    const result = await run(project, simulator);
    expect(result).toMatchObject({ exitCode: 1, requests: 0 });
    expect(result.problems).toMatchObject([{ code: 'output-edited', file: 'locales/fr/a.txt' }]);
    expect(project.read('locales/fr/a.txt')).toBe(edited);
  });

  test('gets a proposal when its source changes, and is not replaced', async () => {
    const project = catalogue();
    await run(project, await start());
    project.write(
      'locales/fr/a.json',
      project.read('locales/fr/a.json').replace(/("cancel": ")[^"]*/, '$1Annuler'),
    );
    await run(project, simulator);
    project.write(
      'locales/de/a.json',
      project.read('locales/de/a.json').replace('Vorgang abbrechen', 'Alles abbrechen'),
    );
    expect((await run(project, simulator)).targets[0]).toMatchObject({ proposed: 1, kept: 1 });
    const [unit] = project.units('locales/fr/a.xlf', 'fr');
    expect(unit).toMatchObject({
      target: ['Annuler'],
      state: 'reviewed',
      proposals: [{ origin: 'deepl', source: ['Alles abbrechen'] }],
    });
    expect(await run(project, simulator)).toMatchObject({ requests: 0, written: [] });
  });

  test('with a misspelt code is kept, and the code is named', async () => {
    const project = makeProject({ 'locales/de/a.json': '{"hello": "Guten Tag, {{name}}!"}' });
    await run(project, await start());
    project.write(
      'locales/fr/a.xlf',
      project.read('locales/fr/a.xlf').replace(/<target>.*<\/target>/, '<target>Bonjour {{nmae}}</target>'),
    );
    const { problems } = await run(project, simulator);
    expect(problems).toMatchObject([
      { code: 'code-missing', expected: '{{name}}' },
      { code: 'code-unknown', found: '{{nmae}}' },
    ]);
  });

  test('from before Wortfest is taken over', async () => {
    const project = catalogue();
    project.write('locales/fr/a.json', '{"cancel": "Annuler", "save": "Text speichern"}');
    await run(project, await start());
    expect(sentTexts()).toEqual(['Text speichern']);
    expect(JSON.parse(project.read('locales/fr/a.json')).cancel).toBe('Annuler');
  });
});

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
    expect(simulator.translations()).toHaveLength(attempts);
  });

  test.each([
    ['drop-connection', 'provider-unreachable'],
    ['malformed', 'provider-failed'],
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
    const again = await run(project, simulator);
    expect(again).toMatchObject({ exitCode: 0, requests: 1 });
    expect(new Set(sentTexts()).size).toBe(120);
    expect(simulator.billed()).toBe([...project.read('locales/de/a.txt').replaceAll('\n', '')].length);
  });

  test('answers outlive a run that could not write', async () => {
    const project = long();
    project.write('locales/fr', 'a file where a folder should be');
    expect(await codeOf(run(project, await start()))).toBe('output-unwritable');
    const { rmSync } = await import('node:fs');
    rmSync(`${project.root}/locales/fr`);
    expect(await run(project, simulator)).toMatchObject({ exitCode: 0, requests: 0 });
  });

  test('the budget stops a run before it is passed', async () => {
    const project = long();
    project.write(
      'pipeline.config.json',
      project.read('pipeline.config.json').replace('{', '{"budget": {"maxCharacters": 1500},'),
    );
    const result = await run(project, await start());
    expect(result).toMatchObject({ exitCode: 5, problems: [{ code: 'budget-reached' }] });
    expect(simulator.billed()).toBeLessThanOrEqual(1500);
    expect(result.targets[0]?.translated).toBeGreaterThan(0);
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
    expect(simulator.requests).toEqual([]);
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

describe('a dry run', () => {
  test('tells the plan and its upper bound, and touches nothing', async () => {
    const project = article();
    const before = project.files();
    const result = await run(project, await start(), { dryRun: true });
    expect(result.plan.map(({ action, reason }) => [action, reason])).toEqual(
      Array(3).fill(['translate', 'new']),
    );
    expect(simulator.requests).toEqual([]);
    expect(project.files()).toEqual(before);
    expect(project.has('.wortfest')).toBe(false);
    const real = await run(project, simulator);
    expect(real.targets[0]?.billed).toBe(result.targets[0]?.billed);
  });
});
