import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Report } from '../../src/pipeline/report.ts';
import { githubReport, githubSummary } from '../../src/report/github.ts';
import { gitlabReport } from '../../src/report/gitlab.ts';
import { jsonReport } from '../../src/report/json.ts';
import { junitReport } from '../../src/report/junit.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { CHECK_CODES, ruleOf } from '../../src/report/rules.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import { reportJsonSchema, reportSchema } from '../../src/report/schema.ts';
import { textReport } from '../../src/report/text.ts';
import { sampleReport } from './sample.ts';

// UPDATE_SAMPLES=1 npx vitest run test/report writes the expectations, to be read before they are committed.
const EXPECTED = join(import.meta.dirname, 'expected');
const update = process.env.UPDATE_SAMPLES === '1';
const FORMATS: Readonly<Record<string, (report: Report) => string>> = {
  'report.txt': (report) => textReport(report, (_, text) => text),
  'report.json': jsonReport,
  'annotations.txt': githubReport,
  'summary.md': (report) => githubSummary(report),
  'report.sarif': sarifReport,
  'junit.xml': junitReport,
  'gitlab.json': gitlabReport,
  'comment.md': markdownReport,
};

let report: Report;
beforeAll(async () => {
  report = await sampleReport();
  if (!update) return;
  rmSync(EXPECTED, { recursive: true, force: true });
  mkdirSync(EXPECTED);
});

test.each(Object.keys(FORMATS))('%s is what it was', (name) => {
  const path = join(EXPECTED, name);
  const written = FORMATS[name]!(report);
  if (update) writeFileSync(path, written);
  expect(written).toBe(existsSync(path) ? readFileSync(path, 'utf8') : undefined);
});

/** As many findings as wanted, each with a fingerprint of its own. */
const withFindings = (count: number, message: string): Report => ({
  ...report,
  findings: Array.from({ length: count }, (_, index) => ({
    ...report.findings[0]!,
    message,
    fingerprint: index.toString(16).padStart(16, '0'),
  })),
});

describe('JSON', () => {
  test('is what its schema says, and the schema in the folder is the one in the code', () => {
    const typed: z.ZodType<Report> = reportSchema;
    expect(typed.parse(JSON.parse(jsonReport(report)))).toEqual(report);
    expect(readFileSync('schema/report.schema.json', 'utf8')).toBe(reportJsonSchema());
    expect(reportSchema.safeParse({ ...report, more: 1 }).success).toBe(false);
  });
});

describe('GitHub', () => {
  test('gets the ten most severe findings', () => {
    expect(githubReport(withFindings(25, 'x')).trimEnd().split('\n')).toHaveLength(10);
  });

  test('has a summary below its limit, which says how many findings are left out', () => {
    const many = withFindings(20_000, 'ü'.repeat(100));
    const summary = githubSummary(many);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(1_000_000);
    const [, leftOut = ''] = /\n(\d+) more findings are left out\.\n$/.exec(summary) ?? [];
    expect(summary.split('\n').filter((line) => line.startsWith('| error')).length).toBe(
      20_000 - Number(leftOut),
    );
    expect(githubSummary(report)).not.toContain('left out');
    expect(Buffer.byteLength(githubSummary(many, 1000))).toBeLessThan(1000);
  });
});

describe('SARIF', () => {
  interface Log {
    readonly version: string;
    readonly runs: readonly [
      {
        readonly tool: {
          readonly driver: {
            readonly rules: readonly { readonly id: string; readonly help: { text: string } }[];
          };
        };
        readonly automationDetails: { readonly id: string };
        readonly invocations: readonly [
          { readonly toolExecutionNotifications: readonly { message: { text: string } }[] },
        ];
        readonly results: readonly Result[];
      },
    ];
  }
  interface Result {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly [
      {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
          readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
        };
      },
    ];
    readonly partialFingerprints: Readonly<Record<string, string>>;
  }
  const parse = (one: Report) => JSON.parse(sarifReport(one)) as Log;

  test('has what code scanning needs', () => {
    const { version, runs } = parse(report);
    const [{ tool, automationDetails, results }] = runs;
    expect({ version, id: automationDetails.id }).toEqual({ version: '2.1.0', id: 'wortfest/de/' });
    const { rules } = tool.driver;
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ help }) => !help.text)).toEqual([]);
    expect(results.length).toBe(report.findings.length);
    for (const [
      index,
      { ruleId, ruleIndex, level, message, locations, partialFingerprints },
    ] of results.entries()) {
      const { code, line, column, fingerprint } = report.findings[index]!;
      const [{ physicalLocation }] = locations;
      expect(rules[ruleIndex]!.id).toBe(ruleId);
      expect({ code, fingerprint }).toEqual({
        code: ruleId,
        fingerprint: partialFingerprints['wortfest/v1'],
      });
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      expect(physicalLocation.artifactLocation.uriBaseId).toBe('%SRCROOT%');
      expect(physicalLocation.artifactLocation.uri).toMatch(/^(?!\/)[\w./%-]+$/);
      expect(physicalLocation.region).toMatchObject({
        startLine: line ?? 1,
        ...(column ? { startColumn: column } : {}),
      });
    }
  });

  test('has no more results than GitHub takes, and says so', () => {
    const [{ results, invocations }] = parse(withFindings(25_010, 'x')).runs;
    expect(results).toHaveLength(25_000);
    expect(invocations[0].toolExecutionNotifications).toMatchObject([
      { message: { text: '10 findings are left out.' } },
    ]);
  });

  test('escapes paths and what would be a link; what is about no file is a notification', () => {
    const [finding] = report.findings;
    const { file: _, ...general } = finding!;
    const message = 'An address is wrong: [here](https://example.org), [x].';
    const [{ results, invocations }] = parse({
      ...report,
      findings: [{ ...finding!, file: 'de/ä #1?.txt', message }, general],
    }).runs;
    expect(results).toHaveLength(1);
    expect(results[0]!.message.text).toContain('\\[here](https://example.org), [x].');
    expect(results[0]!.locations[0].physicalLocation.artifactLocation.uri).toBe('de/%C3%A4%20%231%3F.txt');
    expect(invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  test('tells in words what each check finds', () => {
    for (const code of CHECK_CODES) {
      expect(ruleOf(code).description).toMatch(/^\S.{8,}/);
      expect(ruleOf(code).description).not.toMatch(/undefined|\[object/);
    }
    expect(ruleOf('output-edited')).toMatchObject({ title: 'Output edited' });
  });
});

describe('JUnit', () => {
  test('says nothing of checks that are switched off, or that had nothing to check', () => {
    const xml = junitReport(report);
    expect(xml).toContain(
      '<testcase classname="locales/de/ui.json → fr" name="punctuation">\n      <skipped message="switched off"/>',
    );
    const [first] = report.documents;
    const open = { ...first!, open: first!.segments, parked: 0, translated: 0, reviewed: 0, final: 0 };
    const none = junitReport({ ...report, documents: [open], findings: [] });
    expect(none).toContain(
      `tests="${CHECK_CODES.length}" failures="0" errors="0" skipped="${CHECK_CODES.length}"`,
    );
    expect(none).toContain('message="nothing is translated"');
    const dry = junitReport({ ...report, run: { ...report.run!, dryRun: true }, findings: [] });
    expect(dry).toContain('message="dry run"');
  });
});

describe('Markdown', () => {
  test('fits into a comment, begins with its marker, and says what is not shown', () => {
    const comment = markdownReport(withFindings(300, '@'.repeat(4000)));
    expect(comment.length).toBeLessThanOrEqual(65_000);
    expect(comment.startsWith('<!-- wortfest -->\n')).toBe(true);
    expect(comment).toMatch(/\n\d+ more are not shown here\.\n\n<\/details>\n$/);
  });

  test('shows cost, and no full coverage where something is missing', () => {
    const [document] = report.documents;
    const almost = {
      ...document!,
      target: 'fr',
      segments: 10_000,
      open: 1,
      parked: 0,
      translated: 9_999,
      reviewed: 0,
      final: 0,
    };
    const targets = report.run!.targets.map((one) => ({ ...one, billed: 1_000_001 }));
    const comment = markdownReport({ ...report, documents: [almost], run: { ...report.run!, targets } });
    expect(comment).toContain('99.9% of 10,000');
    expect(comment).toContain('| 1,000,001 | 20.01 EUR |');
  });
});
