import { join } from 'node:path';
import { conflictLine, sidesOf } from '../conflict.ts';
import { readIfThere } from '../files.ts';
import { stagesOf } from '../stages.ts';

/** A file in conflict as each branch has it, and as it was before; `ours` and `theirs` are absent where the markers do not match. */
export interface Conflict {
  readonly ours?: Uint8Array;
  readonly theirs?: Uint8Array;
  readonly base?: Uint8Array;
}

/**
 * The versions of a file with conflict markers, or undefined when it has none. They are those of git's index: between the markers
 * of one conflict stand lines that git merged for itself, which belong to neither branch. Where a person has worked on the file
 * since, or the index does not have it any more, what stands in the file counts.
 */
export async function conflictOf(root: string, path: string): Promise<Conflict | undefined> {
  const bytes = await readIfThere(join(root, path));
  if (!bytes || conflictLine(bytes) === undefined) return undefined;
  const { ours, theirs, base } = await stagesOf(join(root, path));
  const ofBase = base ? { base } : {};
  const sides = sidesOf(Buffer.from(bytes).toString());
  if (ours && theirs && (!sides || isOf(sides.ours + sides.theirs, [ours, theirs])))
    return { ours, theirs, ...ofBase };
  if (!sides) return ofBase;
  return {
    ours: Buffer.from(sides.ours),
    theirs: Buffer.from(sides.theirs),
    ...(sides.base === undefined ? ofBase : { base: Buffer.from(sides.base) }),
  };
}

function isOf(text: string, versions: readonly Buffer[]): boolean {
  const lines = new Set(versions.flatMap((version) => linesOf(version.toString())));
  return linesOf(text).every((line) => lines.has(line));
}

const linesOf = (text: string) => text.split(/\r?\n/);
