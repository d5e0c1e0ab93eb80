import type { Memory } from './memory.ts';
import { openSqliteMemory } from './sqlite.ts';

/** Does work with the memory in a file, which is opened when the work asks for it, once, and closed behind it. */
export async function withOpened<T>(
  fileOf: () => string,
  work: (open: () => Promise<Memory>) => Promise<T>,
): Promise<T> {
  let opened: Promise<Memory> | undefined;
  const open = () => {
    opened ??= openSqliteMemory(fileOf());
    return opened;
  };
  try {
    return await work(open);
  } finally {
    // One that could not be opened has failed the work already.
    await (await opened?.catch(() => undefined))?.close();
  }
}
