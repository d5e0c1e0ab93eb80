import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidy } from '../../../src/content.ts';
import type { Content } from '../../../src/model.ts';
import type { Handoff, HandoffUnit } from '../../../src/record/handoff/handoff.ts';
import { readHandoff } from '../../../src/record/handoff/read.ts';
import { seededRandom } from '../../simulator/random.ts';
import { writeAnyhow } from './written.ts';

// What XML 1.0 can carry.
const text = fc
  .string({ unit: 'binary', maxLength: 8 })
  .map((found) =>
    [...found].filter((sign) => /[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(sign)).join(''),
  );
const words = fc.oneof(text, fc.constantFrom('Vertrag', ' ', '&lt;', ']]>', '\r\n', '"\''));
const ids = fc.constantFrom('1', '2', 'a.b', 'ü:2', '__proto__', 'x 1', 'a.2E.b');
const placeholder = fc
  .record({ id: ids, source: words })
  .map(({ id, source }): Content => [{ kind: 'placeholder', id, source }]);
const content: fc.Arbitrary<Content> = fc
  .tuple(
    fc.array(
      fc.oneof(
        words.map((word) => [word]),
        placeholder,
      ),
      { maxLength: 6 },
    ),
    fc.nat(6),
    fc.nat(6),
    words,
  )
  .map(([parts, from, to, source]) => [
    'Ü',
    ...parts.slice(0, from).flat(),
    // One pair: its id is none of the others.
    ...(from < to ? [{ kind: 'open' as const, id: 'pair', source }] : []),
    ...parts.slice(from, to).flat(),
    ...(from < to ? [{ kind: 'close' as const, id: 'pair', source: '' }] : []),
    ...parts.slice(Math.max(from, to)).flat(),
  ])
  .map((parts) => tidy(parts));
const note = words.map((word) => `Note ${word}`);
const standing = fc.constantFrom(
  { state: 'initial' as const, confirmed: false },
  { state: 'translated' as const, confirmed: false },
  { state: 'translated' as const, confirmed: true },
  { state: 'reviewed' as const, confirmed: true },
  { state: 'final' as const, confirmed: true },
);
const unit: fc.Arbitrary<Omit<HandoffUnit, 'id'>> = fc
  .record({
    name: fc.option(words, { nil: undefined }),
    source: content,
    target: fc.option(content, { nil: undefined }),
    standing,
    locked: fc.boolean(),
    notes: fc.array(note, { maxLength: 2 }),
    proposals: fc.array(
      fc.record({
        target: content,
        source: content,
        origin: words,
        quality: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ name, target, standing: { state, confirmed }, ...rest }) => ({
    ...rest,
    ...(name === undefined ? {} : { name }),
    ...(target ? { target, state, confirmed } : { state: 'initial', confirmed: false }),
    line: 0,
  }));
const handoff: fc.Arbitrary<Handoff> = fc
  .record({
    original: words,
    source: fc.constant('de'),
    target: fc.option(fc.constantFrom('fr', 'pt-BR'), { nil: undefined }),
    exportId: fc.option(fc.constant('wf-1a2b'), { nil: undefined }),
    units: fc.array(unit, { maxLength: 5 }),
  })
  .map(({ target, exportId, units, ...rest }) => ({
    ...rest,
    ...(target ? { target } : {}),
    ...(exportId ? { exportId } : {}),
    units: units.map((one, index) => ({
      ...one,
      id: ['__proto__', 'a.b', 'größe x', '1', 's-01'][index] ?? '',
    })),
  }));

test('XLIFF 1.2 is read as it was, however it is written', () => {
  fc.assert(
    fc.property(handoff, fc.integer(), (whole, seed) => {
      const xml = writeAnyhow(whole, seededRandom(seed));
      const [read, ...others] = readHandoff(new TextEncoder().encode(xml), 'back.xlf');
      expect(others).toEqual([]);
      expect({ ...read, units: read?.units.map((one) => ({ ...one, line: 0 })) }).toEqual(whole);
    }),
    { numRuns: 400 },
  );
});
