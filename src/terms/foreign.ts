import { rootOf } from '../language.ts';
import type { Language } from '../model.ts';
import { decodeByMark } from '../utf8.ts';
import type { ForeignGlossary, ForeignOptions } from './concept.ts';
import { readGlossary } from './csv.ts';
import { readForeignCsv } from './foreign-csv.ts';
import { readTbx } from './tbx.ts';

/** Reads a termbase by its content: TBX, our own table, or a table of another tool. Fails as their readers do. */
export function readTermbase(bytes: Uint8Array, options: ForeignOptions): ForeignGlossary {
  const text = decodeByMark(bytes)?.trimStart();
  if (text?.startsWith('<')) return readTbx(bytes, options);
  const columns = text?.split(/[\r\n]/, 1)[0]?.split(',') ?? [];
  if (!isOwnTable(columns, options.source)) return readForeignCsv(bytes, options);
  const has = (target: Language) => columns.includes(target) || columns.includes(rootOf(target));
  const entries = readGlossary(bytes, { ...options, targets: options.targets.filter(has) });
  return { format: 'Wortfest', entries, madeIds: new Set(), skipped: [], ignored: [] };
}

// Columns that no other tool's table has.
function isOwnTable(columns: readonly string[], source: Language): boolean {
  return (
    columns.includes('id') &&
    columns.includes(source) &&
    columns.some((name) => /^lock$|:forms$|:forbidden$/.test(name))
  );
}
