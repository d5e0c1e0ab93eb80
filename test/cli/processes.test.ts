import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { leadingTo, makeProject, type TestProject, wortfest } from '../project.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/server.ts';

let simulator: Simulator | undefined;
afterEach(() => simulator?.close());
async function start(options: SimulatorOptions = {}) {
  simulator = await startSimulator(options);
  return simulator;
}

const sentences = (count: number, config: object = {}) =>
  makeProject(
    {
      'locales/de/a.txt': Array.from({ length: count }, (_, index) => `Satz ${index} steht hier.`).join('\n'),
    },
    config,
  );
const sentTexts = () => simulator?.translations().flatMap(({ form }) => form.text ?? []) ?? [];
const lengthOf = (project: TestProject) => [...project.read('locales/de/a.txt').replaceAll('\n', '')].length;

/** Starts a run as a process of its own. */
function begin({ root }: TestProject, server: Simulator) {
  const main = join(import.meta.dirname, '../../dist/cli/main.js');
  const child = spawn(process.execPath, [main, 'translate'], {
    cwd: root,
    env: { ...process.env, ...leadingTo(server) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said += String(data);
  });
  return {
    child,
    code: new Promise((resolve) => child.on('close', resolve)),
    isSending: () => said.includes('Sending'),
    isWaiting: () => said.includes('waiting for its answers'),
  };
}

/** Waits until something is so. */
async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 5));
}

// Eight start-ups take their time on a small machine.
describe('several processes on one project', { timeout: 120_000 }, () => {
  test('eight at once bill each text once, and keep together within the requests in flight', async () => {
    const project = sentences(300);
    const server = await start({ latency: 150 });
    const exits = await Promise.all(
      Array.from({ length: 8 }, () => wortfest(project.root, ['translate'], leadingTo(server))),
    );
    expect(exits.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual(Array(8).fill(0));
    expect(sentTexts()).toHaveLength(300);
    expect(new Set(sentTexts()).size).toBe(300);
    expect(server.billed()).toBe(lengthOf(project));
    expect(server.inFlight()).toBeLessThanOrEqual(8);
    expect(project.units('locales/fr/a.xlf', 'fr').filter(({ target }) => target)).toHaveLength(300);
  });

  test('providers[].concurrency is the most of all together', async () => {
    const project = sentences(200, { providers: [{ use: 'deepl', concurrency: 2 }] });
    const server = await start({ latency: 50 });
    const runs = Array.from({ length: 2 }, () => wortfest(project.root, ['translate'], leadingTo(server)));
    for (const { code } of await Promise.all(runs)) expect(code).toBe(0);
    expect(server.inFlight()).toBe(2);
  });

  test('what a killed process was sending is sent by another, the rest is not paid again', async () => {
    const project = sentences(600);
    const server = await start({ latency: 300 });
    const { child, code } = begin(project, server);
    await until(() => server.translations().length > 9);
    const kept = server.billed();
    child.kill('SIGKILL');
    await code;
    const again = await wortfest(project.root, ['translate'], leadingTo(server));
    expect(again).toMatchObject({ code: 0 });
    expect(kept).toBeGreaterThan(0);
    // Twice are at most the eight requests in flight at the kill.
    expect(sentTexts().length - new Set(sentTexts()).size).toBeLessThanOrEqual(8 * 50);
    expect(sentTexts().length).toBeLessThan(2 * 600 - 50);
    expect(new Set(sentTexts()).size).toBe(600);
  });

  test('an interrupt ends a run at once that waits for the answer of another', async () => {
    const project = sentences(40);
    const server = await start({ latency: 8000 });
    const first = begin(project, server);
    await until(() => server.translations().length > 0);
    const second = begin(project, server);
    await until(second.isWaiting);
    second.child.kill('SIGINT');
    expect(await Promise.race([second.code, first.code.then(() => 'waited')])).toBe(130);
    expect(await first.code).toBe(0);
    expect(server.translations()).toHaveLength(1);
  });

  test('an interrupt ends a run at once that the service has asked to wait', async () => {
    const project = sentences(40);
    const server = await start({ fault: () => ({ status: 429, retryAfter: 60 }) });
    const { child, code } = begin(project, server);
    await until(() => server.translations().length > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGINT');
    expect(await code).toBe(130);
    expect(server.translations()).toHaveLength(1);
  });
});
