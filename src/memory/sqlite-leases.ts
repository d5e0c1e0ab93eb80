import type Libsql from 'libsql';
import type { Leases } from './shared.ts';
import { guard } from './sqlite-guard.ts';

export const LEASE_SCHEMA =
  'CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;';

/** Leases in a SQLite file, by the clock of the machine. One statement for all names: it is one transaction. */
export function sqliteLeases(database: Libsql.Database): Leases {
  const take = database.prepare(
    `INSERT OR REPLACE INTO lease SELECT value, ?, ? FROM json_each(?)
     WHERE NOT EXISTS (SELECT 1 FROM lease WHERE name = value AND until > ?)
     ORDER BY id LIMIT ? RETURNING name`,
  );
  const prolong = database.prepare(
    `UPDATE lease SET until = max(until, ?)
     WHERE holder = ? AND name IN (SELECT value FROM json_each(?))`,
  );
  const release = database.prepare(
    'DELETE FROM lease WHERE holder = ? AND name IN (SELECT value FROM json_each(?))',
  );
  const releaseAll = database.prepare('DELETE FROM lease WHERE holder = ?');
  const until = database.prepare('SELECT until FROM lease WHERE name = ?');
  return {
    take: async (holder, names, milliseconds, most = names.length) => {
      const now = Date.now();
      const rows = guard(() => take.all(holder, now + milliseconds, JSON.stringify(names), now, most));
      return (rows as { name: string }[]).map(({ name }) => name);
    },
    prolong: async (holder, names, milliseconds) => {
      guard(() => prolong.run(Date.now() + milliseconds, holder, JSON.stringify(names)));
    },
    release: async (holder, names) => {
      guard(() => (names ? release.run(holder, JSON.stringify(names)) : releaseAll.run(holder)));
    },
    left: async (name) => {
      const row = guard(() => until.get(name)) as { until: number } | undefined;
      return Math.max((row?.until ?? 0) - Date.now(), 0);
    },
  };
}
