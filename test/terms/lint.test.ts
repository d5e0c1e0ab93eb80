import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../src/terms/csv.ts';
import { EVERYDAY } from '../../src/terms/everyday.ts';
import { lintGlossary } from '../../src/terms/lint.ts';
import { createTermMatcher } from '../../src/terms/matcher.ts';
import { formKey } from '../../src/terms/shared-forms.ts';

type Cells = Readonly<Record<string, string>>;

const cell = (text = '') => `"${text}"`;

/** Entries by the cells that matter; id and term are given, French is a made-up word unless a cell says otherwise. */
function entries(rows: readonly Cells[], targets: readonly string[] = ['fr']) {
  const filled = rows.map((row, i): Cells => ({ fr: `mot${'abcdef'[i]}`, ...row }));
  const columns = [...new Set(['id', 'de', ...targets, ...filled.flatMap((row) => Object.keys(row))])];
  const lines = filled.map((row) => columns.map((column) => cell(row[column])).join(','));
  return readGlossary(new TextEncoder().encode([columns.join(','), ...lines].join('\n')), {
    path: 'terms.csv',
    source: 'de',
    targets,
  });
}

/** Findings as "severity code line message", without those on unused terms unless there is a source. */
function lint(rows: readonly Cells[], source = '', targets: readonly string[] = ['fr']) {
  const glossary = entries(rows, targets);
  const byEntry = new Map<string, number>();
  const byForm = new Map<string, number>();
  for (const { termId, form } of createTermMatcher(glossary).match(source)) {
    byEntry.set(termId, (byEntry.get(termId) ?? 0) + 1);
    byForm.set(formKey(form), (byForm.get(formKey(form)) ?? 0) + 1);
  }
  return lintGlossary(glossary, targets, { byEntry, byForm })
    .filter(({ code }) => source !== '' || code !== 'term-unused')
    .map(({ severity, code, file, line, message }) => {
      expect(file).toBe('terms.csv');
      return `${severity} ${code} ${line} ${message}`;
    });
}

const codes = (findings: readonly string[]) => findings.map((finding) => finding.split(' ')[1]);

describe('term-duplicate', () => {
  test('names the first entry and where it stands', () => {
    const rows = [
      { id: 'a', de: 'Straße' },
      { id: 'b', de: 'Fluss' },
      { id: 'c', de: 'Strasse' },
    ];
    expect(lint(rows)).toEqual([
      'error term-duplicate 4 "Strasse" is the term of "a" (line 2) already, with the same subject and part of speech.',
    ]);
  });

  test.each<[string, Cells, Cells, boolean]>([
    ['the same term', { de: 'Vertrag' }, { de: 'Vertrag' }, true],
    ['the same term and subject', { de: 'Vertrag', subject: 'law' }, { de: 'Vertrag', subject: 'law' }, true],
    ['another subject', { de: 'Vertrag', subject: 'law' }, { de: 'Vertrag', subject: 'sport' }, false],
    ['another part of speech', { de: 'Kiel', pos: 'noun' }, { de: 'Kiel', pos: 'name' }, false],
    ['a term that inflects to the other', { de: 'Vertrag' }, { de: 'Verträge' }, false],
    ['a word that ß makes another', { de: 'Buße' }, { de: 'Busse' }, false],
    ['noun and adverb', { de: 'Weg' }, { de: 'weg' }, false],
    ['another spelling by the umlaut', { de: 'Gemälde' }, { de: 'Gemaelde' }, true],
    ['capitals that count', { de: 'SEATO', case: 'sensitive' }, { de: 'Seato', case: 'sensitive' }, false],
  ])('%s', (_, first, second, expected) => {
    const found = codes(
      lint([
        { id: 'a', ...first },
        { id: 'b', ...second },
      ]),
    );
    expect(found.includes('term-duplicate')).toBe(expected);
  });
});

describe('term-ambiguous', () => {
  test('names the shared forms, what differs, and how often they occur', () => {
    const rows = [
      { id: 'money', de: 'Bank', subject: 'finance' },
      { id: 'bench', de: 'Bank', subject: 'furniture' },
    ];
    const [finding, ...others] = lint(rows, 'Die Bank stand neben den Banken.');
    expect(others).toEqual([]);
    expect(finding).toMatch(/^warning term-ambiguous 3 Shares "Bank", .*"Banken".* with "money" \(line 2\)/);
    expect(finding).toContain('their subjects differ (finance, furniture). Found 2 times in the sources.');
  });

  test.each<[string, Cells, Cells, RegExp | undefined]>([
    [
      'parts of speech differ',
      { de: 'Kiel', pos: 'noun' },
      { de: 'Kiel', pos: 'name' },
      /speech differ \(noun, name\)/,
    ],
    [
      'undecided',
      { de: 'Vertrag' },
      { de: 'Verträge' },
      /neither subject nor part of speech tells them apart/,
    ],
    ['a listed form', { de: 'Vertrag', 'de:forms': 'Pakte' }, { de: 'Pakt' }, /Shares "Pakte" with/],
    [
      'a form taken away on one side',
      { de: 'Haut' },
      { de: 'Häuten', 'de:forms': '!Häute' },
      /Shares "Häuten" with/,
    ],
    [
      'without inflection',
      { de: 'Vertrag', off: 'inflection' },
      { de: 'Verträge', off: 'inflection' },
      undefined,
    ],
    ['phrases', { de: 'alter Bund' }, { de: 'alte Bünde' }, /Shares "alte/],
    [
      'phrases of three words',
      { de: 'Tag der Einheit' },
      { de: 'Tage der Einheit' },
      /Shares "Tage der Einheit"/,
    ],
    [
      'phrases with another word in the middle',
      { de: 'Tag der Einheit' },
      { de: 'Tag zur Einheit' },
      undefined,
    ],
    ['phrases with other signs', { de: 'Handel, neuer' }, { de: 'Handel neuer' }, undefined],
    ['a phrase and its head', { de: 'neuer Vertrag' }, { de: 'Vertrag' }, undefined],
    ['capitals that count', { de: 'Weg', case: 'sensitive' }, { de: 'WEG', case: 'sensitive' }, undefined],
    ['a lower-case word with a capital', { de: 'weg' }, { de: 'Weg', off: 'inflection' }, /Shares/],
    [
      'words that ß makes others',
      { de: 'Maße', off: 'inflection' },
      { de: 'Masse', off: 'inflection' },
      undefined,
    ],
  ])('%s', (_, first, second, expected) => {
    const found = lint([
      { id: 'a', ...first },
      { id: 'b', ...second },
    ]).filter((one) => one.includes('term-ambiguous'));
    expect(found).toEqual(expected ? [expect.stringMatching(expected)] : []);
  });

  test('names no more than five forms, and a duplicate is that alone', () => {
    const [finding] = lint([
      { id: 'a', de: 'Verbündeter' },
      { id: 'b', de: 'Verbündete' },
    ]);
    expect(finding?.match(/"Verb[^"]*"/g)?.length).toBeLessThanOrEqual(5);
    expect(
      codes(
        lint([
          { id: 'a', de: 'Pakt' },
          { id: 'b', de: 'Pakt' },
        ]),
      ),
    ).toEqual(['term-duplicate']);
  });
});

describe('term-unused', () => {
  test('a term that no source has, and neither an entry at rest nor one whose form goes to another', () => {
    const rows = [
      { id: 'a', de: 'Vertrag' },
      { id: 'b', de: 'Pakt' },
      { id: 'c', de: 'Bund', lock: 'off' },
      { id: 'd', de: 'Vertrag', subject: 'sport' },
      { id: 'e', de: 'Netz', compounds: 'any' },
    ];
    const found = lint(rows, 'Die Verträge über Stromnetze gelten.');
    expect(found.filter((one) => one.includes('term-unused'))).toEqual([
      'info term-unused 3 "Pakt" is nowhere in the sources.',
    ]);
  });
});

describe('term-everyday', () => {
  test.each<[Cells, string[]]>([
    [{ de: 'Dank' }, ['Dank', 'Danke']],
    [{ de: 'Weg' }, ['Weg', 'Wegen']],
    [{ de: 'Macht', 'de:forms': '!Mächte' }, ['Macht']],
    [{ de: 'Seine', pos: 'name' }, ['Seine', 'Seinen']],
    [{ de: 'Sieb', off: 'inflection' }, []],
    [{ de: 'Sieb' }, ['Sieben']],
    [{ de: 'Sieb', 'de:forms': '!Sieben' }, []],
    [{ de: 'Würde' }, ['Würde', 'Würden']],
    [{ de: 'Vertrag' }, []],
    [{ de: 'neue Macht' }, []],
    [{ de: 'modern', pos: 'adj' }, []],
    [{ de: 'Atom-Macht' }, []],
  ])('%j', (row, forms) => {
    const found = lint([{ id: 'a', ...row }]);
    const named = [...(found[0] ?? '').matchAll(/"([^"]+)"/g)].map(([, form]) => form);
    expect(codes(found)).toEqual(forms.length > 0 ? ['term-everyday'] : []);
    expect(named).toEqual(forms);
  });

  test('the table is in folded lower case', () => {
    expect([...EVERYDAY].filter((word) => formKey(word) !== word)).toEqual([]);
    for (const word of 'dank kraft laut trotz statt weg zeit mal recht liebe arm reich wohl sein sinne regen'.split(
      ' ',
    ))
      expect(EVERYDAY).toContain(word);
  });
});

describe('term-untranslated', () => {
  test.each<[Cells, boolean]>([
    [{ fr: '' }, true],
    [{ fr: '', lock: 'preferred' }, true],
    [{ fr: '', lock: 'dnt' }, false],
    [{ fr: '', lock: 'off' }, false],
    [{ fr: '', 'fr:forms': 'pactes' }, true],
    [{}, false],
  ])('%j', (row, expected) => {
    const found = lint([{ id: 'a', de: 'Pakt', ...row }]);
    expect(found).toEqual(expected ? ['warning term-untranslated 2 "Pakt" has no translation.'] : []);
  });

  test('a column of the language serves its regions', () => {
    expect(codes(lint([{ id: 'a', de: 'Pakt', en: 'pact' }], '', ['en-GB', 'fr']))).toEqual([]);
  });
});

describe('term-contradiction', () => {
  test.each<[string, Cells, RegExp | undefined]>([
    [
      'the term',
      { fr: 'pacte', 'fr:forbidden': 'accord|pacte' },
      /^error .* "pacte" is forbidden, and the term itself/,
    ],
    ['the term with a capital', { fr: 'pacte', 'fr:forbidden': 'Pacte' }, /^error .* "Pacte"/],
    ['a listed form', { fr: 'pacte', 'fr:forms': 'paks', 'fr:forbidden': 'paks' }, /^error .*a listed form/],
    ['a generated form', { fr: 'pacte', 'fr:forbidden': 'pactes' }, /^info .*the rules make/],
    ['another word', { fr: 'pacte', 'fr:forbidden': 'pacte nouveau|pact' }, undefined],
    [
      'other capitals of a name',
      { fr: 'Union soviétique', pos: 'name', 'fr:forbidden': 'Union Soviétique' },
      undefined,
    ],
    ['an entry at rest', { fr: 'pacte', 'fr:forbidden': 'pacte', lock: 'off' }, undefined],
    [
      'what stays, translated',
      { fr: 'pacte', lock: 'dnt' },
      /^warning .* "pacte" is the translation of a term that stays/,
    ],
    ['what stays, as it is', { fr: 'Pakt', lock: 'dnt' }, undefined],
    [
      'what stays, forbidden',
      { fr: 'Pakt', lock: 'dnt', 'fr:forbidden': 'Pakt' },
      /^error .*stays as in the source/,
    ],
  ])('%s', (_, row, expected) => {
    const found = lint([{ id: 'a', de: 'Pakt', ...row }]);
    expect(found).toEqual(expected ? [expect.stringMatching(expected)] : []);
    for (const finding of found) expect(finding).toContain('term-contradiction 2 ');
  });

  test('German targets: forms of the source rules', () => {
    const row = { id: 'a', de: 'Pakt', 'de-CH': 'Abkommen', 'de-CH:forbidden': 'Abkommens|Handelsabkommen' };
    expect(lint([row], '', ['de-CH'])).toEqual([
      expect.stringMatching(/^info term-contradiction 2 "Abkommens"/),
    ]);
  });

  test('the term of another entry with the same source form', () => {
    const bank = { id: 'a', de: 'Bank', subject: 'finance', fr: 'banque', 'fr:forbidden': 'banc' };
    const bench = { id: 'b', de: 'Bank', subject: 'furniture', fr: 'banc' };
    const found = lint([bank, bench]).filter((one) => one.includes('term-contradiction'));
    expect(found).toEqual([
      'error term-contradiction 2 "banc" is forbidden, and the term of "b" (line 3), which "Bank" may be too.',
    ]);
    expect(lint([bank, { ...bench, de: 'Sitz' }])).toEqual([]);
  });
});

describe('term-exclusion', () => {
  test.each<[Cells, readonly RegExp[]]>([
    [{ de: 'Pakt', 'de:forms': '!Pakten' }, []],
    [{ de: 'Pakt', 'de:forms': '!Päkte' }, [/"!Päkte" takes nothing away.* "Pakt". Did you mean "!Pakte"\?/]],
    [{ de: 'Pakt', 'de:forms': '!Pakt' }, [/"!Pakt" takes/]],
    [{ de: 'Pakt', 'de:forms': '!Pakten', off: 'inflection' }, [/"!Pakten" takes nothing away/]],
    [{ de: 'neuer Pakt', 'de:forms': '!neuem' }, []],
  ])('%j', (row, expected) => {
    const found = lint([{ id: 'a', ...row }]);
    expect(found).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    for (const finding of found) expect(finding).toContain('warning term-exclusion 2 ');
  });
});

test('findings come by line', () => {
  const rows = [
    { id: 'a', de: 'Dank', fr: '' },
    { id: 'b', de: 'Pakt', fr: '' },
    { id: 'c', de: 'Dank' },
  ];
  expect(codes(lint(rows))).toEqual([
    'term-everyday',
    'term-untranslated',
    'term-untranslated',
    'term-duplicate',
    'term-everyday',
  ]);
});
