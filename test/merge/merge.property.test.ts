import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawText } from '../../src/content.ts';
import { writtenHash } from '../../src/editions/align.ts';
import type { Content, Unit } from '../../src/model.ts';
import { mergeUnit, type Present } from '../../src/pipeline/merge.ts';
import { isDisputed, isPersons, isPersonsProposal, withProposal } from '../../src/pipeline/persons.ts';

const SOURCES = ['Der Pakt gilt.', 'Der neue Pakt gilt.'] as const;
const present: Present = {
  path: 'locales/fr/a.xlf',
  hasSource: ({ source }) => rawText(source) === SOURCES[0],
  fits: ({ origin }) => origin?.fingerprint === 'now',
};

const source = fc.constantFrom(...SOURCES).map((text): Content => [text]);
const letter = fc.constantFrom('a', 'b', 'c', 'd');
const edits = fc.oneof(
  fc.record({
    by: fc.constant('person' as const),
    text: letter,
    state: fc.constantFrom('reviewed' as const, 'final' as const),
    source,
  }),
  fc.record({ by: fc.constant('machine' as const), text: letter, fits: fc.boolean(), parked: fc.boolean() }),
  fc.record({
    by: fc.constant('confirm' as const),
    state: fc.constantFrom('reviewed' as const, 'final' as const),
  }),
  fc.record({ by: fc.constant('propose' as const), text: letter, person: fc.boolean() }),
);
type Edit = typeof edits extends fc.Arbitrary<infer One> ? One : never;

const EMPTY: Unit = {
  id: 's-1',
  block: '001-paragraph',
  source: [SOURCES[0]],
  state: 'initial',
  terms: [],
  verdicts: [],
  notes: [],
  proposals: [],
};

/** What a run, a review or an editor makes of a unit; a machine replaces no person's text. */
function edited(unit: Unit, edit: Edit): Unit {
  const made = (text: string, kind: 'person' | 'provider', fingerprint = 'now') => ({
    target: [`${kind} ${text}`],
    origin: { kind, fingerprint, machine: writtenHash(`${kind} ${text}`) },
  });
  const { subState: _, ...plain } = unit;
  switch (edit.by) {
    case 'person':
      return { ...plain, ...made(edit.text, 'person'), source: edit.source, state: edit.state };
    case 'machine':
      if (isPersons(unit)) return unit;
      return {
        ...plain,
        ...made(edit.text, 'provider', edit.fits ? 'now' : 'before'),
        state: edit.parked ? 'initial' : 'translated',
        subState: edit.parked ? 'wf:parked' : 'wf:mt',
      };
    case 'confirm':
      return unit.target && unit.origin
        ? { ...plain, state: edit.state, origin: { ...unit.origin, kind: 'person' } }
        : unit;
    case 'propose': {
      const [origin, text] = edit.person ? ['person', `person ${edit.text}`] : ['deepl', edit.text];
      return withProposal(unit, { target: [text], source: unit.source, origin, quality: 100 });
    }
  }
}

// What is the target is no proposal any more.
const withoutOwn = (unit: Unit): Unit => ({
  ...unit,
  proposals: unit.proposals.filter(({ target }) => rawText(target) !== rawText(unit.target ?? [])),
});

const unitFrom = (base: Unit) =>
  fc
    .array(edits, { maxLength: 3 })
    .map((all) => all.reduce((unit, edit) => withoutOwn(edited(unit, edit)), base));
const worlds = unitFrom(EMPTY).chain((base) => fc.tuple(fc.constant(base), unitFrom(base), unitFrom(base)));

function personsTexts(unit: Unit): readonly string[] {
  const own = unit.target && isPersons(unit) ? [rawText(unit.target)] : [];
  return [...own, ...unit.proposals.filter(isPersonsProposal).map(({ target }) => rawText(target))];
}

const allTexts = (unit: Unit | undefined) =>
  [unit?.target ?? [], ...(unit?.proposals ?? []).map(({ target }) => target)].map(rawText);

describe('a merge of two branches', () => {
  test('loses no text of a person', () => {
    fc.assert(
      fc.property(worlds, ([, ours, theirs]) => {
        const texts = allTexts(mergeUnit({ ours, theirs }, present));
        expect(texts).toEqual(expect.arrayContaining([...personsTexts(ours), ...personsTexts(theirs)]));
      }),
      { numRuns: 2000 },
    );
  });

  test('loses, where the base is known, only what a person replaced or decided on', () => {
    fc.assert(
      fc.property(worlds, ([base, ours, theirs]) => {
        const texts = allTexts(mergeUnit({ ours, theirs, base }, present));
        const before = new Set(allTexts(base));
        const added = [...personsTexts(ours), ...personsTexts(theirs)].filter((text) => !before.has(text));
        expect(texts).toEqual(expect.arrayContaining(added));
      }),
      { numRuns: 2000 },
    );
  });

  test('gives the same from either side, but for which of two equal texts is the target', () => {
    fc.assert(
      fc.property(worlds, fc.boolean(), ([before, ours, theirs], isKnown) => {
        const base = isKnown ? before : undefined;
        const one = mergeUnit({ ours, theirs, base }, present);
        const other = mergeUnit({ ours: theirs, theirs: ours, base }, present);
        if (!one || !other) throw new Error('a unit is gone');
        expect(isPersons(one)).toBe(isPersons(other));
        expect(isDisputed(one)).toBe(isDisputed(other));
        if (isPersons(one)) expect(personsTexts(one).toSorted()).toEqual(personsTexts(other).toSorted());
      }),
      { numRuns: 2000 },
    );
  });

  test('changes nothing where both sides are the same', () => {
    fc.assert(
      fc.property(worlds, ([base, ours]) => {
        expect(mergeUnit({ ours, theirs: ours, base }, present)).toEqual(ours);
      }),
    );
  });
});
