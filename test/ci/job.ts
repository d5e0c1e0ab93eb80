import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/cli/main.js');

export type Environment = Readonly<Record<string, string>>;

/** A shell step of the action. */
interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Environment;
  readonly 'working-directory'?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export function readYaml<T>(path: string): T {
  return parse(readFileSync(join(ROOT, path), 'utf8')) as T;
}

export interface Ran {
  readonly code: number;
  /** All that a job log would show. */
  readonly log: string;
}

/** Runs a script with bash as a job does, with the built command line on the PATH as wortfest. */
export function bash(script: string, cwd: string, env: Environment): Promise<Ran> {
  const bin = mkdtempSync(join(tmpdir(), 'wortfest-bin-'));
  writeFileSync(join(bin, 'wortfest'), `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
  chmodSync(join(bin, 'wortfest'), 0o755);
  const path = [bin, dirname(process.execPath), process.env.PATH].join(delimiter);
  const options = { cwd, env: { HOME: cwd, PATH: path, ...env } };
  return new Promise((resolve) => {
    execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, log: out + err }),
    );
  });
}

export interface JobRan extends Ran {
  readonly outputs: Environment;
  readonly summary: string;
  /** The folder of the reports. */
  readonly reports: string;
}

/** Runs the shell steps of the action in order, with inputs and environment as GitHub gives them. */
export async function runAction(
  cwd: string,
  given: Environment,
  { api = '', pull }: { readonly api?: string; readonly pull?: number } = {},
  env: Environment = {},
): Promise<JobRan> {
  const action = readYaml<Action>('action.yml');
  const temp = mkdtempSync(join(tmpdir(), 'wortfest-runner-'));
  const file = (name: string, text = '') => {
    writeFileSync(join(temp, name), text);
    return join(temp, name);
  };
  const github: Environment = {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_WORKSPACE: cwd,
    GITHUB_REPOSITORY: 'someone/something',
    GITHUB_API_URL: api,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(pull ? { pull_request: { number: pull } } : {})),
    ...env,
  };
  const values = (text: string): string =>
    text.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string): string => {
      if (name === 'runner.temp') return temp;
      if (name === 'github.token') return 'github-token-1234';
      const input = /^inputs\.([\w-]+)$/.exec(name)?.[1] ?? '';
      const known = action.inputs[input];
      if (!known) throw new Error(`the test does not know \${{ ${name} }}`);
      return given[input] ?? values(known.default);
    });
  const isWanted = (condition = '') => {
    const [, input = '', wanted] = /inputs\.([\w-]+) == '(\w+)'/.exec(condition) ?? [];
    return input === '' || values(`\${{ inputs.${input} }}`) === wanted;
  };
  let code = 0;
  let log = '';
  for (const step of action.runs.steps) {
    if (step.run === undefined || !isWanted(step.if)) continue;
    // After a step that failed only those run that say so.
    if (code !== 0 && !/cancelled\(\)|always\(\)/.test(step.if ?? '')) continue;
    const own = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, text]) => [name, values(text)]),
    );
    const folder = join(cwd, values(step['working-directory'] ?? '.'));
    const ran = await bash(step.run, folder, { ...github, ...own });
    code ||= ran.code;
    log += ran.log;
  }
  const read = (name: string) => readFileSync(join(temp, name), 'utf8');
  const outputs = Object.fromEntries(
    read('output')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const reports = join(temp, 'wortfest');
  return { code, log, outputs, summary: read('summary'), reports: existsSync(reports) ? reports : '' };
}
