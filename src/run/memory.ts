import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedConfig } from '../config/load.ts';
import type { Memory } from '../memory/memory.ts';
import { openSqliteMemory } from '../memory/sqlite.ts';

/** Does work with the memory of a project; `readOnly` work leaves no file behind where there is none. */
export async function withMemory<T>(
  { root, config }: LoadedConfig,
  { readOnly }: { readonly readOnly: boolean },
  work: (memory: Memory) => Promise<T>,
): Promise<T> {
  const file = join(root, config.memory.file);
  const memory = await openSqliteMemory(readOnly && !existsSync(file) ? ':memory:' : file);
  try {
    return await work(memory);
  } finally {
    await memory.close();
  }
}
