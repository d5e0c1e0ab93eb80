import { beforeAll, describe, expect, test } from 'vitest';
import { makeProject, run, type TestProject, wortfest } from '../project.ts';
import { startSimulator } from '../simulator/server.ts';

const GLOSSARY = 'id,de,pos,lock,fr,fr:forbidden\npakt,Pakt,noun,locked,pacte,contrat\n';

let project: TestProject;
beforeAll(async () => {
  project = makeProject(
    {
      'locales/de/a.json': JSON.stringify({
        title: 'Der Pakt',
        text: 'Der Pakt gilt seit 1961.',
        bye: 'Bis bald!',
      }),
      'glossary/terms.csv': GLOSSARY,
    },
    { glossary: ['glossary/terms.csv'], targets: ['fr'] },
  );
  const simulator = await startSimulator({
    translate: (text) => {
      if (text.includes('1961')) return 'Le contrat depuis 1961.';
      if (text.includes('Bis')) return 'À bientôt\u202F!';
      return text.includes('<k') ? 'Le <k id="0">pacte</k>' : 'Le contrat';
    },
  });
  await run(project, simulator);
  await simulator.close();
});

describe('wortfest why', () => {
  test('tells what became of each term, after which attempts', async () => {
    const { code, stdout } = await wortfest(project.root, ['why', 'title']);
    expect(code).toBe(0);
    expect(stdout).toBe(`title  locales/de/a.json title
  Der Pakt

fr  translated by a machine, passed every check  provider: deepl
  Le pacte
  ✓ kept             Pakt → pacte  pakt: the term itself
  attempt 1, marked, 8 characters: term-missing, term-forbidden
  attempt 2, plain, 8 characters: term-missing, term-forbidden
  attempt 3, opaque, 9 characters: passed
  next run: stays: nothing has changed
`);
  });

  test('tells why a segment is parked, found by a piece of its source', async () => {
    const { stdout } = await wortfest(project.root, ['why', 'gilt', 'seit']);
    expect(stdout).toContain('fr  parked: held back for a person');
    expect(stdout).toMatch(/✗ missing +Pakt → — +pakt: no accepted form left/);
    expect(stdout).toMatch(/✗ forbidden +— → contrat +pakt: listed as forbidden/);
    expect(stdout).toContain('error term-missing');
  });

  test('as JSON', async () => {
    const { stdout } = await wortfest(project.root, ['why', 'title', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      units: [
        {
          unit: 'title',
          target: 'fr',
          state: 'translated',
          terms: [{ termId: 'pakt', verdict: 'kept', rule: 'citation', form: 'Pakt', found: 'pacte' }],
          attempts: [{ rung: 'marked' }, { rung: 'plain' }, { rung: 'opaque', errors: [] }],
          next: { action: 'keep', reason: 'unchanged', characters: 0 },
        },
      ],
    });
  });

  test('tells what the next run would do, without a memory where the record decides', async () => {
    const fresh = makeProject(project.files(), {});
    expect((await wortfest(fresh.root, ['why', 'title'])).stdout).toContain('next run: stays');
    expect(fresh.has('.wortfest')).toBe(false);
    const config = JSON.parse(project.read('pipeline.config.json'));
    fresh.write('pipeline.config.json', JSON.stringify({ ...config, budget: { pricePerMillion: 20 } }));
    fresh.write('locales/de/a.json', project.read('locales/de/a.json').replace('Bis bald!', 'Bis gleich!'));
    expect((await wortfest(fresh.root, ['why', 'bye'])).stdout).toContain(
      'next run: translated anew: its source has changed, at most 11 characters (less than 0.01 EUR)',
    );
    expect(fresh.has('.wortfest')).toBe(false);
  });

  test('names what it does not know', async () => {
    const { code, stdout } = await wortfest(project.root, ['why', 'tilte', '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'unit-unknown', message: expect.stringContaining('Did you mean "title"?') },
    });
  });
});

test('check and translate count the verdicts, and give each as JSON', async () => {
  const { stdout } = await wortfest(project.root, ['check']);
  expect(stdout).toContain('Terms: 1 kept, 1 missing, 1 forbidden.');
  for (const command of ['check', 'translate']) {
    const { units } = JSON.parse((await wortfest(project.root, [command, '--format', 'json'])).stdout);
    expect(units).toContainEqual({
      file: 'locales/de/a.json',
      target: 'fr',
      unit: 'title',
      state: 'translated',
      verdicts: [
        {
          termId: 'pakt',
          verdict: 'kept',
          rule: 'citation',
          source: { start: 4, end: 8 },
          target: { start: 3, end: 8 },
        },
      ],
    });
  }
});
