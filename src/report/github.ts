import type { Severity } from '../model.ts';
import type { Finding, Report } from '../pipeline/report.ts';
import { FINDINGS_HEAD, findingRow, languageTable, title } from './markdown.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
// GitHub shows no more of a step.
const MOST_ANNOTATIONS = 10;
/** What the summary of a step may have, in bytes. */
export const SUMMARY_BYTES = 1024 * 1024;

/** The ten most severe findings as commands that make GitHub Actions show them at the lines of the sources. */
export function githubReport({ findings }: Report): string {
  return findings
    .slice(0, MOST_ANNOTATIONS)
    .map((finding) => `${annotation(finding)}\n`)
    .join('');
}

/** Languages and all findings as Markdown for the summary of a step, in less than `bytes`; a line tells how many are left out. */
export function githubSummary(report: Report, bytes: number = SUMMARY_BYTES): string {
  const head = `${title(report)}\n\n${languageTable(report)}`;
  if (report.findings.length === 0) return head;
  const rows = report.findings.map(findingRow);
  const leftOut = (count: number) => `\n${count} more findings are left out.\n`;
  let room = bytes - Buffer.byteLength(`${head}\n${FINDINGS_HEAD}${leftOut(rows.length)}`);
  const fitting = rows.findIndex((row) => {
    room -= Buffer.byteLength(row);
    return room <= 0;
  });
  if (fitting < 0) return `${head}\n${FINDINGS_HEAD}${rows.join('')}`;
  return `${head}\n${FINDINGS_HEAD}${rows.slice(0, fitting).join('')}${leftOut(rows.length - fitting)}`;
}

function annotation({ severity, code, message, hint, target, unit, ...place }: Finding): string {
  const { file, line, column, endLine, endColumn } = place;
  const oneLine = line === endLine;
  const properties = {
    title: `${code}${target === undefined ? '' : ` (${target})`}`,
    file,
    line,
    col: column,
    endLine,
    // A column of another line is no column of this one.
    endColumn: oneLine ? endColumn : undefined,
  };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${propertyText(String(value))}`);
  const text = `${unit === undefined ? '' : `${unit}: `}${message}${hint ? ` ${hint}` : ''}`;
  return `::${COMMANDS[severity]} ${written.join(',')}::${dataText(text)}`;
}

// What the toolkit of GitHub Actions escapes.
function dataText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function propertyText(text: string): string {
  return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
