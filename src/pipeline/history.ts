import { askGit } from '../git.ts';
import type { Language, Unit } from '../model.ts';
import { WortfestError } from '../problems.ts';
import { readRecord } from '../record/read.ts';

/** A commit that changed a record. */
export interface Revision {
  readonly id: string;
  readonly author: string;
  /** ISO 8601, with the offset of the author's zone. */
  readonly date: string;
  readonly subject: string;
}

/** A unit as a commit left it. */
export interface UnitVersion extends Revision {
  readonly unit: Unit;
}

type Units = ReadonlyMap<string, Unit>;

/** The history of records, as far as git has one; each revision is read once. */
export type History = (
  record: { readonly path: string; readonly source: Language; readonly target: Language },
  id: string,
) => Promise<readonly UnitVersion[]>;

const REVISIONS = 20;

/**
 * Opens the history of the records below a folder. It gives the versions of a unit in the last 20 commits of its record, the latest
 * first, each once; none outside a git repository, without git, or for a record that was never committed.
 */
export function openHistory(root: string): History {
  const read = new Map<string, Promise<Units>>();
  return async (record, id) => {
    const versions: UnitVersion[] = [];
    for (const revision of await revisionsOf(root, record.path)) {
      const key = `${revision.id} ${record.path}`;
      const units = read.get(key) ?? unitsAt(root, revision.id, record);
      read.set(key, units);
      const unit = (await units).get(id);
      if (unit) versions.push({ ...revision, unit });
    }
    return versions;
  };
}

async function revisionsOf(root: string, path: string): Promise<readonly Revision[]> {
  const format = '--format=%H%x00%an%x00%aI%x00%s';
  const log = await askGit(root, ['log', '-n', String(REVISIONS), format, '--', path]);
  return (log?.toString() ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [id = '', author = '', date = '', subject = ''] = line.split('\0');
      return { id, author, date, subject };
    });
}

async function unitsAt(root: string, revision: string, record: Parameters<History>[0]): Promise<Units> {
  const bytes = await askGit(root, ['show', '--no-textconv', `${revision}:./${record.path}`]);
  if (!bytes) return new Map();
  try {
    return new Map(readRecord(bytes, record).units.map((unit) => [unit.id, unit]));
  } catch (error) {
    // What was committed once may be damaged: that says nothing of the other versions.
    if (error instanceof WortfestError) return new Map();
    throw error;
  }
}
