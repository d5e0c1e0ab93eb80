import { loadConfig } from '../../config/load.ts';
import { runText } from '../../report/text.ts';
import { translate } from '../../run/local.ts';
import { type CommonFlags, credentials, type ReportFlags } from '../flags.ts';
import { note, paintFor, print, printJson } from '../output.ts';
import { showProgress } from '../progress.ts';
import { wantedReports, withReports } from '../reports.ts';

export interface TranslateFlags extends CommonFlags, ReportFlags {
  readonly dryRun?: true;
  readonly provider?: string;
  readonly frozen?: true;
  /** Another name of `frozen`. */
  readonly ci?: true;
  readonly changedSince?: string;
  readonly term?: readonly string[];
}

/** `wortfest translate`: runs until done, or until an interrupt, after which what was answered is saved. */
export async function translateCommand(files: readonly string[], flags: TranslateFlags): Promise<number> {
  if (flags.frozen || flags.ci) return (await import('./frozen.ts')).frozenCommand(files, flags);
  const wanted = wantedReports(flags.report);
  const loaded = await loadConfig(flags.config);
  const interrupt = new AbortController();
  const onInterrupt = () => {
    note('\nFinishing the requests under way. Press Ctrl+C again to leave at once.\n');
    interrupt.abort();
  };
  process.once('SIGINT', onInterrupt);
  try {
    const result = await withReports(loaded, wanted, (report) =>
      translate(loaded, {
        files,
        ...(flags.target ? { targets: flags.target } : {}),
        ...(flags.provider ? { provider: flags.provider } : {}),
        ...(flags.changedSince === undefined ? {} : { changedSince: flags.changedSince }),
        ...(flags.term ? { terms: flags.term } : {}),
        dryRun: flags.dryRun === true,
        report,
        credentials: credentials(),
        signal: interrupt.signal,
        onEvent: showProgress(flags.quiet === true || flags.format === 'json'),
      }),
    );
    if (flags.format === 'json') printJson(result.exitCode, result, result.problems);
    else print(runText(result, paintFor(process.stdout)));
    return result.exitCode;
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}
