import { existsSync, statSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LoadedConfig } from '../config/load.ts';
import { messageOf } from '../files.ts';
import { openSqliteMemory } from '../memory/sqlite.ts';
import type { Problem } from '../model.ts';
import { problem, WortfestError } from '../problems.ts';

interface Found {
  readonly fact: string;
  readonly problems: readonly Problem[];
}

/** Whether the memory opens, how much it holds, and whether the files to import are there. A memory that is not there is not made. */
export async function checkMemory({ root, config }: LoadedConfig): Promise<Found> {
  const { file, import: imports } = config.memory;
  const missing = imports
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => problem('memory-missing', { path }));
  const path = join(root, file);
  if (!existsSync(path)) {
    const { problems } = await checkFolders(root, [file]);
    return { fact: 'none yet', problems: [...problems, ...missing] };
  }
  try {
    await access(path, constants.W_OK).catch((error: unknown) => {
      throw new WortfestError([problem('memory-unusable', { reason: messageOf(error) }, { file })]);
    });
    const memory = await openSqliteMemory(path);
    const { units, answers } = await memory.stats();
    await memory.close();
    const texts = units.reduce((sum, { count }) => sum + count, 0);
    const size = `${(statSync(path).size / 1_000_000).toFixed(1)} MB`;
    return { fact: `${texts} texts, ${answers} answers, ${size}`, problems: missing };
  } catch (error) {
    if (!(error instanceof WortfestError)) throw error;
    return { fact: '', problems: [...error.problems, ...missing] };
  }
}

/** Whether files at these paths could be written; nothing is. */
export async function checkFolders(root: string, paths: readonly string[]): Promise<Found> {
  const folders = [...new Set(paths.map((path) => dirname(path)))].sort();
  const problems: Problem[] = [];
  for (const folder of folders) {
    const reason = await obstacle(root, folder);
    if (reason) problems.push(problem('doctor-folder', { path: folder, reason }));
  }
  const count = `${folders.length} ${folders.length === 1 ? 'folder' : 'folders'}`;
  return { fact: `${count} writable`, problems };
}

// The folder itself, or the one that it would be made in.
async function obstacle(root: string, folder: string): Promise<string | undefined> {
  const path = join(root, folder);
  if (!existsSync(path)) return folder === '.' ? 'it is not there' : obstacle(root, dirname(folder));
  if (!statSync(path).isDirectory()) return `${folder} is a file`;
  try {
    await access(path, constants.W_OK);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
