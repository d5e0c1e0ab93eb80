import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedConfig } from '../config/load.ts';
import type { Memory } from '../memory/memory.ts';
import { openSqliteMemory } from '../memory/sqlite.ts';
import type { OpenMemory } from '../pipeline/prepare.ts';

/** Does work with the memory of a project, which is opened when the work asks for it; `readOnly` work leaves no file behind where there is none. */
export async function withMemory<T>(
  { root, config }: LoadedConfig,
  { readOnly }: { readonly readOnly: boolean },
  work: (memory: OpenMemory) => Promise<T>,
): Promise<T> {
  const file = join(root, config.memory.file);
  let opened: Promise<Memory> | undefined;
  const open = () => {
    opened ??= openSqliteMemory(readOnly && !existsSync(file) ? ':memory:' : file);
    return opened;
  };
  try {
    return await work(open);
  } finally {
    await (await opened)?.close();
  }
}
