import type { LoadedConfig } from '../config/load.ts';
import { noMemory } from '../memory/none.ts';
import type { Language } from '../model.ts';
import { type Cost, costOf } from '../pipeline/estimate.ts';
import type { OpenMemory } from '../pipeline/prepare.ts';
import { openProject } from '../pipeline/project.ts';
import { scopeOf } from '../pipeline/scope.ts';
import type { PlannedSegment } from '../pipeline/summary.ts';
import { translateProject } from '../pipeline/translate.ts';
import { explainUnits, type UnitStory } from '../pipeline/why.ts';
import { providersOf, runLocally, selectTargets } from './local.ts';
import { withMemory } from './memory.ts';

/** The story of a segment, and what the next run would do with it. */
export interface WholeStory extends UnitStory {
  readonly next: Pick<PlannedSegment, 'action' | 'reason' | 'characters'> & { readonly cost?: Cost };
}

/** Tells of the segments that a query names, in these targets. The memory is opened only when the records do not decide. Fails as `explainUnits`. */
export async function why(
  loaded: LoadedConfig,
  query: string,
  asked: readonly Language[] = [],
): Promise<readonly WholeStory[]> {
  const targets = selectTargets(loaded.config.targets, asked);
  const whole = await openProject(loaded);
  const stories = await explainUnits(whole, query, targets);
  const files = new Set(stories.map(({ file }) => file));
  const project = { ...whole, documents: whole.documents.filter(({ path }) => files.has(path)) };
  const providers = providersOf(loaded);
  const [provider] = providers;
  const wanted = new Set(stories.map(keyOf));
  const scope = scopeOf(({ document, target, blocks }, { id, block }) =>
    wanted.has(keyOf({ file: document.path, target, unit: blocks.get(block)?.name ?? id })),
  );
  const planWith = async (memory: OpenMemory) =>
    (
      await translateProject(project, {
        targets,
        providers,
        memory,
        scope,
        runner: runLocally,
        dryRun: true,
      })
    ).plan;
  const byRecord = await planWith(async () => noMemory());
  const plan = byRecord.every(({ action }) => action === 'keep')
    ? byRecord
    : await withMemory(loaded, { readOnly: true }, planWith);
  const planned = new Map(plan.map((one) => [keyOf({ ...one, unit: one.name ?? one.unit }), one]));
  return stories.flatMap((story) => {
    const found = planned.get(keyOf(story));
    if (!found) return [];
    const { action, reason, characters } = found;
    const cost = characters > 0 && provider.billed ? costOf(loaded.config, characters) : undefined;
    return [{ ...story, next: { action, reason, characters, ...(cost ? { cost } : {}) } }];
  });
}

function keyOf({ file, target, unit }: Pick<UnitStory, 'file' | 'target' | 'unit'>): string {
  return JSON.stringify([file, target, unit]);
}
