import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { impact } from '../../src/run/impact.ts';
import { commitAll } from '../git.ts';
import { makeProject, run, type TestProject } from '../project.ts';
import { article, knowingServers, TERMS } from './article.ts';

const { start, current, sentTexts } = knowingServers();

const RECORD = 'locales/fr/a.xlf';
const asked = async (project: TestProject, options: Parameters<typeof impact>[1]) =>
  impact(await loadConfig(join(project.root, 'pipeline.config.json')), options);
const ACCORD = TERMS.replace('pacte,pactes', 'accord,accords');

async function translated(config: object = {}): Promise<TestProject> {
  const project = article(config);
  await run(project, await start());
  return project;
}

/** Replaces the text of one unit in the record, as a person would. */
function edit(project: TestProject, unit: number, text: string): void {
  const record = project.read(RECORD);
  const targets = [...record.matchAll(/<target[^>]*>.*?<\/target>/gs)];
  const old = targets[unit]?.[0] ?? '';
  project.write(RECORD, record.replace(old, old.replace(/>.*</s, `>${text}<`)));
}

describe('the impact of a term', () => {
  test.each(['pakt', 'Pakt', 'PAKT'])(
    'is every segment in which it occurs, by id or term: %s',
    async (name) => {
      const result = await asked(await translated(), { terms: [name] });
      expect(result.entries).toEqual([{ id: 'pakt', term: 'Pakt' }]);
      expect(result.segments.map(({ source, by, action, reason }) => [source, by, action, reason])).toEqual([
        ['Der Pakt', 'machine', 'keep', 'unchanged'],
        ['Der Pakt gilt seit 1961.', 'machine', 'keep', 'unchanged'],
      ]);
      expect(result.segments[0]?.terms).toEqual([
        { termId: 'pakt', occurrence: 'stays', form: 'Pakt', verdict: 'kept', found: 'pacte' },
      ]);
      expect(result.next).toMatchObject({ characters: 0, requests: 0 });
    },
  );

  test('tells of targets in which the term is missing or a forbidden form stands', async () => {
    const project = await translated();
    edit(project, 1, 'Le contrat est en vigueur depuis 1961.');
    const [, second] = (await asked(project, { terms: ['pakt'] })).segments;
    expect(second).toMatchObject({ by: 'person', text: 'Le contrat est en vigueur depuis 1961.' });
    expect(second?.terms.map(({ verdict, found }) => [verdict, found])).toEqual([
      ['missing', undefined],
      ['forbidden', 'contrat'],
    ]);
  });

  test('a term that there is not is named, with the one that may be meant', async () => {
    const project = await translated();
    await expect(asked(project, { terms: ['Pakd'] })).rejects.toMatchObject({
      problems: [{ code: 'glossary-entry', message: expect.stringContaining('Did you mean "pakt"?') }],
    });
    await expect(asked(project, {})).rejects.toMatchObject({ problems: [{ code: 'usage' }] });
  });
});

describe('the impact of a change of the glossary', () => {
  test('is what fails the new term, with the old rendering, and what redoing costs', async () => {
    const project = await translated({ budget: { pricePerMillion: 20 } });
    commitAll(project.root);
    project.write('glossary/terms.csv', ACCORD);
    const before = project.files();
    const result = await asked(project, { since: 'HEAD' });
    expect(result.entries).toEqual([{ id: 'pakt', term: 'Pakt', change: 'changed' }]);
    expect(result.segments.map(({ action, reason }) => [action, reason])).toEqual(
      Array(2).fill(['translate', 'terms-changed']),
    );
    expect(result.segments[1]?.terms).toEqual([
      { termId: 'pakt', occurrence: 'stays', form: 'Pakt', verdict: 'missing' },
      { termId: 'pakt', occurrence: 'target', found: 'pacte', isOld: true },
    ]);
    const { characters } = result.next;
    expect(characters).toBe('Der PaktDer Pakt gilt seit 1961.'.length);
    expect(result.next.cost).toEqual({ amount: (characters * 20) / 1_000_000, currency: 'EUR' });
    expect(project.files()).toEqual(before);
  });

  test('a text that keeps the new term stays, and a note changes nothing', async () => {
    const project = await translated();
    commitAll(project.root);
    project.write('glossary/terms.csv', TERMS.replace(',pactes,', ',pactes|pactum,'));
    const { segments } = await asked(project, { since: 'HEAD' });
    expect(segments.map(({ reason }) => reason)).toEqual(Array(2).fill('terms-still-kept'));
    project.write('glossary/terms.csv', TERMS.replace('de,', 'de,note,').replace('Pakt,', 'Pakt,geprüft,'));
    expect(await asked(project, { since: 'HEAD' })).toMatchObject({ entries: [], segments: [] });
  });

  test('an entry that is new is newly found, one that is gone is no longer found', async () => {
    const project = await translated();
    commitAll(project.root);
    project.write('glossary/terms.csv', `${TERMS.split('\n')[0]}\nland,Land,locked,pays,,\n`);
    const { entries, segments } = await asked(project, { since: 'HEAD' });
    expect(entries.map(({ id, change }) => [id, change])).toEqual([
      ['land', 'added'],
      ['pakt', 'removed'],
    ]);
    expect(segments.map(({ terms: [term] }) => [term?.termId, term?.occurrence, term?.form])).toEqual([
      ['pakt', 'lost', 'Pakt'],
      ['pakt', 'lost', 'Pakt'],
      ['land', 'found', 'Länder'],
    ]);
    const removed = await asked(project, { since: 'HEAD', terms: ['pakt'] });
    expect(removed.segments).toHaveLength(2);
  });

  test("a person's text gets a proposal", async () => {
    const project = await translated();
    edit(project, 1, 'Ce pacte date de 1961.');
    await run(project, current());
    commitAll(project.root);
    project.write('glossary/terms.csv', ACCORD);
    const { segments } = await asked(project, { since: 'HEAD' });
    expect(segments[1]).toMatchObject({ by: 'person', action: 'propose', reason: 'terms-changed' });
  });
});

describe('translate --term', () => {
  test('asks again for exactly the segments that impact names, at the characters that it names', async () => {
    const project = makeProject(
      {
        'locales/de/a.txt': 'Der Pakt gilt seit 1961. Beide Länder feiern ihn.\n',
        'locales/de/b.txt': 'Ein anderer Satz.\n',
        'glossary/terms.csv': TERMS,
      },
      { glossary: ['glossary/terms.csv'] },
    );
    await run(project, await start());
    project.write('locales/de/b.txt', 'Ein neuer Satz.\n');
    const other = project.read('locales/fr/b.xlf');
    // A fresh checkout has no answers that are kept.
    project.write(
      'pipeline.config.json',
      project.read('pipeline.config.json').replace('{', '{"memory": {"file": ".wortfest/other.db"},'),
    );
    const { redo, segments } = await asked(project, { terms: ['pakt'] });
    const plan = await run(project, current(), { terms: ['pakt'], dryRun: true });
    expect(plan.plan.map(({ unit }) => unit)).toEqual(segments.map(({ unit }) => unit));
    expect(plan.plan.map(({ action, reason }) => [action, reason])).toEqual([['translate', 'asked-again']]);
    expect(plan.totals).toEqual(redo);
    const sent = sentTexts().length;
    const before = project.units('locales/fr/a.xlf', 'fr');
    const result = await run(project, current(), { terms: ['Pakt'] });
    expect(sentTexts().slice(sent)).toEqual(['Der <t id="0">Pakt</t> gilt seit 1961.']);
    expect(result.targets[0]).toMatchObject({ segments: 1, translated: 1, billed: redo.characters });
    expect(project.units('locales/fr/a.xlf', 'fr')[1]).toEqual(before[1]);
    expect(project.read('locales/fr/b.xlf')).toBe(other);
  });

  test("puts a proposal beside a person's text, and leaves hand edits elsewhere in the gate", async () => {
    const project = await translated();
    edit(project, 1, 'Ce pacte date de 1961.');
    edit(project, 2, 'Les deux pays le fêtent.');
    const result = await run(project, current(), { terms: ['pakt'] });
    expect(result.targets[0]).toMatchObject({ segments: 2, translated: 1, proposed: 1 });
    const [, second, third] = project.units(RECORD, 'fr');
    expect(second).toMatchObject({ state: 'reviewed', target: ['Ce pacte date de 1961.'] });
    expect(second?.proposals).toHaveLength(1);
    expect(third).toMatchObject({ state: 'reviewed', target: ['Les deux pays le fêtent.'] });
  });

  test('leaves other segments of the document as their record has them, also where a run would change it', async () => {
    const project = article();
    const both = `${TERMS}land,Land,locked,pays,pays,\n`;
    project.write('glossary/terms.csv', both);
    await run(project, await start());
    const before = project.units(RECORD, 'fr');
    project.write('glossary/terms.csv', both.replace(',pactes,', ',pactes|pactum,'));
    const limited = await run(project, current(), { terms: ['land'] });
    expect(limited.units).toHaveLength(1);
    expect(project.units(RECORD, 'fr').slice(0, 2)).toEqual(before.slice(0, 2));
    await run(project, current());
    expect(project.units(RECORD, 'fr').slice(0, 2)).not.toEqual(before.slice(0, 2));
  });
});
