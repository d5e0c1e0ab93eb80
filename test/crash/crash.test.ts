import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isSoundMemory, openSqliteMemory } from '../../src/memory/sqlite.ts';
import { knowing, leadingTo, type TestProject } from '../project.ts';
import { pick, seededRandom } from '../simulator/random.ts';
import { type Account, type Billed, startAccount } from './account.ts';
import { hasMemory, type Moment, PHASES, type Run, runUntil } from './process.ts';
import { checkout, crashProject, sourcesOf, TERMS } from './project.ts';

// By the environment: npm test has a few kills, `npm run test:crash` all.
const KILLS = Number(process.env.WORTFEST_KILLS ?? 6);
const SEED = Number(process.env.WORTFEST_SEED ?? 20_261);
const SEGMENTS = KILLS >= 100 ? 2000 : 400;
const KILLS_A_ROUND = 8;
// A provider's requests in flight.
const CONCURRENCY = 8;

const accounts: Account[] = [];
afterAll(() => Promise.all(accounts.map((account) => account.close())));
const open = async (seed?: number) => {
  const account = await startAccount({ latency: 30, translate: knowing(TERMS) }, seed);
  accounts.push(account);
  return account;
};

/** A killed run and what it cost. */
interface Killed {
  readonly run: Run;
  readonly billed: readonly Billed[];
  /** Answers that came back, as far as the service can know, but were not reported as kept. */
  readonly inFlight: number;
}

test(
  `${KILLS} kills: whole files, the same results, and nothing billed twice but what was in flight`,
  async () => {
    const quiet = await open();
    const before = crashProject(SEGMENTS * 0.1);
    expect(await runUntil(before.root, leadingTo(quiet))).toMatchObject({ code: 0 });
    const undisturbed = checkout(before, sourcesOf(SEGMENTS));
    const first = quiet.calls();
    const { code, timing } = await runUntil(undisturbed.root, leadingTo(quiet));
    expect(code).toBe(0);
    const plan = charactersOf(await quiet.billedSince(first));
    const [old, final] = [before.files(), undisturbed.files()];

    const account = await open(SEED);
    const random = seededRandom(SEED);
    const killed: Killed[] = [];
    const overheads: number[] = [];
    let broken = 0;
    while (killed.length < KILLS) {
      const project = checkout(before, sourcesOf(SEGMENTS));
      const begin = account.calls();
      const ofRound: Killed[] = [];
      let kept = 0;
      for (;;) {
        const isLast = ofRound.length === KILLS_A_ROUND || killed.length + ofRound.length >= KILLS;
        const moment: Moment = { phase: pick(PHASES, random) ?? 'sending', at: random() };
        const start = account.calls();
        const run = await runUntil(project.root, leadingTo(account), isLast ? undefined : moment, timing);
        const billed = await account.billedSince(start);
        expectWhole(project, old, final);
        kept += run.texts;
        expect(await answersIn(project)).toBeGreaterThanOrEqual(kept);
        if (run.code !== undefined) {
          expect(run).toMatchObject({ code: 0 });
          break;
        }
        const inFlight = billed.filter((one) => !one.broken).length - run.requests;
        expect(inFlight).toBeGreaterThanOrEqual(0);
        expect(inFlight).toBeLessThanOrEqual(CONCURRENCY);
        ofRound.push({ run, billed, inFlight });
      }
      expect(project.files()).toEqual(final);
      const all = await account.billedSince(begin);
      const lost = all.filter((one) => one.broken);
      broken += charactersOf(lost);
      const overhead = charactersOf(all) - plan;
      expect(overhead).toBeLessThanOrEqual(charactersOf(lost) + charactersInFlight(ofRound));
      for (const one of ofRound) expectPaidOnce(one, all);
      overheads.push(overhead);
      killed.push(...ofRound);
    }
    report(killed, { plan, overhead: sum(overheads), broken, rounds: overheads.length });
  },
  KILLS * 30_000,
);

/** Every file is the old or the new one; temporary files are hidden. */
function expectWhole(
  project: TestProject,
  old: Readonly<Record<string, string>>,
  final: Readonly<Record<string, string>>,
): void {
  for (const [path, text] of Object.entries(project.files())) {
    if (/^\..+\.\d+\.tmp$/.test(basename(path))) continue;
    const known = [old[path], final[path]].includes(text);
    expect({ path, known }).toEqual({ path, known: true });
  }
}

/** How many answers the memory has; in a copy, so that the next run meets it as the kill left it. */
async function answersIn({ root }: TestProject): Promise<number> {
  if (!hasMemory(root)) return 0;
  const copy = mkdtempSync(join(tmpdir(), 'wortfest-'));
  cpSync(join(root, '.wortfest'), copy, { recursive: true });
  expect(await isSoundMemory(join(copy, 'memory.db'))).toBe(true);
  const memory = await openSqliteMemory(join(copy, 'memory.db'));
  const { answers } = await memory.stats();
  await memory.close();
  return answers;
}

/** Of the answers that reached a killed run, no more were asked for again than were in flight. */
function expectPaidOnce({ billed, inFlight }: Killed, all: readonly Billed[]): void {
  const last = billed.at(-1)?.call ?? 0;
  const later = new Set(all.filter(({ call }) => call > last).flatMap(({ texts }) => texts));
  const again = billed.filter((one) => !one.broken && one.texts.some((text) => later.has(text)));
  expect(again.length).toBeLessThanOrEqual(inFlight);
}

/** The most that the requests in flight at the kills can have cost. */
function charactersInFlight(killed: readonly Killed[]): number {
  return sum(
    killed.map(({ billed, inFlight }) => {
      const came = billed.filter(({ broken }) => !broken).map(({ characters }) => characters);
      return sum(came.sort((a, b) => b - a).slice(0, inFlight));
    }),
  );
}

function report(
  killed: readonly Killed[],
  { plan, overhead, broken, rounds }: Readonly<Record<'plan' | 'overhead' | 'broken' | 'rounds', number>>,
): void {
  const phases = PHASES.map((phase) => {
    const own = killed.filter(({ run }) => run.phase === phase);
    return `${phase.padEnd(10)} ${String(own.length).padStart(6)} ${String(charactersInFlight(own)).padStart(12)}`;
  });
  process.stdout.write(`
${KILLS} kills of runs of ${SEGMENTS} segments, seed ${SEED}, ${rounds} rounds
killed in   kills    in flight
${phases.join('\n')}
characters a round ${plan}, billed beyond ${overhead} in all
allowed beyond: ${charactersInFlight(killed)} in flight at kills and ${broken} whose answers the service lost
`);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const charactersOf = (billed: readonly Billed[]) => sum(billed.map(({ characters }) => characters));
