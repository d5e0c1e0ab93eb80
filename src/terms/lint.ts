import type { GlossaryEntry, Language, Problem } from '../model.ts';
import {
  duplicatesOf,
  lintAmbiguities,
  lintDuplicates,
  lintEveryday,
  lintExclusions,
  lintUnused,
  type Occurrences,
} from './lint-sources.ts';
import { lintContradictions, lintUntranslated } from './lint-targets.ts';
import { sharedForms } from './shared-forms.ts';

/** All findings on a glossary for these targets, by file and line. */
export function lintGlossary(
  entries: readonly GlossaryEntry[],
  targets: readonly Language[],
  occurrences: Occurrences,
): readonly Problem[] {
  const shared = sharedForms(entries);
  const duplicates = duplicatesOf(entries);
  const findings = [
    ...lintDuplicates(duplicates),
    ...lintAmbiguities(shared, occurrences, duplicates),
    ...lintEveryday(entries),
    ...lintExclusions(entries),
    ...lintUnused(entries, shared, occurrences),
    ...targets.flatMap((target) => [
      ...lintUntranslated(entries, target),
      ...lintContradictions(entries, shared, target),
    ]),
  ];
  const files = [...new Set(entries.map(({ file }) => file))];
  return findings.sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
}
