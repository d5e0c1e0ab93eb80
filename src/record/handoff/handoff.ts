import type { Content, Language, Proposal, State } from '../../model.ts';

/** One unit of a file for a CAT tool, or from one, whatever its dialect. */
export interface HandoffUnit {
  /** As in the record; a tool's own file has ids of its own. Any text, `__proto__` too. */
  readonly id: string;
  /** The key path as a person reads it (`resname`, `unit@name`). */
  readonly name?: string;
  readonly source: Content;
  /** Absent when there is none, it is empty, or a part of the unit has none. The text of a code is '' where the file has none. */
  readonly target?: Content;
  /** What the tool says of the target, by the table of states; the lowest of the parts of a unit. */
  readonly state: State;
  /** Whether the file says that a person stands by the target; false for `new`, `needs-…` and their like. */
  readonly confirmed: boolean;
  /** `translate="no"`, or locked by a tool. */
  readonly locked: boolean;
  readonly notes: readonly string[];
  readonly proposals: readonly Proposal[];
  /** Where the start tag of the unit ends in the file, from 1. */
  readonly line: number;
}

/** One `file` of such a file: a document in a target language. */
export interface Handoff {
  /** Path of the source. Data only: nothing is ever read from or written to it. */
  readonly original: string;
  readonly source: Language;
  /** Absent in a file that nobody has translated yet. */
  readonly target?: Language;
  /** Names the export that it came from; tools may have dropped it. */
  readonly exportId?: string;
  readonly units: readonly HandoffUnit[];
}
