import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../src/segment/rules.ts';
import { segmentText } from '../../src/segment/segmenter.ts';

function cut(text: string, rules: Parameters<typeof compileRules>[0], language = 'de'): string[] {
  return segmentText(text, { language, rules: compileRules(rules) }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('abbreviations of a project', () => {
  const abbreviations = ['Tgb.-Nr.', 'Hauptm.', 'i. Auftr.', 'vorgen.', 'C++.'];

  test.each([
    ['Der Hauptm. Schulz kam. Er blieb.', ['Der Hauptm. Schulz kam.', 'Er blieb.']],
    ['Unter Tgb.-Nr. 4 und Tgb.-Nr. Hundert steht es.', ['Unter Tgb.-Nr. 4 und Tgb.-Nr. Hundert steht es.']],
    ['Gez. i. Auftr. Schulz, i.Auftr. Beck', ['Gez. i. Auftr. Schulz, i.Auftr. Beck']],
    ['Vorgen. Person ist bekannt.', ['Vorgen. Person ist bekannt.']],
    ['Er ist Hauptm. Danach wurde er Major.', ['Er ist Hauptm. Danach wurde er Major.']],
    ['Er schrieb „Hauptm.“ Danach ging er.', ['Er schrieb „Hauptm.“', 'Danach ging er.']],
    ['Das ist unvorgen. Schulz ging.', ['Das ist unvorgen.', 'Schulz ging.']],
    ['Er kann C++. Beck auch.', ['Er kann C++. Beck auch.']],
  ])('%s', (text, expected) => {
    expect(cut(text, { abbreviations })).toEqual(expected);
  });

  test('they hold in other languages too', () => {
    expect(cut('Ask Insp. Green. He knows.', { abbreviations: ['Insp.'] }, 'en')).toEqual([
      'Ask Insp. Green.',
      'He knows.',
    ]);
  });
});

describe('rules of a project', () => {
  const hold = { before: 'Modell\\.', after: '\\s', break: false };

  test('hold a place, at any offset of the white space behind it', () => {
    const text = 'Das ist ein Modell. Kunden mögen es.';
    expect(cut(text, {})).toHaveLength(2);
    expect(cut(text, { rules: [hold] })).toEqual([text]);
    expect(cut(text, { rules: [{ ...hold, before: 'Modell\\.\\s', after: 'K' }] })).toEqual([text]);
    expect(cut('A „Modell.“  Kunden', { rules: [{ ...hold, before: '“' }] })).toHaveLength(1);
  });

  test('break where no built-in rule does, also without a final sign', () => {
    const rules = [{ before: ';', after: '\\s', break: true }];
    expect(cut('Erstens; zweitens z. B. das; Ende', { rules })).toEqual([
      'Erstens;',
      'zweitens z. B. das;',
      'Ende',
    ]);
    expect(cut('One; two.', { rules }, 'en')).toEqual(['One;', 'two.']);
  });

  test('the first that matches decides', () => {
    const colon = { before: ':', after: '\\s', break: true };
    expect(cut('Er: ja', { rules: [colon, { ...colon, break: false }] })).toEqual(['Er:', 'ja']);
    expect(cut('Er: ja', { rules: [{ ...colon, break: false }, colon] })).toEqual(['Er: ja']);
  });

  test('whatever they are, codes stay whole and nothing is lost', () => {
    const rules = [{ before: '', after: '', break: true }];
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (noise) => {
        const text = `a ${noise.replace(/[{}<>$`]/g, '')} {{b. c}} d`;
        const parts = cut(text, { rules });
        expect(parts).toContain('{{b. c}}');
        expect(visible(parts.join(''))).toBe(visible(text));
      }),
    );
  });
});

function visible(text: string): string {
  return text.replace(/[\s\u200B-\u200D\u2060\uFEFF]/gu, '');
}
