import type Libsql from 'libsql';
import type { Leases } from './shared.ts';
import { atomically, guard } from './sqlite-guard.ts';

export const LEASE_SCHEMA =
  'CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;';

/** Leases in a SQLite file, by the clock of the machine. */
export function sqliteLeases(database: Libsql.Database): Leases {
  const take = database.prepare(
    `INSERT INTO lease VALUES (?, ?, ?) ON CONFLICT (name)
     DO UPDATE SET holder = excluded.holder, until = excluded.until WHERE lease.until <= ?`,
  );
  const prolong = database.prepare('UPDATE lease SET until = max(until, ?) WHERE name = ? AND holder = ?');
  const release = database.prepare('DELETE FROM lease WHERE name = ? AND holder = ?');
  const until = database.prepare('SELECT until FROM lease WHERE name = ?');
  return {
    take: async (holder, names, milliseconds, most = names.length) =>
      atomically(database, () => {
        const now = Date.now();
        const taken: string[] = [];
        for (const name of names) {
          if (taken.length === most) break;
          if (take.run(name, holder, now + milliseconds, now).changes > 0) taken.push(name);
        }
        return taken;
      }),
    prolong: async (holder, names, milliseconds) =>
      atomically(database, () => {
        for (const name of names) prolong.run(Date.now() + milliseconds, name, holder);
      }),
    release: async (holder, names) =>
      atomically(database, () => {
        for (const name of names) release.run(name, holder);
      }),
    left: async (name) => {
      const row = guard(() => until.get(name)) as { until: number } | undefined;
      return Math.max((row?.until ?? 0) - Date.now(), 0);
    },
  };
}
