import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configJsonSchema } from '../src/config/schema.ts';
import { PROBLEM_CODES } from '../src/problems.ts';

const STEPS = ['config', 'source', 'segment', 'terms', 'memory', 'providers', 'check', 'record', 'editions'];
// What a folder may import from, itself and the files at the top of src aside.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(STEPS.map((step) => [step, []])),
  pipeline: STEPS,
  run: [...STEPS, 'pipeline'],
  report: [...STEPS, 'pipeline'],
  review: [...STEPS, 'pipeline', 'run', 'report'],
  cli: [...STEPS, 'pipeline', 'run', 'report', 'review'],
};

const sources = filesOf('src').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const tests = filesOf('test').map((path) => readFileSync(path, 'utf8'));

describe('architecture', () => {
  test('imports point one way, and steps do not import each other', () => {
    const wrong = sources.flatMap(({ path, text }) => {
      const folder = folderOf(path);
      return importsOf(path, text)
        .map(folderOf)
        .filter((other) => other !== folder && other !== '')
        .filter((other) => path !== 'src/index.ts' && !MAY_IMPORT[folder]?.includes(other))
        .map((other) => `${path} imports ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  test('folders are the known ones', () => {
    const folders = new Set(sources.map(({ path }) => folderOf(path)).filter(Boolean));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
    expect(sources.filter(({ path }) => /\/(utils|helpers|common)\b/.test(path))).toEqual([]);
  });

  test('files are small', () => {
    const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });

  test('the library does not print, exit or read the environment', () => {
    const found = sources
      .filter(({ path }) => !path.startsWith('src/cli/'))
      .filter(({ text }) => /\bconsole\.|\bprocess\.(exit|env|stdout|stderr|argv)\b/.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
    const exits = sources.filter(({ text }) => /\bprocess\.exit\(/.test(text));
    expect(exits.map(({ path }) => path)).toEqual(['src/cli/main.ts']);
  });

  test('no any, no thrown strings, no module-level state', () => {
    const found = sources.filter(({ text }) =>
      /: any\b|\bas any\b|<any>|\bthrow ['"`]|^(export )?let /m.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('commands are thin', () => {
    const long = sources.filter(
      ({ path, text }) => path.startsWith('src/cli/commands/') && text.split('\n').length - 1 > 80,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('the public API names its exports', () => {
    expect(readFileSync('src/index.ts', 'utf8')).not.toMatch(/export (type )?\*/);
  });

  test('every problem code occurs in a test', () => {
    const missing = PROBLEM_CODES.filter((code) => !tests.some((text) => text.includes(`'${code}'`)));
    expect(missing).toEqual([]);
  });

  test('the JSON Schema of the configuration is the one in the code', () => {
    expect(readFileSync('schema/pipeline.config.schema.json', 'utf8')).toBe(configJsonSchema());
  });
});

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = posix.join(folder, name);
    if (statSync(path).isDirectory()) return filesOf(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : '';
}

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, to = '']) =>
    posix.normalize(join(dirname(path), to)),
  );
}
