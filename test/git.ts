import { execFileSync } from 'node:child_process';

/** Runs git in a folder, as nobody in particular. */
export function git(root: string, ...args: readonly string[]): void {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'pipe' });
}

/** Puts all files of a folder, the memory aside, into a commit; the first makes the repository. */
export function commitAll(root: string): void {
  git(root, 'init', '--quiet');
  git(root, 'add', '--all', '--', '.', ':!.wortfest');
  git(root, 'commit', '--quiet', '--allow-empty', '--message', 'state');
}
