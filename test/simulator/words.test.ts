import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherWords } from './words.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Pakt',
        'über',
        'NATO',
        'ß',
        'é',
        '日本',
        ' ',
        '. ',
        '12',
        '„',
        '“',
        '&amp;',
        '<b>',
        '</b>',
      ),
      fc.constantFrom('<t id="1"/>', '😀', '{', '-'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
  )
  .map((pieces) => pieces.join(''));
const WORDS = /<[^>]*>|&#?\w+;|[\p{L}\p{M}]+/gu;

describe('other words', () => {
  test('leave tags, entities, digits and punctuation, and no word', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('fr', 'es', 'en-GB', 'ja'), (source, language) => {
        const target = otherWords(source, language);
        expect(target.split(WORDS)).toEqual(source.split(WORDS));
        const kept = (piece: string) => /^[<&]/.test(piece);
        const after = target.match(WORDS) ?? [];
        for (const [index, piece] of (source.match(WORDS) ?? []).entries())
          expect(after[index] === piece).toBe(kept(piece));
      }),
    );
  });

  test('differ from the source, single letters too', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz')
      for (const language of 'ar bg cs da el en-GB en-US es fi fr hu it ja ko nl pl pt-BR ru sv tr uk zh'.split(
        ' ',
      ))
        expect(otherWords(letter, language)).not.toBe(letter);
  });

  test('keep capitals letter by letter', () => {
    expect(otherWords('Der NATO-Rat', 'fr')).toMatch(/^\p{Lu}\p{Ll}{2} \p{Lu}{4}-\p{Lu}\p{Ll}{2}$/u);
  });

  test('are the same each time, and others in each language', () => {
    const languages = [
      'ar',
      'en-GB',
      'en-US',
      'es',
      'fr',
      'it',
      'ja',
      'nl',
      'pl',
      'pt-BR',
      'pt-PT',
      'ru',
      'uk',
    ];
    const all = languages.map((language) => otherWords('Abkommen', language));
    expect(new Set(all).size).toBe(languages.length);
    expect(languages.map((language) => otherWords('Abkommen', language))).toEqual(all);
  });
});
