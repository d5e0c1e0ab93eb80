import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig, parseConfig } from '../../src/config/load.ts';
import { codeOf, problemOf } from '../problem.ts';

const minimal = { source: { language: 'de', files: ['a.txt'] }, targets: ['fr'] };

function configFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'wortfest-')), 'pipeline.config.json');
  writeFileSync(path, text);
  return path;
}

describe('configuration', () => {
  test('fills in what is left out', () => {
    expect(parseConfig(minimal)).toMatchObject({
      providers: [{ use: 'deepl' }],
      memory: { file: '.wortfest/memory.db', import: [] },
      outputs: { record: 'locales/{target}/{name}.xlf' },
      release: 'translated',
    });
  });

  test('a provider is a name or an object', () => {
    const { providers } = parseConfig({
      ...minimal,
      providers: ['pseudo', { use: 'deepl', formality: 'more' }],
    });
    expect(providers).toEqual([{ use: 'pseudo' }, { use: 'deepl', formality: 'more' }]);
  });

  test.each([
    [{ ...minimal, tagrets: [] }, 'config-key', /Did you mean "targets"/],
    [{ ...minimal, source: { ...minimal.source, file: [] } }, 'config-key', /Did you mean "files"/],
    [
      { ...minimal, providers: [{ use: 'deepl', formallity: 'more' }] },
      'config-key',
      /Did you mean "formality"/,
    ],
    [{ ...minimal, targets: 'fr' }, 'config-value', /"targets": expected array, found string/],
    [{ ...minimal, targets: [] }, 'config-value', /"targets"/],
    [{ ...minimal, budget: { maxCharacters: -5 } }, 'config-value', /"budget.maxCharacters"/],
    [{ source: minimal.source }, 'config-value', /"targets": expected array, found undefined/],
    [{ ...minimal, targets: ['klingon-XX-YY-ZZ'] }, 'config-language', /klingon/],
    [{ ...minimal, targets: ['fr', 'xx'] }, 'config-language', /"targets.1": "xx"/],
    [{ ...minimal, targets: ['en_GB'] }, 'config-language', /en_GB/],
    [{ ...minimal, targets: ['fr', 'de'] }, 'source-language', /de/],
    [{ ...minimal, placeholders: ['('] }, 'config-value', /"placeholders.0"/],
    [
      { ...minimal, segmentation: { rules: [{ before: '.', after: '[', break: true }] } },
      'config-value',
      /"segmentation.rules.0.after": expected a regular expression, found \[/,
    ],
    [
      { ...minimal, segmentation: { abbreviations: ['Hptm'] } },
      'config-value',
      /"segmentation.abbreviations.0": expected a text that ends in a full stop/,
    ],
    [{ ...minimal, segmentation: { rule: [] } }, 'config-key', /Did you mean "rules"/],
    [{ ...minimal, release: 'done' }, 'config-value', /"release"/],
  ])('%j is refused: %s', async (value, code, message) => {
    const found = await problemOf(() => parseConfig(value));
    expect(found.code).toBe(code);
    expect(found.message).toMatch(message);
  });

  test('problems have file, line and column', async () => {
    const path = configFile(
      '{\n  "source": { "language": "de", "files": ["a.txt"] },\n  "targets": ["fr"],\n  "glosary": []\n}',
    );
    expect(await problemOf(loadConfig(path))).toMatchObject({
      code: 'config-key',
      file: path,
      line: 4,
      column: 14,
    });
  });

  test('broken JSON is refused where it breaks', async () => {
    const path = configFile('{\n  "source": {,\n}');
    expect(await problemOf(loadConfig(path))).toMatchObject({ code: 'config-json', file: path, line: 2 });
    expect(await codeOf(loadConfig(configFile('')))).toBe('config-json');
    expect(await codeOf(loadConfig(configFile('[]')))).toBe('config-value');
  });

  test('a missing file is named', async () => {
    expect(await codeOf(loadConfig('/nowhere/pipeline.config.json'))).toBe('config-missing');
  });
});
