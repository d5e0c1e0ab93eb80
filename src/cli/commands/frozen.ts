import { loadConfig } from '../../config/load.ts';
import { fail } from '../../problems.ts';
import { frozenText } from '../../report/frozen.ts';
import { checkFrozen } from '../../run/frozen.ts';
import { paintFor, print, printJson } from '../output.ts';
import { wantedReports, withReports } from '../reports.ts';
import type { TranslateFlags } from './translate.ts';

/** `wortfest translate --frozen`: exit code 1 when a run would change anything, or a check fails. */
export async function frozenCommand(files: readonly string[], flags: TranslateFlags): Promise<number> {
  const others = { '--dry-run': flags.dryRun, '--provider': flags.provider, '--term': flags.term };
  for (const [name, value] of Object.entries(others)) {
    if (value !== undefined) fail('usage', { message: `--frozen and ${name} exclude each other.` });
  }
  const wanted = wantedReports(flags.report);
  const loaded = await loadConfig(flags.config);
  const result = await withReports(loaded, wanted, (report) =>
    checkFrozen(loaded, {
      files,
      report,
      ...(flags.target ? { targets: flags.target } : {}),
      ...(flags.changedSince === undefined ? {} : { changedSince: flags.changedSince }),
    }),
  );
  if (flags.format === 'json') printJson(result.exitCode, result, result.problems);
  else print(frozenText(result, paintFor(process.stdout)));
  return result.exitCode;
}
