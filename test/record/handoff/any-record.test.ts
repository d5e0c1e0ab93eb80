import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/model.ts';

import { readHandoff } from '../../../src/record/handoff/read.ts';
import { uncarried } from '../../../src/xml.ts';
import { anyRecord, code, pair, record, unit } from '../records.ts';
import { ruleBreaches } from '../rules.ts';
import { schemaCheck } from '../schema.ts';
import { exported, found } from './exported.ts';

// 2.1 and 2.2 differ from 2.0 in the attribute and the namespace alone, as far as they are used here.
const asVersion20 = (xml: string) =>
  xml
    .replace('xmlns="urn:oasis:names:tc:xliff:document:2.2"', 'xmlns="urn:oasis:names:tc:xliff:document:2.0"')
    .replace(/ version="2\.[12]"/, ' version="2.0"');

// What a reader that knows no codes has of a text.
function visible(content: Content): string {
  const text = content.filter((part) => typeof part === 'string').join('');
  const lost = new Set(uncarried(text));
  return text.replace(/\p{Cc}|\p{Cs}|\uFFFE|\uFFFF/gu, (sign) => (lost.has(sign) ? '' : sign));
}

describe('any record', () => {
  test.each(['1.2', '2.0', '2.1', '2.2'] as const)('is valid as XLIFF %s, and no text is lost', (version) => {
    const breaches = schemaCheck(version === '1.2' ? '1.2' : '2.0');
    const path = version === '1.2' ? '//x:trans-unit' : '//x:unit/x:segment';
    fc.assert(
      fc.property(anyRecord, fc.boolean(), (one, marks) => {
        const xml = exported(one, version, { marks });
        expect(breaches(asVersion20(xml))).toEqual([]);
        if (version !== '1.2') expect(ruleBreaches(asVersion20(xml))).toEqual([]);
        expect(found(xml, `${path}/x:source`)).toEqual(one.units.map(({ source }) => visible(source)));
        expect(found(xml, `${path}/x:target`)).toEqual(
          one.units.flatMap(({ target }) => (target ? [visible(target)] : [])),
        );
      }),
      { numRuns: version === '1.2' ? 300 : 100 },
    );
  });
});

// A content as the reader has it: a closing tag that a `g` has written is without text, and nothing has uncarried signs.
function shape(content: Content) {
  const parts = content.map((part) =>
    typeof part === 'string' ? visible([part]) : `${part.kind} ${part.id}`,
  );
  return parts.join('');
}

describe('our own reader', () => {
  test.each(['1.2', '2.0', '2.2'] as const)(
    'finds in XLIFF %s the ids, texts and codes of any record',
    (version) => {
      fc.assert(
        fc.property(anyRecord, (one) => {
          const xml = exported(one, version);
          const [file] = readHandoff(new TextEncoder().encode(xml), 'a.xlf');
          expect(file).toMatchObject({ original: one.original, source: 'de', target: 'fr' });
          expect(xml).toContain(file?.exportId ?? 'an export id');
          expect(file?.units.map(({ id, source }) => [id, shape(source)])).toEqual(
            one.units.map(({ id, source }) => [id, shape(source)]),
          );
          for (const [index, { target, state }] of (file?.units ?? []).entries()) {
            const unit = one.units[index];
            if (!target) continue;
            expect([shape(target), state]).toEqual([shape(unit?.target ?? []), unit?.state]);
          }
        }),
        { numRuns: 200 },
      );
    },
  );
});

describe('an independent reader', () => {
  const xliff12ToJs = createRequire(import.meta.url)('xliff/xliff12ToJs') as (xml: string) => Promise<{
    sourceLanguage: string;
    targetLanguage: string;
    resources: Record<
      string,
      Record<string, { groupUnits: Record<string, { source: unknown; target: unknown }> }>
    >;
  }>;

  test('finds every unit of a file in XLIFF 1.2', async () => {
    const units = [
      unit(['Er sagt & schreibt: 3 < 4 > 2.'], { id: 's-1', target: ['Il dit "3 < 4".'] }),
      unit(['Hallo ', code('{{name}}', '1'), '!'], {
        id: 's-2',
        target: ['Bonjour, ', code('{{name}}', '1')],
      }),
      unit(pair('1', 'b', 'Wichtig'), { id: 's-3', notes: ['why'] }),
      unit(['Offen.'], { id: 's-4' }),
    ];
    const { sourceLanguage, targetLanguage, resources } = await xliff12ToJs(exported(record(...units)));
    expect([sourceLanguage, targetLanguage]).toEqual(['de', 'fr']);
    const groups = resources['locales/de/article.txt'] ?? {};
    const read = groups['g-s-1']?.groupUnits ?? {};
    expect(Object.keys(read)).toEqual(units.map(({ id }) => id));
    expect(read['s-1']).toMatchObject({
      source: 'Er sagt & schreibt: 3 < 4 > 2.',
      target: 'Il dit "3 < 4".',
    });
    expect(read['s-2']?.target).toEqual([
      'Bonjour, ',
      { Standalone: expect.objectContaining({ id: '1', 'equiv-text': '{{name}}' }) },
    ]);
    expect(JSON.stringify(read['s-3'])).toContain('Wichtig');
    expect(read['s-4']).toMatchObject({ source: 'Offen.' });
  });
});
