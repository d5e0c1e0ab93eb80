import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignEdits, writtenHash } from '../../src/editions/align.ts';
import { localizedJson, publishedBlocks, sourceBlocks } from '../../src/editions/blocks.ts';
import type { Document, Segment, State, Unit } from '../../src/model.ts';

const TEXT = 'Ein Satz. Noch einer.';
const document: Document = {
  path: 'a.txt',
  name: 'a',
  format: 'text',
  language: 'de',
  text: TEXT,
  blocks: [
    { key: '001-paragraph', kind: 'paragraph', content: [TEXT], span: { start: 0, end: TEXT.length } },
  ],
};
const segments: Segment[] = [
  { id: 'a', block: '001-paragraph', source: ['Ein Satz.'], span: { start: 0, end: 9 }, terms: [] },
  { id: 'b', block: '001-paragraph', source: ['Noch einer.'], span: { start: 10, end: 21 }, terms: [] },
];
const unit = (id: string, target: string, state: State): [string, Unit] => [
  id,
  {
    id,
    block: '001-paragraph',
    source: [],
    target: [target],
    state,
    terms: [],
    verdicts: [],
    notes: [],
    proposals: [],
  },
];

describe('published blocks', () => {
  const published = (
    units: [string, Unit][],
    target: string,
    release: 'translated' | 'reviewed' | 'final' = 'translated',
  ) => publishedBlocks(document, segments, new Map(units), { target, release }).get('001-paragraph');

  test('sentences stand as in the source, in Japanese without a space', () => {
    expect(published([unit('a', 'Un.', 'translated'), unit('b', 'Deux.', 'final')], 'fr')).toBe('Un. Deux.');
    expect(published([unit('a', '一。', 'translated'), unit('b', '二。', 'translated')], 'ja')).toBe(
      '一。二。',
    );
  });

  test('a block with a sentence that is not accepted is left out', () => {
    expect(published([unit('a', 'Un.', 'translated'), unit('b', 'Deux.', 'initial')], 'fr')).toBeUndefined();
    expect(published([unit('a', 'Un.', 'translated')], 'fr')).toBeUndefined();
  });

  test('the release policy sets the bar', () => {
    const units = [unit('a', 'Un.', 'reviewed'), unit('b', 'Deux.', 'final')];
    expect(published(units, 'fr', 'reviewed')).toBe('Un. Deux.');
    expect(published(units, 'fr', 'final')).toBeUndefined();
  });

  test('the JSON has the blocks in order', () => {
    expect(localizedJson(document, sourceBlocks(document))).toBe(`{\n  "001-paragraph": "${TEXT}"\n}\n`);
  });
});

describe('edits in an output file', () => {
  const split = (text: string) => text.split(/(?<=[.!?])\s+/).filter(Boolean);
  const written = (text: string) => ({ text, written: writtenHash(text) });

  test('no change is no edit', () => {
    expect(assignEdits('Un. Deux.', [written('Un.'), written('Deux.')], split)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('a change goes to its sentence', () => {
    expect(assignEdits('Un. Zwei. Trois.', ['Un.', 'Deux.', 'Trois.'].map(written), split)).toEqual([
      undefined,
      'Zwei.',
      undefined,
    ]);
    expect(assignEdits('Eins. Zwei. Trois.', ['Un.', 'Deux.', 'Trois.'].map(written), split)).toEqual([
      'Eins.',
      'Zwei.',
      undefined,
    ]);
  });

  test('a change in the record is none in the file', () => {
    const edited = { text: 'Zwei.', written: writtenHash('Deux.') };
    expect(assignEdits('Un. Deux.', [written('Un.'), edited], split)).toEqual([undefined, undefined]);
  });

  test('what cannot be assigned is not guessed', () => {
    expect(assignEdits('Tout autre chose', [written('Un.'), written('Deux.')], split)).toBeUndefined();
    expect(assignEdits('Un.', [written('Un.'), written('Deux.')], split)).toBeUndefined();
  });

  test('every single edit is found again', () => {
    const sentence = fc.stringMatching(/^[a-z]{1,8}\.$/);
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 6 }), fc.nat(), (sentences, pick) => {
        const at = pick % sentences.length;
        const file = sentences.with(at, 'NEU!').join(' ');
        const expected = sentences.map((_, index) => (index === at ? 'NEU!' : undefined));
        expect(assignEdits(file, sentences.map(written), split)).toEqual(expected);
      }),
    );
  });
});
