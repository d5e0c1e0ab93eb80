import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import xliff2js from 'xliff/xliff2js';
import { rawText } from '../src/content.ts';
import type { UnitStory } from '../src/pipeline/why.ts';
import { readRecord } from '../src/record/read.ts';
import { leadingTo, wortfest } from './project.ts';
import { type Simulator, startSimulator } from './simulator/server.ts';

const TARGETS = ['en-GB', 'fr', 'es', 'pl', 'ja', 'ar'];
const NAMES = ['partnership', 'reader'];

let root: string;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const unitsOf = (target: string, name: string) => {
  const path = `locales/${target}/${name}.xlf`;
  return readRecord(readFileSync(join(root, path)), { path, source: 'de', target }).units;
};

describe('the demo', () => {
  beforeAll(async () => {
    root = join(mkdtempSync(join(tmpdir(), 'wortfest-')), 'demo');
    const { code, stdout } = await wortfest(tmpdir(), ['demo', root]);
    expect(code).toBe(0);
    for (const target of TARGETS) expect(stdout).toMatch(new RegExp(`^${target} .* 0 +0$`, 'm'));
  });

  test('translates every segment into six languages', () => {
    for (const target of TARGETS) {
      expect(unitsOf(target, 'partnership')).toHaveLength(28);
      for (const unit of NAMES.flatMap((name) => unitsOf(target, name))) {
        expect(unit).toMatchObject({ state: 'translated', subState: 'wf:tm', notes: [] });
      }
    }
  });

  test('gives a verdict for every occurrence of every locked term', () => {
    for (const target of TARGETS) {
      for (const { terms, verdicts } of unitsOf(target, 'partnership')) {
        expect(verdicts.map(({ source }) => source)).toEqual(terms.map(({ start, end }) => ({ start, end })));
        for (const { verdict } of verdicts) expect(verdict).toMatch(/^(kept|inflected)$/);
      }
    }
  });

  test('shows these verdicts in every language by wortfest why', async () => {
    const { stdout } = await wortfest(root, ['why', 'Partnerschaftsabkommen', '--format', 'json']);
    const { units } = JSON.parse(stdout) as { units: readonly UnitStory[] };
    const ofArticle = units.filter(({ file }) => file === 'locales/de/partnership.txt');
    expect(ofArticle.map(({ target }) => target)).toEqual([...TARGETS, ...TARGETS]);
    for (const { terms } of ofArticle) {
      expect(terms.map(({ form }) => form)).toContainEqual(
        expect.stringMatching(/^Partnerschaftsabkommens?$/),
      );
      for (const { verdict } of terms) expect(verdict).toMatch(/^(kept|inflected)$/);
    }
  });

  test.each([
    ['partnership-agreement', /\bPartnerschaftsabkommens?\b/g, 2],
    ['agreement', /\bAbkommens?\b/g, 8],
    ['pact', /\bPakts?\b/g, 3],
    ['alliance-military', /\bBündnisses\b/g, 1],
    ['ally', /\bVerbündete[rn]\b/g, 2],
    ['nuclear-programme', /\bAtom- und/g, 1],
    ['putin', /(?<!Wladimir )\bPutins?\b/g, 5],
    ['north-korea', /\bNordkoreas?\b/g, 10],
    ['cold-war', /\bKalten Krieges\b/g, 1],
    ['korean-peninsula', /\bkoreanischen Halbinsel\b/g, 1],
    ['us-secretary-of-state', /\bUS-Außenminister\b/g, 1],
  ])('finds every occurrence of %s', (id, pattern, count) => {
    const found = unitsOf('fr', 'partnership').flatMap(({ terms }) =>
      terms.filter(({ termId }) => termId === id),
    );
    expect([...read('locales/de/partnership.txt').matchAll(pattern)]).toHaveLength(count);
    expect(found).toHaveLength(count);
  });

  test('another reader of XLIFF finds every unit', async () => {
    for (const target of TARGETS) {
      for (const name of NAMES) {
        const { resources } = await xliff2js(read(`locales/${target}/${name}.xlf`));
        const seen = Object.values(resources).flatMap((file) =>
          Object.values(file).flatMap((group) => Object.keys(group.groupUnits ?? {})),
        );
        expect(seen.sort()).toEqual(
          unitsOf(target, name)
            .map(({ id }) => id)
            .sort(),
        );
      }
    }
  });

  test('the catalogue answers i18next in every language and number', async () => {
    const instance = createInstance();
    await instance.init({ lng: 'de', resources: {}, interpolation: { escapeValue: false } });
    const answers = (target: string) => {
      instance.addResourceBundle(target, 'reader', JSON.parse(read(`locales/${target}/reader.json`)));
      const t = instance.getFixedT(target, 'reader');
      return [0, 1, 2, 3, 5, 11, 100].map((count) => t('article.readingTime', { count }));
    };
    const forms = (target: string) => new Set(answers(target).map((text) => text.replace(/\d+/, '#'))).size;
    expect(answers('en-GB').slice(0, 3)).toEqual(
      ['0 minutes', '1 minute', '2 minutes'].map((time) => expect.stringContaining(time)),
    );
    for (const target of TARGETS)
      for (const answer of answers(target)) expect(answer).toMatch(/\d|[\u0660-\u0669]/);
    expect(['pl', 'ar', 'ja'].map(forms)).toEqual([3, expect.any(Number), 1]);
    expect(
      Object.keys(JSON.parse(read('locales/pl/reader.json')).comments).filter((key) =>
        key.startsWith('count_'),
      ),
    ).toHaveLength(4);
    expect(
      Object.keys(JSON.parse(read('locales/ar/reader.json')).comments).filter((key) =>
        key.startsWith('count_'),
      ),
    ).toHaveLength(6);
    expect(
      Object.keys(JSON.parse(read('locales/ja/reader.json')).comments).filter((key) =>
        key.startsWith('count_'),
      ),
    ).toHaveLength(1);
  });

  test('the localized JSON of the article loads as a namespace, with the same keys in every language', async () => {
    const keys = Object.keys(JSON.parse(read('locales/de/partnership.json')));
    for (const target of TARGETS) {
      const resource = JSON.parse(read(`locales/${target}/partnership.json`));
      expect(Object.keys(resource)).toEqual(keys);
      const instance = createInstance();
      await instance.init({ lng: target, resources: { [target]: { partnership: resource } } });
      expect(instance.t('partnership:002-heading')).toBe(resource['002-heading']);
    }
  });

  test('the editions have the lines of the source, the quotation marks of the language, and no spaces in Japanese', () => {
    const lines = read('locales/de/partnership.txt').split('\n').length;
    const marks: Readonly<Record<string, RegExp>> = {
      'en-GB': /‘[^’]+’/,
      fr: /«\u00A0[^»]+\u00A0»/,
      es: /«[^»]+»/,
      pl: /„[^”]+”/,
      ja: /「[^」]+」/,
      ar: /«[^»]+»/,
    };
    for (const target of TARGETS) {
      const edition = read(`locales/${target}/partnership.txt`);
      expect(edition.split('\n')).toHaveLength(lines);
      expect(edition).toMatch(marks[target] ?? /$^/);
      expect(edition).not.toMatch(target === 'pl' ? /“/ : /„/);
    }
    expect(read('locales/ja/partnership.txt')).not.toMatch(/[。、] /);
  });

  test('a second run has nothing to do', async () => {
    const { stdout } = await wortfest(root, ['translate']);
    expect(stdout).toContain('Everything is up to date: nothing was sent, nothing was written.');
  });
});

describe('the article with an empty memory and DeepL', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator();
    root = mkdtempSync(join(tmpdir(), 'wortfest-'));
    for (const path of ['glossary', 'locales/de/partnership.txt', 'pipeline.config.json'])
      cpSync(path, join(root, path), { recursive: true });
    const config = JSON.parse(read('pipeline.config.json'));
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      join(root, 'pipeline.config.json'),
      JSON.stringify({
        ...config,
        memory: {},
        // The stand-in words fail the checks of terms, and asking again would not help.
        budget: { ladder: 0 },
        source: { language: 'de', files: ['locales/de/partnership.txt'] },
      }),
    );
  });
  afterAll(() => simulator.close());
  const translate = async () =>
    JSON.parse((await wortfest(root, ['translate', '--format', 'json'], leadingTo(simulator))).stdout);

  test('one request a language, each character billed once', async () => {
    const { targets } = await translate();
    expect(simulator.translations()).toHaveLength(6);
    const characters = unitsOf('fr', 'partnership').reduce(
      (sum, { source }) => sum + [...rawText(source)].length,
      0,
    );
    expect(targets.map(({ billed }: { billed: number }) => billed)).toEqual(Array(6).fill(characters));
    expect(simulator.billed()).toBe(6 * characters);
  });

  test('the second run sends none', async () => {
    await translate();
    expect(simulator.translations()).toHaveLength(6);
  });

  test('a paragraph inserted at the top is sent alone', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      join(root, 'locales/de/partnership.txt'),
      `Ein neuer Absatz steht nun ganz oben.\n${read('locales/de/partnership.txt')}`,
    );
    await translate();
    expect(
      simulator
        .translations()
        .slice(6)
        .flatMap(({ form }) => form.text),
    ).toEqual(Array(6).fill('Ein neuer Absatz steht nun ganz oben.'));
  });
});

test('the committed records, JSON and editions of the sample are what the sources give', async () => {
  root = mkdtempSync(join(tmpdir(), 'wortfest-'));
  for (const path of ['glossary', 'locales', 'pipeline.config.json'])
    cpSync(path, join(root, path), { recursive: true });
  const { stdout } = await wortfest(root, ['translate', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, written: [], requests: 0 });
});
