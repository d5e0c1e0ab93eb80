import { loadConfig } from '../../config/load.ts';
import { checkProject } from '../../pipeline/check.ts';
import { openProject } from '../../pipeline/project.ts';
import { selectTargets } from '../../run/local.ts';
import type { CommonFlags } from '../flags.ts';
import { note, print, printJson } from '../output.ts';
import { kindOf, kindOfFile, writeReport } from '../reports.ts';

interface Flags extends CommonFlags {
  readonly as?: string;
}

/** `wortfest report`: the records checked, as a file or on standard output; ends with 0 whatever was found. */
export async function reportCommand([file]: readonly string[], flags: Flags): Promise<number> {
  const plain = flags.format === 'json' ? 'json' : 'text';
  const kind = flags.as === undefined ? (file === undefined ? plain : kindOfFile(file)) : kindOf(flags.as);
  const loaded = await loadConfig(flags.config);
  const targets = selectTargets(loaded.config.targets, flags.target);
  const { report } = await checkProject(await openProject(loaded), targets, { report: true });
  if (!report) return 0;
  await writeReport(report, loaded.root, { kind, ...(file === undefined ? {} : { file }) }, print);
  if (file !== undefined && flags.format === 'json') printJson(0, { kind, file });
  else if (file !== undefined && !flags.quiet) note(`${file} written.\n`);
  return 0;
}
