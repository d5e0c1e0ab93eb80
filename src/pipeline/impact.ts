import { rawText } from '../content.ts';
import type { Language, Unit } from '../model.ts';
import type { Provider } from '../providers/provider.ts';
import { type Estimate, estimate } from './estimate.ts';
import { firstTexts } from './first-texts.ts';
import type { GlossarySince } from './glossary-since.ts';
import { createTermImpact, type ImpactTerm } from './impact-terms.ts';
import { isPersons } from './persons.ts';
import type { PlanItem } from './plan.ts';
import { type OpenMemory, type PlannedJob, planProject } from './prepare.ts';
import type { Project } from './project.ts';
import { charactersOf, unanswered } from './requests.ts';
import { ladderAllowance } from './rungs.ts';
import { isLeftOut, limitPlan, scopeOf, scopeOfTerms } from './scope.ts';

/** A glossary entry that was asked for, or that is not as it was. */
export interface ImpactEntry {
  readonly id: string;
  readonly term: string;
  /** Absent where nothing is compared. */
  readonly change?: 'added' | 'removed' | 'changed' | 'unchanged';
}

/** A segment that an entry matters to, in one language. */
export interface ImpactSegment extends Pick<PlanItem, 'action' | 'reason'> {
  readonly file: string;
  readonly target: Language;
  /** Its id in the record. */
  readonly unit: string;
  /** Its key as a person reads it, in keyed sources. */
  readonly name?: string;
  readonly block: string;
  readonly source: string;
  /** Absent when there is no translation yet. */
  readonly text?: string;
  /** Whose text it is; what comes from a memory was accepted by a person. */
  readonly by: 'person' | 'memory' | 'machine' | 'nobody';
  readonly terms: readonly ImpactTerm[];
  /** What the next run may have billed for it; `action` and `reason` are that run's. */
  readonly characters: number;
  /** What it may have billed when it is asked for again, valid or not. */
  readonly redo: number;
}

/** What entries of the glossary mean for the documents. Nothing is sent or written. */
export interface ImpactResult {
  readonly entries: readonly ImpactEntry[];
  readonly segments: readonly ImpactSegment[];
  /** What the next run would come to for these segments. */
  readonly next: Estimate;
  /** What it comes to when all machine texts among them are asked for again. */
  readonly redo: Estimate;
}

export interface ImpactOptions {
  readonly targets: readonly Language[];
  readonly provider: Provider;
  readonly memory: OpenMemory;
  /** Ids of entries; all that changed where there are none. */
  readonly ids: readonly string[];
  readonly since?: GlossarySince | undefined;
}

/**
 * Finds the segments that entries of the glossary matter to: those in which one occurs, or, compared with a glossary as it was, those
 * that have other terms now or other translations of them, and targets in which an old rendering stands.
 */
export async function impactOf(
  project: Project,
  { targets, provider, memory, ids: asked, since }: ImpactOptions,
): Promise<ImpactResult> {
  const ids = new Set(since && asked.length === 0 ? since.changed.map(({ id }) => id) : asked);
  const occurring = scopeOfTerms([...ids]);
  const affected = since
    ? scopeOf((job, segment) => {
        const terms = [...segment.terms, ...since.termsBefore(job, segment)];
        return terms.some(({ termId }) => ids.has(termId)) && since.affects(job, segment);
      })
    : occurring;
  const planned = ids.size === 0 ? [] : await planProject(project, { targets, provider, memory });
  const bill = async (plan: readonly PlannedJob[]) => billOf(project, plan, provider, memory);
  const next = limitPlan(planned, affected);
  const redo = limitPlan(planned, { ...affected, anew: true });
  const [nextBill, redoBill] = [await bill(next), await bill(redo)];
  const [nextItems, redoItems] = [next, redo].map(
    (plan) => new Map(plan.map(({ job, items }) => [job, items])),
  );
  const segments: ImpactSegment[] = [];
  for (const target of targets) {
    const termsOf = createTermImpact(project.glossary, target, ids, since);
    for (const { job, items } of planned.filter((one) => one.job.target === target)) {
      for (const [index, item] of items.entries()) {
        const limited = nextItems?.get(job)?.[index];
        const isAffected = limited !== undefined && !isLeftOut(limited);
        if (!isAffected && !(since && item.unit?.target)) continue;
        const terms = termsOf(job, item);
        if (!isAffected && !terms.some(({ isOld }) => isOld)) continue;
        const again = redoItems?.get(job)?.[index];
        const name = job.blocks.get(item.segment.block)?.name;
        segments.push({
          file: job.document.path,
          target,
          unit: item.segment.id,
          ...(name ? { name } : {}),
          block: item.segment.block,
          source: rawText(item.segment.source),
          ...(item.unit?.target ? { text: rawText(item.unit.target) } : {}),
          by: authorOf(item.unit),
          terms,
          action: item.action,
          reason: item.reason,
          characters: (limited && nextBill.characters.get(limited)) ?? 0,
          redo: (again && redoBill.characters.get(again)) ?? 0,
        });
      }
    }
  }
  return {
    entries: entriesOf(project, ids, since),
    segments,
    next: nextBill.estimate,
    redo: redoBill.estimate,
  };
}

function authorOf(unit: Unit | undefined): ImpactSegment['by'] {
  if (!unit?.target) return 'nobody';
  if (isPersons(unit)) return 'person';
  return unit.origin?.kind === 'memory' ? 'memory' : 'machine';
}

async function billOf(
  project: Project,
  planned: readonly PlannedJob[],
  provider: Provider,
  memory: OpenMemory,
): Promise<{ readonly characters: ReadonlyMap<PlanItem, number>; readonly estimate: Estimate }> {
  const { first, kept } = await firstTexts(project, planned, provider, await memory());
  const texts = unanswered([...first.values()], kept);
  const characters = new Map(texts.map(({ item, characters }) => [item, characters]));
  const ladder = ladderAllowance(project.config.budget.ladder, charactersOf(texts));
  return {
    characters,
    estimate: estimate(project.config, texts, provider, texts.length > 0 ? ladder : 0),
  };
}

function entriesOf(
  { glossary }: Project,
  ids: ReadonlySet<string>,
  since: GlossarySince | undefined,
): readonly ImpactEntry[] {
  return [...ids].map((id) => {
    const [before, now] = [since?.before.get(id), glossary.get(id)];
    const isOther = since?.changed.some((one) => one.id === id);
    const change = isOther ? (!before ? 'added' : now ? 'changed' : 'removed') : 'unchanged';
    return { id, term: (now ?? before)?.term ?? id, ...(since ? { change } : {}) };
  });
}
