import type { TranslationRecord } from '../model.ts';
import { metadataXml } from './metadata.ts';
import type { RecordTerms } from './terms.ts';
import { documentBytes, groupPieces, type WrittenUnits, type Xliff2 } from './xliff2.ts';

const RECORD: Xliff2 = {
  version: '2.0',
  inherited: {},
  marks: true,
  translate: () => undefined,
  metadata: metadataXml,
  notes: ({ notes }) => notes.map((text) => ({ category: 'wf:parked', appliesTo: 'target', text })),
};

/**
 * A record as XLIFF 2.0, in UTF-8: a group per block, a unit per segment, one line an element and nothing added within texts, so
 * that the same record gives the same bytes and git can merge it. Keys of blocks and ids of units are NMTOKENs, and the
 * units of a block stand in its group. What XML cannot carry is lost from names, notes and metadata, never from texts.
 */
export function writeRecord(
  record: TranslationRecord,
  glossary: RecordTerms,
  written?: WrittenUnits,
): Buffer {
  return documentBytes(record, RECORD, groupPieces(record, glossary, RECORD, written));
}
