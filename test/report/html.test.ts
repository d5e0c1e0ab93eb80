import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/pipeline/report.ts';
import { problem } from '../../src/problems.ts';
import { htmlReport } from '../../src/report/html.ts';
import { DOCUMENTS, findings, fineReport, PRICE, RUN, sampleReport, statuses } from './reports.ts';

const CSS = '../../src/review/assets/review.css';

/** The markup without style and script, which hold no text of a report. */
const body = (report: Report) => htmlReport(report).replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
const headline = (report: Report) => /class="headline">(.*?)</.exec(htmlReport(report))?.[1];
const tags = (markup: string) =>
  [...markup.matchAll(/<\/?[a-zA-Z!][^>]*>/g)].map(([tag]) => tag.replace(/="[^"]*"/g, ''));

/** The sample with every text of it made of one hostile piece. */
function hostileReport(piece: string): Report {
  const [document] = DOCUMENTS;
  const place = { file: piece, line: 1, column: 2, target: piece, unit: piece };
  const text = { text: `${piece} ${piece}`, marks: [{ start: 0, end: piece.length }] };
  const finding = {
    ...problem('link-wrong', { expected: piece, found: piece }, place),
    hint: piece,
    code: piece,
    fingerprint: '0123456789abcdef',
    source: text,
    text,
  };
  return sampleReport({
    wortfest: piece,
    language: piece,
    documents: [piece, document].map((file) => ({ ...statuses()[0]!, file, target: piece })),
    findings: [finding],
    terms: { [piece]: { kept: 1, missing: 2 } },
    run: { ...RUN, targets: [{ ...RUN.targets[1]!, target: piece }], price: { ...PRICE, currency: piece } },
  });
}

// A piece that no markup of its own could hold.
const plainTags = tags(body(hostileReport('plain')));

describe('the page', () => {
  test.each([
    `<script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    `' onmouseover='alert(1)`,
    `</title></style></script><!--`,
    `]]>&lt;&amp;#x3c;script>`,
    '\u0000\u0008\u001B[31m\u202Eabc\uD800',
    '$& $1 `',
  ])('holds %j as text', (piece) => {
    const page = body(hostileReport(piece));
    expect(tags(page)).toEqual(plainTags);
    expect(['\0', '\b', '\u001B', '\uD800'].filter((sign) => page.includes(sign))).toEqual([]);
  });

  test('holds any text as text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc
        .array(
          fc.constantFrom('<', '>', '"', "'", '&', '/', '!', '--', 'script', 'x', '=', ' ', '\r', '\n'),
          { minLength: 1 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(piece, (text) => {
        expect(tags(body(hostileReport(text)))).toEqual(plainTags);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same, byte for byte, for the same report', () => {
    const made = htmlReport(sampleReport());
    expect(htmlReport(structuredClone(sampleReport()))).toBe(made);
    expect(made).not.toMatch(/\b20\d\d-\d\d-\d\d|\b\d\d:\d\d:\d\d\b/);
  });

  test('asks for nothing from anywhere, and its policy allows nothing else', () => {
    const page = htmlReport(sampleReport());
    expect(
      [...page.matchAll(/\s(?:src|href|action|srcset|poster|data)="([^"#]*)/g)]
        .map(([, to]) => to)
        .filter(Boolean),
    ).toEqual(['data:,']);
    expect(page).not.toMatch(/@import|url\((?!#hatch\))|fetch\(|XMLHttpRequest|\sstyle="|\son\w+="/);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy).toContain("default-src 'none'");
    for (const name of ['style', 'script'] as const) {
      const [, text = ''] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page) ?? [];
      const hash = createHash('sha256').update(text).digest('base64');
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
  });

  test('has the colours of the review page', () => {
    const colours = (text: string) =>
      new Map(
        [...text.matchAll(/^ {2}(--[\w-]+): (light-dark.*);$/gm)].map(([, name, value]) => [name, value]),
      );
    const review = colours(readFileSync(new URL(CSS, import.meta.url), 'utf8'));
    const own = colours(htmlReport(sampleReport()));
    expect(own.size).toBeGreaterThan(15);
    for (const [name, value] of own) expect([name, value]).toEqual([name, review.get(name)]);
  });

  test('tells directions, languages and marks of texts', () => {
    const page = htmlReport(sampleReport());
    expect(page).toContain(
      '<p class="text" lang="ar" dir="rtl">يجب ألا تقل مسافة الأمان عن <mark>850 سم</mark>.</p>',
    );
    expect(page).toContain(
      '<p class="text" lang="ja" dir="ltr">フランジボルトの締め付けトルクは最大<mark>12,505</mark> Nmです。</p>',
    );
    expect(page).toContain(
      '<p class="text" lang="pl" dir="ltr">Faktura <mark>&lt;/b&gt;</mark>{{number}}<mark>&lt;b&gt;</mark> została opłacona.</p>',
    );
  });

  test.each([
    [
      'overlapping',
      [
        [2, 6],
        [0, 4],
      ],
      '<mark>abcdef</mark>gh',
    ],
    [
      'touching and doubled',
      [
        [0, 2],
        [2, 3],
        [0, 2],
      ],
      '<mark>abc</mark>defgh',
    ],
    [
      'empty, reversed and outside',
      [
        [3, 3],
        [5, 4],
        [-3, 1],
        [7, 99],
      ],
      '<mark>a</mark>bcdefg<mark>h</mark>',
    ],
  ] as const)('marks pieces that are %s once', (_, spans, marked) => {
    const marks = spans.map(([start, end]) => ({ start, end }));
    const [finding] = findings(1);
    const page = htmlReport(sampleReport({ findings: [{ ...finding!, text: { text: 'abcdefgh', marks } }] }));
    expect(page).toContain(`>${marked}</p>`);
  });
});

describe('the verdict', () => {
  const ready = statuses(['en-GB', 'fr']);
  const with1 = (changes: object) => [
    { ...ready[0]!, segments: 30, final: 27, reviewed: 0, translated: 0, ...changes },
  ];
  const error = { ...findings(1)[0]!, file: DOCUMENTS[0], target: 'fr', unit: 'a' };
  const general = { ...problem('provider-refused', { provider: 'deepl' }), fingerprint: '0' };

  test.each([
    ['all ready', { documents: ready, findings: [] }, 'Ready to publish in all 2 languages'],
    ['one language', { documents: [ready[0]!], findings: [] }, 'Ready to publish'],
    [
      'errors',
      { documents: ready, findings: [error, { ...error, code: 'punctuation' }, { ...error, unit: 'b' }] },
      'Ready to publish in 1 of 2 languages; 2 sentences need a person',
    ],
    [
      'a warning',
      { documents: ready, findings: [{ ...error, severity: 'warning' as const }] },
      'Ready to publish in all 2 languages',
    ],
    [
      'parked',
      { documents: with1({ parked: 3 }), findings: [] },
      'Not ready to publish; 3 sentences need a person',
    ],
    [
      'open',
      { documents: with1({ open: 1 }), findings: [] },
      'Not ready to publish; 1 sentence is not translated yet',
    ],
    [
      'outdated',
      { documents: with1({ final: 30, outdated: 2 }), findings: [] },
      'Not ready to publish; the source of 2 sentences has changed',
    ],
    [
      'none ready',
      { documents: statuses(['ar', 'ja']), findings: [] },
      'Not ready to publish in any of 2 languages; 37 sentences need a person',
    ],
    [
      'a failure',
      { documents: ready, findings: [general] },
      'Ready to publish in all 2 languages; 1 error beside the translations',
    ],
    ['a failure alone', { documents: [], findings: [general], terms: {} }, '1 error beside the translations'],
    ['nothing', { documents: [], findings: [], terms: {} }, 'Nothing to report'],
  ] as const)('with %s', (_, changes, expected) => {
    const { run: _run, ...report } = sampleReport(changes as Partial<Report>);
    expect(headline(report)).toBe(expected);
  });
});

test('a run that did not come to its end is called so', () => {
  const stopped = 'The work stopped before its end.';
  expect([0, 1, 2, 5, 130].map((exitCode) => body(sampleReport({ exitCode })).includes(stopped))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

test('a language tells what became of its terms, the good first', () => {
  const page = body(sampleReport({ terms: { ar: { missing: 5, kept: 402, 'allowed-synonym': 2 } } }));
  expect(page).toContain(
    '<li class="kept">402 kept</li><li class="allowed-synonym">2 by a synonym</li><li class="missing">5 missing</li>',
  );
});

test('a bar tells every state in words, and shows a single segment of thousands', () => {
  const documents = [
    { ...statuses()[0]!, segments: 5001, open: 0, parked: 1, translated: 5000, reviewed: 0, final: 0 },
  ];
  const page = body(sampleReport({ documents }));
  expect(page).toContain('<desc id="c0-d">5,000 translated, 1 parked</desc>');
  const width = Number(/class="parked" x="[^"]*" width="([\d.]+)%/.exec(page)?.[1]);
  expect(width).toBeGreaterThan(1);
  expect(page).toContain('Coverage of British English: 99% accepted');
});

describe('what is not known is left out', () => {
  test('the run, its costs and terms', () => {
    const page = body(fineReport());
    expect(page).not.toMatch(/Characters|Cost|>Terms<|id="run"|billed/);
    expect(page).toContain('No check found anything.');
  });

  test('the cost without a price', () => {
    const { price: _, ...run } = RUN;
    const page = body(sampleReport({ run }));
    expect(page).not.toMatch(/€|Cost/);
    expect(page).toContain('112,640 characters');
    expect(body(sampleReport())).toContain('112,640 characters · €2.25');
  });

  test('the matrix of a single document', () => {
    const documents = statuses().filter(({ file }) => file === DOCUMENTS[0]);
    expect(body(sampleReport({ documents }))).not.toContain('class="matrix"');
    expect(body(sampleReport()).match(/class="matrix"/g)).toHaveLength(1);
  });

  test('documents beyond the first 25 are folded, those with errors stand before', () => {
    const documents = Array.from({ length: 40 }, (_, i) => ({ ...statuses()[0]!, file: `d${i}.txt` }));
    const failing = { ...findings(1)[0]!, file: 'd39.txt', target: 'en-GB' };
    const page = body(sampleReport({ documents, findings: [failing] }));
    expect(page).toContain('<summary>15 more documents</summary>');
    const rows = [...page.matchAll(/<th scope="row"><bdi>(.*?)</g)].map(([, file]) => file);
    expect([rows.length, rows[0], rows[1]]).toEqual([40, 'd39.txt', 'd0.txt']);
  });

  test('what a dry run would bill is called so', () => {
    const page = body(sampleReport({ run: { ...RUN, dryRun: true } }));
    expect(page).toContain('A run would bill at most 326,271 characters, €6.53.');
    expect(page).toContain('Characters to bill');
    expect(page).not.toMatch(/billed/);
  });
});

test('every finding stands in the page with its code, place, message and hint', () => {
  const all = findings(80);
  const page = body(sampleReport({ findings: all }));
  expect(page.match(/<li class="finding /g)).toHaveLength(80);
  expect(page).toContain('A no-break space is shown as ⍽.');
  for (const { code, file, line, column, unit } of all) {
    expect(page).toContain(`<code>${code}</code>`);
    expect(page).toContain(`${file}<wbr><span class="at">:${line}:${column}</span>`);
    expect(page).toContain(`<bdi>${unit}</bdi>`);
  }
});
