import type Libsql from 'libsql';
import { messageOf } from '../files.ts';
import { fail, WortfestError } from '../problems.ts';

/** Does work on a database. Fails with `memory-damaged`, `-busy`, `-full` or `-unusable`. */
export function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof WortfestError) throw error;
    const reason = messageOf(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code)) fail('memory-damaged', { reason }, {}, error);
    if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) fail('memory-busy', {}, {}, error);
    if (code.startsWith('SQLITE_FULL')) fail('memory-full', {}, {}, error);
    return fail('memory-unusable', { reason }, {}, error);
  }
}

/** The same, all or nothing; other processes wait meanwhile. */
export function atomically<T>(database: Libsql.Database, work: () => T): T {
  return guard(() => {
    // By hand: the library's own way hides a full disk, on which there is nothing left to roll back.
    // Begun as a writer: a reader that turns into one fails at once when another process wrote in between.
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  });
}
