import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Report } from '../../src/pipeline/report.ts';
import { githubReport, githubSummary } from '../../src/report/github.ts';
import { gitlabReport } from '../../src/report/gitlab.ts';
import { jsonReport } from '../../src/report/json.ts';
import { junitReport } from '../../src/report/junit.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import { textReport } from '../../src/report/text.ts';
import { hostileReport } from './sample.ts';

// Whatever stands in sources and targets, a report stays what it is.
const holds = (check: (report: Report) => void) =>
  fc.assert(fc.property(hostileReport, check), { numRuns: 300 });

test('text has no control characters, and no line that a text began', () => {
  holds((report) => {
    const text = textReport(report, (_, one) => one);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    const heads = text.split('\n').filter((line) => /^(error|warning|info) /.test(line));
    expect(heads.length).toBe(report.findings.length);
  });
});

test('JSON, SARIF and GitLab give back what they were given', () => {
  holds((report) => {
    expect(JSON.parse(jsonReport(report))).toEqual(report);
    const issues = JSON.parse(gitlabReport(report)) as { description: string }[];
    expect(issues.map(({ description }) => description)).toEqual(
      report.findings.map(({ unit, message }) => `fr ${unit}: ${message}`),
    );
    const log = JSON.parse(sarifReport(report)) as { runs: { results: { message: { text: string } }[] }[] };
    for (const { message } of log.runs[0]!.results) expect(message.text).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
  });
});

test('annotations are one line each, whose texts are data', () => {
  holds((report) => {
    const lines = githubReport(report).split('\n').slice(0, -1);
    expect(lines.length).toBe(report.findings.length);
    const decoded = (text: string) =>
      text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    for (const [index, line] of lines.entries()) {
      const [, properties = '', data = ''] =
        /^::(?:error|warning|notice) ([^\r\n]*?)::(.*)$/s.exec(line) ?? [];
      const { file, unit, message, hint } = report.findings[index]!;
      const named = Object.fromEntries(properties.split(',').map((one) => one.split('=', 2)));
      expect(Object.keys(named)).toEqual(['title', 'file', 'line', 'col', 'endLine', 'endColumn']);
      expect(decoded(properties.split(',')[1]!.slice('file='.length))).toBe(file);
      expect(decoded(data)).toBe(`${unit}: ${message}${hint ? ` ${hint}` : ''}`);
    }
  });
});

test('Markdown has the tables, tags and lines that we wrote, and nobody is mentioned', () => {
  holds((report) => {
    const written = [markdownReport(report), githubSummary(report)];
    for (const text of written) {
      const tags = text.match(/<[^>]*>?/g) ?? [];
      const known = /^<(?:\/?(?:code|details|summary)|br|!-- wortfest --)>$/;
      expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
      expect(tags.filter((tag) => tag === '<code>').length).toBe(
        tags.filter((tag) => tag === '</code>').length,
      );
      // Five columns in both tables.
      for (const line of text.split('\n').filter((one) => one.startsWith('|')))
        expect(line.split('|').length).toBe(7);
      const outside = text
        .replace(/<code>.*?<\/code>/g, '')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
      expect(outside).not.toMatch(/[@#][\w]/);
      expect(text.replaceAll('**', '')).not.toMatch(/https?:\/\/|www\.|(?!\n)\p{Cc}|[[\]`*_\\~$]/u);
    }
    expect(written[0]!.split('\n').filter((line) => line.startsWith('- ')).length).toBe(
      report.findings.length,
    );
    expect(written[1]!.split('\n').filter((line) => /^\| (error|warning|info) /.test(line)).length).toBe(
      report.findings.length,
    );
  });
});

test('JUnit is XML with the texts in it', () => {
  holds((report) => {
    const parser = new SaxesParser();
    const cases: string[] = [];
    let failures = 0;
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'testcase') cases.push(String(attributes.name));
      if (name === 'failure') failures++;
    });
    parser.write(junitReport(report)).close();
    expect(new Set(cases).size).toBe(cases.length);
    expect(failures).toBe(report.findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  });
});
