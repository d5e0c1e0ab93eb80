import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { importMemory, importTerms } from '../../src/run/exchange.ts';
import { codeOf } from '../problem.ts';
import { makeProject } from '../project.ts';

const files = makeProject({
  'locales/de/a.txt': 'Ja.\n',
  'big.tmx': '',
  'glossary/terms.csv': 'id,de,fr\n',
  'tb.csv': 'de,fr,subject\nRat,conseil,law\n',
});
const loaded = () => loadConfig(join(files.root, 'pipeline.config.json'));

test('a file that is too large is not read', async () => {
  truncateSync(join(files.root, 'big.tmx'), 200_000_001);
  expect(await codeOf(importMemory(await loaded(), [join(files.root, 'big.tmx')]))).toBe('exchange-size');
});

test('a value without a column is counted and named', async () => {
  const { problems, added } = await importTerms(await loaded(), [join(files.root, 'tb.csv')]);
  expect(added).toEqual(['rat']);
  expect(problems).toMatchObject([
    {
      code: 'terms-place',
      severity: 'warning',
      file: 'glossary/terms.csv',
      message: expect.stringContaining('no column subject'),
    },
  ]);
});
