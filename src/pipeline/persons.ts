import { rawText } from '../content.ts';
import type { Content, Proposal, Unit } from '../model.ts';

/** The origin of a proposal that a person wrote. */
export const PERSON = 'person';

/** The same, of one that came in a file. */
export const personIn = (file: string): string => `${PERSON}: ${file}`;

/** Whether a person wrote or confirmed the target: then nothing replaces it. */
export function isPersons({ state, origin }: Pick<Unit, 'state' | 'origin'>): boolean {
  return origin?.kind === 'person' || state === 'reviewed' || state === 'final';
}

/** Whether a person wrote a proposal. */
export function isPersonsProposal({ origin }: Proposal): boolean {
  return origin === PERSON || origin.startsWith(personIn(''));
}

/** Whether two persons disagree on a unit: it is parked, with the text of the other as a proposal for the same source. */
export function isDisputed(unit: Unit): boolean {
  const source = rawText(unit.source);
  return (
    unit.subState === 'wf:parked' &&
    isPersons(unit) &&
    unit.proposals.some((one) => isPersonsProposal(one) && rawText(one.source) === source)
  );
}

/** A person's unit with the text that another person wrote, in a file, for the same source: parked until one of them decides. */
export function disputed(unit: Unit, target: Content, file: string): Unit {
  const proposal = { target, source: unit.source, origin: personIn(file), quality: 100 };
  const both = withProposal(unit, proposal);
  return both === unit ? unit : { ...both, state: 'initial', subState: 'wf:parked' };
}

/** The unit with one more proposal, unless it has the same text already. */
export function withProposal(unit: Unit, proposal: Proposal): Unit {
  const text = rawText(proposal.target);
  const known = [unit.target, ...unit.proposals.map(({ target }) => target)];
  if (known.some((target) => target && rawText(target) === text)) return unit;
  return { ...unit, proposals: [...unit.proposals, proposal] };
}
