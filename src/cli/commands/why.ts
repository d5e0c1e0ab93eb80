import { loadConfig } from '../../config/load.ts';
import { openProject } from '../../pipeline/project.ts';
import { explainUnits } from '../../pipeline/why.ts';
import { whyText } from '../../report/why.ts';
import { selectTargets } from '../../run/local.ts';
import type { CommonFlags } from '../flags.ts';
import { paintFor, print, printJson } from '../output.ts';

/** `wortfest why`: shows only, and ends with 0. */
export async function whyCommand(words: readonly string[], flags: CommonFlags): Promise<number> {
  const loaded = await loadConfig(flags.config);
  const targets = selectTargets(loaded.config.targets, flags.target);
  const units = await explainUnits(await openProject(loaded), words.join(' '), targets);
  if (flags.format === 'json') printJson(0, { units });
  else print(whyText(units, paintFor(process.stdout)));
  return 0;
}
