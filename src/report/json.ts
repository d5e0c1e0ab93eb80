import type { Report } from '../pipeline/report.ts';

/** The report as JSON; `schema/report.schema.json` describes it. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
