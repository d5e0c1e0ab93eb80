import { describe, expect, test } from 'vitest';
import { de } from '../../src/review/texts/de.ts';
import { en } from '../../src/review/texts/en.ts';
import { choosePageLanguage } from '../../src/review/words.ts';
import { makeProject, run } from '../project.ts';
import { openPage, rowsIn } from './page.ts';
import { sampleProject } from './sample.ts';

const PROSE = 'locales/de/partnership.txt';
const KEYED = 'locales/de/reader.json';

function keysOf(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [`${before}${key}`] : keysOf(inner, `${before}${key}.`),
  );
}
const placeholdersOf = (value: object): string[] => JSON.stringify(value).match(/\{\{\w+\}\}/g) ?? [];

describe('languages of the page', () => {
  test('have the same texts with the same placeholders, and none is empty', () => {
    expect(keysOf(de)).toEqual(keysOf(en));
    expect(placeholdersOf(de).sort()).toEqual(placeholdersOf(en).sort());
    expect(JSON.stringify([en, de])).not.toContain('""');
  });

  test.each([
    ['de', undefined, 'en', 'de'],
    [undefined, 'de', 'en', 'de'],
    ['xx', undefined, 'de-AT,en;q=0.8', 'de'],
    [undefined, undefined, 'en;q=0.3, de;q=0.7', 'de'],
    [undefined, undefined, 'fr,ja', 'en'],
    [undefined, undefined, undefined, 'en'],
  ] as const)('asked %s, before %s, accepted %s: %s', (asked, before, accepted, chosen) => {
    expect(choosePageLanguage(asked, before, accepted)).toBe(chosen);
  });

  test('the page is in the language that was asked for', async () => {
    const { get } = await openPage(sampleProject());
    const { text } = await get('/?lang=de');
    expect(text).toContain('<html lang="de"');
    expect(text).toContain('Durchsicht');
    expect(text).toContain('Französisch');
  });
});

describe('the overview', () => {
  test('counts the states of each document in each language', async () => {
    const { get, address } = await openPage(sampleProject());
    const { text } = await get('/');
    expect(text.match(/<tr>\s*<th scope="row">/g)).toHaveLength(12);
    expect(text).toContain(`href="${address(PROSE, 'fr')}"`);
    expect(text).toContain('aria-label="Translated 28"');
  });

  test('says what is wrong with the files in the place of the page', async () => {
    const project = sampleProject();
    const { get } = await openPage(project);
    project.write('glossary/terms.csv', 'id,nonsense\nx,y\n');
    const { status, text } = await get('/');
    expect(status).toBe(500);
    expect(text).toContain('glossary/terms.csv');
  });
});

describe('a document', () => {
  test('has a row for each segment, headings and languages marked', async () => {
    const { get, address } = await openPage(sampleProject());
    const { text } = await get(address(PROSE, 'ar'));
    expect(rowsIn(text)).toHaveLength(28);
    expect(text).toContain('class="block heading"');
    expect(text).toContain('lang="ar" dir="rtl"');
    expect(text).toContain('data-term="partnership-agreement"');
  });

  test.each([
    ['state=translated', 28],
    ['state=open', 0],
    ['state=nonsense', 28],
    ['term=pact', 3],
    ['text=pjöngjang', 2],
    ['text=alliance', 3],
    ['term=pact&text=aggression', 1],
    ['check=term-missing', 0],
  ])('filtered by %s has %i rows', async (query, rows) => {
    const { get, address } = await openPage(sampleProject());
    expect(rowsIn((await get(`${address(PROSE, 'fr')}?${query}`)).text)).toHaveLength(rows);
  });

  test('is found by the code of a finding', async () => {
    const { get, post, address } = await openPage(sampleProject());
    const at = address(KEYED, 'fr');
    const row = rowsIn((await get(at)).text)[0]!;
    await post(`${at}/save`, { ...row, state: 'reviewed', text: 'Par personne' });
    expect(rowsIn((await get(`${at}?check=code-missing`)).text).map(({ segment }) => segment)).toEqual([
      row.segment,
    ]);
    const findings = JSON.parse((await get(`${at}/findings`)).text);
    expect(findings.checks).toContainEqual({ value: 'code-missing', label: 'Code missing', rows: 1 });
  });

  test('notices changed sources and glossaries', async () => {
    const project = sampleProject();
    const { get, address } = await openPage(project);
    const at = address(PROSE, 'fr');
    expect((await get(at)).text).not.toContain('data-term="war"');
    project.write(
      'glossary/terms.csv',
      `${project.read('glossary/terms.csv')}war,Krieg,,noun${','.repeat(24)}\n`,
    );
    expect((await get(at)).text).toContain('data-term="war"');
    project.write(PROSE, `Ein neuer Satz.\n${project.read(PROSE)}`);
    expect(rowsIn((await get(at)).text)[0]?.state).toBe('open');
  });

  test('shows hostile texts as text', async () => {
    const evil = '<script>alert(1)</script> "quoted" \'x\' & <img src=x onerror=alert(1)>';
    const project = makeProject(
      {
        'locales/de/a.json': JSON.stringify({ '<b onclick=1>': `${evil} ist da.` }),
        'glossary/terms.csv': `id,de,lock,note,fr\n"""><i>x",quoted,preferred,"<u>${evil.replaceAll('"', '""')}</u>","<s>"\n`,
      },
      { glossary: ['glossary/terms.csv'], providers: ['pseudo'] },
    );
    await run(project);
    const { get, post, address } = await openPage(project);
    const at = address('locales/de/a.json', 'fr');
    const page = (await get(`${at}?text=${encodeURIComponent('"><script>')}`)).text;
    const row = rowsIn((await get(at)).text)[0]!;
    const segment = encodeURIComponent(row.segment);
    const saved = await post(`${at}/save`, { ...row, state: 'reviewed', text: `${evil} là.` });
    const texts = [
      page,
      saved.text,
      (await get(at)).text,
      (await get(`${at}/edit?segment=${segment}`)).text,
      (await post(`${at}/check`, { segment: row.segment, text: evil })).text,
      (await post(`${at}/save`, { ...row, state: 'reviewed', text: evil })).text,
      (await post(`${at}/save`, { segment: '"><script>', version: 'x', state: 'final', text: evil })).text,
      (await get(`${at}/history?segment=${segment}`)).text,
      (await get(`${at}/term?segment=${segment}&term=${encodeURIComponent('"><i>x')}`)).text,
      (await get(`${at}/preview`)).text,
    ];
    expect(texts.filter((text) => text.includes('alert(1)')).length).toBeGreaterThan(6);
    for (const text of texts) {
      expect(text).not.toMatch(/<script>|<img|<u>|<i>|<b onclick|"><script/);
    }
  });
});

describe('pieces of a page', () => {
  test('the card of a term tells entry, accepted and forbidden translations, and what became of it', async () => {
    const { get, address } = await openPage(sampleProject());
    const at = address(PROSE, 'fr');
    const [, row] = rowsIn((await get(at)).text);
    const { text } = await get(`${at}/term?segment=${row!.segment}&term=pact`);
    for (const piece of ['Pakt', 'pacte', 'pactes', 'locked', 'kept']) expect(text).toContain(piece);
    expect((await get(`${at}/term?segment=${row!.segment}&term=nonsense`)).status).toBe(404);
  });

  test('the checks run on what is typed, and nothing is written', async () => {
    const project = sampleProject();
    const { get, post, address } = await openPage(project);
    const before = project.files();
    const at = address(KEYED, 'fr');
    const [row] = rowsIn((await get(at)).text);
    const wrong = await post(`${at}/check`, { segment: row!.segment, text: 'Par personne' });
    expect(wrong.text).toContain('data-insert="{{name}}"');
    expect(wrong.text).toContain('The code {{name}} is missing.');
    const right = await post(`${at}/check`, { segment: row!.segment, text: 'Par {{name}}' });
    expect(right.text).toContain('All checks pass.');
    const german = await post(`${at}/check?lang=de`, { segment: row!.segment, text: 'Par personne' });
    expect(german.text).toContain('Code fehlt: erwartet {{name}}.');
    expect(project.files()).toEqual(before);
  });

  test('the preview marks what is held back', async () => {
    const { get, post, address } = await openPage(sampleProject());
    for (const [path, mark] of [
      [PROSE, 'class="held" lang="de"'],
      [KEYED, '<td class="held">'],
    ] as const) {
      const at = address(path, 'fr');
      expect((await get(`${at}/preview`)).text).not.toContain(mark);
      const [row] = rowsIn((await get(at)).text);
      await post(`${at}/save`, { ...row!, state: 'reviewed', text: 'En 1799.' });
      expect((await get(`${at}/preview`)).text).toContain(mark);
    }
  });
});
