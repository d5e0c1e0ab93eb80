import type Libsql from 'libsql';
import type { Ledger } from './shared.ts';
import { atomically, guard } from './sqlite-guard.ts';

export const LEDGER_SCHEMA = `
  CREATE TABLE ledger (
    month TEXT NOT NULL, provider TEXT NOT NULL, billed INTEGER NOT NULL, elsewhere INTEGER NOT NULL,
    PRIMARY KEY (month, provider)
  ) WITHOUT ROWID;`;

/** The ledger in a SQLite file: what was billed through it, and what the service counts beyond that. */
export function sqliteLedger(database: Libsql.Database): Ledger {
  const open = database.prepare('INSERT OR IGNORE INTO ledger VALUES (?, ?, 0, 0)');
  const book = database.prepare('UPDATE ledger SET billed = billed + ? WHERE month = ? AND provider = ?');
  const raise = database.prepare(
    'UPDATE ledger SET elsewhere = max(elsewhere, ? - billed) WHERE month = ? AND provider = ?',
  );
  const sum = database.prepare('SELECT total(billed + elsewhere) AS billed FROM ledger WHERE month = ?');
  const billed = (month: string) => (sum.get(month) as { billed: number }).billed;
  return {
    book: async ({ provider, month }, characters, cap = Number.POSITIVE_INFINITY) =>
      atomically(database, () => {
        if (billed(month) + characters > cap) return false;
        open.run(month, provider);
        book.run(characters, month, provider);
        return true;
      }),
    raise: async ({ provider, month }, count) =>
      atomically(database, () => {
        open.run(month, provider);
        raise.run(count, month, provider);
      }),
    billed: async (month) => guard(() => billed(month)),
  };
}
