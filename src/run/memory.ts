import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedConfig } from '../config/load.ts';
import { withOpened } from '../memory/opened.ts';
import type { OpenMemory } from '../pipeline/prepare.ts';

/** Does work with the memory of a project, which is opened when the work asks for it; `readOnly` work leaves no file behind where there is none. */
export async function withMemory<T>(
  { root, config }: LoadedConfig,
  { readOnly }: { readonly readOnly: boolean },
  work: (memory: OpenMemory) => Promise<T>,
): Promise<T> {
  const file = join(root, config.memory.file);
  return withOpened(() => (readOnly && !existsSync(file) ? ':memory:' : file), work);
}
