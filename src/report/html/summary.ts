import type { Language, Severity, VerdictKind } from '../../model.ts';
import type { DocumentStatus } from '../../pipeline/check.ts';
import type { Finding, Report } from '../../pipeline/report.ts';
import { STATUSES, type StatusCounts } from '../../pipeline/status.ts';
import type { TargetSummary } from '../../pipeline/summary.ts';

/** How far some documents are; numbers of segments. */
export interface Coverage {
  readonly counts: StatusCounts;
  readonly segments: number;
  readonly outdated: number;
  /** Segments that are parked or have an error. */
  readonly needing: number;
  readonly errors: number;
  readonly warnings: number;
}

/** All that is known of one target language. */
export interface LanguageSummary {
  readonly target: Language;
  readonly name: string;
  /** Absent where the report knows no document in this language. */
  readonly coverage?: Coverage;
  readonly terms: Readonly<Partial<Record<VerdictKind, number>>>;
  readonly run?: TargetSummary;
}

const NAMES = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** The English name of a language; a tag that is none stays as it is. */
export function nameOf(language: Language): string {
  try {
    return NAMES.of(language) ?? language;
  } catch {
    return language;
  }
}

/** Every target language of a report, in the order in which its documents, its run and its terms name them. */
export function summarize({ documents, findings, terms, run }: Report): readonly LanguageSummary[] {
  const targets = new Set([
    ...documents.map(({ target }) => target),
    ...(run?.targets ?? []).map(({ target }) => target),
    ...Object.keys(terms),
  ]);
  return [...targets].map((target) => {
    const own = documents.filter((one) => one.target === target);
    const found = findings.filter((one) => one.target === target);
    const ran = run?.targets.find((one) => one.target === target);
    return {
      target,
      name: nameOf(target),
      ...(own.length > 0 ? { coverage: coverageOf(own, found) } : {}),
      terms: terms[target] ?? {},
      ...(ran ? { run: ran } : {}),
    };
  });
}

/** How far documents are, with the findings in them. */
export function coverageOf(documents: readonly DocumentStatus[], findings: readonly Finding[]): Coverage {
  const sum = (value: (one: DocumentStatus) => number) => documents.reduce((all, one) => all + value(one), 0);
  const failing = failingUnits(findings);
  return {
    counts: Object.fromEntries(
      STATUSES.map((status) => [status, sum((one) => one[status])]),
    ) as unknown as StatusCounts,
    segments: sum(({ segments }) => segments),
    outdated: sum(({ outdated }) => outdated),
    // Most parked segments have an error of their own, so that the greater number has the other in it.
    needing: sum(({ file, target, parked }) => Math.max(parked, failing.get(`${target} ${file}`)?.size ?? 0)),
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
  };
}

/** How many findings are this severe. */
export const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((one) => one.severity === severity).length;

function failingUnits(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const units = new Map<string, Set<string>>();
  for (const { severity, file, target, unit } of findings) {
    if (severity !== 'error' || unit === undefined) continue;
    const key = `${target} ${file}`;
    units.set(key, (units.get(key) ?? new Set()).add(unit));
  }
  return units;
}

/** Segments with a text that may be published. */
export const acceptedOf = ({ counts }: Pick<Coverage, 'counts'>): number =>
  counts.translated + counts.reviewed + counts.final;

/** Whether all of it may be published: every segment accepted and up to date, and no error in any. */
export const isReady = ({ counts, outdated, errors }: Coverage): boolean =>
  counts.open + counts.parked + outdated + errors === 0;

/** How much is accepted, in whole per cent; 100 only where nothing is missing. */
export const percentOf = (coverage: Pick<Coverage, 'counts' | 'segments'>): number =>
  coverage.segments === 0 ? 100 : Math.floor((acceptedOf(coverage) / coverage.segments) * 100);
