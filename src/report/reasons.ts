import type { PlanItem, Reason } from '../pipeline/plan.ts';

/** What a run does with a segment. */
export const ACTIONS: Readonly<Record<PlanItem['action'], string>> = {
  keep: 'stays',
  memory: 'from the memory',
  translate: 'translated anew',
  propose: 'proposal beside it',
};

/** Why a segment is kept, translated or proposed. */
export const REASONS: Readonly<Record<Reason, string>> = {
  unchanged: 'nothing has changed',
  person: 'a person wrote or confirmed it',
  'no-text': 'it has no words: codes, numbers and addresses are copied',
  'terms-still-kept': 'its terms have changed, and the text keeps them as they are now',
  'parked-before': 'it is held back for a person',
  'attempts-left': 'it is held back, and can be asked for in another way',
  'in-memory': 'the memory has it',
  new: 'it is new',
  'source-changed': 'its source has changed',
  'terms-changed': 'the text fails the terms as they are now',
  'settings-changed': 'the settings of the provider have changed',
  'asked-again': 'it was asked for again',
  'left-out': 'the run is limited to others',
};

/** The same for counts: "12 new, 3 source changed". */
export const SHORT_REASONS: Readonly<Record<Reason, string>> = {
  unchanged: 'unchanged',
  person: "a person's",
  'no-text': 'without words',
  'terms-still-kept': 'terms changed, text still right',
  'parked-before': 'held back',
  'attempts-left': 'held back, to be asked for in another way',
  'in-memory': 'from the memory',
  new: 'new',
  'source-changed': 'source changed',
  'terms-changed': 'terms changed',
  'settings-changed': 'settings changed',
  'asked-again': 'asked for again',
  'left-out': 'left out',
};
