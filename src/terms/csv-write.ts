import { rootOf } from '../language.ts';
import type { GlossaryEntry, Language } from '../model.ts';

/** The languages of a table, or of any export. */
export interface TermLanguages {
  readonly source: Language;
  readonly targets: readonly Language[];
}

/** The languages that entries may have texts in: the targets, and a root before them where an entry has it. */
export function languagesOf(
  entries: readonly GlossaryEntry[],
  targets: readonly Language[],
): readonly Language[] {
  const used = new Set(entries.flatMap((entry) => [...entry.targets.keys()]));
  return [
    ...new Set(targets.flatMap((target) => (used.has(rootOf(target)) ? [rootOf(target), target] : [target]))),
  ];
}

/** The columns of our glossary table for these languages, in order. */
export function termColumns(source: Language, languages: readonly Language[]): readonly string[] {
  const own = ['id', source, `${source}:forms`, 'pos', 'gender', 'case', 'compounds', 'off', 'lock'];
  const sides = languages.flatMap((language) => [language, `${language}:forms`, `${language}:forbidden`]);
  return [...own, 'subject', 'note', ...sides];
}

/** The cells of an entry by column; the forms hold its variants too, for which the table has no column. */
export function termCells(entry: GlossaryEntry, source: Language): ReadonlyMap<string, string> {
  const sides = [...entry.targets].flatMap(([language, { term, forms, forbidden }]) => [
    [language, term] as const,
    [`${language}:forms`, forms.join('|')] as const,
    [`${language}:forbidden`, forbidden.join('|')] as const,
  ]);
  return new Map([
    ['id', entry.id],
    [source, entry.term],
    [`${source}:forms`, [...(entry.variants ?? []), ...(entry.forms ?? [])].join('|')],
    ['pos', entry.pos ?? ''],
    ['gender', entry.gender ?? ''],
    ['case', entry.case ?? ''],
    ['compounds', entry.compound ?? ''],
    ['off', (entry.off ?? []).join('|')],
    ['lock', entry.lock],
    ['subject', entry.subject ?? ''],
    ['note', entry.note ?? ''],
    ...sides,
  ]);
}

/** A cell as RFC 4180 has it. A term may begin with `=` or `-`: nothing is put before it, it would be another term. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Our own glossary table, UTF-8 without a mark, lines ending in LF. */
export function writeTermsCsv(entries: readonly GlossaryEntry[], { source, targets }: TermLanguages): string {
  const columns = termColumns(source, languagesOf(entries, targets));
  const rows = entries.map((entry) => {
    const cells = termCells(entry, source);
    return columns.map((column) => cells.get(column) ?? '');
  });
  return [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}
