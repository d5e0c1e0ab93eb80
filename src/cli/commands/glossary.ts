import { loadConfig } from '../../config/load.ts';
import { rootOf } from '../../language.ts';
import { glossaryForms } from '../../pipeline/forms.ts';
import { lintProject } from '../../pipeline/lint.ts';
import { openProject } from '../../pipeline/project.ts';
import { formsText } from '../../report/forms.ts';
import { syncText } from '../../report/glossary.ts';
import { lintText } from '../../report/text.ts';
import { selectTargets, syncTerms } from '../../run/local.ts';
import { type CommonFlags, credentials } from '../flags.ts';
import { lineWidth, paintFor, print, printJson } from '../output.ts';
import { showProgress } from '../progress.ts';

/** `wortfest glossary lint`: exit code 1 when a finding is an error. */
export async function lintCommand(_files: readonly string[], flags: CommonFlags): Promise<number> {
  const loaded = await loadConfig(flags.config);
  const targets = selectTargets(loaded.config.targets, flags.target);
  const result = lintProject(await openProject(loaded), targets);
  if (flags.format === 'json') printJson(result.exitCode, result, result.problems);
  else print(lintText(result, paintFor(process.stdout)));
  return result.exitCode;
}

/** `wortfest glossary forms`: shows only, and ends with 0. */
export async function formsCommand(ids: readonly string[], flags: CommonFlags): Promise<number> {
  const loaded = await loadConfig(flags.config);
  const { source, targets } = loaded.config;
  const entries = await glossaryForms(loaded, ids, selectTargets(targets, flags.target));
  if (flags.format === 'json') printJson(0, { entries });
  else print(formsText(entries, source.language, lineWidth(), paintFor(process.stdout)));
  return 0;
}

/** `wortfest glossary sync`: all targets are synced, `--target` says which are shown. Exit code 3 when the service takes none. */
export async function syncCommand(
  _files: readonly string[],
  flags: CommonFlags & { readonly dryRun?: true },
): Promise<number> {
  const loaded = await loadConfig(flags.config);
  const shown = new Set(selectTargets(loaded.config.targets, flags.target).map(rootOf));
  const { languages, ...synced } = await syncTerms(loaded, {
    dryRun: flags.dryRun === true,
    credentials: credentials(),
    onEvent: showProgress(flags.quiet === true || flags.format === 'json'),
  });
  const result = { ...synced, languages: languages.filter(({ language }) => shown.has(language)) };
  if (flags.format === 'json') printJson(result.exitCode, result, result.problems);
  else print(syncText(result, paintFor(process.stdout)));
  return result.exitCode;
}
