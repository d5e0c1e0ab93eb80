import { type LoadedConfig, loadConfig } from '../../config/load.ts';
import { type CheckResult, checkProject } from '../../pipeline/check.ts';
import { openProject } from '../../pipeline/project.ts';
import { checkText, statusText } from '../../report/text.ts';
import { scopeFor } from '../../run/limits.ts';
import { selectTargets } from '../../run/local.ts';
import type { CommonFlags, ReportFlags } from '../flags.ts';
import { paintFor, print, printJson } from '../output.ts';
import { wantedReports, withReports } from '../reports.ts';

interface Flags extends CommonFlags {
  readonly changedSince?: string;
}

/** `wortfest check`: exit code 1 when a translation has an error. */
export async function checkCommand(files: readonly string[], flags: Flags & ReportFlags): Promise<number> {
  const wanted = wantedReports(flags.report);
  const loaded = await loadConfig(flags.config);
  const result = await withReports(loaded, wanted, (report) => checked(loaded, files, flags, report));
  if (flags.format === 'json') printJson(result.exitCode, result, result.problems);
  else print(checkText(result, paintFor(process.stdout)));
  return result.exitCode;
}

/** `wortfest status`: shows states only, and ends with 0. */
export async function statusCommand(files: readonly string[], flags: Flags): Promise<number> {
  const { documents, ...result } = await checked(await loadConfig(flags.config), files, flags, false);
  if (flags.format === 'json') printJson(0, { documents });
  else print(statusText({ documents, ...result }, paintFor(process.stdout)));
  return 0;
}

async function checked(
  loaded: LoadedConfig,
  files: readonly string[],
  flags: Flags,
  report: boolean,
): Promise<CheckResult> {
  const project = await openProject(loaded, files);
  const targets = selectTargets(loaded.config.targets, flags.target);
  const limits = flags.changedSince === undefined ? {} : { changedSince: flags.changedSince };
  return checkProject(project, targets, { report, scope: await scopeFor(project, limits, targets) });
}
