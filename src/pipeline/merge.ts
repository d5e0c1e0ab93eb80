import { rawText } from '../content.ts';
import { writtenHash } from '../editions/align.ts';
import type { Proposal, State, Unit } from '../model.ts';
import { likeness } from '../words.ts';
import { disputed, isPersons, PERSON, withProposal } from './persons.ts';

/** A unit as two branches have it, and as it was before, where that is known. At least one branch has it. */
export interface UnitSides {
  readonly ours?: Unit | undefined;
  readonly theirs?: Unit | undefined;
  readonly base?: Unit | undefined;
}

/** What the merge has to know of the project as it is now. */
export interface Present {
  /** Whether the unit's source is the one that the segment has now; false where there is no segment. */
  readonly hasSource: (unit: Unit) => boolean;
  /** Whether a machine's text was made for the source and the glossary of now. */
  readonly fits: (unit: Unit) => boolean;
  /** The path of the record, as the origin of the other side's text. */
  readonly path: string;
}

const RANK: Readonly<Record<State, number>> = { initial: 0, translated: 1, reviewed: 2, final: 3 };

/**
 * Merges a unit of two branches. A person's text wins over a machine's; of two persons' texts the one that was changed since the
 * base, else both stay: one as target, the other as a proposal, parked where both are for the source of now. Of two machine
 * texts wins the one that fits, then the accepted one, then ours.
 */
export function mergeUnit({ ours, theirs, base }: UnitSides, present: Present): Unit | undefined {
  if (!ours || !theirs) return ours ?? theirs;
  const changed = changedSide(ours, theirs, base);
  const [first, second] = changed ? [changed] : preferred(ours, theirs, present);
  const proposals = [...ours.proposals, ...theirs.proposals].filter(
    (one) => !isSettled(one, ours, theirs, base),
  );
  const alone = { ...first, proposals: [] };
  const both = second?.target ? withOther(alone, { ...second, target: second.target }, present) : alone;
  return proposals.reduce(withProposal, both);
}

// The one that a person worked on, where the other still is as it was.
function changedSide(ours: Unit, theirs: Unit, base: Unit | undefined): Unit | undefined {
  if (!base) return undefined;
  if (isAsIn(ours, base) && isPersons(theirs)) return theirs;
  if (isAsIn(theirs, base) && isPersons(ours)) return ours;
  return undefined;
}

function isAsIn(unit: Unit, base: Unit): boolean {
  return (
    sameText(unit, base) &&
    unit.state === base.state &&
    isPersons(unit) === isPersons(base) &&
    rawText(unit.source) === rawText(base.source)
  );
}

// A proposal that one side has no more was taken or refused there.
function isSettled(proposal: Proposal, ours: Unit, theirs: Unit, base: Unit | undefined): boolean {
  const text = rawText(proposal.target);
  const has = (unit: Unit) => unit.proposals.some(({ target }) => rawText(target) === text);
  return base !== undefined && has(base) && !(has(ours) && has(theirs));
}

// The better one, and the other where a person wrote another text in it.
function preferred(ours: Unit, theirs: Unit, present: Present): readonly [Unit, Unit?] {
  const rules: readonly ((unit: Unit) => number)[] = [
    ({ target }) => Number(target !== undefined),
    (unit) => Number(isPersons(unit)),
    ...(sameText(ours, theirs)
      ? [({ state }: Unit) => RANK[state], (unit: Unit) => Number(isAsWritten(unit))]
      : [(unit: Unit) => Number(present.hasSource(unit))]),
    (unit) => Number(!isPersons(unit) && present.fits(unit)),
    ({ state }) => Number(state !== 'initial'),
  ];
  const decisive = rules.find((rule) => rule(ours) !== rule(theirs));
  const isTheirs = decisive !== undefined && decisive(theirs) > decisive(ours);
  const [first, second] = isTheirs ? [theirs, ours] : [ours, theirs];
  return isPersons(second) && !sameText(ours, theirs) ? [first, second] : [first];
}

function withOther(
  unit: Unit,
  other: Unit & { readonly target: NonNullable<Unit['target']> },
  { path }: Present,
): Unit {
  const [source, now] = [rawText(other.source), rawText(unit.source)];
  if (source === now) return disputed(unit, other.target, path);
  const quality = Math.round(100 * likeness(source, now));
  return withProposal(unit, { target: other.target, source: other.source, origin: PERSON, quality });
}

function sameText(a: Unit, b: Unit): boolean {
  return (a.target && rawText(a.target)) === (b.target && rawText(b.target));
}

// Git merges by lines: a unit may have the text of one side and say of it what the other side said of its own.
function isAsWritten({ target, origin }: Unit): boolean {
  return target !== undefined && origin?.machine === writtenHash(rawText(target));
}
