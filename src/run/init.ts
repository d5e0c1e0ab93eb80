import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '../config/discover.ts';
import { type LoadedConfig, loadConfig, parseConfig } from '../config/load.ts';
import { isNamedByTag, type Languages, proposeConfig } from '../config/propose.ts';
import type { ConfigInput } from '../config/schema.ts';
import { writeAllIfChanged } from '../files.ts';
import { withLock } from '../lock.ts';
import type { Problem } from '../model.ts';
import { adoptProject, type InitPlan } from '../pipeline/adopt.ts';
import { openProject } from '../pipeline/project.ts';
import type { ResultFile } from '../pipeline/results.ts';
import { problem, WortfestError } from '../problems.ts';
import { translate } from './local.ts';

/** The configuration that init writes. */
export const CONFIG = 'pipeline.config.json';
const GLOSSARY = 'glossary/terms.csv';
const IGNORED = '.wortfest/';

/**
 * Plans the start of a project in a folder; a configuration that is there stays, and says what is taken over. Nothing is written.
 * Fails with `config-…` for languages that are none.
 */
export async function planInit(
  root: string,
  layout: Layout | undefined,
  languages: Languages,
): Promise<InitPlan> {
  const proposed = proposeConfig(layout, languages);
  const config = parseConfig(proposed);
  const files = await startFiles(root, proposed, languages);
  const named = nameProblems(layout);
  try {
    const loaded = existsSync(join(root, CONFIG))
      ? await loadConfig(join(root, CONFIG))
      : {
          root,
          config: { ...config, glossary: config.glossary.filter((path) => existsSync(join(root, path))) },
        };
    const { problems, ...adoption } = await planAdoption(loaded);
    return { root, files, ...adoption, problems: [...named, ...problems] };
  } catch (error) {
    if (!(error instanceof WortfestError)) throw error;
    const [first] = error.problems;
    const isFresh = first.code === 'source-missing' && !layout;
    const { file, line, column } = first;
    const place = { ...(file ? { file } : {}), ...(line ? { line } : {}), ...(column ? { column } : {}) };
    const refused = isFresh ? [] : [problem('adopt-config', { reason: first.message }, place)];
    return {
      root,
      files,
      records: [],
      documents: [],
      toBill: 0,
      ladder: 0,
      problems: [...named, ...refused],
    };
  }
}

/** Writes what was planned. Gives the paths of the files that were written. */
export async function writeInit({ root, files, records }: InitPlan): Promise<readonly string[]> {
  const start = await writeAllIfChanged(root, files);
  if (records.length === 0) return start;
  return [...start, ...(await withLock(root, () => writeAllIfChanged(root, records)))];
}

async function planAdoption(
  loaded: LoadedConfig,
): Promise<Pick<InitPlan, 'records' | 'documents' | 'toBill' | 'ladder' | 'problems'>> {
  const adoption = await adoptProject(await openProject(loaded), loaded.config.targets);
  const { targets, ladder } = await translate(loaded, { dryRun: true });
  return { ...adoption, toBill: targets.reduce((sum, { billed }) => sum + billed, 0), ladder };
}

async function startFiles(
  root: string,
  config: ConfigInput,
  languages: Languages,
): Promise<readonly ResultFile[]> {
  const files = [
    { path: CONFIG, text: `${JSON.stringify(config, null, 2)}\n` },
    { path: GLOSSARY, text: `${glossaryHeader(languages).join(',')}\n` },
  ].filter(({ path }) => !existsSync(join(root, path)));
  const ignore = join(root, '.gitignore');
  const old = existsSync(ignore) ? await readFile(ignore, 'utf8') : '';
  if (old.split(/\r?\n/).includes(IGNORED)) return files;
  const text = `${old}${old && !old.endsWith('\n') ? '\n' : ''}${IGNORED}\n`;
  return [...files, { path: '.gitignore', text }];
}

function glossaryHeader({ source, targets }: Languages): readonly string[] {
  const columns = ['pos', 'gender', 'case', 'compounds', 'off', 'lock', 'subject', 'note'];
  const ofTargets = targets.flatMap((tag) => [tag, `${tag}:forms`, `${tag}:forbidden`]);
  return ['id', source, `${source}:forms`, ...columns, ...ofTargets];
}

function nameProblems(layout: Layout | undefined): readonly Problem[] {
  return (layout?.languages ?? [])
    .filter((one) => !isNamedByTag(one))
    .map(({ name, language }) =>
      problem('adopt-name', { name, tag: language }, { file: `${layout?.folder}/${name}` }),
    );
}
