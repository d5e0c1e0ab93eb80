import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../src/problems.ts';
import { problemOf } from '../problem.ts';
import { makeProject, run } from '../project.ts';

const TEXT = { 'locales/de/a.txt': 'Der Hauptm. Kunden kam; Beck ging. Ende.\n' };
const srx = (before: string, map = 'de.*') => `<srx version="2.0"><body>
<languagerules><languagerule languagerulename="a">
<rule break="yes"><beforebreak>${before}</beforebreak><afterbreak>\\s</afterbreak></rule>
</languagerule></languagerules>
<maprules><languagemap languagepattern="${map}" languagerulename="a"/></maprules></body></srx>`;

async function sentences(files: Readonly<Record<string, string>>, segmentation: object): Promise<string[]> {
  const project = makeProject({ ...TEXT, ...files }, { segmentation, providers: ['pseudo'] });
  await run(project);
  return project.units('locales/fr/a.xlf', 'fr').map(({ source }) => source.join(''));
}

describe('segmentation in the configuration', () => {
  test('abbreviations and rules shape the units of the record', async () => {
    const rules = [{ before: ';', after: '\\s', break: true }];
    expect(await sentences({}, { abbreviations: ['Hauptm.'], rules })).toEqual([
      ...['Der Hauptm. Kunden kam;', 'Beck ging.', 'Ende.'],
    ]);
  });

  test('an SRX file takes the place of the built-in rules', async () => {
    expect(await sentences({ 'rules/de.srx': srx('m;') }, { srx: 'rules/de.srx' })).toEqual([
      ...['Der Hauptm. Kunden kam;', 'Beck ging. Ende.'],
    ]);
  });

  test.each([
    ['a missing file', {}, { code: 'srx-missing' }],
    ['no XML', { 'a.srx': 'Satz' }, { code: 'srx-syntax', file: 'a.srx', line: 1 }],
    ['SRX 1.0', { 'a.srx': '<srx version="1.0"/>' }, { code: 'srx-version', file: 'a.srx', line: 1 }],
    ['a bad expression', { 'a.srx': srx('[') }, { code: 'srx-regex', file: 'a.srx', line: 3 }],
    ['another language', { 'a.srx': srx('a', 'fr') }, { code: 'srx-language', file: 'a.srx' }],
  ])('%s is refused before anything is written', async (_name, files, expected) => {
    const project = makeProject(
      { ...TEXT, ...files },
      { segmentation: { srx: 'a.srx' }, providers: ['pseudo'] },
    );
    const before = project.files();
    const found = await problemOf(run(project));
    expect(found).toMatchObject(expected);
    expect(found.hint).toBeTruthy();
    expect(exitCodeOf(found)).toBe(2);
    expect(project.files()).toEqual(before);
  });
});
