import type { Block, Document } from '../model.ts';
import type { SourceInfo } from './decode.ts';

/** A file format of sources. */
export interface SourceFormat {
  readonly name: string;
  /** With the dot. */
  readonly extension: string;
  /** Whether blocks have keys of their own: then the localized JSON is the edition. */
  readonly keyed: boolean;
  /** Reads a source. Fails with a `source-…` code, with line and column. */
  parse(bytes: Uint8Array, source: SourceInfo): Document;
  /**
   * The same file with other texts: block key → raw text. A block without one keeps its source text in prose, and is left
   * out of a keyed file.
   */
  build(document: Document, texts: ReadonlyMap<string, string>): string;
  /** Where each character of a block's raw text begins in `Document.text`, and where the last one ends. */
  offsets(document: Document, block: Block): readonly number[];
}
