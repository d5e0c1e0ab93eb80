import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadConfig } from '../../config/load.ts';
import { runText } from '../../report/text.ts';
import { translate } from '../../run/local.ts';
import { type CommonFlags, credentials } from '../flags.ts';
import { paintFor, print, printJson } from '../output.ts';
import { showProgress } from '../progress.ts';

interface Flags extends CommonFlags {
  readonly provider?: string;
}

const PACKAGE = dirname(createRequire(import.meta.url).resolve('wortfest/package.json'));
const SAMPLE = [
  'pipeline.config.json',
  'schema/pipeline.config.schema.json',
  'glossary/terms.csv',
  'glossary/partnership.tmx',
  'locales/de/partnership.txt',
  'locales/de/reader.json',
];

/** `wortfest demo`: puts the sample project into a folder, once, and translates it from its own memory. */
export async function demoCommand(
  [folder = 'wortfest-demo']: readonly string[],
  flags: Flags,
): Promise<number> {
  for (const file of SAMPLE) {
    if (existsSync(join(folder, file))) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(PACKAGE, file), join(folder, file));
  }
  const result = await translate(await loadConfig(join(folder, 'pipeline.config.json')), {
    ...(flags.target ? { targets: flags.target } : {}),
    ...(flags.provider ? { provider: flags.provider } : {}),
    credentials: credentials(),
    onEvent: showProgress(flags.quiet === true || flags.format === 'json'),
  });
  if (flags.format === 'json') {
    printJson(result.exitCode, { folder, ...result }, result.problems);
    return result.exitCode;
  }
  const self = PACKAGE.includes('node_modules') ? 'npx wortfest' : 'node dist/cli/main.js';
  const target = result.targets.at(-1)?.target ?? '';
  print(runText(result, paintFor(process.stdout)));
  print(`
Look at the results, here for ${target}:
  ${join(folder, 'locales', target, 'partnership.txt')}   the edition
  ${join(folder, 'locales', target, 'partnership.xlf')}   the record, with every sentence, state and term
  ${join(folder, 'locales', target, 'partnership.json')}  the same text for i18next
  ${join(folder, 'locales', target, 'reader.json')}       the catalogue of the page

Then change a sentence in ${join(folder, 'locales', 'de', 'partnership.txt')} and run:
  ${self} translate --config ${join(folder, 'pipeline.config.json')} --provider pseudo
`);
  return result.exitCode;
}
