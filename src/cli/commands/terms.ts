import { loadConfig } from '../../config/load.ts';
import type { TermFormat } from '../../pipeline/exchange-terms.ts';
import { importedTermsText } from '../../report/exchange.ts';
import { exportTerms, importTerms } from '../../run/exchange.ts';
import type { CommonFlags } from '../flags.ts';
import { note, paintFor, print, printJson } from '../output.ts';

/** `wortfest glossary import`: exit code 1 when table and files differ. */
export async function importTermsCommand(
  files: readonly string[],
  { into, dryRun, ...flags }: CommonFlags & { readonly into?: string; readonly dryRun?: true },
): Promise<number> {
  const options = { into, dryRun: dryRun === true, targets: flags.target };
  const result = await importTerms(await loadConfig(flags.config), files, options);
  if (flags.format === 'json') printJson(result.exitCode, result, result.problems);
  else print(importedTermsText(result, paintFor(process.stdout)));
  return result.exitCode;
}

/** `wortfest glossary export`: to standard output without a file. */
export async function exportTermsCommand(
  [file]: readonly string[],
  { as, ...flags }: CommonFlags & { readonly as?: TermFormat },
): Promise<number> {
  const result = await exportTerms(await loadConfig(flags.config), { as, file, targets: flags.target });
  if (flags.format === 'json') printJson(0, result);
  else if (file === undefined) print(result.content);
  else
    note(`${file}: ${result.entries} entries as ${result.format}${result.written ? '' : ', as before'}.\n`);
  return 0;
}
