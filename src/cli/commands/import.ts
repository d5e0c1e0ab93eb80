import { loadConfig } from '../../config/load.ts';
import { importText } from '../../report/import.ts';
import { importXliff } from '../../run/import.ts';
import type { CommonFlags } from '../flags.ts';
import { paintFor, print, printJson } from '../output.ts';

interface Flags extends CommonFlags {
  readonly dryRun?: true;
  readonly base?: readonly string[];
}

/** `wortfest import`: takes files from CAT tools back. Exit code 1 when something needs a person. */
export async function importCommand(files: readonly string[], flags: Flags): Promise<number> {
  const loaded = await loadConfig(flags.config);
  const result = await importXliff(loaded, files, {
    dryRun: flags.dryRun === true,
    ...(flags.target ? { targets: flags.target } : {}),
    ...(flags.base ? { bases: flags.base } : {}),
  });
  if (flags.format === 'json') printJson(result.exitCode, result, result.problems);
  else print(importText(result, paintFor(process.stdout)));
  return result.exitCode;
}
