import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import type { Code, Content, TermMatch } from '../../src/model.ts';
import { billable, fromMarkup, toMarkup } from '../../src/providers/markup.ts';

const name: Code = { kind: 'placeholder', id: '1', source: '{{name}}' };
const open: Code = { kind: 'open', id: '2', source: '<b>' };
const close: Code = { kind: 'close', id: '2', source: '</b>' };
const term = (start: number, end: number): TermMatch => ({ start, end, termId: 't', form: '', kind: 'word' });

describe('markup for providers', () => {
  test('codes become elements, text is escaped, terms are marked', () => {
    const content: Content = ['A & ', open, 'Pakt', close, ' von ', name, '.'];
    expect(toMarkup(content, [term(5, 9)])).toBe('A &amp; <g id="0"><t id="0">Pakt</t></g> von <x id="2"/>.');
  });

  test('parts of compounds are not marked', () => {
    expect(toMarkup(['Paktbruch'], [{ ...term(0, 4), kind: 'compound' }])).toBe('Paktbruch');
  });

  test('crossing tags are sent as single elements', () => {
    const i: Code = { kind: 'open', id: '3', source: '<i>' };
    const endI: Code = { kind: 'close', id: '3', source: '</i>' };
    const markup = toMarkup([open, 'a', i, 'b', close, 'c', endI], []);
    expect(markup).toBe('<x id="0"/>a<x id="1"/>b<x id="2"/>c<x id="3"/>');
  });

  test('what is sent comes back as it was, whatever the text', () => {
    const part = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom<Code>(name, open, close));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const content = parts.map((one, at) =>
          typeof one === 'string' ? one : { ...one, id: `${one.id}-${at}` },
        );
        expect(rawText(fromMarkup(toMarkup(content, []), content))).toBe(rawText(content));
      }),
    );
  });

  test('bills code points, without tags and escapes', () => {
    expect(billable('Ä😀 &amp; <x id="0"/><t id="1">Pakt</t>')).toBe(9);
  });

  test('moved, doubled, re-cased and broken elements are read; strange ones become codes', () => {
    const source: Content = [name, ' ', open, 'x', close];
    expect(rawText(fromMarkup('<G id="1">y</G> <X id="0" />', source))).toBe('<b>y</b> {{name}}');
    expect(rawText(fromMarkup('<x id="0"/><x id="0"/>', source))).toBe('{{name}}{{name}}');
    expect(fromMarkup('<foo/>a', source)).toMatchObject([{ kind: 'placeholder', source: '<foo/>' }, 'a']);
    expect(fromMarkup('<x id="7"/>', source)).toMatchObject([{ source: '<x id="7"/>' }]);
    expect(rawText(fromMarkup('<t id="0"></t>a<t id="9">b</t>', source))).toBe('ab');
  });
});
