import type { Finding, Report } from '../pipeline/report.ts';
import { costOf, coverage, findingsSentence, type LanguageFigures, languageFigures } from './figures.ts';

/** What a comment begins with, so that the next run finds it again and replaces it. */
export const MARKER = '<!-- wortfest -->';
// GitHub refuses comments of more than 65,536.
const MOST_CHARACTERS = 65_000;
const MOST_FINDINGS = 50;
const QUOTE_LENGTH = 200;

/** A comment for a pull request: what is there in each language, and the most severe findings with their texts. */
export function markdownReport(report: Report): string {
  const head = `${MARKER}\n${title(report)}\n\n${languageTable(report)}`;
  if (report.findings.length === 0) return head;
  const items = report.findings.slice(0, MOST_FINDINGS).map(findingItem);
  const frame = (shown: number) => [
    `${head}\n<details><summary>${findingsSentence(report)}</summary>\n\n`,
    shown < report.findings.length ? `\n${report.findings.length - shown} more are not shown here.\n` : '',
    '\n</details>\n',
  ];
  let shown = items.length;
  const length = () => [...frame(shown), ...items.slice(0, shown)].join('').length;
  while (shown > 0 && length() > MOST_CHARACTERS) shown--;
  const [begin, more, end] = frame(shown);
  return `${begin}${items.slice(0, shown).join('')}${more}${end}`;
}

/** A heading that says how it stands. */
export function title({ exitCode, run }: Report): string {
  const state = exitCode === 0 ? '✅' : '❌';
  return `### ${state} Translations${run?.dryRun ? ' (dry run)' : ''}`;
}

/** A row for each language: coverage, what is new, parked and wrong, and what it cost. */
export function languageTable(report: Report): string {
  const { run } = report;
  const columns: readonly (readonly [string, (row: LanguageFigures) => string | number])[] = [
    ['Language', ({ target }) => markdownText(target)],
    ['Coverage', (row) => `${coverage(row)} of ${row.segments.toLocaleString('en-GB')}`],
    ...(run ? [['New', ({ made }: LanguageFigures) => made] as const] : []),
    ['Parked', ({ parked }) => parked],
    ['Errors', ({ errors }) => errors],
    ['Warnings', ({ warnings }) => warnings],
    ...(run
      ? [
          [
            run.dryRun ? 'Characters at most' : 'Characters',
            ({ billed }: LanguageFigures) => billed.toLocaleString('en-GB'),
          ] as const,
        ]
      : []),
    ...(run?.price
      ? [['Cost', ({ billed }: LanguageFigures) => markdownText(costOf(run, billed) ?? '')] as const]
      : []),
  ];
  const rows = languageFigures(report);
  if (rows.length === 0) return '';
  return [
    row(columns.map(([name]) => name)),
    row(columns.map(([name]) => (name === 'Language' ? '---' : '---:'))),
    ...rows.map((figures) => row(columns.map(([, value]) => String(value(figures))))),
  ].join('');
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

/** The head of a table of findings. */
export const FINDINGS_HEAD =
  row(['Severity', 'Place', 'Language', 'Unit', 'Finding']) + row(Array(5).fill('---'));

/** A finding as a row of that table. */
export function findingRow(finding: Finding): string {
  const { severity, target = '', unit, message, code } = finding;
  return row([
    severity,
    placeText(finding),
    markdownText(target),
    unit === undefined ? '' : quoted(unit),
    `${markdownText(message)} (${code})`,
  ]);
}

function findingItem(finding: Finding): string {
  const { severity, code, target, message, hint, source, text } = finding;
  const subject = [placeText(finding), target === undefined ? '' : `→ ${markdownText(target)}`].filter(
    Boolean,
  );
  const lines = [
    `- **${severity}** ${[code, ...subject].join(' ')}`,
    markdownText(message),
    ...(hint ? [markdownText(hint)] : []),
    ...(source ? [`Source: ${quoted(source.text)}`] : []),
    ...(text ? [`Target: ${quoted(text.text)}`] : []),
  ];
  return `${lines.join('<br>')}\n`;
}

function placeText({ file, line, column }: Finding): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return place ? quoted(place) : '';
}

/** A text that was written by others, as it is: in code GitHub makes no mentions, references or links of it. */
function quoted(text: string): string {
  const short = text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH)}…` : text;
  return `<code>${asEntities(short)}</code>`;
}

/** A text with nothing in it that Markdown or GitHub would make something of; what is no mention has a zero-width space. */
export function markdownText(text: string): string {
  return asEntities(text.replace(/[@#]|(?<=\bGH)-/gi, (sign) => `${sign}\u200B`));
}

// Entities are text for Markdown, whatever stands around them. Line ends and control characters are white space.
function asEntities(text: string): string {
  return text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_[\]{}<>&#|~$@:]|(?<=www)\./gi, (sign) => `&#${sign.charCodeAt(0)};`);
}
