import { type Attempt, RUNGS, type Segment, type TermMatch } from '../model.ts';
import type { AskedRung, Provider } from '../providers/provider.ts';
import type { Project } from './project.ts';

/** The rungs that ask a provider, in the order in which they are tried. */
export const ASKED_RUNGS = RUNGS.filter((rung): rung is AskedRung => rung !== 'repaired');

// A run of one sentence has a second attempt too: it costs next to nothing.
const LEAST_ALLOWANCE = 1000;

/** Characters that attempts after the first may have billed; `share` is that of the planned characters, 0 for no such attempts. */
export function ladderAllowance(share: number, planned: number): number {
  return share === 0 ? 0 : Math.max(LEAST_ALLOWANCE, Math.floor(share * planned));
}

/** The term occurrences of a segment that are asked for; their places are the ids of their marks. */
export function askedTerms(
  { glossary }: Pick<Project, 'glossary'>,
  { terms }: Pick<Segment, 'terms'>,
): readonly TermMatch[] {
  return terms.filter(({ termId }) => glossary.get(termId)?.lock !== 'off');
}

/** The rungs that a provider can climb with a segment after these attempts; only the first one where there is no money for others. */
export function rungsLeft(
  project: Pick<Project, 'config' | 'glossary'>,
  segment: Pick<Segment, 'terms'>,
  { supports }: Pick<Provider, 'supports'>,
  attempts: readonly Attempt[],
): readonly AskedRung[] {
  const hasTerms = askedTerms(project, segment).length > 0;
  // Without a glossary nothing but its mark helps a term.
  const helps = {
    marked: supports.tags,
    plain: supports.glossary || !supports.tags || !hasTerms,
    opaque: supports.tags,
  };
  const rungs = ASKED_RUNGS.filter((rung) => helps[rung]);
  const affordable = project.config.budget.ladder === 0 ? rungs.slice(0, 1) : rungs;
  return affordable.filter((rung) => !attempts.some((attempt) => attempt.rung === rung));
}
