import type { Lock } from '../model.ts';

/** A term of the glossary as a record in one language shows it. */
export interface RecordTerm {
  readonly term: string;
  readonly translation?: string;
  readonly lock?: Lock;
}

/** The terms of the glossary by id, with their translation in the record's language, where there is one. */
export type RecordTerms = ReadonlyMap<string, RecordTerm>;
