import type { Finding, Report } from '../pipeline/report.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** The findings as a Code Quality report of GitLab. */
export function gitlabReport({ findings }: Report): string {
  return `${JSON.stringify(findings.map(issue), null, 2)}\n`;
}

// GitLab asks for a path and a line of every issue; what is about no file is about the project.
function issue({
  code,
  severity,
  message,
  file = '.',
  line = 1,
  endLine,
  target,
  unit,
  fingerprint,
}: Finding) {
  const subject = [target, unit].filter((part) => part !== undefined).join(' ');
  return {
    description: subject ? `${subject}: ${message}` : message,
    check_name: code,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: file, lines: { begin: line, ...(endLine === undefined ? {} : { end: endLine }) } },
  };
}
