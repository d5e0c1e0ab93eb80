import { type Definition, finding, input } from './definition.ts';

const TRANSLATE = 'Run wortfest translate, and commit what it writes.';
/** A number of segments. */
export interface Segments {
  readonly count: number;
  /** Others were named before. */
  readonly more?: boolean;
}
const segments = ({ count, more = false }: Segments) => {
  const noun = count === 1 ? 'segment' : 'segments';
  if (more) return `${count} more ${noun}`;
  return count === 1 ? `A ${noun}` : `${count} ${noun}`;
};

/** What may be said of revisions, and of records that do not fit their sources. */
export const PLAN_PROBLEMS = {
  'git-missing': input(
    (d: { reason: string }) => `Git cannot be run: ${d.reason}.`,
    'Install git, or leave out --since and --changed-since.',
  ),
  'git-repository': input(
    (d: { reason: string }) => `The project is in no git repository that can be read: ${d.reason}.`,
    'Run it in a checkout, or leave out --since and --changed-since.',
  ),
  'git-revision': input(
    (d: { revision: string; shallow: boolean }) =>
      `The repository has no revision "${d.revision}".${d.shallow ? ' The checkout is shallow.' : ''}`,
    'Name a branch, a tag or a commit. A shallow checkout has the last commits only: git fetch --unshallow gets the others (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab).',
  ),

  'frozen-record': finding(
    (d: Segments & { path: string }) =>
      `There is no ${d.path}, the record of ${segments(d).replace(/^A /, 'a ')}.`,
    TRANSLATE,
  ),
  'frozen-open': finding((d: Segments) => `${segments(d)} without a translation in the record.`, TRANSLATE),
  'frozen-outdated': finding(
    (d: Segments) => `${segments(d)} whose source has changed since the translation.`,
    TRANSLATE,
  ),
  'frozen-terms': finding(
    (d: Segments) => `${segments(d)} whose terms have changed since the translation.`,
    TRANSLATE,
  ),
  'frozen-settings': finding(
    (d: Segments) => `${segments(d)} translated with other settings of the provider.`,
    TRANSLATE,
  ),
  'frozen-vanished': finding(
    (d: Segments) => `${segments(d)} in the record that the source has no more.`,
    TRANSLATE,
  ),
  'frozen-edited': finding(
    (d: Segments) => `${segments(d)} edited by hand, and not yet taken over by a run.`,
    TRANSLATE,
  ),
  'frozen-output': finding(
    (d: { missing: boolean }) =>
      d.missing ? 'The file is missing.' : 'The file is not what a run would write.',
    TRANSLATE,
  ),
} satisfies Record<string, Definition<never>>;
