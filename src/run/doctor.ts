import { execFile } from 'node:child_process';
import { type LoadedConfig, loadConfig } from '../config/load.ts';
import type { Problem } from '../model.ts';
import type { DoctorResult, Examined } from '../pipeline/examined.ts';
import { openJob } from '../pipeline/job.ts';
import { lintProject } from '../pipeline/lint.ts';
import { openProject, outputsOf, type Project, readGlossaries } from '../pipeline/project.ts';
import { EXIT, exitCodeOf, problem, WortfestError } from '../problems.ts';
import type { Credentials } from '../providers/registry.ts';
import { checkFolders, checkMemory } from './doctor-files.ts';
import { checkService } from './doctor-service.ts';

export interface DoctorOptions {
  /** Path of the configuration. */
  readonly config: string;
  /** The version of Node, without `v`. */
  readonly node: string;
  readonly credentials: Credentials;
}

const NODE = [20, 19] as const;

/** Looks at all that a run needs, and goes on where something is wrong. A request is sent only with a key, to ask for the usage. */
export async function examine({ config, node, credentials }: DoctorOptions): Promise<DoctorResult> {
  const checks: Examined[] = [checkNode(node)];
  const loaded = await examined('Configuration', checks, async () => {
    const found = await loadConfig(config);
    const { source, targets } = found.config;
    return [`${config}: ${source.language} → ${targets.join(', ')}`, found];
  });
  if (loaded) await examineProject(loaded, checks);
  const root = loaded?.root ?? '.';
  checks.push({ area: 'Git', ...(await checkIgnored(root)) });
  if (loaded) checks.push(...(await checkService(loaded, credentials)));
  const first = checks.flatMap(({ problems }) => problems).find(({ severity }) => severity === 'error');
  return { exitCode: first ? exitCodeOf(first) : EXIT.done, checks };
}

/** Adds a line for a piece of work, with its fact or with the problems that it failed with, and gives its result. */
async function examined<T>(
  area: string,
  checks: Examined[],
  work: () => Promise<readonly [fact: string, result: T, problems?: readonly Problem[]]>,
): Promise<T | undefined> {
  try {
    const [fact, result, problems = []] = await work();
    checks.push({ area, fact, problems });
    return result;
  } catch (error) {
    if (!(error instanceof WortfestError)) throw error;
    checks.push({ area, fact: '', problems: error.problems });
    return undefined;
  }
}

async function examineProject(loaded: LoadedConfig, checks: Examined[]): Promise<void> {
  const { config, root } = loaded;
  const bare = { root, config: { ...config, glossary: [] } };
  const sources = await examined('Sources', checks, async () => {
    const project = await openProject(bare);
    return [`${project.documents.length} readable`, project];
  });
  await examined('Glossary', checks, async () => {
    const entries = await readGlossaries(loaded);
    const findings = sources ? lintProject(await openProject(loaded), config.targets).problems : [];
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const problems = errors > 0 ? [problem('doctor-glossary', { errors })] : [];
    return [`${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`, undefined, problems];
  });
  checks.push({ area: 'Memory', ...(await checkMemory(loaded)) });
  if (!sources) return;
  checks.push({ area: 'Outputs', ...(await checkFolders(root, outputPaths(sources))) });
  checks.push({ area: 'Records', ...(await checkRecords(sources)) });
}

function checkNode(version: string): Examined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < NODE[0] || (major === NODE[0] && minor < NODE[1]);
  const found = { expected: `${NODE.join('.')} or later`, found: version };
  return { area: 'Node', fact: version, problems: isOld ? [problem('doctor-node', found)] : [] };
}

function outputPaths({ config, documents }: Project): readonly string[] {
  return config.targets.flatMap((target) =>
    documents.flatMap((document) => Object.values(outputsOf(config, document, target))),
  );
}

async function checkRecords(project: Project): Promise<Omit<Examined, 'area'>> {
  const problems: Problem[] = [];
  let records = 0;
  for (const target of project.config.targets) {
    for (const document of project.documents) {
      try {
        const { files, outputs } = await openJob(project, document, target);
        if (files.get(outputs.record) !== undefined) records++;
      } catch (error) {
        if (!(error instanceof WortfestError)) throw error;
        problems.push(...error.problems);
      }
    }
  }
  const all = project.config.targets.length * project.documents.length;
  return { fact: `${records} of ${all}`, problems };
}

function checkIgnored(root: string): Promise<Omit<Examined, 'area'>> {
  return new Promise((resolve) => {
    execFile('git', ['check-ignore', '-q', '.wortfest/memory.db'], { cwd: root }, (error) => {
      if (!error) resolve({ fact: '.wortfest/ is ignored', problems: [] });
      else if (error.code === 1) resolve({ fact: '', problems: [problem('doctor-ignore', {})] });
      else resolve({ fact: 'no repository here', problems: [] });
    });
  });
}
