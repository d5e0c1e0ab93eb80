import { rawText } from '../content.ts';
import type { Language, Problem, Span, VerdictKind } from '../model.ts';
import { VERSION } from '../version.ts';
import type { DocumentStatus } from './check.ts';
import { findingsOf, type JudgedJob } from './findings.ts';
import type { Project } from './project.ts';
import { countStatuses, statusOf } from './status.ts';
import type { RunResult, TargetSummary } from './summary.ts';

/** What all reports are made of: how far the documents are, what was found, and what a run did. */
export interface Report {
  /** Of this shape; raised when a field changes its meaning or goes. */
  readonly version: 1;
  /** The version of Wortfest. */
  readonly wortfest: string;
  /** The language of the sources. */
  readonly language: Language;
  readonly exitCode: number;
  readonly documents: readonly DocumentStatus[];
  /** The most severe first, else by file, target and place. */
  readonly findings: readonly Finding[];
  /** What became of the occurrences of terms, by target; numbers of occurrences. */
  readonly terms: Readonly<Record<Language, Readonly<Partial<Record<VerdictKind, number>>>>>;
  /** Codes of checks that the configuration switches off. */
  readonly off?: readonly string[];
  /** Absent where nothing was run: the report tells of the records alone. */
  readonly run?: RunReport;
}

/** What a run did, or would do. */
export interface RunReport {
  readonly dryRun: boolean;
  readonly requests: number;
  /** Characters billed for attempts after the first. */
  readonly ladder: number;
  readonly targets: readonly TargetSummary[];
  /** The configured price of a million characters. */
  readonly price?: { readonly perMillion: number; readonly currency: string };
}

/** A problem with the place in its source file (`line` and `column` are of the file `file`), and the texts that it is about. */
export interface Finding extends Problem {
  /** 16 hexadecimal digits that stay the same while the segment, the target and what was found do, wherever it stands. */
  readonly fingerprint: string;
  /** Where the piece of the source ends, `endColumn` exclusive; with `line` and `column` only. */
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly source?: MarkedText;
  readonly text?: MarkedText;
}

/** A text as it stands in its file, and the pieces of it that a finding is about. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** The report of a check of the records. */
export function reportOfCheck(
  { config }: Pick<Project, 'config'>,
  judged: readonly JudgedJob[],
  { exitCode, problems }: Pick<RunResult, 'exitCode' | 'problems'>,
): Report {
  const off = Object.keys(config.checks).filter((code) => config.checks[code] === 'off');
  return {
    version: 1,
    wortfest: VERSION,
    language: config.source.language,
    exitCode,
    documents: judged.map(documentStatus),
    findings: findingsOf(problems, judged),
    terms: countTerms(judged),
    ...(off.length > 0 ? { off } : {}),
  };
}

/** The report of a run, or of its plan: the documents are as the run left them, in a dry run as they are. */
export function reportOfRun(
  project: Pick<Project, 'config'>,
  judged: readonly JudgedJob[],
  result: RunResult,
): Report {
  const { dryRun, requests, ladder, targets } = result;
  const { pricePerMillion: perMillion, currency } = project.config.budget;
  const price = perMillion === undefined ? {} : { price: { perMillion, currency } };
  return { ...reportOfCheck(project, judged, result), run: { dryRun, requests, ladder, targets, ...price } };
}

/** The report of work that could not be begun: what stopped it. */
export function reportOfFailure(language: Language, exitCode: number, problems: readonly Problem[]): Report {
  const findings = findingsOf(problems, []);
  return { version: 1, wortfest: VERSION, language, exitCode, documents: [], findings, terms: {} };
}

/** How far a document is in a target language. */
export function documentStatus({ job, units }: JudgedJob): DocumentStatus {
  const isOutdated = (index: number) => {
    const [unit, segment] = [units[index], job.segments[index]];
    return unit?.target && segment && rawText(unit.source) !== rawText(segment.source);
  };
  return {
    file: job.source.path,
    target: job.target,
    segments: job.segments.length,
    ...countStatuses(units.map(statusOf)),
    outdated: units.filter((_, index) => isOutdated(index)).length,
  };
}

function countTerms(judged: readonly JudgedJob[]): Report['terms'] {
  const terms: Record<Language, Partial<Record<VerdictKind, number>>> = {};
  for (const { job, units } of judged) {
    const counts = terms[job.target] ?? {};
    terms[job.target] = counts;
    for (const unit of units) {
      if (!unit?.target) continue;
      for (const { verdict } of unit.verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
  }
  return terms;
}
