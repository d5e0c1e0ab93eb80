import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batches } from '../../src/providers/batch.ts';
import { deepl } from '../../src/providers/deepl.ts';

test('every batch keeps the limits, and nothing is lost or moved', () => {
  const limits = { texts: 5, bytes: 100, concurrency: 1 };
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 120 })), fc.nat({ max: 60 }), (texts, context) => {
      const cut = batches(texts, { limits, size: (text) => text.length }, (text) => text, context);
      for (const batch of cut.batches) {
        expect(batch.length).toBeLessThanOrEqual(5);
        expect(batch.join('').length).toBeLessThanOrEqual(100 - context);
      }
      const fits = texts.filter((text) => text.length <= 100 - context);
      expect(cut.batches.flat()).toEqual(fits);
      expect(cut.tooLong).toEqual(texts.filter((text) => text.length > 100 - context));
    }),
  );
});

test('DeepL texts are measured as they are encoded in a form', () => {
  const { size, limits } = deepl({});
  expect(size('aä€<')).toBe(`&text=${encodeURIComponent('aä€<')}`.length);
  expect(limits).toMatchObject({ texts: 50 });
  expect(limits.bytes).toBeLessThan(131_072);
});
