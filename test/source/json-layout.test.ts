import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intoLayout } from '../../src/source/json-layout.ts';

const into = (before: string, wanted: object, theirs: readonly string[] = []) =>
  intoLayout(before, JSON.stringify(wanted), (key) => !theirs.includes(key), 'a.json');

describe('the layout of a JSON file', () => {
  test.each([
    ['nothing to do', '{ "b" :1 , "a":"x"\t}', { a: 'x', b: 1 }, [], '{ "b" :1 , "a":"x"\t}'],
    [
      'another text',
      '{\n    "a": "x",\n    "b": "y"\n}\n',
      { a: 'z', b: 'y' },
      [],
      '{\n    "a": "z",\n    "b": "y"\n}\n',
    ],
    [
      'a new key at its place',
      '{\n\t"c": "z",\n\t"a": "x"\n}',
      { a: 'x', b: 'y', c: 'z' },
      [],
      '{\n\t"c": "z",\n\t"a": "x",\n\t"b": "y"\n}',
    ],
    [
      'a new key at the begin',
      '{\r\n  "b": "y"\r\n}',
      { a: 'x', b: 'y' },
      [],
      '{\r\n  "a": "x",\r\n  "b": "y"\r\n}',
    ],
    [
      'a new object',
      '{\n    "a": "x"\n}',
      { a: 'x', n: { m: 'y' } },
      [],
      '{\n    "a": "x",\n    "n": {\n        "m": "y"\n    }\n}',
    ],
    ['all in one line', '{"a":"x"}', { a: 'x', n: { m: 'y' } }, [], '{"a":"x","n":{"m":"y"}}'],
    ['a key that is not wanted', '{ "a": "x", "b": "y", "c": "z" }', { b: 'y' }, [], '{ "b": "y" }'],
    [
      'a key of theirs',
      '{ "a": "x", "n": { "m": "y", "o": "z" } }',
      { a: 'x' },
      ['n.o'],
      '{ "a": "x", "n": { "o": "z" } }',
    ],
    ['a text of theirs where a value is wanted', '{ "a": "x" }', { a: '' }, ['a'], '{ "a": "x" }'],
    [
      'keys of theirs where a text is wanted',
      '{ "n": { "m": "y" } }',
      { n: 'x' },
      ['n.m'],
      '{ "n": { "m": "y" } }',
    ],
    ['an array that grows', '{ "l": ["x"] }', { l: ['x', 'y'] }, ['l.0'], '{ "l": ["x", "y"] }'],
    ['an array with more of theirs', '{ "l": ["x", "y"] }', { l: ['z'] }, ['l.1'], '{ "l": ["x", "y"] }'],
    ['an array that is not whole yet', '{ "l": ["x"] }', {}, ['l.0'], '{ "l": ["x"] }'],
    ['an empty file', '{}', { a: 'x' }, [], '{\n  "a": "x"\n}'],
  ] as const)('%s', (_, before, wanted, theirs, expected) => {
    expect(into(before, wanted, theirs)).toBe(expected);
    expect(into(expected, wanted, theirs)).toBe(expected);
  });

  test('holds what is wanted, whatever stood there, and stays from then on', () => {
    const key = fc.stringMatching(/^[a-z]{1,2}$/);
    const { object } = fc.letrec((tie) => ({
      value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), tie('object'), fc.array(fc.string())),
      object: fc.dictionary(key, tie('value')),
    }));
    const indent = fc.constantFrom(undefined, 2, 4, '\t');
    fc.assert(
      fc.property(object, object, indent, (before, wanted, space) => {
        const made = into(JSON.stringify(before, null, space), wanted as object);
        expect(JSON.parse(made)).toEqual(JSON.parse(JSON.stringify(wanted)));
        expect(into(made, wanted as object)).toBe(made);
      }),
    );
  });
});
