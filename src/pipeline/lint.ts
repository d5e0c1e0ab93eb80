import type { Language, Problem } from '../model.ts';
import { withSeverities } from '../problems.ts';
import { lintGlossary } from '../terms/lint.ts';
import type { Occurrences } from '../terms/lint-sources.ts';
import { formKey } from '../terms/shared-forms.ts';
import { type Project, segmentsOf } from './project.ts';
import { exitCodeFor } from './summary.ts';

/** What is to be said of a project's glossary. */
export interface LintResult {
  readonly exitCode: number;
  /** How many entries were looked at. */
  readonly entries: number;
  readonly problems: readonly Problem[];
}

/** Looks the glossary over, with its occurrences in all sources. Exit code 1 when a finding is an error. */
export function lintProject(project: Project, targets: readonly Language[]): LintResult {
  const entries = [...project.glossary.values()];
  const findings = lintGlossary(entries, targets, occurrencesIn(project));
  const problems = withSeverities(findings, project.config.checks);
  return { exitCode: exitCodeFor(problems, undefined), entries: entries.length, problems };
}

function occurrencesIn(project: Project): Occurrences {
  const byEntry = new Map<string, number>();
  const byForm = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { terms } of project.documents.flatMap((document) => segmentsOf(project, document)))
    for (const { termId, form, kind } of terms) {
      count(byEntry, termId);
      if (kind === 'word') count(byForm, formKey(form));
    }
  return { byEntry, byForm };
}
