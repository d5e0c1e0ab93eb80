import { mkdtempSync, writeFileSync } from 'node:fs';
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
  expect(await codeOf(openSqliteMemory(path))).toBe('memory-unusable');
});

test('a memory of another version is emptied, not misread', async () => {
  const path = fresh();
  await (await openSqliteMemory(path)).close();
  const database = new Database(path);
  database.exec('PRAGMA user_version = 999');
  database.close();
  const memory = await openSqliteMemory(path);
  expect(await memory.lookup({ source: 'de', target: 'fr' }, [{ text: 'A' }])).toEqual([[]]);
  await memory.close();
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
