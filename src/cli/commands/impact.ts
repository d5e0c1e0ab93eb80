import { loadConfig } from '../../config/load.ts';
import { impactText } from '../../report/impact.ts';
import { impact } from '../../run/impact.ts';
import type { CommonFlags } from '../flags.ts';
import { paintFor, print, printJson } from '../output.ts';

interface Flags extends CommonFlags {
  readonly since?: string;
}

/** `wortfest impact`: shows only, and ends with 0. */
export async function impactCommand(terms: readonly string[], flags: Flags): Promise<number> {
  const result = await impact(await loadConfig(flags.config), {
    terms,
    ...(flags.target ? { targets: flags.target } : {}),
    ...(flags.since === undefined ? {} : { since: flags.since }),
  });
  if (flags.format === 'json') printJson(0, result);
  else print(impactText(result, paintFor(process.stdout)));
  return 0;
}
