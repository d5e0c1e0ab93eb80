import type { Finding, Report } from '../pipeline/report.ts';
import { attributes, plainXml } from '../xml.ts';
import { CHECK_CODES } from './rules.ts';

interface Suite {
  readonly name: string;
  readonly findings: readonly Finding[];
  /** Codes that have a case though nothing was found. */
  readonly codes: readonly string[];
  /** Why nothing can be said of codes without a finding. */
  readonly unknown?: string;
}

/** The report as JUnit XML: a suite for each document and target, in it a case for each check. Only errors fail a case. */
export function junitReport(report: Report): string {
  const suites = suitesOf(report).map((suite) => suiteXml(suite, new Set(report.off)));
  const sum = (key: 'tests' | 'failures' | 'skipped') =>
    suites.reduce((total, { counts }) => total + counts[key], 0);
  const counts = { tests: sum('tests'), failures: sum('failures'), errors: 0, skipped: sum('skipped') };
  const inner = suites.map(({ xml }) => xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'wortfest', ...counts })}>\n${inner}</testsuites>\n`;
}

// What belongs to no document in a target, such as an output file, has suites of its own behind those.
function suitesOf({ documents, findings, run }: Report): readonly Suite[] {
  const nameOf = (file: string | undefined, target: string | undefined) =>
    [file ?? 'project', target].filter(Boolean).join(' → ');
  const names = new Map<string, Finding[]>(
    documents.map(({ file, target }) => [nameOf(file, target), []] as const),
  );
  for (const finding of findings) {
    const name = nameOf(finding.file, finding.target);
    names.set(name, [...(names.get(name) ?? []), finding]);
  }
  const statuses = new Map(documents.map((one) => [nameOf(one.file, one.target), one]));
  return [...names].map(([name, own]): Suite => {
    const status = statuses.get(name);
    if (!status) return { name, findings: own, codes: [] };
    const unknown = run?.dryRun ? 'dry run' : status.open === status.segments ? 'nothing is translated' : '';
    return { name, findings: own, codes: CHECK_CODES, ...(unknown ? { unknown } : {}) };
  });
}

function suiteXml({ name, findings, codes, unknown }: Suite, off: ReadonlySet<string>) {
  const byCode = new Map<string, Finding[]>(codes.map((code) => [code, []]));
  for (const finding of findings) {
    const own = byCode.get(finding.code);
    if (own) own.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  const cases = [...byCode].map(([code, own]) => {
    const errors = own.filter(({ severity }) => severity === 'error');
    const reason = own.length > 0 ? undefined : off.has(code) ? 'switched off' : unknown;
    const inner = [
      reason === undefined ? '' : `      <skipped${attributes({ message: reason })}/>\n`,
      errors.length > 0 ? failureXml(code, errors) : '',
      own.length > errors.length
        ? `      <system-out>${plainXml(linesOf(own.filter((one) => !errors.includes(one))))}</system-out>\n`
        : '',
    ].join('');
    const tag = `testcase${attributes({ classname: name, name: code })}`;
    const xml = inner ? `    <${tag}>\n${inner}    </testcase>\n` : `    <${tag}/>\n`;
    return { xml, failed: errors.length > 0, skipped: reason !== undefined };
  });
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ failed }) => failed).length,
    errors: 0,
    skipped: cases.filter(({ skipped }) => skipped).length,
  };
  const inner = cases.map(({ xml }) => xml).join('');
  return { counts, xml: `  <testsuite${attributes({ name, ...counts })}>\n${inner}  </testsuite>\n` };
}

function failureXml(code: string, errors: readonly Finding[]): string {
  const message = errors.length === 1 ? errors[0]?.message : `${errors.length} findings`;
  return `      <failure${attributes({ message, type: code })}>${plainXml(linesOf(errors))}</failure>\n`;
}

// One line a finding: the place in the source, the unit, what is wrong.
function linesOf(findings: readonly Finding[]): string {
  return findings
    .map(({ file, line, column, unit, message }) => {
      const place = [file, line, column].filter((part) => part !== undefined).join(':');
      return [place, unit, message].filter(Boolean).join(' ').replace(/\s+/g, ' ');
    })
    .join('\n');
}
