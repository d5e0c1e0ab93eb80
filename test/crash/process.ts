import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';

export const PHASES = ['start-up', 'planning', 'sending', 'saving'] as const;
export type Phase = (typeof PHASES)[number];

/** When to kill: where in a phase, from 0 to 1. */
export interface Moment {
  readonly phase: Phase;
  readonly at: number;
}

/** When phases ended in a run that nobody disturbed, in milliseconds from its start. */
export type Timing = Readonly<Record<Phase, number>>;

/** What became of a run. */
export interface Run {
  /** Absent when it was killed. */
  readonly code?: number;
  /** Where it was killed, or that it ended in saving. */
  readonly phase: Phase;
  /** Requests and texts that it reported as answered, which it does when they are kept. */
  readonly requests: number;
  readonly texts: number;
  readonly stderr: string;
  readonly timing: Timing;
}

const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');

/**
 * Runs `wortfest translate` in a folder and kills its process group at a moment. What phase it is in shows from outside: its progress
 * on standard error, and the temporary files of its results; when the memory is opened is taken from `measured`.
 */
export async function runUntil(
  root: string,
  env: Readonly<Record<string, string>>,
  moment?: Moment,
  measured?: Timing,
): Promise<Run> {
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const seen: Partial<Record<Phase, number>> = {};
  let stderr = '';
  const child = spawn(process.execPath, [MAIN, 'translate'], {
    cwd: root,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  };
  const timers: NodeJS.Timeout[] = [];
  const killIn = (milliseconds: number) => timers.push(setTimeout(kill, milliseconds));
  const { phase, at = 0 } = moment ?? {};
  if (measured && phase === 'start-up') killIn(at * measured['start-up']);
  if (measured && phase === 'planning')
    killIn(measured['start-up'] + at * (measured.planning - measured['start-up']));

  const onAnswer = () => {
    const requests = Number(/in ([\d,]+) requests?\./.exec(stderr)?.[1]?.replace(',', '') ?? 1);
    if (phase === 'sending' && answeredIn(stderr).length >= Math.floor(at * requests))
      killIn((at * 1000) % 15);
  };
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    stderr += piece;
    if (!stderr.includes('Sending')) return;
    seen.planning ??= elapsed();
    onAnswer();
  });
  const onFile = () => {
    if (seen.sending !== undefined) return;
    seen.sending = elapsed();
    if (measured && phase === 'saving') killIn(at * (measured.saving - measured.sending));
  };
  const watchers = ['fr', 'pl', 'de'].map((name) => {
    const folder = join(root, 'locales', name);
    mkdirSync(folder, { recursive: true });
    return watch(folder, (_, file) => {
      if (file?.endsWith('.tmp')) onFile();
    });
  });
  watchers.push(
    watch(root, (_, file) => {
      if (file === '.wortfest') seen['start-up'] ??= elapsed();
    }),
  );
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const timer of timers) clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  const end = elapsed();
  const opened = seen['start-up'] ?? measured?.['start-up'] ?? end;
  const answered = answeredIn(stderr);
  return {
    ...(code === null ? {} : { code }),
    phase: phaseOf(seen, end < opened),
    requests: answered.length,
    texts: answered.at(-1) ?? 0,
    stderr,
    timing: { 'start-up': opened, planning: seen.planning ?? end, sending: seen.sending ?? end, saving: end },
  };
}

function phaseOf({ planning, sending }: Partial<Timing>, early: boolean): Phase {
  if (sending !== undefined) return 'saving';
  if (planning !== undefined) return 'sending';
  return early ? 'start-up' : 'planning';
}

/** The numbers of texts that the lines of progress report. */
function answeredIn(stderr: string): readonly number[] {
  return [...stderr.matchAll(/^[█░]+ +(\d+)\/\d+ .*$/gm)].map(([, done]) => Number(done));
}

/** Whether a run has begun a memory in a folder. */
export const hasMemory = (root: string): boolean => existsSync(join(root, '.wortfest/memory.db'));
