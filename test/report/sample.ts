import fc from 'fast-check';
import type { Finding, Report } from '../../src/pipeline/report.ts';
import { makeProject, run } from '../project.ts';

/** The report of a run on a small project with much to find, of a version that never changes. */
export async function sampleReport(): Promise<Report> {
  const project = makeProject(
    {
      'locales/de/notice.txt': '\uFEFFDer Vertrag gilt für\r\nalle Länder.\r\n\r\nEin Satz steht hier.\r\n',
      'locales/de/ui.json':
        '{\n  "greeting": "Gr\\u00fc\\u00dfe, {{name}}!",\n  "deal": { "text": "Der Vertrag <b>gilt</b> ab 3. Mai." },\n  "days_one": "{{count}} Tag",\n  "days_other": "{{count}} Tage"\n}\n',
      'locales/fr/ui.json':
        '{\n  "greeting": "Salutations | @octocat <i>!",\n  "deal": { "text": "Le contrat est valable à partir du 4 mai." }\n}\n',
      'glossary/terms.csv': 'id,de,fr,fr:forbidden,pl\nvertrag,Vertrag,traité,contrat,traktat\n',
    },
    {
      glossary: ['glossary/terms.csv'],
      providers: ['pseudo'],
      targets: ['fr', 'pl'],
      checks: { punctuation: 'off', 'number-wrong': 'warning' },
      budget: { pricePerMillion: 20 },
    },
  );
  const { report } = await run(project, undefined, { report: true });
  return { ...report!, wortfest: '0.0.0' };
}

/** Texts that try to break out of every format. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\u2028',
        '\t',
        '|',
        '\\|',
        '<',
        '>',
        '</failure>',
        ']]>',
        '&',
        '&amp;',
        '"',
        "'",
        '`',
        '```',
        '::error::',
        '%0A',
        ',file=x',
        '<!--',
        '-->',
        '</details>',
        '<script>',
        '@octocat',
        '#1',
        '[a](https://b.example)',
        'https://c.example',
        'www.d.example',
        '\u001B[31m',
        '\u0000',
        '\uD800',
        '\uFFFE',
        '\u202E',
        '$x$',
        '{{a}}',
        '**',
        '__',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Reports with such texts wherever a text of a project stands. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    texts: fc.array(fc.tuple(hostile, hostile, hostile, fc.constantFrom('error', 'warning', 'info')), {
      maxLength: 4,
    }),
    file: hostile.map((name) => `locales/${name}x.txt`),
  })
  .map(({ texts, file }): Report => {
    const counts = { open: 0, parked: 1, translated: 1, reviewed: 0, final: 0, outdated: 0 };
    const findings = texts.map(
      ([message, unit, text, severity], index): Finding => ({
        code: 'term-missing',
        severity: severity as Finding['severity'],
        message,
        hint: text,
        file,
        line: index + 1,
        column: 2,
        endLine: index + 1,
        endColumn: 9,
        target: 'fr',
        unit,
        fingerprint: String(index).padStart(16, '0'),
        source: { text, marks: [] },
        text: { text: message, marks: [] },
      }),
    );
    const documents = [{ file, target: 'fr', segments: 2, ...counts }];
    return { version: 1, wortfest: '0.0.0', language: 'de', exitCode: 1, documents, findings, terms: {} };
  });
