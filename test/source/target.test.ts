import { expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import { parseInline } from '../../src/inline.ts';
import { parseTarget } from '../../src/source/target.ts';

test('codes of the source keep their ids in a target, in any order and at most as often as there', () => {
  const source = parseInline('{{- name}} hat <b>{{n}}</b> Briefe.');
  const target = parseTarget('<b>{{n}}</b> letters for {{- name}}, {{n}} {{x}}', source, []);
  const ids = target.flatMap((part) => (typeof part === 'string' ? [] : [`${part.id} ${part.source}`]));
  expect(ids).toEqual([
    '2 <b>',
    '3 {{n}}',
    '2 </b>',
    '1 {{- name}}',
    expect.stringMatching(/^unknown-\S+ \{\{n\}\}$/),
    expect.stringMatching(/^unknown-\S+ \{\{x\}\}$/),
  ]);
  expect(rawText(target)).toBe('<b>{{n}}</b> letters for {{- name}}, {{n}} {{x}}');
});
