import { hash } from '../../content.ts';

/** A file for a CAT tool. */
export interface HandoffFile {
  /** `wf-` and 12 hexadecimal digits of a hash of all else in the file: the same state is the same export. */
  readonly exportId: string;
  readonly text: string;
}

/** A file that says its export id; `write` gives the file with an id. */
export function withExportId(write: (exportId: string) => string): HandoffFile {
  const exportId = `wf-${hash(12, write(''))}`;
  return { exportId, text: write(exportId) };
}
