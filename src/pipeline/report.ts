import type { Language, Problem, Span, VerdictKind } from '../model.ts';
import type { DocumentStatus } from './check.ts';
import type { TargetSummary } from './summary.ts';

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
  readonly source?: MarkedText;
  readonly text?: MarkedText;
}

/** A text as it stands in its file, and the pieces of it that a finding is about. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Span[];
}
