import fc from 'fast-check';
import { plainText, tidy } from '../../src/content.ts';
import {
  type Code,
  type Content,
  type Span,
  type TermMatch,
  type TranslationRecord,
  type Unit,
  VERDICTS,
  type Verdict,
} from '../../src/model.ts';
import { readRecord } from '../../src/record/read.ts';
import type { RecordTerms } from '../../src/record/terms.ts';
import { writeRecord } from '../../src/record/write.ts';

/** A placeholder, or with `kind` a tag. */
export function code(source: string, id: string, kind: Code['kind'] = 'placeholder'): Code {
  return { kind, id, source };
}

/** A pair of tags around some parts. */
export function pair(id: string, tag: string, ...inner: Content): Content {
  return [code(`<${tag}>`, id, 'open'), ...inner, code(`</${tag}>`, id, 'close')];
}

/** A unit of the block `001-paragraph` that has nothing but its source and what is given. */
export function unit(source: Content, more: Partial<Unit> = {}): Unit {
  return {
    id: 's-1',
    block: '001-paragraph',
    source,
    state: more.target ? 'translated' : 'initial',
    terms: [],
    verdicts: [],
    notes: [],
    proposals: [],
    ...more,
  };
}

/** A record with units in one paragraph. */
export function record(...units: readonly Unit[]): TranslationRecord {
  return {
    original: 'locales/de/article.txt',
    source: 'de',
    target: 'fr',
    blocks: [{ key: '001-paragraph', kind: 'paragraph' }],
    units,
  };
}

/** The occurrence of a form in the plain text of a content. */
export function term(content: Content, form: string, termId: string): TermMatch {
  return { ...spanOf(content, form), termId, form, kind: 'word' };
}

/** Where a form first stands in the plain text of a content. */
export function spanOf(content: Content, form: string): Span {
  const start = plainText(content).indexOf(form);
  return { start, end: start + form.length };
}

/** Reads a German-French record from its text. */
export function read(xml: string | Uint8Array): TranslationRecord {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  return readRecord(bytes, { path: 'locales/fr/article.xlf', source: 'de', target: 'fr' });
}

/** The one unit of a record, written. */
export function writtenUnit(one: Unit, glossary: RecordTerms = new Map()): string {
  return /<unit[\s\S]*<\/unit>/.exec(recordText(record(one), glossary))?.[0] ?? '';
}

const carried = fc.string({ unit: 'binary', maxLength: 12 }).map((text) =>
  // What XML 1.0 has no characters for is lost from names and notes.
  [...text].filter((sign) => /[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(sign)).join(''),
);
const pieces = [
  'Das Abkommen',
  ' ',
  '\r\n',
  '\t',
  '&<>"\'',
  ']]>',
  '\0',
  '\x1B',
  '\x85',
  '\uD800',
  '\uFFFE',
  '😀',
];
const text = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 10 }));
const codes = fc.record(
  {
    kind: fc.constantFrom('placeholder', 'open', 'close'),
    id: fc.constantFrom('1', '2', '3', 's1', 'm1', 'unknown-4', 'a.2E.b', 'ü:2', '__proto__'),
    source: fc.oneof(fc.constantFrom('{{name}}', '<b>', '</b>', '', '\0'), text),
  },
  { noNullPrototype: true },
);
const content = fc.array(fc.oneof(text, codes), { maxLength: 10 }).map((parts) => tidy(parts));

function spanIn(of: Content): fc.Arbitrary<Span> {
  const offset = fc.nat({ max: plainText(of).length });
  return fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

function termsIn(source: Content): fc.Arbitrary<TermMatch[]> {
  const one = fc.record({
    span: spanIn(source),
    termId: fc.constantFrom('agreement', 'moment', 'untranslated'),
    kind: fc.constantFrom('word', 'compound', 'ellipsis'),
  });
  return fc.array(one, { maxLength: 4 }).map((all) =>
    all.map(({ span, ...rest }) => ({
      ...span,
      ...rest,
      form: plainText(source).slice(span.start, span.end),
    })),
  );
}

function verdictsOn(terms: readonly TermMatch[], target: Content): fc.Arbitrary<Verdict[]> {
  const spans = terms.map(({ start, end, termId }) => ({ source: { start, end }, termId }));
  const occurrence = fc.constantFrom<{ source?: Span; termId: string }>({ termId: 'moment' }, ...spans);
  const one = fc.record({
    occurrence,
    verdict: fc.constantFrom(...VERDICTS),
    rule: carried,
    target: fc.option(spanIn(target), { nil: undefined }),
  });
  return fc.array(one, { maxLength: 4 }).map((all) =>
    all.map(
      ({ occurrence: found, target: span, ...rest }): Verdict => ({
        ...found,
        ...rest,
        ...(span ? { target: span } : {}),
      }),
    ),
  );
}

const attempt = fc.record(
  {
    rung: fc.constantFrom('marked', 'plain', 'opaque', 'repaired'),
    characters: fc.nat(),
    errors: fc.array(fc.constantFrom('code-missing', 'term-missing')),
  },
  { noNullPrototype: true },
);
const origin = fc.record(
  {
    kind: fc.constantFrom('person', 'memory', 'provider', 'source'),
    name: carried,
    fingerprint: carried,
    machine: carried,
    attempts: fc.array(attempt, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['kind'], noNullPrototype: true },
);
const proposal = fc.record(
  { target: content, source: content, origin: carried, quality: fc.nat({ max: 100 }) },
  { noNullPrototype: true },
);

const anyUnit = fc
  .record({ source: content, draft: fc.option(content, { nil: undefined }) })
  .chain(({ source, draft }) =>
    termsIn(source).chain((terms) =>
      fc
        .record(
          {
            source: fc.constant(source),
            target: fc.constant(draft ?? []),
            terms: fc.constant(terms),
            verdicts: verdictsOn(terms, draft ?? []),
            state: draft
              ? fc.constantFrom('initial', 'translated', 'reviewed', 'final')
              : fc.constant('initial'),
            name: carried,
            pluralOf: carried,
            subState: fc.constantFrom('wf:parked', 'wf:mt', 'wf:tm'),
            origin,
            notes: fc.array(carried, { maxLength: 2 }),
            proposals: fc.array(proposal, { maxLength: 2 }),
          },
          {
            requiredKeys: [
              'source',
              'terms',
              'verdicts',
              'state',
              'notes',
              'proposals',
              ...(draft ? ['target' as const] : []),
            ],
            noNullPrototype: true,
          },
        )
        .map(({ target, ...rest }) => (draft ? { ...rest, target: draft } : rest)),
    ),
  );

/** Any record, with drafts that a check would have parked: codes that cross, doubled and lost ones, control characters. */
export const anyRecord: fc.Arbitrary<TranslationRecord> = fc
  .array(
    fc.tuple(fc.constantFrom('heading', 'paragraph', 'item', 'key'), fc.array(anyUnit, { maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((blocks) => ({
    original: 'locales/de/Größe & Maß.txt',
    source: 'de',
    target: 'fr',
    blocks: blocks.map(([kind], index) => ({ key: `00${index + 1}-${kind}`, kind: kind as 'key' })),
    units: blocks.flatMap(([kind, units], index) =>
      units.map((one, nth) => ({ ...one, id: `s-${index}-${nth}`, block: `00${index + 1}-${kind}` }) as Unit),
    ),
  }));

/** A record as it is written. */
export function recordText(...given: Parameters<typeof writeRecord>): string {
  return writeRecord(...given).toString();
}
