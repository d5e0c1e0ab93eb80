import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { rawText } from '../../src/content.ts';
import { checkProject } from '../../src/pipeline/check.ts';
import { openProject } from '../../src/pipeline/project.ts';
import { type Finding, type Report, reportOfFailure } from '../../src/pipeline/report.ts';
import { problem } from '../../src/problems.ts';
import { makeProject, run, type TestProject } from '../project.ts';

async function checked(project: TestProject): Promise<Report> {
  const loaded = await loadConfig(join(project.root, 'pipeline.config.json'));
  const { report } = await checkProject(await openProject(loaded), loaded.config.targets, { report: true });
  return report!;
}

const CONFIG = { glossary: ['glossary/terms.csv'], providers: ['pseudo'], targets: ['fr', 'pl'] };
const TERMS = 'id,de,fr,pl\nvertrag,Vertrag,traité,traktat\n';
const LETTER =
  'Der Vertrag gilt für\r\nalle Länder. Hallo {{name}}, der Ver\u00ADtrag gilt.\r\n\r\nEin Satz steht hier.\r\n';
const fileOf = (project: TestProject, { file, line, column, endColumn }: Finding) =>
  project
    .read(file!)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n/)
    [line! - 1]!.slice(column! - 1, endColumn! - 1);
const print = ({ findings }: Report) => findings.map(({ fingerprint }) => fingerprint);

/** A project whose French letter was spoilt by hand. */
async function spoilt(letter = LETTER): Promise<TestProject> {
  const project = makeProject(
    { 'locales/de/letter.txt': `\uFEFF${letter}`, 'glossary/terms.csv': TERMS },
    CONFIG,
  );
  await run(project);
  const record = project.read('locales/fr/letter.xlf');
  // Both traités of the text become accords, and the code is lost.
  project.write(
    'locales/fr/letter.xlf',
    record.replaceAll('traité</mrk>', 'accord</mrk>').replace(/<ph [^>]*\/>(?=[^<]*<mrk|, )/g, ''),
  );
  return project;
}

test('findings stand where the piece of the source does', async () => {
  const project = await spoilt();
  const { findings } = await checked(project);
  const terms = findings.filter(({ code }) => code === 'term-missing');
  expect(terms.map((one) => [one.line, fileOf(project, one)])).toEqual([
    [1, 'Vertrag'],
    [2, 'Ver\u00ADtrag'],
  ]);
  for (const { source, text, target } of terms) {
    expect(
      source!.marks.map(({ start, end }) => source!.text.slice(start, end).replace('\u00AD', '')),
    ).toEqual(['Vertrag']);
    expect({ target, hasText: text!.text.includes('accord') }).toEqual({ target: 'fr', hasText: true });
  }
});

test('fingerprints stay when a paragraph comes in above, and differ from each other', async () => {
  const project = await spoilt();
  const before = await checked(project);
  expect(before.findings.length).toBeGreaterThanOrEqual(2);
  expect(new Set(print(before)).size).toBe(before.findings.length);
  project.write('locales/de/letter.txt', `\uFEFFNeu ist dieser Absatz.\r\n\r\n${LETTER}`);
  await run(project);
  const after = await checked(project);
  const known = print(after).filter((one) => print(before).includes(one));
  expect(known.sort()).toEqual([...print(before)].sort());
  const lines = ({ findings }: Report) =>
    findings.flatMap(({ code, line }) => (code === 'term-missing' ? [line] : []));
  expect(lines(after)).toEqual(lines(before).map((line) => line! + 2));
});

test('two equal findings in a segment have two fingerprints', async () => {
  const project = makeProject(
    {
      'locales/de/a.json': '{"a": "Der Vertrag und der Vertrag"}',
      'locales/fr/a.json': '{"a": "Un texte et un autre"}',
      'glossary/terms.csv': TERMS,
    },
    CONFIG,
  );
  await run(project);
  const { findings } = await checked(project);
  const terms = findings.filter(({ code, target }) => code === 'term-missing' && target === 'fr');
  expect(terms.map(({ column }) => column)).toEqual([12, 28]);
  expect(new Set(terms.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});

test('a run reports what a check of it would, and a dry run what is there', async () => {
  const project = makeProject(
    {
      'locales/de/a.json': '{"a": "Hallo {{name}}", "b": "Ein Satz"}',
      'locales/fr/a.json': '{"a": "Bonjour"}',
    },
    { ...CONFIG, glossary: [], budget: { pricePerMillion: 20 }, checks: { punctuation: 'off' } },
  );
  const dry = (await run(project, undefined, { dryRun: true, report: true })).report!;
  expect(dry).toMatchObject({
    findings: [],
    documents: [
      { target: 'fr', open: 1, reviewed: 1 },
      { target: 'pl', open: 2 },
    ],
    run: { dryRun: true, price: { perMillion: 20, currency: 'EUR' } },
  });
  const result = await run(project, undefined, { report: true });
  const { run: done, ...report } = result.report!;
  expect(done).toMatchObject({ dryRun: false, requests: result.requests, targets: result.targets });
  expect(report).toEqual(await checked(project));
  expect(report).toMatchObject({
    exitCode: 1,
    off: ['punctuation'],
    findings: [{ code: 'code-missing', unit: 'a' }],
  });
  expect((await run(project)).report).toBeUndefined();
});

test('a text whose source has changed is outdated in the report of a run', async () => {
  const project = makeProject(
    { 'locales/de/a.json': '{"a": "Hallo"}', 'locales/fr/a.json': '{"a": "Bonjour"}' },
    { ...CONFIG, glossary: [], targets: ['fr'] },
  );
  await run(project);
  project.write('locales/de/a.json', '{"a": "Guten Morgen"}');
  expect((await run(project, undefined, { dryRun: true, report: true })).report?.documents).toMatchObject([
    { reviewed: 1, outdated: 1 },
  ]);
  const [unit] = project.units('locales/fr/a.xlf', 'fr');
  expect(rawText(unit!.target!)).toBe('Bonjour');
});

test('what stopped the work is a report too', () => {
  const stopped = problem('source-empty', {}, { file: 'locales/de/a.txt', line: 1, column: 1 });
  expect(reportOfFailure('de', 2, [stopped])).toMatchObject({
    exitCode: 2,
    documents: [],
    findings: [{ code: 'source-empty', line: 1 }],
  });
});
