import type { State } from '../../model.ts';

/** What a file says of a target. */
export interface Standing {
  readonly state: State;
  /** Whether a person stands by it. */
  readonly confirmed: boolean;
}

/** States from the lowest to the highest. */
const STATES: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

export const OPEN: Standing = { state: 'initial', confirmed: false };
/** A target of a machine or a memory, one that is not finished, or one of an unknown state. */
export const DRAFT: Standing = { state: 'translated', confirmed: false };
export const TRANSLATED: Standing = { state: 'translated', confirmed: true };
const REVIEWED: Standing = { state: 'reviewed', confirmed: true };
export const FINAL: Standing = { state: 'final', confirmed: true };

/** States of a vocabulary; whatever it does not name is a draft. */
type Vocabulary = ReadonlyMap<string, Standing>;

/** `target/@state` of XLIFF 1.2 and `segment/@state` of 2.x. */
export const XLIFF: Vocabulary = new Map([
  ['new', OPEN],
  ['needs-translation', OPEN],
  ['initial', OPEN],
  ['translated', TRANSLATED],
  ['signed-off', REVIEWED],
  ['reviewed', REVIEWED],
  ['final', FINAL],
]);

/** `sdl:seg/@conf` of Trados; a segment without it is not translated. */
export const TRADOS: Vocabulary = new Map([
  ['', OPEN],
  ['Unspecified', OPEN],
  ['Draft', OPEN],
  ['RejectedTranslation', OPEN],
  ['RejectedSignOff', OPEN],
  ['Translated', TRANSLATED],
  ['ApprovedTranslation', REVIEWED],
  ['ApprovedSignOff', FINAL],
]);

/** `mq:status` of memoQ. */
export const MEMOQ: Vocabulary = new Map([
  ['NotStarted', OPEN],
  ['Rejected', OPEN],
  ['Confirmed', TRANSLATED],
  ['ManuallyConfirmed', TRANSLATED],
  ['Reviewer1Confirmed', REVIEWED],
  ['Reviewer2Confirmed', REVIEWED],
  ['Proofread', REVIEWED],
]);

export function standingOf(value: string, vocabulary: Vocabulary): Standing {
  return vocabulary.get(value) ?? DRAFT;
}

/** What holds for a unit of several parts: the lowest of their states, confirmed when all of them are. */
export function lowest(standings: readonly Standing[]): Standing {
  const ranks = standings.map(({ state }) => STATES.indexOf(state));
  return {
    state: STATES[Math.min(...ranks)] ?? 'initial',
    confirmed: standings.length > 0 && standings.every(({ confirmed }) => confirmed),
  };
}
