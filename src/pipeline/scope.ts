import type { Segment } from '../model.ts';
import type { Job } from './job.ts';
import { isPersons } from './persons.ts';
import type { PlanItem } from './plan.ts';
import { isAsked, type PlannedJob } from './prepare.ts';
import type { Project } from './project.ts';

/** What a command is limited to. Segments left out stay as their record has them. */
export interface Scope {
  /** Whether there is something to do for the document in the language at all: else none of its files is touched. */
  touches(job: Job): boolean;
  includes(job: Job, segment: Segment): boolean;
  /** Machine texts are asked for again though they are valid, and persons' texts get a proposal beside them. */
  readonly anew?: true;
}

/** The segments in which one of these terms occurs. */
export function scopeOfTerms(ids: readonly string[]): Scope {
  const wanted = new Set(ids);
  return scopeOf((_, { terms }) => terms.some(({ termId }) => wanted.has(termId)));
}

/** A scope of the segments for which something holds. */
export function scopeOf(includes: Scope['includes']): Scope {
  return { includes, touches: (job) => job.segments.some((segment) => includes(job, segment)) };
}

/** What is in both scopes. */
export function bothScopes(a: Scope, b: Scope): Scope {
  return scopeOf((job, segment) => a.includes(job, segment) && b.includes(job, segment));
}

/** A plan limited to a scope: the jobs that it touches, their segments outside it as items that are left out. */
export function limitPlan(planned: readonly PlannedJob[], scope: Scope | undefined): readonly PlannedJob[] {
  if (!scope) return planned;
  return planned
    .filter(({ job }) => scope.touches(job))
    .map((one) => {
      const items = one.items.map((item) => limited(scope, one.job, item));
      return { ...one, items, asked: items.filter(isAsked) };
    });
}

/** The project with those documents only that are planned. */
export function plannedProject(project: Project, planned: readonly PlannedJob[]): Project {
  const sources = new Set(planned.map(({ job }) => job.source));
  return { ...project, documents: project.documents.filter((document) => sources.has(document)) };
}

/** Whether a limited run passes the segment by. */
export function isLeftOut({ reason }: Pick<PlanItem, 'reason'>): boolean {
  return reason === 'left-out';
}

function limited(scope: Scope, job: Job, item: PlanItem): PlanItem {
  if (!scope.includes(job, item.segment)) {
    const { text: _, entry: __, ...rest } = item;
    return { ...rest, action: 'keep', reason: 'left-out' };
  }
  return scope.anew ? anew(item) : item;
}

// What comes from a memory was accepted by a person: it is replaced only when it no longer passes.
function anew(item: PlanItem): PlanItem {
  const { unit, action, reason } = item;
  if (action !== 'keep' || reason === 'no-text' || !unit?.target) return item;
  if (isPersons(unit)) return { ...item, action: 'propose', reason: 'asked-again' };
  if (unit.origin?.kind !== 'provider') return item;
  return { ...item, action: 'translate', reason: 'asked-again' };
}
