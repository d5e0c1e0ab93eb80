import { withLock } from '../lock.ts';
import type { Language, Problem } from '../model.ts';
import { fail } from '../problems.ts';
import { type Conflict, conflictOf } from './conflicts.ts';
import type { OnEvent } from './events.ts';
import type { Project } from './project.ts';
import { pathsOf, type ResolvedDocument, resolveDocument } from './resolve-document.ts';
import { sourceFiles } from './results.ts';
import { writeJobs } from './save.ts';
import { exitCodeFor } from './summary.ts';

export interface ResolveOptions {
  readonly targets: readonly Language[];
  /** Only these files, and those of the same document in the same language: paths from the root of the project. */
  readonly files?: readonly string[];
  readonly onEvent?: OnEvent;
}

/** The result of settling conflicts. */
export interface ResolveResult {
  readonly exitCode: number;
  /** Paths of the files whose conflicts are settled. */
  readonly settled: readonly string[];
  /** Paths of those that still have theirs. */
  readonly left: readonly string[];
  readonly problems: readonly Problem[];
  /** Paths of all files that were written. */
  readonly written: readonly string[];
}

/**
 * Settles git's conflict markers in records, and writes the outputs anew that are made from them: see `mergeUnit`. Nothing is
 * sent. Exit code 1 when a text waits for a person, or a file has to stay as it is. Fails with `resolve-file` for a file of another
 * kind, and with `project-locked`.
 */
export async function resolveProject(project: Project, options: ResolveOptions): Promise<ResolveResult> {
  const { files = [], targets, onEvent = () => undefined } = options;
  const sources = sourceFiles(project).map(({ path }) => path);
  const documents = targets.flatMap((target) =>
    project.documents.map((document) => ({ document, target, paths: pathsOf(project, document, target) })),
  );
  const known = new Set([...sources, ...documents.flatMap(({ paths }) => paths)]);
  const unknown = files.find((path) => !known.has(path));
  if (unknown !== undefined) fail('resolve-file', { path: unknown });
  const isAsked = (paths: readonly string[]) =>
    files.length === 0 || paths.some((path) => files.includes(path));
  return withLock(project.root, async () => {
    const resolved: ResolvedDocument[] = [];
    const found = [
      ...(
        await conflictsIn(
          project.root,
          sources.filter((path) => isAsked([path])),
        )
      ).keys(),
    ];
    for (const { document, target, paths } of documents) {
      const conflicts = isAsked(paths) ? await conflictsIn(project.root, paths) : new Map();
      if (conflicts.size === 0) continue;
      found.push(...conflicts.keys());
      resolved.push(await resolveDocument(project, document, target, conflicts));
    }
    const made = resolved.flatMap((one) => one.made ?? []);
    const left = resolved.flatMap((one) => one.left);
    const settled = found.filter((path) => !left.includes(path));
    const written = settled.length > 0 ? await writeJobs(project, made, onEvent) : [];
    const problems = resolved.flatMap((one) => one.problems);
    return { exitCode: exitCodeFor(problems, undefined), settled, left, problems, written };
  });
}

async function conflictsIn(root: string, paths: readonly string[]): Promise<ReadonlyMap<string, Conflict>> {
  const found = new Map<string, Conflict>();
  for (const path of paths) {
    const conflict = await conflictOf(root, path);
    if (conflict) found.set(path, conflict);
  }
  return found;
}
