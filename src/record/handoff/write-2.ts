import type { TranslationRecord } from '../../model.ts';
import { attributes } from '../../xml.ts';
import type { RecordTerms } from '../terms.ts';
import { documentBytes, groupPieces, type Xliff2 } from '../xliff2.ts';
import { type HandoffFile, withExportId } from './export-id.ts';
import { handoffNotes } from './notes.ts';
import { isCopied } from './target-state.ts';

/**
 * A record as a file for CAT tools in XLIFF 2: as a record, but without what only Wortfest needs. A unit is one sentence, so
 * that no tool is to segment it again.
 */
export function writeHandoff2(
  record: TranslationRecord,
  glossary: RecordTerms,
  { version, marks }: Pick<Xliff2, 'version' | 'marks'>,
): HandoffFile {
  const dialect: Xliff2 = {
    version,
    marks,
    inherited: { canResegment: 'no' },
    translate: (unit) => (isCopied(unit) ? 'no' : undefined),
    metadata: () => '',
    notes: (unit) => handoffNotes(unit, glossary),
  };
  const groups = groupPieces(record, glossary, dialect);
  return withExportId((exportId) =>
    documentBytes(record, dialect, [Buffer.from(exportXml(exportId)), ...groups]).toString(),
  );
}

function exportXml(exportId: string): string {
  const meta = `<mda:meta${attributes({ type: 'export' })}>${exportId}</mda:meta>`;
  return `<mda:metadata>\n<mda:metaGroup${attributes({ category: 'wf:handoff' })}>${meta}</mda:metaGroup>\n</mda:metadata>\n`;
}
