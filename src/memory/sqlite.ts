import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Libsql from 'libsql';
import { normalize } from '../content.ts';
import { fail } from '../problems.ts';
import type {
  ImportedEntry,
  Memory,
  MemoryEntry,
  MemoryQuery,
  MemoryStats,
  Pair,
  PairEntry,
} from './memory.ts';
import { atomically, guard } from './sqlite-guard.ts';
import { LEASE_SCHEMA, sqliteLeases } from './sqlite-leases.ts';
import { LEDGER_SCHEMA, sqliteLedger } from './sqlite-ledger.ts';

const VERSION = 2;
const SCHEMA = `
  CREATE TABLE unit (
    source_language TEXT NOT NULL, target_language TEXT NOT NULL, text TEXT NOT NULL, key TEXT NOT NULL,
    origin TEXT NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, fingerprint TEXT,
    PRIMARY KEY (source_language, target_language, text, key, origin, name)
  ) WITHOUT ROWID;
  CREATE TABLE import (name TEXT PRIMARY KEY, version TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE answer (key TEXT PRIMARY KEY, text TEXT NOT NULL, characters INTEGER NOT NULL) WITHOUT ROWID;
  ${LEASE_SCHEMA}${LEDGER_SCHEMA}`;
// Answers were paid for.
const FROM_1 = `ALTER TABLE answer ADD COLUMN characters INTEGER NOT NULL DEFAULT 0; ${LEASE_SCHEMA}${LEDGER_SCHEMA}`;
const TABLES = ['unit', 'import', 'answer', 'lease', 'ledger'];

interface Row {
  source: string;
  target: string;
  key: string;
  origin: MemoryEntry['origin'];
  name: string;
  fingerprint: string | null;
}

/**
 * Opens the memory in a SQLite file (`:memory:` for none), made when it is not there. What a file of version 1 holds is kept.
 * Fails with `memory-unusable`, `-damaged` (also for a newer version), `-busy` or `-full`, as every use does; several processes may
 * have it open.
 */
export async function openSqliteMemory(file: string): Promise<Memory> {
  const { default: Database } = await import('libsql');
  const database = guard(() => {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    return prepare(new Database(file));
  });
  const insert = database.prepare('INSERT OR REPLACE INTO unit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const select = database.prepare(
    `SELECT source, target, key, origin, name, fingerprint FROM unit
     WHERE source_language = ? AND target_language = ? AND text = ? AND key IN ('', ?)
     ORDER BY key = '', CASE origin WHEN 'person' THEN 0 WHEN 'import' THEN 1 ELSE 2 END, name`,
  );
  const known = database.prepare(
    'SELECT key, text FROM answer WHERE key IN (SELECT value FROM json_each(?))',
  );
  const save = (pair: Pair, entry: MemoryEntry) =>
    insert.run(
      pair.source,
      pair.target,
      normalize(entry.source),
      entry.key ?? '',
      entry.origin,
      entry.name,
      entry.source,
      entry.target,
      entry.fingerprint ?? null,
    );

  return {
    lookup: async (pair, queries) => guard(() => queries.map((query) => find(select, pair, query))),
    add: async (pair, entries) =>
      atomically(database, () => {
        for (const entry of entries) save(pair, entry);
      }),
    importFile: async (name, version, load) => {
      const known = guard(() => database.prepare('SELECT version FROM import WHERE name = ?').get(name)) as
        | { version: string }
        | undefined;
      if (known?.version === version) return false;
      const entries = await load();
      atomically(database, () => {
        database.prepare("DELETE FROM unit WHERE origin = 'import' AND name = ?").run(name);
        for (const entry of entries) save(entry, imported(name, entry));
        database.prepare('INSERT OR REPLACE INTO import VALUES (?, ?)').run(name, version);
      });
      return true;
    },
    entries: () => allEntries(database),
    stats: async () => guard(() => statsOf(database)),
    answers: async (keys) => {
      const rows = guard(() => known.all(JSON.stringify(keys))) as { key: string; text: string }[];
      return new Map(rows.map(({ key, text }) => [key, text]));
    },
    keep: async (answers) => {
      atomically(database, () => {
        const put = database.prepare(
          'INSERT OR REPLACE INTO answer (key, text, characters) VALUES (?, ?, ?)',
        );
        for (const { key, text, characters } of answers) put.run(key, text, characters);
      });
    },
    leases: sqliteLeases(database),
    ledger: sqliteLedger(database),
    close: async () => void database.close(),
  };
}

/** Whether a memory file can be read from end to end. */
export async function isSoundMemory(file: string): Promise<boolean> {
  const { default: Database } = await import('libsql');
  try {
    const database = prepare(new Database(file));
    const [row] = database.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
    database.close();
    return row?.quick_check === 'ok';
  } catch {
    return false;
  }
}

function prepare(database: Libsql.Database): Libsql.Database {
  // The time-out comes first: turning on the write-ahead log needs the lock that another process may hold.
  // With it, NORMAL loses nothing when a process is killed: a commit that has returned is with the operating system.
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  if (versionOf(database) === VERSION) return database;
  return atomically(database, () => {
    // Another process may have come first.
    const version = versionOf(database);
    if (version > VERSION)
      fail('memory-damaged', { reason: `it is of version ${version}, and the newest known is ${VERSION}` });
    if (version === VERSION) return database;
    if (version === 1) database.exec(FROM_1);
    else database.exec(`${TABLES.map((table) => `DROP TABLE IF EXISTS ${table};`).join('')}${SCHEMA}`);
    database.exec(`PRAGMA user_version = ${VERSION}`);
    return database;
  });
}

function versionOf(database: Libsql.Database): number {
  return (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}

function find(select: Libsql.Statement<unknown[]>, pair: Pair, { text, key }: MemoryQuery): MemoryEntry[] {
  const rows = select.all(pair.source, pair.target, normalize(text), key ?? '') as Row[];
  return rows.map(entryOf);
}

function entryOf({ source, target, origin, name, key, fingerprint }: Row): MemoryEntry {
  return { source, target, origin, name, ...(key ? { key } : {}), ...(fingerprint ? { fingerprint } : {}) };
}

// The columns of the primary key: a page begins behind the last row of the one before, whatever was written in between.
const KEY = 'source_language, target_language, text, key, origin, name';
const PAGE = 1000;

interface FullRow extends Row {
  source_language: string;
  target_language: string;
  text: string;
}

async function* allEntries(database: Libsql.Database): AsyncGenerator<PairEntry> {
  const page = (from: string, values: readonly string[]) =>
    guard(() =>
      database
        .prepare(`SELECT ${KEY}, source, target, fingerprint FROM unit ${from} ORDER BY ${KEY} LIMIT ${PAGE}`)
        .all(...values),
    ) as FullRow[];
  let rows = page('', []);
  while (rows.length > 0) {
    for (const row of rows)
      yield { ...entryOf(row), pair: { source: row.source_language, target: row.target_language } };
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    const { source_language, target_language, text, key, origin, name } = last;
    rows = page(`WHERE (${KEY}) > (?, ?, ?, ?, ?, ?)`, [
      source_language,
      target_language,
      text,
      key,
      origin,
      name,
    ]);
  }
}

function statsOf(database: Libsql.Database): MemoryStats {
  const units = database
    .prepare(
      `SELECT source_language AS source, target_language AS target, origin, count(*) AS count FROM unit
       GROUP BY source_language, target_language, origin ORDER BY source_language, target_language, origin`,
    )
    .all() as MemoryStats['units'][number][];
  const { answers, characters } = database
    .prepare('SELECT count(*) AS answers, total(characters) AS characters FROM answer')
    .get() as Pick<MemoryStats, 'answers' | 'characters'>;
  return {
    units: units.map(({ source, target, origin, count }) => ({ source, target, origin, count })),
    answers,
    characters,
  };
}

function imported(name: string, { text, translation, key }: ImportedEntry): MemoryEntry {
  return { source: text, target: translation, origin: 'import', name, ...(key ? { key } : {}) };
}
