import { join } from 'node:path';
import { readIfThere } from '../files.ts';
import type { Memory } from '../memory/memory.ts';
import type { Language } from '../model.ts';
import { fail } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import { importTmx } from './exchange-memory.ts';
import { type Gate, openGate } from './gate.ts';
import { type Job, openJob } from './job.ts';
import { type PlanItem, planJob, withMemory } from './plan.ts';
import type { Project } from './project.ts';
import { remember } from './remember.ts';

/** A job with its plan and the gate that its texts have to pass. */
export interface PlannedJob {
  readonly job: Job;
  readonly gate: Gate;
  readonly items: readonly PlanItem[];
  /** The items that the provider has to answer. */
  readonly asked: readonly PlanItem[];
}

/** Opens the memory: where the records prove everything, it is not needed at all. */
export type OpenMemory = () => Promise<Memory>;

/**
 * Reads records and outputs, and plans every document in every target. The memory is opened, and filled from records and imports, only for
 * segments that are not kept, and for texts of sentences that are gone: the records will be written without them.
 */
export async function planProject(
  project: Project,
  {
    targets,
    provider,
    memory: openMemory,
  }: { readonly targets: readonly Language[]; readonly provider: Provider; readonly memory: OpenMemory },
): Promise<readonly PlannedJob[]> {
  const decided: Omit<PlannedJob, 'asked'>[] = [];
  for (const target of targets) {
    const gate = openGate(project, target);
    for (const document of project.documents) {
      const job = await openJob(project, document, target);
      decided.push({ job, gate, items: await planJob(project, job, gate, provider) });
    }
  }
  if (decided.every(isAllKept)) return decided.map((one) => ({ ...one, asked: [] }));
  const memory = await openMemory();
  await fillMemory(
    project,
    memory,
    decided.map(({ job }) => job),
  );
  const planned: PlannedJob[] = [];
  for (const { job, gate, items: before } of decided) {
    const items = await withMemory(project, job, before, gate, memory);
    planned.push({ job, gate, items, asked: items.filter(isAsked) });
  }
  return planned;
}

function isAllKept({ job: { known, segments }, items }: Pick<PlannedJob, 'job' | 'items'>): boolean {
  const ids = new Set(segments.map(({ id }) => id));
  return items.every(({ action }) => action === 'keep') && [...known.keys()].every((id) => ids.has(id));
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
