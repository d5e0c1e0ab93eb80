import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/check/checks.ts';
import { codesOf, plainText } from '../../src/content.ts';
import { parseInline } from '../../src/inline.ts';
import { readTmx } from '../../src/memory/tmx.ts';
import type { Content, GlossaryEntry, Verdict } from '../../src/model.ts';
import { parseTarget } from '../../src/source/target.ts';
import { readGlossary } from '../../src/terms/csv.ts';
import { createTermMatcher } from '../../src/terms/matcher.ts';
import { createVerifier } from '../../src/terms/verify.ts';
import { bilingual } from '../check/bilingual.ts';

// Free human translations: what the checks call an error in them is a false alarm, but for one text in a hundred.
const BAR = 0.01;
const TARGETS = ['en-GB', 'fr', 'es', 'pl', 'ja', 'ar'] as const;
type Row = Readonly<Record<'id' | 'de' | (typeof TARGETS)[number], string>>;

interface Pair {
  readonly name: string;
  readonly source: Content;
  readonly target: Content;
  readonly language: string;
}

function pairOf(name: string, from: string, to: string, language: string): Pair {
  const source = parseInline(from);
  return { name, source, target: parseTarget(to, source, []), language };
}

const rows = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) =>
    readFileSync(join(import.meta.dirname, name), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line): Row => JSON.parse(line));
const parallel = rows.flatMap((row) =>
  TARGETS.map((target) => pairOf(`${row.id} ${target}`, row.de, row[target], target)),
);

const memory = readTmx(
  readFileSync('glossary/partnership.tmx', 'utf8'),
  'partnership.tmx',
  'de',
  TARGETS,
).map(({ text, translation, target }) => pairOf(`${target} ${text.slice(0, 30)}`, text, translation, target));
const entries = readGlossary(readFileSync('glossary/terms.csv'), {
  path: 'terms.csv',
  source: 'de',
  targets: TARGETS,
});
const glossary: ReadonlyMap<string, GlossaryEntry> = new Map(entries.map((entry) => [entry.id, entry]));
const matcher = createTermMatcher(entries);
const subject = matcher.subjectOf(memory.map(({ source }) => plainText(source)));
const verifiers = new Map(TARGETS.map((target) => [target as string, createVerifier(entries, target)]));

function verdictsOf({ source, target, language }: Pair): readonly Verdict[] {
  const terms = matcher.match(plainText(source), subject);
  return verifiers.get(language)?.verify({ target: plainText(target), terms }) ?? [];
}

const errorsOf = ({ source, target, language }: Pair, terms: readonly Verdict[] = []) =>
  runChecks({ ...bilingual(source, target, language), verdicts: terms, glossary }, {}).filter(
    ({ severity }) => severity === 'error',
  );

function expectWithinBar(pairs: readonly Pair[], wrong: readonly Pair[]) {
  const share = wrong.length / pairs.length;
  expect(share, wrong.map(({ name }) => name).join(', ')).toBeLessThanOrEqual(BAR);
}

describe('parallel text', () => {
  test('has 84 sources in six languages, each code of a source once', () => {
    expect(parallel).toHaveLength(504);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(84);
    const sourcesOf = (content: Content) =>
      codesOf(content)
        .map((code) => code.source)
        .sort();
    for (const { name, source, target } of parallel)
      expect(sourcesOf(target), name).toEqual(sourcesOf(source));
  });

  test('hardly ever has an error', () => {
    expectWithinBar(
      parallel,
      parallel.filter((pair) => errorsOf(pair).length > 0),
    );
  });
});

test('the sample memory with its glossary hardly ever has an error', () => {
  expect(memory.flatMap(verdictsOf).length).toBeGreaterThan(memory.length);
  expectWithinBar(
    memory,
    memory.filter((pair) => errorsOf(pair, verdictsOf(pair)).length > 0),
  );
});
