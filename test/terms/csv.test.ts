import { describe, expect, it } from 'vitest';
import { WortfestError } from '../../src/problems.ts';
import { readGlossary } from '../../src/terms/csv.ts';

const read = (table: string | Uint8Array, targets: readonly string[] = ['en-GB', 'fr']) =>
  readGlossary(typeof table === 'string' ? new TextEncoder().encode(table) : table, {
    path: 'glossary/terms.csv',
    source: 'de',
    targets,
  });

function problemOf(table: string | Uint8Array, targets?: readonly string[]) {
  try {
    read(table, targets);
  } catch (error) {
    if (error instanceof WortfestError) return error.problems[0];
    throw error;
  }
  return undefined;
}

describe('reading', () => {
  it('reads every column, lists trimmed, unknown columns passed over', () => {
    const table =
      '\uFEFFid,de,de:forms,pos,gender,case,compounds,off,lock,subject,note,owner,en,en-GB,en:forbidden,fr,fr:forms\r\n' +
      'watch,Uhr,Uhren | Ührchen | !Uhrs|,noun,f,sensitive,any,spelling | ellipsis,preferred,time,"a ""note"", long",me,clock,,watch|,horloge, horloges | pendule\r\n';
    expect(read(table)).toEqual([
      {
        id: 'watch',
        file: 'glossary/terms.csv',
        line: 2,
        term: 'Uhr',
        forms: ['Uhren', 'Ührchen', '!Uhrs'],
        pos: 'noun',
        gender: 'f',
        case: 'sensitive',
        compound: 'any',
        off: ['spelling', 'ellipsis'],
        lock: 'preferred',
        subject: 'time',
        note: 'a "note", long',
        targets: new Map([
          ['en', { term: 'clock', forms: [], forbidden: ['watch'] }],
          ['fr', { term: 'horloge', forms: ['horloges', 'pendule'], forbidden: [] }],
        ]),
      },
    ]);
  });

  it('leaves out what an entry does not say', () => {
    expect(read('id,de,en,fr\n1,Uhr,,\n')).toEqual([
      { id: '1', file: 'glossary/terms.csv', line: 2, term: 'Uhr', lock: 'locked', targets: new Map() },
    ]);
  });
});

describe('errors', () => {
  it('names a missing column and the one that was meant', () => {
    expect(problemOf('id,de,en,fr-FR\n')).toMatchObject({
      code: 'glossary-column',
      file: 'glossary/terms.csv',
      line: 1,
    });
    expect(problemOf('ID,de,en,fr\n')?.message).toContain('Did you mean "ID"?');
    expect(problemOf('id,de,en,Fr\n')?.message).toContain('Did you mean "Fr"?');
    expect(problemOf('')?.code).toBe('glossary-column');
    expect(problemOf('id,de,en-US\n', ['en-GB'])?.code).toBe('glossary-column');
  });

  it.each([
    ['lock', 'hard'],
    ['case', 'upper'],
    ['compounds', 'all'],
    ['pos', 'adverb'],
    ['off', 'compounds'],
  ])('refuses a wrong %s with its line', (column, value) => {
    expect(problemOf(`id,de,en,fr,${column}\n1,"U\nhr",,,\n\n2,Tag,,,${value}\n`)).toMatchObject({
      code: 'glossary-value',
      line: 5,
      found: value,
    });
  });

  it('refuses rows without id or term', () => {
    expect(problemOf('id,de,en,fr\n,Tag,,\n')).toMatchObject({ code: 'glossary-value', line: 2 });
    expect(problemOf('id,de,en,fr\n1, ,,\n')).toMatchObject({ code: 'glossary-value', line: 2 });
  });

  it('refuses an id that stands twice', () => {
    const problem = problemOf('id,de,en,fr\n1,Tag,,\n2,Uhr,,\n1,Jahr,,\n');
    expect(problem).toMatchObject({ code: 'glossary-duplicate', file: 'glossary/terms.csv', line: 4 });
    expect(problem?.message).toContain('line 2');
  });

  it.each([
    ['id,de,en,fr\n1,Tag,,\n2,Uhr,\n', 3],
    ['id,de,en,fr\n1,"Tag"e,,\n', 2],
    ['id,de,en,fr\n1,Tag "x",,\n', 2],
    ['id,de,en,fr,fr\n', 1],
  ])('refuses broken syntax %j', (table, line) => {
    expect(problemOf(table)).toMatchObject({ code: 'glossary-syntax', line });
  });

  it.each([
    [[0x69, 0x64, 0xff, 0x2c], 2],
    [[0x69, 0x64, 0xc3, 0x2c], 2],
    [[0xe2, 0x82], 0],
    [[0xc3, 0xa4, 0xc3, 0xa4, 0xe4, 0x2c], 4],
    [[0xef, 0xbb, 0xbf, 0x69, 0xf0, 0x9f, 0x98], 4],
    [[0x61, 0x80], 1],
  ])('finds the first byte that is not UTF-8 in %j', (bytes, offset) => {
    const problem = problemOf(Uint8Array.from(bytes));
    expect(problem?.code).toBe('glossary-encoding');
    expect(problem?.message).toContain(`byte ${offset} `);
  });
});
