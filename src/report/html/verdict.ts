import type { Report } from '../../pipeline/report.ts';
import { acceptedOf, type Coverage, countOf, isReady, type LanguageSummary } from './summary.ts';
import { costOf, number, numbered } from './wording.ts';

/** The verdict on a project in one sentence: "Ready to publish in 4 of 6 languages; 3 sentences need a person". */
export function headline(languages: readonly LanguageSummary[], report: Report): string {
  const known = languages.flatMap(({ coverage }) => (coverage ? [coverage] : []));
  const general = report.findings.filter(
    (one) => one.target === undefined && one.severity === 'error',
  ).length;
  const parts = [
    ...(known.length > 0 ? [readiness(known)] : []),
    ...needs(known),
    ...(general > 0 ? [`${numbered(general, 'error')} beside the translations`] : []),
  ];
  return parts.join('; ') || 'Nothing to report';
}

function readiness(known: readonly Coverage[]): string {
  const ready = known.filter(isReady).length;
  const several = known.length > 1;
  if (ready === 0) return `Not ready to publish${several ? ` in any of ${known.length} languages` : ''}`;
  if (ready < known.length) return `Ready to publish in ${ready} of ${known.length} languages`;
  return `Ready to publish${several ? ` in all ${known.length} languages` : ''}`;
}

function needs(known: readonly Coverage[]): readonly string[] {
  const sum = (value: (one: Coverage) => number) => known.reduce((all, one) => all + value(one), 0);
  const [needing, open, outdated] = [
    sum((one) => one.needing),
    sum(({ counts }) => counts.open),
    sum((one) => one.outdated),
  ];
  if (needing > 0) return [`${numbered(needing, 'sentence')} ${needing === 1 ? 'needs' : 'need'} a person`];
  if (open > 0) return [`${numbered(open, 'sentence')} ${open === 1 ? 'is' : 'are'} not translated yet`];
  return outdated > 0 ? [`the source of ${numbered(outdated, 'sentence')} has changed`] : [];
}

/** The same in numbers, a few sentences. */
export function lead(languages: readonly LanguageSummary[], report: Report): string {
  const { documents, findings, run, exitCode } = report;
  const known = languages.flatMap(({ coverage }) => (coverage ? [coverage] : []));
  const segments = known.reduce((all, one) => all + one.segments, 0);
  const accepted = known.reduce((all, one) => all + acceptedOf(one), 0);
  const files = new Set(documents.map(({ file }) => file)).size;
  const warnings = countOf(findings, 'warning');
  const errors = countOf(findings, 'error');
  return [
    // Exit codes above 1 tell of work that stopped; see EXIT.
    ...(exitCode > 1 ? ['The work stopped before its end.'] : []),
    ...(segments > 0
      ? [
          `${number(accepted)} of ${numbered(segments, 'translation')} in ${numbered(files, 'document')} are accepted.`,
        ]
      : []),
    errors + warnings === 0
      ? 'Nothing was found that is wrong.'
      : `${numbered(errors, 'error')} and ${numbered(warnings, 'warning')} were found.`,
    ...(run ? [bill(run)] : []),
  ].join(' ');
}

function bill({ targets, ladder, price, dryRun }: NonNullable<Report['run']>): string {
  const billed = targets.reduce((all, one) => all + one.billed, 0) + (dryRun ? ladder : 0);
  if (billed === 0) return dryRun ? 'A run would bill nothing.' : 'Nothing was billed.';
  const cost = costOf(billed, price);
  const amount = `${numbered(billed, 'character')}${cost ? `, ${cost}` : ''}`;
  return dryRun ? `A run would bill at most ${amount}.` : `The run billed ${amount}.`;
}
