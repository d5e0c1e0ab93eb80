import type { TranslationRecord } from '../../model.ts';
import type { RecordTerms } from '../terms.ts';
import type { Xliff2 } from '../xliff2.ts';
import type { HandoffFile } from './export-id.ts';
import { writeHandoff2 } from './write-2.ts';
import { writeHandoff12 } from './write-12.ts';

/** The versions of XLIFF that files for CAT tools are written in. */
export type XliffVersion = '1.2' | Xliff2['version'];

/** How a file for CAT tools is written. */
export interface HandoffOptions {
  readonly xliff: XliffVersion;
  /** Whether terms are marked in the texts: some readers lose the text in a mark. */
  readonly marks: boolean;
}

/**
 * A record as a file for CAT tools: XLIFF 1.2 strict, or 2.x. What XML cannot carry is lost from texts in 1.2: see
 * `uncarriedFindings`.
 */
export function writeHandoff(
  record: TranslationRecord,
  glossary: RecordTerms,
  { xliff, marks }: HandoffOptions,
): HandoffFile {
  return xliff === '1.2'
    ? writeHandoff12(record, glossary, marks)
    : writeHandoff2(record, glossary, { version: xliff, marks });
}
