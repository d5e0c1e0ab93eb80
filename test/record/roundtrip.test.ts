import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import { anyRecord, code, pair, read, record, recordText, spanOf, term, unit } from './records.ts';
import { ruleBreaches } from './rules.ts';
import { schemaCheck } from './schema.ts';

const glossary = new Map([
  ['agreement', { term: 'Abkommen\0', translation: 'accord' }],
  ['moment', { term: 'Moment', translation: 'moment' }],
  ['untranslated', { term: 'Heim' }],
]);

describe('a written record', () => {
  test('is read as it was, whatever its texts, codes and terms', () => {
    fc.assert(
      fc.property(anyRecord, (one) => {
        expect(read(recordText(one, glossary))).toStrictEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  test('is valid against the schemas of OASIS, and against the rules beside them', () => {
    const breachesOfSchema = schemaCheck();
    fc.assert(
      fc.property(anyRecord, (one) => {
        const xml = recordText(one, glossary);
        expect([...breachesOfSchema(xml), ...ruleBreaches(xml)]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('an invalid one would be noticed', () => {
    const xml = recordText(record(unit(['Ja.'], { target: ['Oui.'] })), glossary);
    const check = schemaCheck();
    expect(check(xml)).toEqual([]);
    expect(check(xml.replace('state="translated"', 'state="done"'))).toHaveLength(1);
    expect(check(xml.replace('<segment', '<mda:metadata/><segment'))).toHaveLength(1);
    expect(ruleBreaches(xml.replace('Oui.', '<ph id="1" dataRef="d1"/>'))).toHaveLength(1);
    expect(ruleBreaches(xml.replace('Oui.', '<mrk id="s1">Oui.</mrk>'))).toHaveLength(1);
  });

  test('is the same for the same record, in whatever order its properties are', () => {
    const origin = { kind: 'provider', name: 'deepl', machine: 'ab' } as const;
    const turned = { machine: 'ab', name: 'deepl', kind: 'provider' } as const;
    const xml = recordText(record(unit(['Ja.'], { target: ['Oui.'], origin })), glossary);
    expect(recordText(record(unit(['Ja.'], { target: ['Oui.'], origin: turned })), glossary)).toBe(xml);
  });
});

describe('an independent reader', () => {
  const xliff2js = createRequire(import.meta.url)('xliff/xliff2js') as (xml: string) => Promise<{
    resources: Record<
      string,
      Record<string, { groupUnits: Record<string, { source: unknown; target: unknown }> }>
    >;
  }>;

  test('finds every unit, and the texts of those without terms', async () => {
    const source = ['Das Abkommen gilt.'];
    const units = [
      unit(['Er sagt & schreibt: 3 < 4 > 2.'], { id: 's-1', target: ['Il dit "3 < 4".'] }),
      unit(['Hallo ', code('{{name}}', '1'), '!'], {
        id: 's-2',
        target: ['Bonjour, ', code('{{name}}', '1')],
      }),
      unit(pair('1', 'b', 'Wichtig'), { id: 's-3', notes: ['why'] }),
      unit(source, {
        id: 's-4',
        target: ['L’accord est en vigueur.'],
        terms: [term(source, 'Abkommen', 'agreement')],
        verdicts: [
          {
            termId: 'agreement',
            verdict: 'kept',
            rule: 'form',
            source: spanOf(source, 'Abkommen'),
            target: { start: 2, end: 8 },
          },
        ],
      }),
      unit(['Offen.'], { id: 's-5' }),
    ];
    const { resources } = await xliff2js(recordText(record(...units), glossary));
    const found = Object.values(resources).flatMap((file) => Object.values(file));
    const groupUnits = found[0]?.groupUnits ?? {};
    expect(Object.keys(groupUnits)).toEqual(units.map(({ id }) => id));
    expect(groupUnits['s-1']).toMatchObject({
      source: 'Er sagt & schreibt: 3 < 4 > 2.',
      target: 'Il dit "3 < 4".',
    });
    expect(groupUnits['s-5']).toMatchObject({ source: 'Offen.' });
    expect(JSON.stringify(groupUnits['s-2'])).toContain('Bonjour, ');
    expect(JSON.stringify(groupUnits['s-3'])).toContain(rawText(['Wichtig']));
  });
});
