import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const MAIN = here('../dist/cli/main.js');
export const SCRIPT = here('script.mjs');

/** Milliseconds of a whole process; throws when it ends with another code than 0. */
export function timed(args, { cwd = '.', env = {} } = {}) {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const ms = performance.now() - begin;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`);
  return ms;
}

/** The same with processor time (ms) and memory (MB), measured inside the process. */
export function measured(args, { cwd, env }) {
  const file = join(cwd, 'usage.json');
  const ms = timed(['--import', here('usage.mjs'), ...args], { cwd, env: { ...env, BENCH_USAGE: file } });
  return { ms, ...JSON.parse(readFileSync(file, 'utf8')) };
}

/** Starts the server of the bench: its environment, what it has seen since the last question, and its end. */
export async function startServer() {
  const child = spawn(process.execPath, [here('deepl.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise((resolve) => child.stdout.once('data', (data) => resolve(Number(data))));
  const url = `http://127.0.0.1:${port}`;
  return {
    env: { DEEPL_AUTH_KEY: 'bench', DEEPL_SERVER_URL: url },
    seen: async () => (await fetch(`${url}/seen`)).json(),
    stop: () => child.kill(),
  };
}
