import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from './files.ts';
import { fail } from './problems.ts';

/** A commit, and the files below a folder as they were in it; paths are from the folder, with `/`. */
export interface Snapshot {
  /** The full hash of the commit. */
  readonly id: string;
  /** Whether the file is another one now, or one that git does not know. */
  isChanged(path: string): boolean;
  /** The bytes of a file as it was; undefined where there was none. */
  read(path: string): Promise<Uint8Array | undefined>;
}

const MEGABYTE = 1024 * 1024;
const COMMAND = ['--no-pager', '--no-optional-locks', '--literal-pathspecs'];

type Answer = { readonly out: Buffer } | { readonly reason: string; readonly missing: boolean };

/** What git answers to a command in a folder; undefined where it has no answer: no repository, no such path, no git. */
export async function askGit(root: string, args: readonly string[]): Promise<Buffer | undefined> {
  const answer = await runGit(root, args);
  return 'out' in answer ? answer.out : undefined;
}

/** Opens the files of a revision. Only reads. Fails with `git-missing`, `git-repository` or `git-revision`. */
export async function openSnapshot(root: string, revision: string): Promise<Snapshot> {
  const shallow = await runGit(root, ['rev-parse', '--is-shallow-repository']);
  if (!('out' in shallow))
    return fail(shallow.missing ? 'git-missing' : 'git-repository', { reason: shallow.reason });
  const found = await askGit(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  const id = found?.toString().trim();
  if (!id || revision.startsWith('-'))
    return fail('git-revision', { revision, shallow: shallow.out.toString().trim() === 'true' });
  const names = async (...args: readonly string[]) =>
    new Set((await askGit(root, args))?.toString().split('\0'));
  const differing = await names(
    'diff',
    '--name-only',
    '--no-renames',
    '--no-ext-diff',
    '--relative',
    '-z',
    id,
  );
  const tracked = await names('ls-files', '-z');
  return {
    id,
    isChanged: (path) => differing.has(path) || (!tracked.has(path) && existsSync(join(root, path))),
    read: (path) => askGit(root, ['show', '--no-textconv', `${id}:./${path}`]),
  };
}

function runGit(root: string, args: readonly string[]): Promise<Answer> {
  const options = { cwd: root, maxBuffer: 256 * MEGABYTE, encoding: 'buffer', windowsHide: true } as const;
  return new Promise((resolve) => {
    execFile('git', [...COMMAND, ...args], options, (error, out, stderr) => {
      if (!error) return resolve({ out });
      const [line = ''] = stderr.toString().split('\n');
      const reason = line.replace(/^fatal: /, '').replace(/\.$/, '') || messageOf(error);
      resolve({ reason, missing: error.code === 'ENOENT' });
    });
  });
}
