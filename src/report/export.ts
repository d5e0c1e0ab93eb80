import type { ExportedFile, ExportResult } from '../pipeline/export.ts';
import { type Column, counted, type Paint, problemsText, table } from './text.ts';

const COLUMNS: readonly Column<ExportedFile>[] = [
  { title: 'Language', value: ({ target }) => target },
  { title: 'Segments', value: ({ segments }) => segments },
  { title: 'Open', value: ({ open }) => open },
  { title: 'Parked', value: ({ parked }) => parked },
  { title: 'Translated', value: ({ translated }) => translated },
  { title: 'Reviewed', value: ({ reviewed }) => reviewed },
  { title: 'Final', value: ({ final }) => final },
  { title: 'File', value: ({ path }) => path },
];

/** The files of an export for a terminal. */
export function exportText({ xliff, files, kits, written, problems }: ExportResult, paint: Paint): string {
  const rows = files.length > 0 ? `${table(COLUMNS, files, paint)}\n` : '';
  const zips = kits.map((path) => `Kit: ${path}\n`).join('');
  const sum = `${counted(files.length, 'file')} of XLIFF ${xliff}; ${counted(written.length, 'file')} written.`;
  return `${problemsText(problems, paint)}${rows}${zips}${sum}\n`;
}
