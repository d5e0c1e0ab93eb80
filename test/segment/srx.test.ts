import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../src/segment/rules.ts';
import { segmentText } from '../../src/segment/segmenter.ts';
import { readSrx } from '../../src/segment/srx.ts';
import { problemOf } from '../problem.ts';

const FILE = 'rules/de.srx';
const common = compileRules({}, readSrx(readFileSync('test/segment/srx/common.srx'), FILE));

function source(rules: string, { version = '2.0', cascade = 'no', map = '.*' } = {}): string {
  return `<srx version="${version}">
<header segmentsubflows="yes" cascade="${cascade}"/>
<body><languagerules><languagerule languagerulename="a">
${rules}
</languagerule></languagerules>
<maprules><languagemap languagepattern="${map}" languagerulename="a"/></maprules></body></srx>`;
}

const file = (...parts: Parameters<typeof source>) => new TextEncoder().encode(source(...parts));

const escaped = (regex: string) => regex.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const rule = (before: string, after: string, cuts = 'yes') =>
  `<rule break="${cuts}"><beforebreak>${escaped(before)}</beforebreak><afterbreak>${escaped(after)}</afterbreak></rule>`;

function cut(marked: string, rules = common, language = 'de'): string[] {
  const text = marked.replaceAll('|', '');
  return segmentText(text, { language, rules }).map(({ start, end }) => text.slice(start, end));
}
const parts = (marked: string) => marked.split('|').map((part) => part.trim());

describe('a file with exceptions for German and one rule for all', () => {
  test.each([
    'Der Hptm. Schulz und DR. Beck kamen. |Alle gingen.',
    'Am 3. Mai war es. |Danach nicht mehr, z.B. Montag.',
    'Er sah «alles.» |dann ging er; |Sie blieb; niemand kam.',
    'Abs. |4 gilt hier nicht als Abkürzung.',
    'Überschrift\n\n|Text ohne Ende\n|- Punkt eins\n|- Punkt zwei',
    'Siehe {{a. b. c}} und <i title="Z. B. x">hier</i>. |Ende',
  ])('German: %s', (marked) => {
    expect(cut(marked)).toEqual(parts(marked));
  });

  test('another language goes by the common rule alone, whatever the letter case of its tag', () => {
    expect(cut('Dr. |Brown; She came. |Bye', common, 'en-GB')).toEqual(['Dr.', 'Brown; She came.', 'Bye']);
    expect(cut('Dr. Beck', common, 'de-CH')).toEqual(['Dr. Beck']);
  });

  test('abbreviations and rules of the configuration come first', () => {
    const both = compileRules(
      { abbreviations: ['Abs.'], rules: [{ before: 'kam\\.', after: '', break: false }] },
      readSrx(readFileSync('test/segment/srx/common.srx'), FILE),
    );
    expect(cut('Nach Abs. 4 kam. Er ging. Ende', both)).toEqual(['Nach Abs. 4 kam. Er ging.', 'Ende']);
  });
});

describe('regular expressions of ICU and Java', () => {
  test.each([
    ['(?i)ENDE', '', 'das ende| und Ende'],
    ['a(?i)b(?-i)c', '', 'aBc| aBC Abc abc'],
    [String.raw`\p{IsUppercase}{2}`, String.raw`\p{L}`, 'AB|c ab'],
    [String.raw`[^\p{IsLu}\s]`, String.raw`\pN`, 'x|1 X1'],
    ['[[:digit:]]', String.raw`[[:^digit:]&&[^\s]]`, '1|a 1 a'],
    ['[a-z&&[^aeiou]]x', '', 'bx| ax'],
    ['[[a-z]--[aeiou]]x', '', 'bx| ax'],
    ['(?>a|b)++c*+', '!', 'abcc|! d!'],
    [String.raw`\Q.*\E`, String.raw`\h`, 'x.*| y'],
    [String.raw`\x{2026}`, String.raw`\R`, 'x…|\nund'],
    [String.raw`für\b`, '', 'für| fürs Geld'],
    [String.raw`\w\.`, '', 'ü.|x'],
    ['x', String.raw`\z`, 'xx'],
    [String.raw`\Ax`, '', 'x|x'],
    [String.raw`[\-_"#]`, '', 'a-|b#|c_|d'],
    [String.raw`a{2,3}+\"`, '', 'aa"|b'],
    ['(?x) a  b # letters', '', 'ab|c'],
    [String.raw`\u00e4|\t\ `, '', 'ä|b'],
    ['x(?#note)y', '', 'xy|z'],
    ['.', String.raw`(.)\1`, 'a|bb'],
    ['x$', '', 'xxx'],
    ['', 'b', 'a|b'],
  ])('%s before %j', (before, after, marked) => {
    const rules = compileRules({}, readSrx(file(rule(before, after)), FILE));
    expect(cut(marked, rules)).toEqual(parts(marked));
  });

  test.each([
    ['(', /"\(" that is not closed/],
    [')', /closes nothing/],
    ['[a', /"\[" that is not closed/],
    [String.raw`\p{InGreekOrSo}`, /property/],
    [String.raw`\N{DASH}`, /escape/],
    [String.raw`\G`, /escape/],
    [String.raw`(a)\1`, /back reference/],
    ['(?d)a', /flag "d"/],
    ['(?|a)', /group/],
    ['*a', /nothing to repeat/],
    ['[z-a]', /backwards/],
  ])('%s is refused with its line', async (before, reason) => {
    const found = await problemOf(() => readSrx(file(`\n${rule(before, '')}`), FILE));
    expect(found).toMatchObject({ code: 'srx-regex', file: FILE, line: 5 });
    expect(found.message).toContain(before);
    expect(found.message).toMatch(reason);
  });

  test('so is a language pattern', async () => {
    expect(await problemOf(() => readSrx(file(rule('a', ''), { map: '(' }), FILE))).toMatchObject({
      code: 'srx-regex',
      line: 6,
    });
  });
});

describe('order', () => {
  test('the first rule that matches at a place decides', () => {
    const hold = rule('A\\.', '\\s', 'no');
    const all = rule('\\.', '\\s');
    expect(cut('A. B. |C', compileRules({}, readSrx(file(hold + all), FILE)))).toEqual(['A. B.', 'C']);
    expect(cut('A. B. C', compileRules({}, readSrx(file(all + hold), FILE)))).toEqual(['A.', 'B.', 'C']);
  });

  test.each([
    [
      'a place is one offset: an exception behind the space does not hold one before it',
      'A\\.\\s',
      '',
      '\\.',
      '\\s',
      'A. |B',
    ],
    ['nor the other way round', 'A\\.', '\\s', '\\.\\s', '', 'A. |B'],
    ['it holds the offset that both name', 'A\\.\\s', '', '\\.\\s', '\\p{Lu}', 'A. B. |C'],
    [
      'each offset of wide white space is a place of its own',
      'A\\.\\s',
      '\\s',
      '\\.\\s+',
      '\\p{Lu}',
      'A.  |B.  |C',
    ],
    ['an exception without `afterbreak` holds whatever follows', 'A\\.', '', '\\.', '\\s', 'A. B. |C'],
  ])('%s', (_name, holdBefore, holdAfter, before, after, marked) => {
    const rules = rule(holdBefore, holdAfter, 'no') + rule(before, after);
    expect(cut(marked, compileRules({}, readSrx(file(rules), FILE)))).toEqual(parts(marked));
  });

  test('without cascade the first fitting map counts; languages without one keep the built-in rules', () => {
    const rules = compileRules({}, readSrx(file(rule('x', ''), { map: '[Ff][Rr].*' }), FILE));
    expect(cut('axb', rules, 'fr')).toEqual(['ax', 'b']);
    expect(cut('Der axb. Er ging.', rules)).toEqual(['Der axb.', 'Er ging.']);
  });
});

describe('what is no SRX 2.0 file is refused', () => {
  test.each([
    ['<srx version="2.0">', /well-formed XML/, 1],
    ['<tmx/>', /expected the element srx, found tmx/, 1],
    ['<!DOCTYPE srx [<!ENTITY a "b">]><srx version="2.0"/>', /DOCTYPE/, 1],
    ['<srx version="2.0">\n<body><rule/></body></srx>', /rule in languagerule/, 2],
    ['<srx version="2.0">\n<other/></srx>', /an element of SRX, found other/, 2],
    ['<srx version="2.0"/>', /expected a languagemap/, 1],
    [source(rule('a', '', 'maybe')), /"yes" or "no", found "maybe"/, 4],
    [source('', { cascade: '1' }), /cascade/, 2],
    [source('</languagerule><languagerule languagerulename="a">'), /"a" twice/, 4],
    [
      '<srx version="2.0"><body><maprules><languagemap languagepattern="."/></maprules></body></srx>',
      /languagerulename/,
      1,
    ],
    [
      '<srx version="2.0"><body><maprules>\n<languagemap languagepattern="." languagerulename="b"/></maprules></body></srx>',
      /the name of a languagerule, found "b"/,
      2,
    ],
  ])('%s: %s', async (xml, message, line) => {
    const bytes = new TextEncoder().encode(xml);
    const found = await problemOf(() => readSrx(bytes, FILE));
    expect(found).toMatchObject({ code: 'srx-syntax', file: FILE, line });
    expect(found.message).toMatch(message);
  });

  test('bytes that are not UTF-8, and SRX 1.0', async () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode('<srx'), 0xff);
    expect(await problemOf(() => readSrx(bytes, FILE))).toMatchObject({ code: 'srx-syntax', file: FILE });
    expect(await problemOf(() => readSrx(file('', { version: '1.0' }), FILE))).toMatchObject({
      code: 'srx-version',
      line: 1,
      expected: '2.0',
      found: '1.0',
    });
  });
});
