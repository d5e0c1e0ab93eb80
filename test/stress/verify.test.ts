import { describe, expect, test } from 'vitest';
import { createCounter } from './count-terms.ts';
import { pieces, plannedTerm } from './pieces.ts';
import { type Plan, TARGETS, written } from './plan.ts';
import { byTarget } from './terms.ts';
import { verify } from './verify.ts';

const SOURCE = pieces(
  'Der {treaty|Vertrag} mit {{name}} hat <b>1.250</b> Seiten. Die {eu|EU} und die Länder sind nicht dafür.',
);
const RIGHT = pieces(
  'Le {treaty|traité} avec {{name}} compte <b>1\u202F250</b> pages. L’{eu|UE} et les pays refusent.',
);
const PLAN: Plan = {
  files: [
    {
      kind: 'json',
      name: 'a.json',
      blocks: [
        {
          key: 'part1.text1',
          units: [
            { source: SOURCE, targets: byTarget(() => ({ pieces: RIGHT, anchors: ['pages', 'refusent'] })) },
          ],
        },
      ],
    },
  ],
  terms: [
    plannedTerm('treaty', ['traité', 'traités'], ['contrat']),
    plannedTerm('eu', ['UE'], [], true),
    plannedTerm('peace-treaty', ['traité de paix']),
  ],
};

const TEXT = written(RIGHT);

interface Edited {
  readonly record?: string;
  readonly json?: string;
  readonly state?: string;
}

/** The files of a right result, the French one edited. */
function filesWith({ record = TEXT, json = record, state = 'translated' }: Edited): Record<string, string> {
  const files = TARGETS.flatMap((target) => [
    [`locales/${target}/a.xlf`, recordOf(TEXT, 'translated')],
    [`locales/${target}/a.json`, JSON.stringify({ part1: { text1: TEXT } })],
  ]);
  return {
    ...Object.fromEntries(files),
    'locales/fr/a.xlf': recordOf(record, state),
    'locales/fr/a.json': json ? JSON.stringify({ part1: { text1: json } }) : '{}',
  };
}

function recordOf(target: string, state: string): string {
  const data: string[] = [];
  const escaped = (part: string) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const inline = target
    .split(/(\{\{\w+\}\}|<\/?[bi]>)/)
    .map((part, at) => {
      if (at % 2 === 0) return escaped(part);
      data.push(`<data id="d${at}">${escaped(part)}</data>`);
      return `<ph id="${at}" dataRef="d${at}"/>`;
    })
    .join('');
  return `<xliff><file><group name="part1.text1"><unit id="u"><notes><note>why</note></notes><originalData>${data.join('')}</originalData><segment state="${state}"><source>x</source><target>${inline}</target></segment></unit></group></file></xliff>`;
}

describe('the verifier', () => {
  test('finds nothing in a right result', () => {
    const judgement = verify(filesWith({}), PLAN);
    expect(judgement).toMatchObject({ violations: [], missing: [], parked: [] });
    expect(judgement.accepted.size).toBe(TARGETS.length);
  });

  const CORRUPTIONS: readonly [what: string, from: string, to: string, finding: string][] = [
    ['a term lost', 'traité', 'texte', 'term treaty: 0 instead of 1'],
    ['a term doubled', 'traité', 'traité du traité', 'term treaty: 2 instead of 1'],
    ['a term within a longer one', 'traité', 'traité de paix', 'term treaty: 0 instead of 1'],
    ['a term that was not asked for', 'traité', 'traité de paix', 'term peace-treaty: 1 instead of 0'],
    ['a term within a word', 'traité', 'maltraité', 'term treaty: 0 instead of 1'],
    ['a name without its capitals', 'UE', 'Ue', 'term eu: 0 instead of 1'],
    ['a forbidden form', 'Le traité', 'Contrat ou traité', 'forbidden form of treaty: contrat'],
    ['a placeholder lost', '{{name}}', 'lui', 'codes: <b> </b>'],
    ['a placeholder doubled', '{{name}}', '{{name}}{{name}}', 'codes: {{name}} {{name}} <b> </b>'],
    ['another placeholder', '{{name}}', '{{nom}}', 'codes: {{nom}} <b> </b>'],
    ['a tag that was not sent', '{{name}}', '{{name}}<i>', 'codes: {{name}} <i> <b> </b>'],
    ['tags that close first', '<b>1\u202F250</b>', '</b>1\u202F250<b>', 'codes: not nested'],
    ['a number of the source language', '1\u202F250', '1.250', 'numbers: "1.250" instead of "1\u202F250"'],
    ['another number', '1\u202F250', '1\u202F205', 'numbers: "1\u202F205" instead of "1\u202F250"'],
    ['a number lost', '1\u202F250', 'mille', 'numbers: "" instead of "1\u202F250"'],
    ['a number added', 'pays', '27 pays', 'numbers: "1\u202F250 27" instead of "1\u202F250"'],
    ['a sentence lost', ' L’UE et les pays refusent.', '', 'sentence of "refusent": 0 times'],
    ['a sentence doubled', 'refusent.', 'refusent. Ils refusent.', 'sentence of "refusent": 2 times'],
    ['a character broken', 'traité avec', 'traité avec\uFFFD', 'residue: "\uFFFD"'],
    ['an invisible character', 'pays', 'pa\u200Bys', 'residue: "\u200B"'],
    ['a piece of markup', 'pays', '<x id="1"/>pays', 'residue: "<"'],
    ['an escape', 'pays', 'pays &lt;x', 'residue: "&lt;"'],
    ['an escape that XML does not know', 'les pays', 'les&nbsp;pays', 'residue: "&nbsp;"'],
    ['a text in German', 'et les pays', 'und die Länder sind nicht mit uns', 'language: it is in German'],
    ['the source', TEXT, written(SOURCE), 'language: it is in German'],
  ];
  test.each(CORRUPTIONS)('finds %s', (_, from, to, finding) => {
    const { violations } = verify(filesWith({ record: TEXT.replace(from, () => to) }), PLAN);
    expect(violations.map(({ what }) => what)).toContain(finding);
    expect(violations.every(({ target }) => target === 'fr')).toBe(true);
  });

  test('finds sentences in another order', () => {
    const swapped = `L’UE et les pays refusent. ${TEXT.replace(' L’UE et les pays refusent.', '')}`;
    const { violations } = verify(filesWith({ record: swapped }), PLAN);
    expect(violations.map(({ what }) => what)).toEqual(['sentences: in another order']);
  });

  test('finds what is published otherwise than the record says', () => {
    const whats = (edited: Edited) => verify(filesWith(edited), PLAN).violations.map(({ what }) => what);
    expect(whats({ json: `${TEXT}!` })).toEqual([`published otherwise than accepted: ${TEXT}`]);
    expect(whats({ json: '' })).toEqual(['accepted, but not published']);
    expect(whats({ state: 'initial' })).toEqual(['published, but not accepted']);
    const files = { ...filesWith({}), 'locales/fr/a.json': '{"part1":{"text1":"","text2":"x"}}' };
    expect(verify(files, PLAN).violations.map(({ what }) => what)).toContain('an unknown key');
  });

  test('counts what is held back, and what is not there at all', () => {
    const parked = verify(filesWith({ record: 'Le contrat', json: '', state: 'initial' }), PLAN);
    expect(parked.violations).toEqual([]);
    expect(parked.parked).toMatchObject([{ target: 'fr', text: 'Le contrat', notes: ['why'] }]);
    const { 'locales/fr/a.xlf': _, 'locales/fr/a.json': __, ...files } = filesWith({});
    expect(verify(files, PLAN)).toMatchObject({ violations: [], missing: ['fr a.json part1.text1 1'] });
  });

  test('finds a unit too many', () => {
    const record = recordOf(TEXT, 'translated');
    const files = { ...filesWith({}), 'locales/fr/a.xlf': record.replace(/<unit.*<\/unit>/, '$&$&') };
    const { violations } = verify(files, PLAN);
    expect(violations.map(({ what }) => what)).toContain('more units than sentences');
  });
});

describe('the counter of terms', () => {
  const count = (target: (typeof TARGETS)[number], forms: [string, ...string[]], where: string) =>
    createCounter([plannedTerm('a', forms)], target)(where).accepted.get('a') ?? 0;

  test.each([
    ['ar', 'معاهدة', 'والمعاهدة للمعاهدة ولمعاهدة', 3],
    ['ar', 'المعاهدة', 'والمعاهدة بالمعاهدة فالمعاهدة', 3],
    ['ar', 'معاهدة', 'معاهدات', 0],
    ['ja', '条約', 'この条約は条約だ', 2],
    ['pl', 'umowa', 'Umowa i umowa, umowana', 2],
  ] as const)('counts in %s %s', (target, form, where, times) => {
    expect(count(target, [form], where)).toBe(times);
  });

  test('takes the longest of forms', () => {
    const counter = createCounter(
      [
        plannedTerm('a', ['agreement']),
        plannedTerm('p', ['partnership agreement'], ['agreement of partners']),
      ],
      'en-GB',
    );
    const { accepted, forbidden } = counter('Partnership agreement, agreement of partners, agreement');
    expect(Object.fromEntries(accepted)).toEqual({ a: 1, p: 1 });
    expect(forbidden).toEqual([{ termId: 'p', form: 'agreement of partners' }]);
  });
});
