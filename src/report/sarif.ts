import type { Severity } from '../model.ts';
import type { Finding, Report } from '../pipeline/report.ts';
import { CHECK_CODES, ruleOf } from './rules.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
// GitHub refuses a file with more results in a run.
const MOST_RESULTS = 25_000;

/**
 * The findings as SARIF 2.1.0, with the places in the sources, for code scanning; the most severe where there are too many. What is
 * about no file is a notification of the run.
 */
export function sarifReport({ findings, wortfest, language, exitCode }: Report): string {
  const placed = findings.filter(({ file }) => file !== undefined);
  const results = placed.slice(0, MOST_RESULTS);
  const codes = [...new Set([...CHECK_CODES, ...results.map(({ code }) => code)])];
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const leftOut = placed.length - results.length;
  const cut =
    leftOut > 0 ? [{ level: 'warning', message: { text: `${leftOut} findings are left out.` } }] : [];
  const notifications = findings.filter(({ file }) => file === undefined).map(notification);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Wortfest', semanticVersion: wortfest, rules: codes.map(rule) } },
        automationDetails: { id: `wortfest/${language}/` },
        invocations: [
          {
            executionSuccessful: exitCode <= 1,
            exitCode,
            toolExecutionNotifications: [...notifications, ...cut],
          },
        ],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: results.map((finding) => result(finding, indexes.get(finding.code) ?? 0)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(id: string) {
  const { title, description, help, severity } = ruleOf(id);
  return {
    id,
    name: title.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: description },
    help: { text: help },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['translation'] },
  };
}

function result(finding: Finding, ruleIndex: number) {
  const { code, severity, file = '', line = 1, column, endLine, endColumn, fingerprint } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: messageText(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
        ...(finding.unit === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: finding.unit }] }),
      },
    ],
    // The first name is the one that GitHub knows an alert by: two languages at one line are two alerts.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'wortfest/v1': fingerprint },
    properties: { target: finding.target },
  };
}

function notification(finding: Finding) {
  return {
    level: LEVELS[finding.severity],
    message: { text: messageText(finding) },
    descriptor: { id: finding.code },
  };
}

// A text in brackets before one in parentheses would be a link.
function messageText({ target, message }: Finding): string {
  return `${target === undefined ? '' : `${target}: `}${message}`.replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

function uriOf(file: string): string {
  return Buffer.from(file).toString().split('/').map(encodeURIComponent).join('/');
}
