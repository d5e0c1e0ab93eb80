import { join } from 'node:path';
import { readIfThere } from '../files.ts';
import type { Memory } from '../memory/memory.ts';
import type { Language } from '../model.ts';
import { fail } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import { importTmx } from './exchange-memory.ts';
import { type Job, openJob } from './job.ts';
import { createJudge, type Judge } from './judge.ts';
import { type PlanItem, planJob, previousAttempts } from './plan.ts';
import type { Project } from './project.ts';
import { remember } from './remember.ts';
import { type Wanted, wantedText } from './requests.ts';
import { rungsLeft } from './rungs.ts';

/** A job with its plan and the gate that its texts have to pass. */
export interface PlannedJob {
  readonly job: Job;
  readonly judge: Judge;
  readonly items: readonly PlanItem[];
  /** The items that the provider has to answer. */
  readonly asked: readonly PlanItem[];
}

/** Reads records and outputs, fills the memory from records and imports, and plans every document in every target. */
export async function planProject(
  project: Project,
  {
    targets,
    provider,
    memory,
  }: { readonly targets: readonly Language[]; readonly provider: Provider; readonly memory: Memory },
): Promise<PlannedJob[]> {
  const jobs = [];
  for (const target of targets)
    for (const document of project.documents) jobs.push(await openJob(project, document, target));
  await fillMemory(project, memory, jobs);
  const planned: PlannedJob[] = [];
  for (const target of targets) {
    const judge = createJudge(project, target);
    for (const job of jobs.filter((one) => one.target === target)) {
      const items = await planJob(project, job, judge, memory, provider);
      planned.push({ job, judge, items, asked: items.filter(isAsked) });
    }
  }
  return planned;
}

/** Brings imports and records into the memory: a fresh checkout has no memory file, and they hold all that it needs to know. */
export async function fillMemory(
  project: Pick<Project, 'root' | 'config'>,
  memory: Memory,
  jobs: readonly Job[],
): Promise<void> {
  const { root, config } = project;
  for (const path of config.memory.import) {
    const bytes = await readIfThere(join(root, path));
    if (!bytes) fail('memory-missing', { path });
    await importTmx(memory, path, bytes, config);
  }
  await remember(project, memory, jobs);
}

/** Whether the provider has to answer an item. */
export const isAsked = ({ text, action }: PlanItem) =>
  !text && (action === 'translate' || action === 'propose');

/** What has to be asked for the first time, by the item that needs it, and the answers to it that are kept. */
export interface FirstTexts {
  readonly first: ReadonlyMap<PlanItem, Wanted>;
  readonly kept: ReadonlyMap<string, string>;
}

/** The texts of all first attempts, looked up in the memory. */
export async function firstTexts(
  project: Project,
  planned: readonly PlannedJob[],
  provider: Provider,
  memory: Memory,
): Promise<FirstTexts> {
  const texts = planned.flatMap(({ job, asked }) =>
    asked
      .filter((item) => previousAttempts(item).length === 0)
      .flatMap((item) => {
        const [rung] = rungsLeft(project, item.segment, provider, []);
        return rung ? [[item, wantedText(project, job, item, provider, rung)] as const] : [];
      }),
  );
  return { first: new Map(texts), kept: await memory.answers(texts.map(([, { key }]) => key)) };
}
