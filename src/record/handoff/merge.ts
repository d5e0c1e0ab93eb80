import { normalize, plainText, rawText } from '../../content.ts';
import type { Content, State, Unit } from '../../model.ts';
import type { HandoffUnit } from './handoff.ts';

/**
 * What a unit that came back is:
 * - `accepted`: its text was written by a person and is to be taken over;
 * - `approved`: its text is ours, and a person now stands by it;
 * - `untouched`: nobody did anything with it; `same`: the record says so already;
 * - `drifted`: a person's text for a source that has changed since;
 * - `conflict`: another person changed the text in the record meanwhile;
 * - `draft`: changed, but the tool says that it is not done, or nothing tells whether a person wrote it;
 * - `emptied`: there was a text when it went out, and there is none now.
 */
export type Return =
  | 'accepted'
  | 'approved'
  | 'untouched'
  | 'same'
  | 'drifted'
  | 'conflict'
  | 'draft'
  | 'emptied';

/** One unit three ways. */
export interface ThreeWay {
  /** The unit as it went out: one where the file names its export, all that may be meant where it does not, none when nothing is known. */
  readonly bases: readonly HandoffUnit[];
  /** The source as it is now. */
  readonly source: Content;
  /** The unit of the record now. */
  readonly ours: Unit;
  /** Whether a person wrote or confirmed the text of the record. */
  readonly isPersons: boolean;
  readonly theirs: HandoffUnit;
}

const RANK: Readonly<Record<State, number>> = { initial: 0, translated: 1, reviewed: 2, final: 3 };

/** Decides what a unit that came back is. The text is compared, never the state alone: tools change one without the other. */
export function decideReturn({ bases, source, ours, isPersons, theirs }: ThreeWay): Return {
  if (!theirs.target || plainText(theirs.target).trim() === '') {
    return ours.target && bases.some(({ target }) => target) ? 'emptied' : 'untouched';
  }
  const { target } = theirs;
  const drifted = !isSource(theirs.source, source);
  if (bases.some((base) => isUntouched(base, theirs))) {
    if (!isApproval(bases, theirs)) return 'untouched';
    if (drifted) return 'drifted';
    if (isAlike(target, ours.target)) return isPersons && hasState(ours, theirs) ? 'same' : 'approved';
    return isPersons ? 'conflict' : 'accepted';
  }
  if (!drifted && isAlike(target, ours.target)) {
    if (!theirs.confirmed) return 'same';
    return isPersons && hasState(ours, theirs) ? 'same' : 'approved';
  }
  if (isDraft(bases, theirs)) return 'draft';
  if (drifted) return 'drifted';
  if (isPersons && !(bases.length > 0 && bases.every((base) => isAlike(base.target, ours.target))))
    return 'conflict';
  return 'accepted';
}

// A tool that only makes no-break spaces into spaces has written nothing.
function isUntouched(base: HandoffUnit, { target, confirmed }: HandoffUnit): boolean {
  return (
    isAlike(base.target, target) || (!confirmed && keyOf(base.target, normalize) === keyOf(target, normalize))
  );
}

// A person stands by a text that nobody stood by when it went out, or raises its state.
function isApproval(bases: readonly HandoffUnit[], { confirmed, state }: HandoffUnit): boolean {
  return confirmed && bases.every((base) => !base.confirmed || RANK[state] > RANK[base.state]);
}

function hasState(ours: Unit, { state }: HandoffUnit): boolean {
  return RANK[ours.state] >= Math.max(RANK.reviewed, RANK[state]);
}

// Many tools leave the state alone when a text is edited, or drop it; one that sets it back to open says that it is not done.
function isDraft(bases: readonly HandoffUnit[], { state, confirmed }: HandoffUnit): boolean {
  if (confirmed) return false;
  return bases.length === 0 || (state === 'initial' && bases.every((base) => base.state !== 'initial'));
}

/** Whether two contents have the same characters and the same codes by id; the text of a code may be lost in a tool. */
export function isAlike(a: Content | undefined, b: Content | undefined): boolean {
  const nfc = (text: string) => text.normalize('NFC');
  return keyOf(a, nfc) === keyOf(b, nfc);
}

// Tools re-wrap sources and drop what codes show, never the ids of codes. A closing tag is known by its opening one.
function isSource(theirs: Content, now: Content): boolean {
  const shown = theirs.map((part, at) => {
    const other = now[at];
    if (typeof part !== 'object' || typeof other !== 'object') return part;
    const isSame = part.kind === other.kind && part.id === other.id;
    return isSame && (part.source === '' || part.kind === 'close') ? other : part;
  });
  return normalize(rawText(shown)) === normalize(rawText(now));
}

function keyOf(content: Content | undefined, form: (text: string) => string): string {
  return JSON.stringify(
    (content ?? []).map((part) => (typeof part === 'string' ? form(part) : [part.kind, part.id])),
  );
}
