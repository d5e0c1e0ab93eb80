import { appendFile, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { closest } from '../closest.ts';
import type { LoadedConfig } from '../config/load.ts';
import { projectPath, writeIfChanged } from '../files.ts';
import { type Report, reportOfFailure } from '../pipeline/report.ts';
import { exitCodeOf, fail, WortfestError } from '../problems.ts';
import { note } from './output.ts';

const plain = (_: string, text: string) => text;

// Each kind is loaded only when it is asked for.
const RENDERERS = {
  text: async (report: Report) => (await import('../report/text.ts')).textReport(report, plain),
  json: async (report: Report) => (await import('../report/json.ts')).jsonReport(report),
  github: async (report: Report) => (await import('../report/github.ts')).githubReport(report),
  sarif: async (report: Report) => (await import('../report/sarif.ts')).sarifReport(report),
  junit: async (report: Report) => (await import('../report/junit.ts')).junitReport(report),
  gitlab: async (report: Report) => (await import('../report/gitlab.ts')).gitlabReport(report),
  markdown: async (report: Report) => (await import('../report/markdown.ts')).markdownReport(report),
  html: async (report: Report) => (await import('../report/html.ts')).htmlReport(report),
} as const;
type Kind = keyof typeof RENDERERS;
const KINDS = Object.keys(RENDERERS) as readonly Kind[];

const ENDINGS: Readonly<Record<string, Kind>> = {
  html: 'html',
  sarif: 'sarif',
  xml: 'junit',
  md: 'markdown',
  json: 'json',
  txt: 'text',
};

interface Wanted {
  readonly kind: Kind;
  readonly file?: string;
}

/** The kind of this name. Fails with `usage`. */
export function kindOf(name: string): Kind {
  const kind = KINDS.find((known) => known === name);
  if (kind) return kind;
  const meant = closest(name, KINDS);
  return fail('usage', {
    message: `There is no report "${name}": expected ${KINDS.join(', ')}.${meant ? ` Did you mean "${meant}"?` : ''}`,
  });
}

/** The kind that the ending of a file stands for. Fails with `usage`. */
export function kindOfFile(file: string): Kind {
  const kind = ENDINGS[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
  return kind ?? fail('usage', { message: `The ending of ${file} names no report: name one with --as.` });
}

/** The values of `--report`, as kind=file; github needs no file. Fails with `usage`. */
export function wantedReports(values: readonly string[] = []): readonly Wanted[] {
  return values.map((value) => {
    const [name = '', ...rest] = value.split('=');
    const kind = kindOf(name);
    const file = rest.join('=');
    if (file) return { kind, file };
    return kind === 'github'
      ? { kind }
      : fail('usage', { message: `--report ${name} needs a file: ${name}=FILE.` });
  });
}

/**
 * Does work whose result has a report if one is wanted, writes the reports, and gives the rest of the result. Work that
 * fails has reports of what stopped it.
 */
export async function withReports<Result extends { readonly report?: Report }>(
  { root, config }: LoadedConfig,
  wanted: readonly Wanted[],
  work: (report: boolean) => Promise<Result>,
): Promise<Omit<Result, 'report'>> {
  const { report, ...result } = await work(wanted.length > 0).catch(async (error: unknown) => {
    if (!(error instanceof WortfestError)) throw error;
    const { problems } = error;
    const failure = reportOfFailure(config.source.language, exitCodeOf(problems[0]), problems);
    await writeReports(failure, root, wanted);
    throw error;
  });
  if (report) await writeReports(report, root, wanted);
  return result;
}

/**
 * Writes a report to a file, from the working folder, whole or not at all; else to a stream. Paths in it start from the folder
 * of the repository.
 */
export async function writeReport(
  report: Report,
  root: string,
  { kind, file }: Wanted,
  write: (text: string) => void = note,
): Promise<void> {
  const moved = inRepository(report, root);
  const text = await RENDERERS[kind](moved);
  if (file !== undefined)
    await writeIfChanged(process.cwd(), projectPath(process.cwd(), resolve(file)), text);
  else write(text);
  if (kind === 'github') await summarize(moved);
}

async function writeReports(report: Report, root: string, wanted: readonly Wanted[]): Promise<void> {
  for (const one of wanted) await writeReport(report, root, one);
}

// A step has one summary, to which each of its commands may add.
async function summarize(report: Report): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const { githubSummary, SUMMARY_BYTES } = await import('../report/github.ts');
  const taken = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  await appendFile(file, `${githubSummary(report, SUMMARY_BYTES - taken - 1)}\n`);
}

// Services show findings by their paths in the repository; the project may be a folder of it, and the working folder too.
function inRepository(report: Report, root: string): Report {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = process.env;
  const isAbove = (folder: string) => !/^\.\.(?:[\\/]|$)/.test(relative(folder, root));
  const named = [GITHUB_WORKSPACE, CI_PROJECT_DIR].find((folder) => folder && isAbove(folder));
  const prefix = projectPath(named ?? process.cwd(), root);
  if (prefix === '') return report;
  const moved = <Part extends { readonly file?: string }>(part: Part): Part =>
    part.file === undefined ? part : { ...part, file: `${prefix}/${part.file}` };
  return { ...report, documents: report.documents.map(moved), findings: report.findings.map(moved) };
}
