import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';

/** The versions that git's index keeps of a file in conflict; one that a side or the base does not have is absent. */
export interface Stages {
  readonly base?: Buffer;
  readonly ours?: Buffer;
  readonly theirs?: Buffer;
}

const git = promisify(execFile);
const LARGEST = 1_000_000_000;

/** Reads the versions of a file in conflict from git's index: none for another file, without a repository, and without git. */
export async function stagesOf(path: string): Promise<Stages> {
  const version = async (stage: number) => {
    const args = ['show', `:${stage}:./${basename(path)}`];
    const options = { cwd: dirname(path), encoding: 'buffer', maxBuffer: LARGEST } as const;
    return (await git('git', args, options).catch(() => undefined))?.stdout;
  };
  const [base, ours, theirs] = [await version(1), await version(2), await version(3)];
  return { ...(base ? { base } : {}), ...(ours ? { ours } : {}), ...(theirs ? { theirs } : {}) };
}
