import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Exit, knowing, leadingTo, type TestProject, wortfest } from '../project.ts';
import { type Account, startAccount } from './account.ts';
import { checkout, crashProject, sourcesOf, TERMS } from './project.ts';

// All segments under `npm run test:crash`, few in npm test.
const SEGMENTS = Number(process.env.WORTFEST_KILLS ?? 6) >= 100 ? 2000 : 200;

let before: TestProject;
let account: Account;
let final: Readonly<Record<string, string>>;
let plan: number;
beforeAll(async () => {
  before = crashProject(SEGMENTS * 0.1);
  account = await startAccount({ latency: 100, translate: knowing(TERMS) });
  expect(await translate(before)).toMatchObject({ code: 0 });
  const alone = checkout(before, sourcesOf(SEGMENTS));
  const start = account.billed();
  expect(await translate(alone)).toMatchObject({ code: 0 });
  plan = account.billed() - start;
  final = alone.files();
}, 300_000);
afterAll(() => account.close());

const translate = ({ root }: TestProject, ...flags: readonly string[]): Promise<Exit> =>
  wortfest(root, ['translate', ...flags], leadingTo(account));

test('eight runs at once: one result, and one bill', async () => {
  const project = checkout(before, sourcesOf(SEGMENTS));
  const start = account.billed();
  const runs = await Promise.all(Array.from({ length: 8 }, () => translate(project)));
  expect(runs.map(({ code, stderr }) => ({ code, error: /^error.*/m.exec(stderr)?.[0] }))).toEqual(
    runs.map(() => ({ code: 0, error: undefined })),
  );
  expect(project.files()).toEqual(final);
  expect(account.billed() - start).toBe(plan);
  const waited = runs.filter(({ stderr }) =>
    /^Another run \(process \d+, since \d\d:\d\d\) is translating this project: waiting/m.test(stderr),
  );
  expect(waited.length).toBeGreaterThan(0);
}, 600_000);

test('a run that waits goes on when the other is killed, and an interrupt ends its waiting', async () => {
  const project = checkout(before, sourcesOf(SEGMENTS));
  // One that never answers.
  const silent = await startAccount({ latency: 3_600_000 });
  const holder = start(project, silent);
  await holder.says(/^Sending/m);
  const waiting = [start(project, account), start(project, account)] as const;
  for (const one of waiting) await one.says(new RegExp(`^Another run \\(process ${holder.pid}, since`, 'm'));
  waiting[0].kill('SIGINT');
  expect(await waiting[0].code).toBe(130);
  holder.kill('SIGKILL');
  expect(await waiting[1].code).toBe(0);
  expect(project.files()).toEqual(final);
  await silent.close();
}, 600_000);

/** Starts a run, and tells what it says. */
function start({ root }: TestProject, to: Account) {
  const main = join(import.meta.dirname, '../../dist/cli/main.js');
  const child = spawn(process.execPath, [main, 'translate'], {
    cwd: root,
    env: { ...process.env, ...leadingTo(to) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
  });
  return {
    pid: child.pid,
    code: once(child, 'close').then(([code]) => code as number | null),
    kill: (signal: 'SIGINT' | 'SIGKILL') => child.kill(signal),
    says: (what: RegExp) => vi.waitUntil(() => what.test(said), { timeout: 60_000, interval: 10 }),
  };
}

test('four frozen runs beside one that writes see the old files or the new ones', async () => {
  const project = checkout(before, sourcesOf(SEGMENTS));
  const writer = translate(project);
  const frozen = await Promise.all(
    Array.from({ length: 4 }, () => wortfest(project.root, ['translate', '--frozen', '--format', 'json'])),
  );
  expect(await writer).toMatchObject({ code: 0 });
  for (const { code, stdout } of frozen) {
    expect([0, 1]).toContain(code);
    const { error } = JSON.parse(stdout);
    expect(error?.code).not.toBe('record-damaged');
    expect(error?.code).not.toBe('internal');
  }
  expect(project.files()).toEqual(final);
  expect(Object.keys(project.files()).filter((path) => basename(path).startsWith('.'))).toEqual([]);
  expect(await wortfest(project.root, ['translate', '--frozen'])).toMatchObject({ code: 0 });
}, 600_000);
