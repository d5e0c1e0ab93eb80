import { existsSync } from 'node:fs';
import { discoverLayouts, type Layout } from '../../config/discover.ts';
import { type Languages, sourceOf, targetsOf } from '../../config/propose.ts';
import { EXIT } from '../../definition.ts';
import { initText, layoutText, planText } from '../../report/init.ts';
import { CONFIG, planInit, writeInit } from '../../run/init.ts';
import { note, paintFor, print, printJson } from '../output.ts';
import { openWizard, type Wizard } from '../wizard.ts';

interface Flags {
  readonly source?: string;
  readonly target?: readonly string[];
  readonly yes?: true;
  readonly format: 'text' | 'json';
}

/**
 * `wortfest init`: writes a configuration, an empty glossary, a line in `.gitignore`, and records of the translations that are
 * there; what is there stays. On a terminal it asks first.
 */
export async function initCommand(_files: readonly string[], flags: Flags): Promise<number> {
  const isTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true;
  const isAsking = isTerminal && flags.format === 'text' && !flags.yes && !existsSync(CONFIG);
  const wizard = isAsking ? openWizard() : undefined;
  try {
    return await start(flags, wizard);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error;
    note('\nNothing was written.\n');
    return EXIT.interrupted;
  } finally {
    wizard?.close();
  }
}

async function start(flags: Flags, wizard: Wizard | undefined): Promise<number> {
  const layouts = await discoverLayouts('.');
  const folders = layouts.map(({ folder }) => folder);
  const at = wizard && layouts.length > 1 ? await wizard.choice('Which of them is translated?', folders) : 0;
  const layout = layouts[at];
  if (wizard && layout) note(`${layoutText(layout, paintFor(process.stderr))}\n`);
  const languages = await chosen(flags, layout, wizard);
  const plan = await planInit('.', layout, languages);
  const isNothing = plan.files.length + plan.records.length === 0;
  if (wizard && !isNothing) {
    note(`\n${planText(plan, paintFor(process.stderr))}\n`);
    if (!(await wizard.confirm('Write them?'))) {
      note('Nothing was written.\n');
      return EXIT.done;
    }
    note('\n');
  }
  const written = await writeInit(plan);
  const { documents, toBill, ladder, problems } = plan;
  if (flags.format === 'json') printJson(EXIT.done, { written, documents, toBill, ladder, problems });
  else {
    const paint = paintFor(process.stdout);
    const found = wizard ? '' : planText({ ...plan, files: [], records: [] }, paint);
    print(found + initText(plan, written, languages.source, paint));
  }
  return EXIT.done;
}

async function chosen(
  flags: Flags,
  layout: Layout | undefined,
  wizard: Wizard | undefined,
): Promise<Languages> {
  const found = (layout && sourceOf(layout)) ?? 'de';
  const [source = found] = flags.source
    ? [flags.source]
    : ((await wizard?.languages('Language of the sources', [found])) ?? []);
  const others = layout ? targetsOf(layout, source) : [];
  const byDefault = others.length > 0 ? others : [source === 'en-GB' ? 'de' : 'en-GB'];
  const targets = flags.target ?? (await wizard?.languages('Languages to translate into', byDefault));
  if (!targets && !existsSync(CONFIG))
    note(`No terminal to ask on, or --yes: ${source} is translated into ${byDefault.join(', ')}.\n`);
  return { source, targets: targets ?? byDefault };
}
