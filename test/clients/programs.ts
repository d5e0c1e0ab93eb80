import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The Python that translate-toolkit is installed for, which need not be the first one of the path. */
export const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (python) => spawnSync(python, ['-c', 'import translate.storage.xliff']).status === 0,
);

const JAVA = 'java';
const JAR = ['/usr/share/omegat/OmegaT.jar'].find(existsSync);

/** The file of OmegaT, where it and Java are there. */
export const OMEGAT = spawnSync(JAVA, ['-version']).status === 0 ? JAR : undefined;

/** Says in the output of the tests which client is not there. */
export function missing(client: string, found: unknown): boolean {
  if (found === undefined)
    process.stderr.write(`${client} is not installed: its tests are skipped (apt-get install ${client})\n`);
  return found === undefined;
}

/** Runs a program of translate-toolkit, or its Python, and gives what it prints. */
export async function toolkit(program: string, ...args: readonly string[]): Promise<string> {
  return (await execute(program, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
}

/** Runs OmegaT on a project without a window, with a home of its own. */
export async function omegat(project: string, mode: string, ...args: readonly string[]): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'omegat-'));
  const options = [`-Duser.home=${home}`, '-Djava.awt.headless=true', '-jar', OMEGAT ?? ''];
  await execute(JAVA, [...options, `--mode=${mode}`, project, '--quiet', ...args], {
    maxBuffer: 64 * 1024 * 1024,
  });
}
