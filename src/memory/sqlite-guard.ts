import type Libsql from 'libsql';
import { messageOf } from '../files.ts';
import { fail, WortfestError } from '../problems.ts';

/** Does work on a database. Fails with `memory-unusable`. */
export function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof WortfestError) throw error;
    return fail('memory-unusable', { reason: messageOf(error) }, {}, error);
  }
}

/** The same, all or nothing; other processes wait meanwhile. */
export function atomically<T>(database: Libsql.Database, work: () => T): T {
  return guard(() => {
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
