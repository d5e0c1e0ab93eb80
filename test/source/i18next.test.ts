import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import type { Document } from '../../src/model.ts';
import { i18next } from '../../src/source/i18next.ts';
import { keyOf } from '../../src/source/keys.ts';
import { testFormat } from '../conformance/format.ts';
import { codeOf, problemOf } from '../problem.ts';
import { read } from './read.ts';

const NESTED = `{
  "title": "Leser {{name}}",
  "nav": {
\t"home" : "Start" ,
    "deep": { "er": { "count_one": "{{count}} Brief", "count_other": "{{count}} Briefe" } }
  },
  "empty": "",
  "list": ["eins", "zwei", { "drei": "drei" }],
  "none": {}, "numbers": [1, -2.5e3, true, null],
  "escaped": "\\u00fcber \\"Tab\\t\\" \\ud83d\\ude00 \\/"
}
`;

testFormat('i18next', {
  format: i18next,
  samples: {
    nested: NESTED,
    dense: '{"a":"Ja","b":{"c":"Nein"}}\n',
    spread: '{ "a" : "Ja" , "b" : [ "x" , "y" ] }\n',
    'odd keys':
      '{"":"leer","a.b":"Punkt","a":{"b":"tief"},"_x002E_":"Flucht","µ <>":"Zeichen","日本":"Japan","__proto__":"p","constructor":"c"}\n',
  },
});

const parse = (content: string) => read('a.json', content);
const without = (document: Document, ...gone: readonly string[]) =>
  new Map(
    document.blocks
      .filter(({ key }) => !gone.includes(key))
      .map(({ key, content }) => [key, rawText(content)]),
  );
const built = (content: string, ...gone: readonly string[]) => {
  const document = parse(content);
  return i18next.build(document, without(document, ...gone));
};

describe('i18next: reading', () => {
  test('keys are paths, and text is what is no empty string', () => {
    expect(parse(NESTED).blocks.map(({ key, name }) => [key, name])).toEqual([
      ['title', 'title'],
      ['nav.home', 'nav.home'],
      ['nav.deep.er.count_one', 'nav.deep.er.count_one'],
      ['nav.deep.er.count_other', 'nav.deep.er.count_other'],
      ['list.0', 'list.0'],
      ['list.1', 'list.1'],
      ['list.2.drei', 'list.2.drei'],
      ['escaped', 'escaped'],
    ]);
  });

  test('the content is the string, not how it is escaped', () => {
    expect(rawText(parse(NESTED).blocks.at(-1)!.content)).toBe('über "Tab\t" 😀 /');
  });

  test.each([
    ['{"a": "x",\n "b": "y",\n}', 3, 1, 'a key in quotation marks', '"}"'],
    ['{"a": "x"\n "b": "y"}', 2, 2, 'a comma', '"""'],
    ['{"a" "x"}', 1, 6, 'a colon', '"""'],
    ['{"a": }', 1, 7, 'a value', '"}"'],
    ['{"a": "x"', 1, 10, '"}"', 'the end of the file'],
    ['{"a": ["x"', 1, 11, '"]"', 'the end of the file'],
    ['{"a": "x}\n', 1, 7, 'a closing quotation mark', '"""'],
    ['// a\n{"a": "x"}', 1, 1, 'JSON without comments', '"/"'],
    ['{"a": "x"} {}', 1, 12, 'the end of the file', '"{"'],
    ['{"a": wahr}', 1, 7, 'a value', '"wahr"'],
    ["{'a': 1}", 1, 2, 'a value', '"\'"'],
    ['{"a": "\\q"}', 1, 7, 'an escape such as \\n', '"""'],
    ['["a"]', 1, 1, 'an object', 'array'],
    ['\uFEFF "a"', 1, 2, 'an object', 'string'],
  ])('%j is refused with its place', async (content, line, column, expected, found) => {
    expect(await problemOf(() => parse(content))).toMatchObject({
      code: 'source-json',
      file: 'a.json',
      line,
      column,
      expected,
      found,
    });
  });

  test('a key that stands twice in an object is refused, also when it is written in another way', async () => {
    for (const twice of ['"b": 2', '"\\u0062": "y"']) {
      const content = `{"a": {"b": "x"},\n "c": [{"b": "x",\n  ${twice}}]}`;
      expect(await problemOf(() => parse(content))).toMatchObject({
        code: 'source-duplicate-key',
        line: 3,
        column: 3,
      });
    }
    expect(parse('{"a": {"b": "x"}, "b": "y", "c": {"b": "z"}}').blocks).toHaveLength(3);
  });

  test('a hundred levels are read, more are refused', async () => {
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}"x"${'}'.repeat(levels)}`;
    expect(parse(nested(100)).blocks).toHaveLength(1);
    expect(await codeOf(() => parse(nested(101)))).toBe('source-json');
    expect(await codeOf(() => parse(nested(100_000)))).toBe('source-json');
    expect(await codeOf(() => parse('['.repeat(200_000)))).toBe('source-json');
    expect(parse(`{"a": "${'{['.repeat(200)}"}`).blocks).toHaveLength(1);
  });

  test('a string of millions of escapes is read, and one that is not closed is refused', async () => {
    const long = '\\n'.repeat(3_500_000);
    expect(rawText(parse(`{"a": "${long}"}`).blocks[0]!.content)).toHaveLength(3_500_000);
    expect(await codeOf(() => parse(`{"a": "${'\\"'.repeat(300_000)}`))).toBe('source-json');
  });

  test('a resource without text is empty', async () => {
    for (const content of ['{}', '{"a": ""}', '{"a": [1, null, {}]}']) {
      expect(await codeOf(() => parse(content))).toBe('source-empty');
    }
  });

  test('what is read is what JSON.parse reads', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"a"',
      '"b"',
      ':',
      ',',
      '1',
      '-',
      '01',
      '1.',
      'true',
      'null',
      ' ',
      '\n',
      '\t',
      '"\\u00"',
      '"\t"',
      '\u00A0',
      '//',
      '/**/',
      "'",
    );
    const broken = fc
      .tuple(fc.nat(NESTED.length), fc.nat(2), fc.array(piece, { maxLength: 2 }))
      .map(([at, cut, parts]) => NESTED.slice(0, at) + parts.join('') + NESTED.slice(at + cut));
    fc.assert(
      fc.property(
        fc.oneof(
          broken,
          fc.array(piece).map((parts) => `{"a":"x",${parts.join('')}}`),
        ),
        (content) => {
          const mine = attempt(() => parse(content));
          const theirs = attempt(() => JSON.parse(content));
          if (mine instanceof Error) {
            const duplicate = /stands twice|no text to translate/.test(mine.message);
            expect(theirs instanceof Error || duplicate).toBe(true);
          } else {
            expect(theirs).not.toBeInstanceOf(Error);
            expect(stringsOf(theirs)).toEqual(mine.blocks.map(({ content: own }) => rawText(own)));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('i18next: keys', () => {
  test.each([
    [['a', '0', 'b-c_d'], 'a.0.b-c_d'],
    [['a.b'], 'a_x002E_b'],
    [['größe', ''], 'größe._x_'],
    [['_x002E_'], '_x005F_x002E_'],
    [['😀'], '_x1F600_'],
    [['__proto__'], '__proto__'],
  ])('%j is %s', (path, key) => {
    expect(keyOf(path)).toBe(key);
  });

  test('different paths have different keys', () => {
    const segment = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc
        .array(fc.constantFrom('_', 'x', '.', '2', 'E', '0', ''), { maxLength: 7 })
        .map((parts) => parts.join('')),
    );
    const path = fc.array(segment, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(path, path, (one, other) => {
        expect(keyOf(one) === keyOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('i18next: building', () => {
  test('a key without a text is left out, with the objects that get empty', () => {
    expect(built(NESTED, 'title', 'nav.deep.er.count_one', 'nav.deep.er.count_other', 'escaped')).toBe(`{
  "nav": {
\t"home" : "Start"
  },
  "empty": "",
  "list": ["eins", "zwei", { "drei": "drei" }],
  "none": {}, "numbers": [1, -2.5e3, true, null]
}
`);
  });

  test('an array is there whole or not at all', () => {
    for (const gone of ['list.0', 'list.1', 'list.2.drei']) {
      const resource = JSON.parse(built(NESTED, gone));
      expect(resource).not.toHaveProperty('list');
      expect(resource).toHaveProperty('numbers', [1, -2500, true, null]);
    }
  });

  test('nothing left is an empty object', () => {
    expect(built('{\n  "a": "x",\n  "b": { "c": "y" }\n}\n', 'a', 'b.c')).toBe('{}\n');
  });

  test('white space, line ends and the last line end stay', () => {
    const content = '{\r\n\t"a": "x",\r\n\t"b": "y",\r\n\t"c": "z"\r\n}';
    expect(built(content, 'c')).toBe('{\r\n\t"a": "x",\r\n\t"b": "y"\r\n}');
    expect(built(content, 'a')).toBe('{\r\n\t"b": "y",\r\n\t"c": "z"\r\n}');
    expect(built('{ "a": "x" , "b": "y" }', 'a')).toBe('{ "b": "y" }');
  });

  test('a text that is the same keeps its escapes, another is written anew', () => {
    const document = parse('{"a": "\\u00fc", "b": "\\u00fc"}');
    expect(
      i18next.build(
        document,
        new Map([
          ['a', 'ü'],
          ['b', 'ö "\n'],
        ]),
      ),
    ).toBe('{"a": "\\u00fc", "b": "ö \\"\\n"}');
  });

  test('any resource is rebuilt as it was, and with any texts left out it is valid JSON', () => {
    const value = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.constantFrom('Haus', '', 1, null, false),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.string({ maxLength: 3 }), tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    const resource = fc.dictionary(fc.string({ maxLength: 3 }), value, { minKeys: 1, maxKeys: 5 });
    fc.assert(
      fc.property(
        resource,
        fc.constantFrom(0, 2, '\t'),
        fc.infiniteStream(fc.boolean()),
        (entries, indent, coins) => {
          const content = JSON.stringify({ text: 'Haus', ...entries, last: 'x' }, null, indent);
          const document = parse(content);
          expect(i18next.build(document, without(document))).toBe(content);
          const gone = document.blocks.map(({ key }) => key).filter(() => coins.next().value);
          const rest = JSON.parse(i18next.build(document, without(document, ...gone)));
          const kept = new Set(document.blocks.map(({ content: own }) => rawText(own)));
          for (const text of stringsOf(rest)) expect(kept).toContain(text);
        },
      ),
    );
  });
});

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

// In the order of the file: JSON.parse moves keys that are whole numbers to the front, so samples have none.
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
