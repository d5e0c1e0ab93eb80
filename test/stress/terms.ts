import type { PlannedTerm, Target, Tongue } from './plan.ts';
import { TARGETS } from './plan.ts';
import { TERM_ROWS, type TermRow } from './tables/terms.ts';

/** What the forms of a row stand for, language by language. */
const COLUMNS: Readonly<Record<Tongue, readonly string[]>> = {
  de: ['nom', 'acc', 'dat', 'gen', 'pl', 'pldat', 'compound'],
  'en-GB': ['sg', 'pl'],
  fr: ['sg', 'pl'],
  es: ['sg', 'pl'],
  pl: ['nom', 'gen', 'dat', 'acc', 'inst', 'loc', 'plnom', 'plgen', 'pldat', 'plinst', 'plloc'],
  ja: ['sg'],
  ar: ['indef', 'def', 'plindef', 'pldef'],
};
const GENDERS: readonly string[] = ['m', 'f', 'n'];

/** A term in one language: its gender (0 masculine, 1 feminine, 2 neuter), its forms by column, the forbidden ones. */
export interface Side {
  readonly gender: number;
  readonly forms: ReadonlyMap<string, string>;
  readonly forbidden: readonly string[];
}

/** Reads a cell `m|form|form!forbidden|forbidden`; an empty or missing German form is the first one. */
export function sideOf(row: TermRow, language: Tongue): Side {
  const [own = '', banned = ''] = row[language === 'en-GB' ? 'en' : language].split('!');
  const cells = own.split('|');
  const hasGender = language !== 'en-GB' && language !== 'ja';
  const gender = hasGender ? GENDERS.indexOf(cells[0] ?? '') : 0;
  const [first = '', ...more] = hasGender ? cells.slice(1) : cells;
  if (gender < 0 || first === '') throw new Error(`no gender or form: ${row.id} ${language}`);
  const forms = COLUMNS[language].flatMap((column, at): [string, string][] => {
    const form = at === 0 ? first : more[at - 1] || (language === 'de' && at < 4 ? first : '');
    return form ? [[column, form]] : [];
  });
  return { gender, forms: new Map(forms), forbidden: banned ? banned.split('|') : [] };
}

/** The row of a term. */
export function rowOf(id: string): TermRow {
  const row = TERM_ROWS.find((each) => each.id === id);
  if (!row) throw new Error(`no such term: ${id}`);
  return row;
}

/** The terms as the verifier has to know them. */
export function plannedTerms(): readonly PlannedTerm[] {
  return TERM_ROWS.map((row) => ({
    id: row.id,
    exact: row.pos === 'name' || row.lock === 'dnt',
    forms: byTarget((target) => acceptedForms(row, target)),
    forbidden: byTarget((target) => sideOf(row, target).forbidden),
  }));
}

/** The glossary as a table: every form of the rows is listed. */
export function glossaryCsv(): string {
  const columns = TARGETS.flatMap((target) => [target, `${target}:forms`, `${target}:forbidden`]);
  const lines = TERM_ROWS.map((row) => {
    const cells = TARGETS.flatMap((target) => {
      const [citation, ...forms] = acceptedForms(row, target);
      return [citation, forms.join('|'), sideOf(row, target).forbidden.join('|')];
    });
    const term = sideOf(row, 'de').forms.get('nom') ?? '';
    return [row.id, term, row.pos ?? 'noun', row.compounds ?? 'none', row.lock ?? 'locked', ...cells];
  });
  return [['id', 'de', 'pos', 'compounds', 'lock', ...columns], ...lines].map(csvLine).join('');
}

/** A value for each target. */
export function byTarget<T>(make: (target: Target) => T): Readonly<Record<Target, T>> {
  return Object.fromEntries(TARGETS.map((target) => [target, make(target)])) as Record<Target, T>;
}

// ل and the article of an Arabic term melt into one.
function acceptedForms(row: TermRow, target: Target): [string, ...string[]] {
  const forms = [...sideOf(row, target).forms.values()];
  const melted = target === 'ar' ? forms.filter((form) => form.startsWith('ال')) : [];
  const all = new Set([...forms, ...melted.map((form) => `لل${form.slice(2)}`)]);
  const [citation = '', ...others] = all;
  return [citation, ...others];
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
