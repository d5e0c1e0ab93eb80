import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WortfestError } from '../../src/problems.ts';
import { readTermbase } from '../../src/terms/foreign.ts';
import { writeTbx } from '../../src/terms/tbx-write.ts';
import { problemOf } from '../problem.ts';
import { comparable } from './entries.ts';
import { entry } from './entry.ts';

const FOLDER = join(import.meta.dirname, 'foreign');
const TABLES = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));

function outcome(path: string, bytes: Uint8Array, targets: readonly string[]): object {
  try {
    const read = readTermbase(bytes, { path, source: 'de', targets });
    return { ...read, madeIds: [...read.madeIds], entries: comparable(read.entries) };
  } catch (error) {
    if (!(error instanceof WortfestError)) throw error;
    const { code, message, line } = error.problems[0];
    return { error: { code, message, line } };
  }
}

describe('tables of other tools', () => {
  test.each(TABLES)('%s', (name) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, name.replace(/\.\w+$/, '.json')), 'utf8'));
    const { targets, ...rest } = expected;
    const found = outcome(name, readFileSync(join(FOLDER, name)), targets);
    expect(JSON.parse(JSON.stringify(found))).toEqual(rest);
  });
});

test.each([
  ['refused-columns.csv', 'terms-columns'],
  ['refused-encoding.csv', 'terms-encoding'],
  ['refused-language.csv', 'terms-language'],
])('%s: %s', async (name, code) => {
  const bytes = readFileSync(join(FOLDER, name));
  const options = { path: name, source: 'de', targets: ['fr', 'en'] };
  expect(await problemOf(() => readTermbase(bytes, options))).toMatchObject({ code, file: name });
});

test('our own table and TBX are known by their content', () => {
  const options = { path: 'x', source: 'de', targets: ['fr', 'pl'] };
  const own = readTermbase(Buffer.from('id,de,lock,fr\nv,Vertrag,dnt,\n'), options);
  expect(own).toMatchObject({ format: 'Wortfest', entries: [{ id: 'v', lock: 'dnt' }], skipped: [] });
  const tbx = writeTbx([entry('Vertrag', { fr: 'traité' })], { ...options, dialect: 'dca' });
  expect(readTermbase(Buffer.from(`\uFEFF\n${tbx.replace(/^.*\n/, '')}`), options).format).toBe(
    'TBX version 3',
  );
});
