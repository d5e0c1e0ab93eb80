import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { checkProject } from '../../src/pipeline/check.ts';
import { openProject } from '../../src/pipeline/project.ts';
import { scopeFor } from '../../src/run/limits.ts';
import { commitAll, git } from '../git.ts';
import { makeProject, run, type TestProject } from '../project.ts';
import { ARTICLE, article, knowingServers, TERMS } from './article.ts';

const { start, current, sentTexts } = knowingServers();
const RECORD = 'locales/fr/a.xlf';
const GLOSSARY = TERMS.replace('fr:forbidden', 'fr:forbidden,pl').replace('contrat', 'contrat,');
const SINCE = { changedSince: 'HEAD' };

async function committed(): Promise<TestProject> {
  const project = makeProject(
    {
      'locales/de/a.txt': ARTICLE,
      'locales/de/b.json': '{"days_one": "{{count}} Tag", "days_other": "{{count}} Tage", "bye": "Ende"}',
      'glossary/terms.csv': GLOSSARY,
    },
    { glossary: ['glossary/terms.csv'], targets: ['fr', 'pl'] },
  );
  await run(project, await start());
  commitAll(project.root);
  return project;
}
async function checked(project: TestProject) {
  const loaded = await loadConfig(join(project.root, 'pipeline.config.json'));
  const opened = await openProject(loaded);
  return checkProject(opened, ['fr'], { scope: await scopeFor(opened, SINCE, ['fr']) });
}

describe('--changed-since', () => {
  test('takes nothing when nothing was touched', async () => {
    const project = await committed();
    expect(await run(project, current(), { ...SINCE, dryRun: true })).toMatchObject({ plan: [] });
    expect(await checked(project)).toMatchObject({ documents: [], units: [] });
  });

  test('takes the sentences that the document did not have, and leaves the others as they are', async () => {
    const project = await committed();
    const before = project.units(RECORD, 'fr');
    project.write('locales/de/a.txt', `Ein neuer Anfang ist gemacht.\n${ARTICLE}`);
    const sent = sentTexts().length;
    const result = await run(project, current(), { ...SINCE, targets: ['fr'] });
    expect(sentTexts().slice(sent)).toEqual(['Ein neuer Anfang ist gemacht.']);
    expect(result.targets).toMatchObject([{ segments: 1, translated: 1 }]);
    expect(project.units(RECORD, 'fr').slice(1)).toEqual(
      before.map((unit) => ({ ...unit, block: expect.any(String) })),
    );
  });

  test('a key with another value, and a new file', async () => {
    const project = await committed();
    project.write('locales/de/b.json', project.read('locales/de/b.json').replace('Ende', 'Schluss'));
    const keys = async () =>
      (await run(project, current(), { ...SINCE, dryRun: true, targets: ['pl'] })).plan.map(
        ({ name, unit }) => name ?? unit,
      );
    expect(await keys()).toEqual(['bye']);
    project.write('locales/de/c.json', '{"new": "Neu"}');
    project.write(
      'pipeline.config.json',
      project.read('pipeline.config.json').replace('"locales/de/b.json"', '$&, "locales/de/c.json"'),
    );
    expect(await keys()).toEqual(['bye', 'new']);
  });

  test('the segments in which a changed entry occurs', async () => {
    const project = await committed();
    project.write('glossary/terms.csv', GLOSSARY.replace('pacte,pactes', 'accord,accords'));
    const { plan } = await run(project, current(), { ...SINCE, dryRun: true });
    expect(plan.map(({ target, reason }) => [target, reason])).toEqual(
      Array(2).fill(['fr', 'terms-changed']),
    );
  });

  test('units that another hand changed, in the record or in an output', async () => {
    const project = await committed();
    project.write('locales/fr/a.txt', project.read('locales/fr/a.txt').replace('1961', '1962'));
    const { documents, problems } = await checked(project);
    expect(documents).toMatchObject([{ file: 'locales/de/a.txt', segments: 1, reviewed: 1 }]);
    expect(problems.map(({ code }) => code)).toContain('number-wrong');
  });

  test('names a revision that there is not, and a folder that is no repository', async () => {
    const project = article();
    const since = (changedSince: string) => run(project, undefined, { changedSince, dryRun: true });
    await expect(since('HEAD')).rejects.toMatchObject({ problems: [{ code: 'git-repository' }] });
    commitAll(project.root);
    for (const revision of ['nowhere', '--all'])
      await expect(since(revision)).rejects.toMatchObject({ problems: [{ code: 'git-revision' }] });
    git(project.root, 'tag', 'v1');
    expect(await since('v1')).toMatchObject({ plan: [] });
  });

  test('says so where there is no git', async () => {
    const project = article();
    commitAll(project.root);
    const { PATH } = process.env;
    process.env.PATH = project.root;
    try {
      await expect(run(project, undefined, { ...SINCE, dryRun: true })).rejects.toMatchObject({
        problems: [{ code: 'git-missing' }],
      });
    } finally {
      process.env.PATH = PATH;
    }
  });
});
