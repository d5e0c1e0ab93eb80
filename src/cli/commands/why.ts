import { loadConfig } from '../../config/load.ts';
import { whyText } from '../../report/why.ts';
import { why } from '../../run/why.ts';
import type { CommonFlags } from '../flags.ts';
import { paintFor, print, printJson } from '../output.ts';

/** `wortfest why`: shows only, and ends with 0. */
export async function whyCommand(words: readonly string[], flags: CommonFlags): Promise<number> {
  const units = await why(await loadConfig(flags.config), words.join(' '), flags.target);
  if (flags.format === 'json') printJson(0, { units });
  else print(whyText(units, paintFor(process.stdout)));
  return 0;
}
