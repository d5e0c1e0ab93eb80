import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TermEntry } from '../../src/model.ts';
import { FORMS_VERSION, indexKey, readIndex, writeIndex } from '../../src/terms/index-file.ts';
import { createTermMatcher } from '../../src/terms/matcher.ts';
import { indexTerms } from '../../src/terms/term-index.ts';

const cases = readFileSync('test/terms/german-cases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { sentence: string; terms: TermEntry[] });
const entries = cases.flatMap(({ terms }, i) => terms.map((term) => ({ ...term, id: `${i}-${term.id}` })));

describe('the index of terms in a file', () => {
  it('finds the same as the one it was made from', () => {
    const key = indexKey(entries);
    const read = readIndex(writeIndex(indexTerms(entries), key), key);
    const [made, opened] = [createTermMatcher(entries), createTermMatcher(entries, read)];
    for (const { sentence } of cases) expect(opened.match(sentence)).toEqual(made.match(sentence));
  });

  it('is not taken for other entries, nor when it is cut off or no index at all', () => {
    const key = indexKey(entries);
    const bytes = writeIndex(indexTerms(entries), key);
    expect(readIndex(bytes, indexKey(entries.slice(1)))).toBeUndefined();
    expect(
      readIndex(bytes, indexKey([{ ...(entries[0] as TermEntry), forms: ['!x'] }, ...entries.slice(1)])),
    ).toBeUndefined();
    for (const length of [0, 10, 1000, bytes.length - 1])
      expect(readIndex(bytes.subarray(0, length), key)).toBeUndefined();
    expect(readIndex(new TextEncoder().encode('{"key":1}\n'), key)).toBeUndefined();
  });

  // When this fails, the rules of forms have changed: raise FORMS_VERSION, and put the new hash here.
  it('has another version when the rules make other forms', () => {
    const made = createHash('sha256')
      .update(writeIndex(indexTerms(entries), ''))
      .digest('hex')
      .slice(0, 12);
    expect([FORMS_VERSION, made]).toEqual([1, '27eec08ec8a3']);
  });
});
