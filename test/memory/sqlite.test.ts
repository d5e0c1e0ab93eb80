import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { openSqliteMemory } from '../../src/memory/sqlite.ts';
import { testMemory } from '../conformance/memory.ts';
import { codeOf } from '../problem.ts';

let file = '';
const fresh = () => join(mkdtempSync(join(tmpdir(), 'wortfest-')), 'nested', 'memory.db');

testMemory('sqlite', {
  open: () => {
    file = fresh();
    return openSqliteMemory(file);
  },
  reopen: () => openSqliteMemory(file),
});

test('a file that is no database is refused and left as it is', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'wortfest-')), 'memory.db');
  writeFileSync(path, 'This is a letter, not a database. '.repeat(40));
  expect(await codeOf(openSqliteMemory(path))).toBe('memory-damaged');
  expect(readFileSync(path, 'utf8')).toMatch(/^This is a letter/);
});

test('a folder is refused', async () => {
  expect(await codeOf(openSqliteMemory(tmpdir()))).toBe('memory-unusable');
});

test('a memory of a newer version is refused and left as it is', async () => {
  const path = fresh();
  await (await openSqliteMemory(path)).close();
  const database = new Database(path);
  database.exec('PRAGMA user_version = 999');
  database.close();
  expect(await codeOf(openSqliteMemory(path))).toBe('memory-damaged');
  const left = new Database(path);
  expect(left.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 999 });
  left.close();
});

test('answers of a memory of version 1 were paid for, and stay', async () => {
  const path = fresh();
  await (await openSqliteMemory(path)).close();
  const database = new Database(path);
  database.exec(`DROP TABLE lease; DROP TABLE ledger; DROP TABLE answer;
    CREATE TABLE answer (key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO answer VALUES ('k', 'x'); PRAGMA user_version = 1;`);
  database.close();
  const memory = await openSqliteMemory(path);
  expect(await memory.answers(['k'])).toEqual(new Map([['k', 'x']]));
  expect(await memory.leases.take('a', ['x'], 1000)).toEqual(['x']);
  await memory.close();
});
