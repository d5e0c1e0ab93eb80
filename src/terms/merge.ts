import { normalize } from '../content.ts';
import { rootOf } from '../language.ts';
import type { GlossaryEntry, Language } from '../model.ts';
import { type ForeignGlossary, freeId } from './concept.ts';
import { termCells } from './csv-write.ts';
import { appendRows, splitRows, withCells } from './table-rows.ts';

/** A cell that was empty. */
export interface FilledCell {
  readonly id: string;
  readonly column: string;
  readonly value: string;
}

/** A cell that the table and a file fill differently. */
export interface CellConflict extends FilledCell {
  /** Of the row in the table; 0 for one that the same file added. */
  readonly line: number;
  readonly own: string;
}

/** A table with what a file added to it. */
export interface MergedTable {
  readonly text: string;
  /** Ids of new entries. */
  readonly added: readonly string[];
  readonly filled: readonly FilledCell[];
  readonly conflicts: readonly CellConflict[];
  /** How many values have no column in the table. */
  readonly unplaced: ReadonlyMap<string, number>;
}

export interface MergeOptions {
  readonly source: Language;
  /** Ids that other tables of the project have. */
  readonly takenIds: Iterable<string>;
}

const isSame = (a: string, b: string) => normalize(a) === normalize(b);

interface Row {
  readonly line: number;
  readonly cells: string[];
  changed: boolean;
}

/**
 * Brings entries into our own table, which is valid. An entry is known by its id, or by source term and subject, where either
 * may lack the subject. Empty cells are filled and new entries appended; a filled cell is never changed, and a difference is a
 * conflict. A list that holds all items already is no difference. Rows that nothing is filled in stay byte for byte.
 */
export function mergeTable(
  table: string,
  { entries, madeIds }: Pick<ForeignGlossary, 'entries' | 'madeIds'>,
  { source, takenIds }: MergeOptions,
): MergedTable {
  const raws = splitRows(table);
  const columns = (raws[0]?.cells ?? []).map((name) => name.trim());
  const old = raws.slice(1).map(({ line, cells }): Row => ({ line, cells: [...cells], changed: false }));
  const cell = ({ cells }: Row, column: string) => cells[columns.indexOf(column)]?.trim() ?? '';
  const rows = createRowIndex(cell, source, old);
  const taken = new Set([...takenIds, ...old.map((row) => cell(row, 'id'))]);
  const added: Row[] = [];
  const filled: FilledCell[] = [];
  const conflicts: CellConflict[] = [];
  const unplaced = new Map<string, number>();

  const append = (entry: GlossaryEntry, cells: ReadonlyMap<string, string>) => {
    const id = taken.has(entry.id) ? freeId(entry.term, taken) : entry.id;
    taken.add(id);
    const row = {
      line: 0,
      cells: columns.map((name) => (name === 'id' ? id : (cells.get(name) ?? ''))),
      changed: false,
    };
    added.push(row);
    rows.add(row);
  };
  const fill = (row: Row, column: string, value: string) => {
    const id = cell(row, 'id');
    const own = cell(row, column);
    if (own === '') {
      row.cells[columns.indexOf(column)] = value;
      row.changed = true;
      filled.push({ id, column, value });
    } else if (!holds(own, value, column)) conflicts.push({ id, column, value, line: row.line, own });
  };

  for (const entry of entries) {
    const cells = placed(termCells(entry, source), columns);
    const row = rows.find(entry, madeIds.has(entry.id));
    // One id for two terms: nothing of the one may get into the row of the other.
    if (row && !isSame(cell(row, source), entry.term)) {
      fill(row, source, entry.term);
      continue;
    }
    for (const [column, value] of cells) {
      if (value === '' || (column === 'lock' && value === 'locked')) continue;
      if (!columns.includes(column)) unplaced.set(column, (unplaced.get(column) ?? 0) + 1);
      else if (row && column !== 'id') fill(row, column, value);
    }
    if (!row) append(entry, cells);
  }
  const kept = raws.map((raw, i) => {
    const row = old[i - 1];
    return row?.changed ? withCells(raw, row.cells) : raw;
  });
  const rest = table.slice(raws.reduce((length, { raw }) => length + raw.length, 0));
  return {
    text: appendRows(
      kept,
      added.map(({ cells }) => cells),
      rest,
    ),
    added: added.map((row) => cell(row, 'id')),
    filled,
    conflicts,
    unplaced,
  };
}

// Finds the row of an entry: by term and id, by term and subject, where one of the two may have none, else by the file's id.
function createRowIndex(cell: (row: Row, column: string) => string, source: Language, rows: readonly Row[]) {
  const byId = new Map<string, Row>();
  const byTerm = new Map<string, Row[]>();
  const add = (row: Row) => {
    const term = normalize(cell(row, source));
    byId.set(cell(row, 'id'), row);
    byTerm.set(term, [...(byTerm.get(term) ?? []), row]);
  };
  rows.forEach(add);
  return {
    add,
    find: ({ id, term, subject = '' }: GlossaryEntry, madeId: boolean): Row | undefined => {
      const alike = byTerm.get(normalize(term)) ?? [];
      const named = madeId ? undefined : byId.get(id);
      if (named && alike.includes(named)) return named;
      return (
        alike.find((row) => cell(row, 'subject') === subject) ??
        alike.find((row) => cell(row, 'subject') === '' || subject === '') ??
        named
      );
    },
  };
}

// A value whose column is not there goes to those that the table has for it: that of `en` to `en-GB`, that of `en-GB` to `en`.
function placed(cells: ReadonlyMap<string, string>, columns: readonly string[]): ReadonlyMap<string, string> {
  const placed = new Map([...cells].filter(([column]) => columns.includes(column)));
  for (const [column, value] of cells) {
    if (placed.has(column)) continue;
    const [language = '', list] = column.split(':');
    const homes = columns.filter((name) => {
      const [tag = '', kind] = name.split(':');
      return kind === list && rootOf(tag) === rootOf(language) && [tag, language].includes(rootOf(tag));
    });
    for (const home of homes.length > 0 ? homes : [column]) if (!placed.get(home)) placed.set(home, value);
  }
  return placed;
}

// A note that the table's note has in it is no difference either.
function holds(own: string, value: string, column: string): boolean {
  if (column === 'note') return own.includes(value);
  if (!/:|^off$/.test(column)) return own === value;
  const items = own.split('|').map((item) => item.trim());
  return value.split('|').every((item) => items.includes(item.trim()));
}
