import { describe, expect, test } from 'vitest';
import type { Content, State, Unit } from '../../../src/model.ts';
import type { HandoffUnit } from '../../../src/record/handoff/handoff.ts';
import { decideReturn } from '../../../src/record/handoff/merge.ts';

const SOURCE: Content = ['Der Pakt gilt.'];
const OTHER: Content = ['Der Pakt galt.'];

type Standing = readonly [State, boolean];
const OPEN: Standing = ['initial', false];
const MACHINE: Standing = ['translated', false];
const CONFIRMED: Standing = ['translated', true];
const REVIEWED: Standing = ['reviewed', true];
const FINAL: Standing = ['final', true];

/** A unit of a file. */
const file = (text: string, [state, confirmed] = MACHINE, source = SOURCE): HandoffUnit => ({
  id: 's-1',
  source,
  ...(text ? { target: [text] } : {}),
  state,
  confirmed,
  locked: false,
  notes: [],
  proposals: [],
  line: 1,
});

/** The unit of the record; a person's in the states that only persons give. */
const ours = (text: string, state: State = 'translated'): Unit => ({
  id: 's-1',
  block: '001-paragraph',
  source: SOURCE,
  ...(text ? { target: [text] } : {}),
  state,
  terms: [],
  verdicts: [],
  notes: [],
  proposals: [],
});

type Case = readonly [
  what: string,
  expected: string,
  bases: readonly HandoffUnit[],
  record: Unit,
  theirs: HandoffUnit,
];
const CASES: readonly Case[] = [
  ['nothing', 'untouched', [file('M')], ours('M'), file('M')],
  ['nothing, without target', 'untouched', [file('', OPEN)], ours(''), file('', OPEN)],
  ['nothing, and ours was made anew', 'untouched', [file('M')], ours('N'), file('M')],
  [
    'nothing, and the source changed',
    'untouched',
    [file('M', MACHINE, OTHER)],
    ours('N'),
    file('M', MACHINE, OTHER),
  ],
  ['nothing, and ours is a person’s', 'untouched', [file('M')], ours('P', 'reviewed'), file('M')],
  ['a no-break space became a space', 'untouched', [file('M\u00A0!')], ours('M\u00A0!'), file('M !')],
  ['the same text, decomposed', 'untouched', [file('\u00E9')], ours('\u00E9'), file('e\u0301')],
  ['a lower state', 'untouched', [file('P', FINAL)], ours('P', 'final'), file('P', REVIEWED)],
  ['an edit, the state left alone', 'accepted', [file('M')], ours('M'), file('E')],
  ['an edit, confirmed', 'accepted', [file('M')], ours('M'), file('E', REVIEWED)],
  ['a text where there was none', 'accepted', [file('', OPEN)], ours(''), file('E', OPEN)],
  ['a parked draft mended', 'accepted', [file('D', OPEN)], ours('D', 'initial'), file('E', OPEN)],
  ['an edit, and ours was made anew', 'accepted', [file('M')], ours('N'), file('E')],
  ['a space taken out', 'accepted', [file('M\u00A0!')], ours('M\u00A0!'), file('M!')],
  [
    'a person’s text edited further',
    'accepted',
    [file('P', REVIEWED)],
    ours('P', 'reviewed'),
    file('E', REVIEWED),
  ],
  ['a text confirmed that ours has no more', 'accepted', [file('M')], ours('N'), file('M', REVIEWED)],
  ['a machine’s text confirmed', 'approved', [file('M')], ours('M'), file('M', CONFIRMED)],
  ['a machine’s text approved', 'approved', [file('M')], ours('M'), file('M', FINAL)],
  ['a person’s text approved', 'approved', [file('P', REVIEWED)], ours('P', 'reviewed'), file('P', FINAL)],
  ['what ours has by now', 'same', [file('M')], ours('E', 'reviewed'), file('E')],
  ['what ours has by now, confirmed', 'same', [file('M')], ours('E', 'final'), file('E', REVIEWED)],
  [
    'an edit for another source',
    'drifted',
    [file('M', MACHINE, OTHER)],
    ours('N'),
    file('E', MACHINE, OTHER),
  ],
  [
    'a review of another source',
    'drifted',
    [file('M', MACHINE, OTHER)],
    ours('N'),
    file('M', REVIEWED, OTHER),
  ],
  ['an edit, and a person edited ours', 'conflict', [file('M')], ours('P', 'reviewed'), file('E')],
  ['a review, and a person edited ours', 'conflict', [file('M')], ours('P', 'reviewed'), file('M', REVIEWED)],
  [
    'an edit of one of two exports',
    'conflict',
    [file('M'), file('P', REVIEWED)],
    ours('P', 'reviewed'),
    file('E'),
  ],
  ['an edit, the state dropped', 'accepted', [file('P', REVIEWED)], ours('P', 'reviewed'), file('E')],
  ['an edit that is not done', 'draft', [file('M')], ours('M'), file('E', OPEN)],
  ['an unconfirmed text of no export', 'draft', [], ours('M'), file('E')],
  ['a confirmed text of no export', 'accepted', [], ours('M'), file('E', CONFIRMED)],
  ['a text of no export, and ours is a person’s', 'conflict', [], ours('P', 'reviewed'), file('E', REVIEWED)],
  ['our text, of no export', 'same', [], ours('M'), file('M')],
  ['the text taken out', 'emptied', [file('M')], ours('M'), file('', OPEN)],
  ['nothing but a space left', 'emptied', [file('M')], ours('M'), file(' ', OPEN)],
];

describe('a unit that came back', () => {
  test.each(CASES)('with %s is %s', (_, expected, bases, record, theirs) => {
    const isPersons = record.state === 'reviewed' || record.state === 'final';
    expect(decideReturn({ bases, source: SOURCE, ours: record, isPersons, theirs })).toBe(expected);
  });

  test.each([
    ['codes that show nothing', 'Hallo ', { id: '1', source: '' }, 'accepted'],
    ['other white space', 'Hallo\n  ', { id: '1', source: '{{name}}' }, 'accepted'],
    ['another code', 'Hallo ', { id: '1', source: '{{user}}' }, 'drifted'],
    ['a code of another id', 'Hallo ', { id: '2', source: '' }, 'drifted'],
  ])('for a source with %s', (_, text, code, expected) => {
    const source: Content = ['Hallo ', { kind: 'placeholder', id: '1', source: '{{name}}' }];
    const theirs = file('E', CONFIRMED, [text, { kind: 'placeholder', ...code }]);
    const record = { ...ours('M'), source };
    expect(decideReturn({ bases: [], source, ours: record, isPersons: false, theirs })).toBe(expected);
  });

  test.each([
    ['another closing tag, which its opening one gave', 'b', 'accepted'],
    ['another pair', 'i', 'drifted'],
  ])('for a source with %s', (_, name, expected) => {
    const pair = (open: string, close: string): Content => [
      { kind: 'open', id: '1', source: open },
      'Hallo',
      { kind: 'close', id: '1', source: close },
    ];
    const source = pair('<b>', '</b >');
    const theirs = file('E', CONFIRMED, pair(`<${name}>`, `</${name}>`));
    const record = { ...ours('M'), source };
    expect(decideReturn({ bases: [], source, ours: record, isPersons: false, theirs })).toBe(expected);
  });
});
