import type { PartOfSpeech } from '../model.ts';

/** How a term stands among those of its concept. */
export type TermStatus = 'preferred' | 'admitted' | 'forbidden';

// What TBX, Weblate, Crowdin, Phrase and IATE call them, in lower case without `-admn-sts`, spaces, `-` and `_`.
const STATUSES: Readonly<Record<string, TermStatus>> = {
  preferred: 'preferred',
  preferredterm: 'preferred',
  admitted: 'admitted',
  admittedterm: 'admitted',
  forbidden: 'forbidden',
  deprecated: 'forbidden',
  deprecatedterm: 'forbidden',
  superseded: 'forbidden',
  supersededterm: 'forbidden',
  notrecommended: 'forbidden',
  obsolete: 'forbidden',
  prohibited: 'forbidden',
};

const PARTS_OF_SPEECH: Readonly<Record<string, PartOfSpeech>> = {
  noun: 'noun',
  verb: 'verb',
  adjective: 'adj',
  adj: 'adj',
  name: 'name',
  propernoun: 'name',
  phrase: 'phrase',
  phraseologicalunit: 'phrase',
};

const GENDERS: Readonly<Record<string, string>> = {
  masculine: 'm',
  m: 'm',
  feminine: 'f',
  f: 'f',
  neuter: 'n',
  n: 'n',
};

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'wahr']);
const NO = new Set(['no', 'n', 'false', '0', 'nein', 'falsch']);

const plain = (value: string) =>
  value
    .toLowerCase()
    .replace(/-admn-sts$/, '')
    .replace(/[\s_-]/g, '');

/** The status that another tool's word stands for. */
export const statusOf = (value: string): TermStatus | undefined => STATUSES[plain(value)];
/** The part of speech that another tool's word stands for. */
export const partOfSpeechOf = (value: string): PartOfSpeech | undefined => PARTS_OF_SPEECH[plain(value)];
/** The gender that another tool's word stands for, as our table has it. */
export const genderOf = (value: string): string | undefined => GENDERS[plain(value)];
/** Whether another tool's word says yes or no; undefined when it says neither. */
export function truthOf(value: string): boolean | undefined {
  const word = plain(value);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
