import { describe, expect, test } from 'vitest';
import type { Bilingual } from '../../src/check/check.ts';
import { runChecks } from '../../src/check/checks.ts';
import type { Code, GlossaryEntry, Verdict } from '../../src/model.ts';
import { bilingual } from './bilingual.ts';

const name: Code = { kind: 'placeholder', id: '1', source: '{{name}}' };

const codes = (text: Bilingual, severities = {}) => runChecks(text, severities).map(({ code }) => code);

describe('numbers', () => {
  test.each([
    ['en-GB', 'Es sind 1.234,50 Euro.', 'It is 1,234.50 euros.', true],
    ['en-GB', 'Es sind 1.234,50 Euro.', 'It is 1.234,50 euros.', false],
    ['fr', 'Es sind 1.234,50 Euro.', 'Il y a 1 234,50 euros.', true],
    ['fr', 'Seit 1961 und 2000.', 'Depuis 1961 et 2000.', true],
    ['es', 'Seit 24 Jahren.', 'Desde hace 42 años.', false],
    ['ar', 'Seit 24 Jahren.', 'منذ ٢٤ عاما.', true],
    ['ja', 'Seit 1961.', '１９６１年から。', true],
    ['pl', 'Um 14.30 Uhr.', 'O 14:30.', true],
    ['pl', 'Am 3.10.2024.', '3.10.2024 r.', true],
    ['en-GB', 'Zwei 2 und 2.', 'Two 2.', false],
    ['en-GB', 'Keine.', 'None, or 7.', false],
    ['de-CH', 'Version 1.10', 'Version 1.10', true],
  ])('%s: %s → %s', (language, source, target, right) => {
    const found = codes(bilingual([source], [target], language)).filter((code) => code === 'number-wrong');
    expect(found.length === 0).toBe(right);
  });
});

test('a wrong number is one finding, as it is written', () => {
  const found = runChecks(bilingual(['Es kostet 1.234,50 Euro.'], ['Cela coûte 1.234,50 euros.'], 'fr'), {});
  expect(found).toMatchObject([{ code: 'number-wrong', expected: '1\u202F234,50', found: '1.234,50' }]);
  const year = runChecks(bilingual(['Seit 1961.'], ['Since 1916.']), {});
  expect(year).toMatchObject([{ code: 'number-wrong', expected: '1961', found: '1916' }]);
});

describe('text', () => {
  test('an empty target is that alone', () => {
    expect(codes(bilingual(['Der Pakt von ', name], [' \u00AD']))).toEqual(['target-empty']);
  });

  test('a target that is the source', () => {
    expect(runChecks(bilingual(['Der Pakt gilt.'], ['Der Pakt  gilt.']), {})[0]).toMatchObject({
      code: 'untranslated',
      severity: 'error',
    });
    expect(runChecks(bilingual(['Version'], ['Version']), {})[0]).toMatchObject({
      code: 'untranslated',
      severity: 'warning',
    });
    const verdict: Verdict = {
      termId: 'k',
      verdict: 'kept',
      rule: 'citation',
      target: { start: 0, end: 11 },
    };
    const echo = bilingual(['Neu: Pakt jetzt mit Funktionen'], ['Neu: pact jetzt mit Funktionen']);
    expect(
      codes({
        ...echo,
        verdicts: [{ ...verdict, source: { start: 5, end: 9 }, target: { start: 5, end: 9 } }],
      }),
    ).toContain('untranslated');
    const name = { ...verdict, source: { start: 0, end: 11 } };
    expect(codes({ ...bilingual(['Kim Jong Un'], ['Kim Jong Un']), verdicts: [name] })).toEqual([]);
  });

  test('doubled words', () => {
    expect(codes(bilingual(['Der Pakt.'], ['The the pact.']))).toEqual(['double-word']);
    expect(codes(bilingual(['Wir treffen uns.'], ['Nous nous voyons.'], 'fr'))).toEqual([]);
    expect(codes(bilingual(['Sehr sehr gut.'], ['Very very good.']))).toEqual([]);
  });
});

describe('terms', () => {
  const entry = {
    id: 'p',
    term: 'Pakt',
    lock: 'locked',
    targets: new Map([['en', { term: 'pact', forms: [], forbidden: [] }]]),
  };
  const glossary = (lock: string) => new Map([['p', { ...entry, lock } as GlossaryEntry]]);
  test.each([
    ['missing', 'term-missing'],
    ['doubled', 'term-doubled'],
    ['forbidden', 'term-forbidden'],
    ['ambiguous', 'term-unclear'],
  ] as const)('%s', (verdict, code) => {
    const text = {
      ...bilingual(['Der Pakt.'], ['The deal.']),
      verdicts: [{ termId: 'p', verdict, rule: 'r' }],
    };
    expect(runChecks({ ...text, glossary: glossary('locked') }, {})).toMatchObject([
      { code, severity: 'error', expected: 'pact', found: 'none' },
    ]);
    expect(runChecks({ ...text, glossary: glossary('preferred') }, {})[0]?.severity).toBe('warning');
  });
});

test('the configuration sets severities', () => {
  const text = bilingual(['Der Pakt.'], ['The the pact.']);
  expect(runChecks(text, { 'double-word': 'warning' })[0]?.severity).toBe('warning');
  expect(codes(text, { 'double-word': 'off' })).toEqual([]);
});
