import { parse } from 'csv-parse/sync';
import { csvCell } from './csv-write.ts';

/** A row of a table, with what is needed to write it again byte for byte. */
export interface RawRow {
  /** As it stands in the file, with empty lines before it and its end; nothing for a new row. */
  readonly raw: string;
  /** Where it begins, from 1; 0 for a new row. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a valid table, the header first. */
export function splitRows(table: string): readonly RawRow[] {
  const bytes = Buffer.from(table);
  const records = parse(table, { info: true, skip_empty_lines: true }) as unknown as readonly {
    readonly record: readonly string[];
    readonly info: { readonly bytes: number; readonly lines: number };
  }[];
  return records.map(({ record, info }, i) => ({
    raw: bytes.subarray(records[i - 1]?.info.bytes ?? 0, info.bytes).toString(),
    line: info.lines - (record.join('').match(/\r\n|\r|\n/g)?.length ?? 0),
    cells: record,
  }));
}

/** The row with other cells; the lines before it and its end stay. */
export function withCells(row: RawRow, cells: readonly string[]): RawRow {
  const [before = ''] = /^[\r\n]*/.exec(row.raw) ?? [];
  const [end = ''] = /[\r\n]*$/.exec(row.raw) ?? [];
  return { ...row, raw: `${before}${cells.map(csvCell).join(',')}${end}`, cells };
}

/** The table with new rows behind its last one, ended as its header is. */
export function appendRows(
  table: readonly RawRow[],
  added: readonly (readonly string[])[],
  rest: string,
): string {
  const end = /(?:\r\n|\n|\r)$/.exec(table[0]?.raw ?? '')?.[0] ?? '\n';
  const old = table.map(({ raw }) => raw).join('');
  const lines = added.map((cells) => `${cells.map(csvCell).join(',')}${end}`).join('');
  return `${old}${lines && !/[\r\n]$/.test(old) ? end : ''}${lines}${rest}`;
}
