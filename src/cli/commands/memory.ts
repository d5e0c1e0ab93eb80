import { loadConfig } from '../../config/load.ts';
import { exportedMemoryText, importedMemoryText, memoryStatsText } from '../../report/exchange.ts';
import { exportMemory, importMemory, memoryStats, selectOrigins } from '../../run/exchange.ts';
import type { CommonFlags } from '../flags.ts';
import { note, paintFor, print, printJson } from '../output.ts';

/** `wortfest memory import`: brings TMX files into the memory file, which is a cache. */
export async function importMemoryCommand(files: readonly string[], flags: CommonFlags): Promise<number> {
  const imported = await importMemory(await loadConfig(flags.config), files);
  if (flags.format === 'json') printJson(0, { files: imported });
  else print(importedMemoryText(imported, paintFor(process.stdout)));
  return 0;
}

/** `wortfest memory export`: TMX to a file, or to standard output. */
export async function exportMemoryCommand(
  [file]: readonly string[],
  { origin, ...flags }: CommonFlags & { readonly origin?: readonly string[] },
): Promise<number> {
  const origins = origin && selectOrigins(origin);
  const loaded = await loadConfig(flags.config);
  const result = await exportMemory(loaded, { origins, file, targets: flags.target });
  if (flags.format === 'json') printJson(0, result);
  else if (file === undefined) print(result.content);
  else note(`${file}: ${exportedMemoryText(result)}`);
  return 0;
}

/** `wortfest memory stats`: shows only, and ends with 0. */
export async function memoryStatsCommand(_files: readonly string[], flags: CommonFlags): Promise<number> {
  const stats = await memoryStats(await loadConfig(flags.config));
  if (flags.format === 'json') printJson(0, stats);
  else print(memoryStatsText(stats, paintFor(process.stdout)));
  return 0;
}
