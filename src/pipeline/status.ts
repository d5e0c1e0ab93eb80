import type { Unit } from '../model.ts';

/** How far a segment is, from the lowest to the highest: `open` has no target, `parked` a draft that failed a check. */
export const STATUSES = ['open', 'parked', 'translated', 'reviewed', 'final'] as const;
export type Status = (typeof STATUSES)[number];

/** Numbers of segments by status. */
export type StatusCounts = Readonly<Record<Status, number>>;

/** The status of a segment by its unit. */
export function statusOf(unit: Pick<Unit, 'target' | 'state'> | undefined): Status {
  if (!unit?.target) return 'open';
  return unit.state === 'initial' ? 'parked' : unit.state;
}

/** How many segments have each status. */
export function countStatuses(statuses: readonly Status[]): StatusCounts {
  const counts = { open: 0, parked: 0, translated: 0, reviewed: 0, final: 0 };
  for (const status of statuses) counts[status]++;
  return counts;
}
