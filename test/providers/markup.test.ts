import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import type { Code, Content, TermMatch } from '../../src/model.ts';
import { billable, type TermToLock, toMarkup } from '../../src/providers/markup.ts';
import type { AskedRung } from '../../src/providers/provider.ts';
import { restore } from '../../src/providers/restore.ts';

const name: Code = { kind: 'placeholder', id: '1', source: '{{name}}' };
const open: Code = { kind: 'open', id: '2', source: '<b>' };
const close: Code = { kind: 'close', id: '2', source: '</b>' };
const term = (start: number, end: number, kind: TermMatch['kind'] = 'word'): TermToLock => ({
  match: { start, end, termId: 't', form: '', kind },
  target: 'pacte & co',
});
const markupOf = (content: Content, terms: readonly TermToLock[] = [], rung: AskedRung = 'marked') =>
  toMarkup(content, terms, rung);

describe('markup for providers', () => {
  test.each<[AskedRung, string]>([
    ['marked', 'A &amp; <g id="0"><t id="0">Pakt</t></g> von <x id="2"/>.'],
    ['plain', 'A &amp; <g id="0">Pakt</g> von <x id="2"/>.'],
    ['opaque', 'A &amp; <g id="0"><k id="0">pacte &amp; co</k></g> von <x id="2"/>.'],
  ])('codes become elements, text is escaped, terms are locked: %s', (rung, expected) => {
    const content: Content = ['A & ', open, 'Pakt', close, ' von ', name, '.'];
    expect(markupOf(content, [term(5, 9)], rung)).toBe(expected);
  });

  test('parts of compounds are not locked', () => {
    expect(markupOf(['Paktbruch'], [term(0, 4, 'compound')])).toBe('Paktbruch');
    expect(markupOf(['Paktbruch'], [term(0, 4, 'compound')], 'opaque')).toBe('Paktbruch');
  });

  test('crossing tags are sent as single elements', () => {
    const i: Code = { kind: 'open', id: '3', source: '<i>' };
    const endI: Code = { kind: 'close', id: '3', source: '</i>' };
    const markup = markupOf([open, 'a', i, 'b', close, 'c', endI]);
    expect(markup).toBe('<x id="0"/>a<x id="1"/>b<x id="2"/>c<x id="3"/>');
  });

  test('what is sent comes back as it was, whatever the text', () => {
    const part = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom<Code>(name, open, close));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const content = parts.map((one, at) =>
          typeof one === 'string' ? one : { ...one, id: `${one.id}-${at}` },
        );
        expect(rawText(restore(markupOf(content), content).content)).toBe(rawText(content));
      }),
    );
  });

  test('bills code points, without tags and escapes', () => {
    expect(billable('Ä😀 &amp; <x id="0"/><t id="1">Pakt</t>')).toBe(9);
  });
});
