import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Author } from '../../src/check/check.ts';
import { runChecks } from '../../src/check/checks.ts';
import type { Code, Content } from '../../src/model.ts';
import { bilingual } from './bilingual.ts';

// Each line of a file in `cases`: a German source, a target in a language, and all that the checks find ("error number-wrong").
const CASES = join(import.meta.dirname, 'cases');

interface Case {
  readonly language: string;
  readonly source: string;
  readonly target: string;
  /** Who wrote the target: a person, if nothing else is said. */
  readonly by?: Author;
  readonly finds: readonly string[];
}

const FILES = readdirSync(CASES);
const casesIn = (file: string) =>
  readFileSync(join(CASES, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);

describe.each(FILES)('%s', (file) => {
  test.each(casesIn(file))('$language $by: $source → $target', (one) => {
    const text = bilingual(withCodes(one.source), withCodes(one.target), one.language);
    const found = runChecks({ ...text, by: one.by ?? text.by }, {});
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(one.finds);
  });
});

test('every check has a case that it fires on', () => {
  const fired = new Set(
    FILES.flatMap(casesIn).flatMap(({ finds }) => finds.map((find) => find.split(' ')[1])),
  );
  expect([...fired].sort()).toEqual([
    'brackets-wrong',
    'code-doubled',
    'code-empty',
    'code-in-word',
    'code-missing',
    'code-nesting',
    'code-unknown',
    'double-word',
    'encoding-broken',
    'language-wrong',
    'length-unusual',
    'link-wrong',
    'name-missing',
    'number-wrong',
    'punctuation',
    'quotes-foreign',
    'quotes-wrong',
    'residue',
    'script-mixed',
    'sentence-added',
    'sentence-doubled',
    'sentence-missing',
    'sentence-order',
    'target-empty',
    'unit-wrong',
    'untranslated',
  ]);
});

// `{{x}}` is a placeholder, `<x>` and `</x>` are a pair: a tag that closes has the id of the last open one of its name.
function withCodes(text: string): Content {
  const open: Code[] = [];
  return text
    .split(/(\{\{.*?\}\}|<.*?>)/)
    .filter((part) => part !== '')
    .map((part, at) => {
      if (!/^(?:\{\{|<)/.test(part)) return part;
      if (part.startsWith('{{')) return { kind: 'placeholder', id: String(at), source: part };
      const opened = open.findLast(({ source }) => source === part.replace('/', ''));
      if (part.startsWith('</')) return { kind: 'close', id: opened?.id ?? String(at), source: part };
      const code = { kind: 'open', id: String(at), source: part } as const;
      open.push(code);
      return code;
    });
}
