import type { ExportedFile, ExportResult } from '../pipeline/export.ts';
import { type Column, counted, type Paint, problemsText, STATE_COLUMNS, table } from './text.ts';

const COLUMNS: readonly Column<ExportedFile>[] = [
  ...STATE_COLUMNS,
  { title: 'File', value: ({ path }) => path },
];

/** The files of an export for a terminal. */
export function exportText({ xliff, files, kits, written, problems }: ExportResult, paint: Paint): string {
  const rows = files.length > 0 ? `${table(COLUMNS, files, paint)}\n` : '';
  const zips = kits.map((path) => `Kit: ${path}\n`).join('');
  const sum = `${counted(files.length, 'file')} of XLIFF ${xliff}; ${counted(written.length, 'file')} written.`;
  return `${problemsText(problems, paint)}${rows}${zips}${sum}\n`;
}
