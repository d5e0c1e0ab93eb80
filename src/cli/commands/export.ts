import { loadConfig } from '../../config/load.ts';
import type { XliffVersion } from '../../record/handoff/write.ts';
import { exportText } from '../../report/export.ts';
import { exportXliff } from '../../run/local.ts';
import type { CommonFlags } from '../flags.ts';
import { paintFor, print, printJson } from '../output.ts';

interface Flags extends CommonFlags {
  readonly xliff: XliffVersion;
  readonly state?: readonly string[];
  readonly out?: string;
  readonly copySource?: true;
  readonly terms: boolean;
  readonly kit?: true;
}

/** `wortfest export`: writes the files and ends with 0, also when there was nothing to give. */
export async function exportCommand(files: readonly string[], flags: Flags): Promise<number> {
  const result = await exportXliff(await loadConfig(flags.config), {
    files,
    xliff: flags.xliff,
    copySource: flags.copySource === true,
    marks: flags.terms,
    kit: flags.kit === true,
    ...(flags.target ? { targets: flags.target } : {}),
    ...(flags.state ? { states: flags.state } : {}),
    ...(flags.out === undefined ? {} : { out: flags.out }),
  });
  if (flags.format === 'json') printJson(result.exitCode, result, result.problems);
  else print(exportText(result, paintFor(process.stdout)));
  return result.exitCode;
}
