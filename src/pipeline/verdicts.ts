import type { Author } from '../check/check.ts';
import type { Origin, Verdict } from '../model.ts';

/** Who wrote a text of this origin; what a memory has was accepted by a person. */
export function authorOf(origin: Pick<Origin, 'kind'> | undefined): Author {
  return origin?.kind === 'provider' ? 'machine' : 'person';
}

/** Verdicts on a text that stayed as it was: of a form that a repair put there, only the verdicts before tell that. */
export function withRepairs(verdicts: readonly Verdict[], before: readonly Verdict[]): readonly Verdict[] {
  const isSame = (a: Verdict, b: Verdict) =>
    a.termId === b.termId && a.source?.start === b.source?.start && a.target?.start === b.target?.start;
  const repairs = before.filter(({ verdict }) => verdict === 'repaired');
  return verdicts.map((one) =>
    one.target && repairs.some((repair) => isSame(one, repair)) ? { ...one, verdict: 'repaired' } : one,
  );
}
