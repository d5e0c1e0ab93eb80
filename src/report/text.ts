import { type Language, type Problem, type Severity, VERDICTS } from '../model.ts';
import type { CheckResult, DocumentStatus } from '../pipeline/check.ts';
import type { LintResult } from '../pipeline/lint.ts';
import type { Report } from '../pipeline/report.ts';
import type { StatusCounts } from '../pipeline/status.ts';
import type { RunResult, TargetSummary, UnitVerdicts } from '../pipeline/summary.ts';
import { findingsSentence } from './figures.ts';
import { planText } from './plan.ts';

/** Colours a text; the command line gives one that knows its stream. */
export type Paint = (
  style: 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'strikethrough',
  text: string,
) => string;

const SEVERITY_STYLES = { error: 'red', warning: 'yellow', info: 'green' } as const;

/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number;
}

const TARGET_COLUMNS: readonly Column<TargetSummary>[] = [
  { title: 'Language', value: ({ target }) => target },
  { title: 'Segments', value: ({ segments }) => segments },
  { title: 'Kept', value: ({ kept }) => kept },
  { title: 'From memory', value: ({ memory }) => memory },
  { title: 'Translated', value: ({ translated }) => translated },
  { title: 'Proposed', value: ({ proposed }) => proposed },
  { title: 'Parked', value: ({ parked }) => parked },
  { title: 'Characters billed', value: ({ billed }) => number(billed) },
];

/** How many segments of a language have which state. */
export const STATE_COLUMNS: readonly Column<
  StatusCounts & { readonly target: Language; readonly segments: number }
>[] = [
  { title: 'Language', value: ({ target }) => target },
  { title: 'Segments', value: ({ segments }) => segments },
  { title: 'Open', value: ({ open }) => open },
  { title: 'Parked', value: ({ parked }) => parked },
  { title: 'Translated', value: ({ translated }) => translated },
  { title: 'Reviewed', value: ({ reviewed }) => reviewed },
  { title: 'Final', value: ({ final }) => final },
];

const STATUS_COLUMNS: readonly Column<DocumentStatus>[] = [
  { title: 'Source', value: ({ file }) => visible(file) },
  ...STATE_COLUMNS,
  { title: 'Outdated', value: ({ outdated }) => outdated },
];

/** The result of a run for a terminal: findings, a table with a line a language, and a sentence. */
export function runText(result: RunResult, paint: Paint): string {
  const outcome = result.dryRun ? `${planText(result)}${monthSentence(result)}` : runSentence(result);
  return `${problemsText(result.problems, paint)}${table(targetColumns(result), result.targets, paint)}\n${termsSentence(result.units)}${outcome}\n`;
}

function targetColumns({ dryRun }: Pick<RunResult, 'dryRun'>): readonly Column<TargetSummary>[] {
  return TARGET_COLUMNS.map((column) =>
    dryRun && column.title === 'Characters billed' ? { ...column, title: 'Characters to bill' } : column,
  );
}

/** The states of all documents for a terminal. */
export function statusText({ documents }: CheckResult, paint: Paint): string {
  return table(STATUS_COLUMNS, documents, paint);
}

/** All findings of a check for a terminal. */
export function checkText({ documents, units, problems }: CheckResult, paint: Paint): string {
  const segments = documents.reduce((sum, one) => sum + one.segments - one.open, 0);
  return `${findingsText(problems, counted(segments, 'translation'), paint)}${termsSentence(units)}`;
}

/** A report in short, for terminals and logs. */
export function textReport(report: Report, paint: Paint): string {
  const { documents, findings, run, terms } = report;
  const counts = new Map<string, number>();
  for (const [verdict, count] of Object.values(terms).flatMap(Object.entries<number>))
    counts.set(verdict, (counts.get(verdict) ?? 0) + count);
  const tables = [
    ...(documents.length > 0 ? [table(STATUS_COLUMNS, documents, paint)] : []),
    ...(run ? [table(targetColumns(run), run.targets, paint)] : []),
  ];
  return `${problemsText(findings, paint)}${tables.map((one) => `${one}\n`).join('')}${termsText(counts)}${findingsSentence(report)}.\n`;
}

/** All findings on a glossary for a terminal. */
export function lintText({ entries, problems }: LintResult, paint: Paint): string {
  return findingsText(problems, counted(entries, 'entry', 'entries'), paint);
}

function findingsText(problems: readonly Problem[], where: string, paint: Paint): string {
  const count = (severity: Severity) => problems.filter((one) => one.severity === severity).length;
  const [errors, remarks] = [count('error'), count('info')];
  const verdict = errors === 0 ? paint('green', 'No errors') : paint('red', counted(errors, 'error'));
  const warnings = counted(count('warning'), 'warning');
  const found =
    remarks > 0 ? `${verdict}, ${warnings} and ${counted(remarks, 'remark')}` : `${verdict} and ${warnings}`;
  return `${problemsText(problems, paint)}${found} in ${where}.\n`;
}

/** Problems, one paragraph each: where, how severe, what, and the way out. */
export function problemsText(problems: readonly Problem[], paint: Paint): string {
  return problems.map((one) => `${problemText(one, paint)}\n\n`).join('');
}

function problemText(one: Problem, paint: Paint): string {
  const position = [one.file, one.line, one.column].filter((part) => part !== undefined).join(':');
  const place = [position, one.target && `→ ${one.target}`, one.unit].filter(Boolean).join(' ');
  const severity = paint(SEVERITY_STYLES[one.severity], one.severity);
  const lines = [
    `${severity} ${paint('dim', one.code)}${place ? `  ${paint('bold', visible(place))}` : ''}`,
    `  ${visible(one.message)}`,
  ];
  if (one.hint) lines.push(`  ${paint('dim', visible(one.hint))}`);
  return lines.join('\n');
}

// A text of a file must not move the cursor, change colours or turn the direction of what follows.
const visible = (text: string) =>
  text
    .replace(/[\n\r\t\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (sign) => `\\u${hex(sign)}`);
const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

const number = (value: number) => value.toLocaleString('en-GB');

// What became of all occurrences of terms: "Terms: 210 kept, 43 inflected, 1 repaired."
function termsSentence(units: readonly UnitVerdicts[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of units.flatMap(({ verdicts }) => verdicts))
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return termsText(counts);
}

function termsText(counts: ReadonlyMap<string, number>): string {
  const parts = VERDICTS.flatMap((verdict) =>
    counts.has(verdict) ? [`${number(counts.get(verdict) ?? 0)} ${verdict}`] : [],
  );
  return parts.length > 0 ? `Terms: ${parts.join(', ')}.\n` : '';
}

function runSentence(result: RunResult): string {
  if (result.requests === 0 && result.written.length === 0)
    return 'Everything is up to date: nothing was sent, nothing was written.';
  const again =
    result.ladder > 0 ? ` ${number(result.ladder)} of the characters went into further attempts.` : '';
  return `${counted(result.requests, 'request')} sent, ${counted(result.written.length, 'file')} written.${again}`;
}

function monthSentence({ month }: RunResult): string {
  return month ? ` ${number(month.left)} of this month's ${number(month.cap)} characters are left.` : '';
}

/** A number with its noun, in the plural where it is one. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** Rows below their titles; numbers stand to the right. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], paint: Paint): string {
  const cells = rows.map((row) => columns.map(({ value }) => value(row)));
  const widths = columns.map(({ title }, at) =>
    Math.max(title.length, ...cells.map((row) => String(row[at]).length)),
  );
  const line = (values: readonly (string | number)[], numbers: readonly boolean[]) =>
    values
      .map((value, at) =>
        numbers[at] ? String(value).padStart(widths[at] ?? 0) : String(value).padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const numeric = columns.map(({ title }) => !['Language', 'Source', 'File'].includes(title));
  const head = line(
    columns.map(({ title }) => title),
    numeric,
  );
  return `${[paint('bold', head), paint('dim', '─'.repeat(head.length)), ...cells.map((row) => line(row, numeric))].join('\n')}\n`;
}
