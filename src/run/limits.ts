import { closest } from '../closest.ts';
import type { Language } from '../model.ts';
import type { Project } from '../pipeline/project.ts';
import { bothScopes, type Scope, scopeOfTerms } from '../pipeline/scope.ts';
import { changedSince } from '../pipeline/since.ts';
import { fail } from '../problems.ts';

/** What a command is limited to, besides targets and files. */
export interface Limits {
  /** Segments touched since this revision of git. */
  readonly changedSince?: string;
  /** Segments in which these terms occur, by id or German term: a run asks for their texts again. */
  readonly terms?: readonly string[];
}

/** The scope of limits; undefined for none. Fails with `git-…` and `glossary-entry`. */
export async function scopeFor(
  project: Project,
  { changedSince: revision, terms }: Limits,
  targets: readonly Language[],
): Promise<Scope | undefined> {
  const touched = revision === undefined ? undefined : await changedSince(project, revision, targets);
  if (!terms) return touched;
  const occurring = scopeOfTerms(termIds(project, terms));
  return { ...(touched ? bothScopes(occurring, touched) : occurring), anew: true };
}

/** The ids of terms that are named by id or by German term. Fails with `glossary-entry` for one that the glossary does not have. */
export function termIds(
  { glossary }: Pick<Project, 'glossary'>,
  names: readonly string[],
): readonly string[] {
  const entries = [...glossary.values()];
  return names.flatMap((name) => {
    if (glossary.has(name)) return [name];
    const same = entries.filter(({ term }) => term.toLowerCase() === name.toLowerCase());
    if (same.length > 0) return same.map(({ id }) => id);
    const meant = closest(name, [...glossary.keys(), ...entries.map(({ term }) => term)]);
    return fail('glossary-entry', { id: name, ...(meant ? { meant } : {}) });
  });
}
