import { describe, expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import { codeOf } from '../problem.ts';
import { run, wortfest } from '../project.ts';
import { branches, type Repository, repositoryOf } from './repository.ts';

const PROSE = 'locales/de/a.txt';
const RECORD = 'locales/fr/a.xlf';
const NAMES = ['Erste', 'Zweite', 'Dritte', 'Vierte', 'Fünfte', 'Sechste'];
const paragraphs = NAMES.map((name) => `Die ${name} kommt heute. Morgen kommt die ${name} wieder.`);
const prose = (texts: readonly string[]) => `${texts.join('\n\n')}\n`;

const article = () => repositoryOf({ [PROSE]: prose(paragraphs) });

/** Lets a person write another text for a sentence, and brings the outputs up to date. */
async function write(repository: Repository, source: string, text: string): Promise<void> {
  const record = repository.read(RECORD);
  const changed = record.replace(new RegExp(`(<source>${source}</source>\n<target>)[^<]*`), `$1${text}`);
  expect(changed).not.toBe(record);
  repository.write(RECORD, changed);
  await run(repository);
}

async function edit(repository: Repository, change: (texts: string[]) => void): Promise<void> {
  const texts = [...paragraphs];
  change(texts);
  repository.write(PROSE, prose(texts));
  await run(repository);
}

const targets = (repository: Repository) =>
  repository.units(RECORD, 'fr').map(({ target }) => rawText(target ?? []));

describe('git merges records by itself', () => {
  test('two persons who write different sentences', async () => {
    const repository = await article();
    await branches(
      repository,
      () => write(repository, 'Die Erste kommt heute.', 'La première arrive.'),
      () => write(repository, 'Morgen kommt die Vierte wieder.', 'La quatrième revient demain.'),
    );
    expect(repository.merge('theirs')).toBe(true);
    expect(targets(repository)).toEqual(
      expect.arrayContaining(['La première arrive.', 'La quatrième revient demain.']),
    );
    expect((await run(repository, undefined, { dryRun: true })).problems).toEqual([]);
    expect((await run(repository)).written).toEqual([]);
  });

  test('different keys, in the JSON too', async () => {
    const keys = Object.fromEntries(NAMES.map((name) => [name, `Die ${name} kommt heute.`]));
    const source = 'locales/de/k.json';
    const repository = await repositoryOf({ [source]: `${JSON.stringify(keys, null, 2)}\n` });
    const add = async (before: string, key: string) => {
      const text = JSON.stringify(keys, null, 2).replace(
        `  "${before}"`,
        `  "${key}": "Ein neuer Text kommt dazu.",\n$&`,
      );
      repository.write(source, `${text}\n`);
      await run(repository);
    };
    await branches(
      repository,
      () => add('Zweite', 'ours'),
      () => add('Sechste', 'theirs'),
    );
    expect(repository.merge('theirs')).toBe(true);
    const result = await run(repository);
    expect(result).toMatchObject({ exitCode: 0, requests: 0, written: [], problems: [] });
    expect(Object.keys(JSON.parse(repository.read('locales/fr/k.json')))).toHaveLength(8);
  });

  test('new paragraphs in two places of the record, and a sentence that changed between; the JSON is counted', async () => {
    const repository = await article();
    await branches(
      repository,
      () => edit(repository, (texts) => texts.splice(1, 0, 'Ein Absatz von uns steht hier.')),
      () =>
        edit(repository, (texts) => {
          texts[3] = 'Die Vierte kommt morgen. Morgen kommt die Vierte wieder.';
          texts.splice(5, 0, 'Ein Absatz der anderen steht dort.');
        }),
    );
    repository.merge('theirs');
    const unmerged = repository.git('diff', '--name-only', '--diff-filter=U').trim().split('\n');
    expect(unmerged).toEqual(['locales/de/a.json', 'locales/fr/a.json']);
    const blocks = new Set(repository.units(RECORD, 'fr').map(({ block }) => block));
    expect([...blocks]).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((place) => `00${place}-paragraph`));
    expect(await codeOf(run(repository))).toBe('output-conflict');
    expect((await wortfest(repository.root, ['resolve'])).code).toBe(0);
    expect(await run(repository)).toMatchObject({ exitCode: 0, written: [], problems: [] });
  });
});
