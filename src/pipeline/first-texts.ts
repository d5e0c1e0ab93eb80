import type { Memory } from '../memory/memory.ts';
import type { Provider } from '../providers/provider.ts';
import type { Given } from './fallback.ts';
import { type PlanItem, previousAttempts } from './plan.ts';
import type { PlannedJob } from './prepare.ts';
import type { Project } from './project.ts';
import { type Wanted, wantedText } from './requests.ts';
import { rungsLeft } from './rungs.ts';

/** What has to be asked for the first time, by the item that needs it, and the answers to it that are kept. */
export interface FirstTexts {
  readonly first: ReadonlyMap<PlanItem, Wanted>;
  readonly kept: ReadonlyMap<string, string>;
  /** Which of these another provider gave. */
  readonly given: ReadonlyMap<string, Given>;
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
  return {
    first: new Map(texts),
    kept: await memory.answers(texts.map(([, { key }]) => key)),
    given: new Map(),
  };
}
