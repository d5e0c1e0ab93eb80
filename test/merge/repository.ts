import { execFileSync } from 'node:child_process';
import { makeProject, run, type TestProject } from '../project.ts';

/** A project in a git repository of its own. */
export interface Repository extends TestProject {
  git(...args: readonly string[]): string;
  /** Commits all that is there. */
  commit(message: string): void;
  /** Merges a branch, and says whether git could. */
  merge(branch: string, ...args: readonly string[]): boolean;
}

const WHO = [
  '-c',
  'user.name=Nobody',
  '-c',
  'user.email=nobody@example.invalid',
  '-c',
  'commit.gpgsign=false',
];

/** A project that is translated with sample text and committed on the branch `main`. */
export async function repositoryOf(
  files: Readonly<Record<string, string>>,
  config: object = {},
): Promise<Repository> {
  const project = makeProject(files, { providers: ['pseudo'], ...config });
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...WHO, ...args], {
      cwd: project.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  const repository: Repository = {
    ...project,
    git,
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
    },
    merge: (branch, ...args) => {
      try {
        git('merge', '--quiet', '--no-edit', ...args, branch);
        return true;
      } catch {
        return false;
      }
    },
  };
  git('init', '--quiet', '--initial-branch', 'main');
  project.write('.gitignore', '.wortfest/\n');
  await run(project);
  repository.commit('first');
  return repository;
}

/** Does work on two branches and leaves the first one checked out, ready to merge the second. */
export async function branches(
  repository: Repository,
  ours: () => void | Promise<void>,
  theirs: () => void | Promise<void>,
): Promise<void> {
  repository.git('checkout', '--quiet', '-b', 'theirs');
  await theirs();
  repository.commit('theirs');
  repository.git('checkout', '--quiet', '-b', 'ours', 'main');
  await ours();
  repository.commit('ours');
}
