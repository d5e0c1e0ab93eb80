import { makeProject, run } from '../project.ts';
import type { FaultKind } from '../simulator/misbehave.ts';
import { type SimulatorOptions, startSimulator } from '../simulator/server.ts';
import { type Corpus, makeCorpus } from './corpus.ts';
import { TARGETS, unitsOf } from './plan.ts';
import { slipsOf } from './slips.ts';
import { perfectTranslator } from './translator.ts';
import { type Judgement, verify } from './verify.ts';

export interface StressOptions {
  /** Segments in all targets together. */
  readonly segments: number;
  readonly seed: number;
  /** The share of what the provider does that goes wrong, from 0 to 1. */
  readonly rate: number;
  /** What goes wrong; everything by default. */
  readonly kinds?: readonly FaultKind[];
}

/** What a run did, and what a run with a perfect provider does. */
export interface Figures {
  readonly segments: number;
  readonly run: Judgement;
  readonly perfect: Judgement;
  readonly requests: number;
  readonly requestsPlanned: number;
  readonly billed: number;
  readonly billedPlanned: number;
  /** The share of all segments that the gate holds back though the answer is right. */
  readonly falseAlarms: number;
  /** The share of what is accepted from a perfect provider that is accepted from this one. */
  readonly recovered: number;
  /** How often each kind of fault happened. */
  readonly faults: ReadonlyMap<FaultKind, number>;
  /** How many attempts more than with a perfect provider a check held back. */
  readonly caught: number;
  readonly seconds: number;
}

/** A corpus and what became of it with a perfect provider. */
export interface Planned {
  readonly corpus: Corpus;
  readonly planned: Awaited<ReturnType<typeof translated>>;
}

/** Translates a corpus through a provider that does not go wrong. */
export async function planStress({
  segments,
  seed,
}: Pick<StressOptions, 'segments' | 'seed'>): Promise<Planned> {
  const corpus = makeCorpus(seed, segments);
  return { corpus, planned: await translated(corpus, {}) };
}

/** Translates a corpus through a provider that goes wrong, and through one that does not, and judges what came out. */
export async function runStress(options: StressOptions, before?: Planned): Promise<Figures> {
  const { rate } = options;
  const began = Date.now();
  const { corpus, planned } = before ?? (await planStress(options));
  const outcome = rate === 0 ? planned : await translated(corpus, misbehaviour(corpus, options));
  const perfect = planned.judgement;
  const total = unitsOf(corpus.plan).length * TARGETS.length;
  const recovered = [...perfect.accepted].filter((unit) => outcome.judgement.accepted.has(unit));
  return {
    segments: total,
    run: outcome.judgement,
    perfect,
    requests: outcome.requests,
    requestsPlanned: planned.requestsPlanned,
    billed: outcome.billed,
    billedPlanned: planned.billed,
    falseAlarms: perfect.parked.length / total,
    recovered: recovered.length / perfect.accepted.size,
    faults: outcome.faults,
    caught: outcome.failedAttempts - planned.failedAttempts,
    seconds: (Date.now() - began) / 1000,
  };
}

// The one place where the provider learns to misbehave: options of the simulator beside `translate`.
function misbehaviour({ plan }: Corpus, { seed, rate, kinds }: StressOptions): SimulatorOptions {
  return { misbehave: { seed, rate, ...(kinds ? { kinds } : {}), ...slipsOf(plan) } };
}

async function translated({ files: sources, glossaryCsv, plan }: Corpus, misbehave: SimulatorOptions) {
  const simulator = await startSimulator({ translate: perfectTranslator(plan), ...misbehave });
  try {
    const project = makeProject(
      { ...sources, 'glossary/terms.csv': glossaryCsv },
      { targets: TARGETS, glossary: ['glossary/terms.csv'] },
    );
    let requestsPlanned = 0;
    const result = await run(project, simulator, {
      retry: { attempts: 6, firstWait: 1 },
      onEvent: (event) => {
        if (event.type === 'started' && !event.again) requestsPlanned += event.requests;
      },
    });
    const stopped = result.problems.find(({ code }) => code.startsWith('provider-') || code === 'internal');
    if (stopped) throw new Error(stopped.message);
    const files = project.files();
    return {
      judgement: verify(files, plan),
      requestsPlanned,
      failedAttempts: Object.values(files).join('').split('<mda:meta type="errors">').length - 1,
      requests: simulator.translations().length,
      billed: simulator.billed(),
      faults: countsOf(simulator.faults.map(({ kind }) => kind)),
    };
  } finally {
    await simulator.close();
  }
}

function countsOf<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
