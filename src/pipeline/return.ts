import { codesOf, plainText, rawText } from '../content.ts';
import type { Content, Problem, Segment, Unit } from '../model.ts';
import { problem } from '../problems.ts';
import type { HandoffUnit } from '../record/handoff/handoff.ts';
import { decideReturn, type Return } from '../record/handoff/merge.ts';
import { parseTarget } from '../source/target.ts';
import { type DiffPiece, likeness, wordDiff } from '../words.ts';
import { type Job, newUnit } from './job.ts';
import type { Judge } from './judge.ts';
import { disputed, isPersons, personIn, withProposal } from './persons.ts';
import type { Project } from './project.ts';
import { asDisputed, settlePersons } from './settle.ts';
import type { Successor } from './succession.ts';

/** What became of a unit: `broken` was accepted but fails a check, `gone` has no sentence in the source any more. */
export type Outcome = Return | 'broken' | 'gone';

/** A unit that came back, and what became of it. */
export interface Returned {
  readonly outcome: Outcome;
  /** The unit of the record after it; absent when it is gone. */
  readonly unit?: Unit;
  /** The text of the file, with the codes of its source. */
  readonly text: Content;
  readonly problems: readonly Problem[];
  /** How the source that the text was made for became the one of now. */
  readonly diff?: readonly DiffPiece[];
}

/** What a unit that came back is merged into. */
export interface Place {
  readonly project: Project;
  readonly job: Job;
  readonly judge: Judge;
  /** The name of the file that it came in. */
  readonly path: string;
  /** Finds the sentence that took the place of one that is gone. */
  readonly successor: (source: Content) => Successor | undefined;
}

/** Merges a unit that came back into the record's: `ours` and its segment, where the source still has it. */
export function takeBack(
  place: Place,
  theirs: HandoffUnit,
  bases: readonly HandoffUnit[],
  here: { readonly segment: Segment; readonly ours: Unit } | undefined,
): Returned {
  if (!here) return gone(place, theirs, bases);
  const { segment, ours } = here;
  const { project, job, judge } = place;
  const source = segment.source;
  const persons = isPersons(ours);
  const outcome = decideReturn({ bases, source, ours, isPersons: persons, theirs });
  const target = adopt(theirs.target ?? [], source, project.config.placeholders);
  const same = { unit: ours, text: target, problems: [] };
  switch (outcome) {
    case 'accepted':
    case 'approved': {
      const state = theirs.state === 'final' ? 'final' : 'reviewed';
      const { unit, findings } = settlePersons(project, job, judge, segment, target, state);
      const errors = findings.filter(({ severity }) => severity === 'error');
      return {
        outcome: errors.length > 0 ? 'broken' : outcome,
        text: target,
        unit: { ...unit, proposals: ours.proposals.filter((one) => rawText(one.target) !== rawText(target)) },
        problems: errors.map(({ message }) => problem('handoff-broken', { reason: message })),
      };
    }
    case 'conflict': {
      const both = disputed(ours, target, place.path);
      if (both === ours) return { ...same, outcome: 'same' };
      const { unit, findings } = asDisputed(both, { unit: both, findings: [], done: true });
      return { ...same, outcome, unit, problems: findings };
    }
    case 'drifted':
    case 'draft':
      return proposed(place, theirs, ours, source, outcome);
    case 'emptied':
      return { ...same, outcome, problems: [problem('handoff-emptied', {})] };
    default:
      return { ...same, outcome };
  }
}

function proposed(
  place: Place,
  theirs: HandoffUnit,
  ours: Unit,
  source: Content,
  outcome: 'drifted' | 'draft',
): Returned {
  const target = adopt(theirs.target ?? [], theirs.source, place.project.config.placeholders);
  const quality = Math.round(100 * likeness(rawText(theirs.source), rawText(source)));
  // Of the same source it would be a dispute, which a draft is none.
  const origin = outcome === 'draft' ? place.path : personIn(place.path);
  const unit = withProposal(ours, { target, source: theirs.source, origin, quality });
  if (unit === ours) return { outcome: 'same', unit, text: target, problems: [] };
  const code = outcome === 'drifted' ? 'handoff-drifted' : 'handoff-draft';
  return {
    outcome,
    unit,
    text: target,
    problems: [problem(code, { text: rawText(target) })],
    ...(outcome === 'drifted' ? { diff: wordDiff(rawText(theirs.source), rawText(source)) } : {}),
  };
}

// A text that nobody wrote needs no place.
function gone(place: Place, theirs: HandoffUnit, bases: readonly HandoffUnit[]): Returned {
  const { target, source } = theirs;
  const text = adopt(target ?? [], source, place.project.config.placeholders);
  const isEmpty = !target || plainText(target).trim() === '';
  const none = newUnit({ blocks: new Map() }, { id: theirs.id, block: '', source, terms: [] });
  const outcome = isEmpty
    ? 'untouched'
    : decideReturn({ bases, source, ours: none, isPersons: false, theirs });
  if (outcome !== 'accepted' && outcome !== 'approved') return { outcome, text, problems: [] };
  const found = place.successor(source);
  const ours = found && place.job.known.get(found.segment.id);
  if (!found || !ours)
    return { outcome: 'gone', text, problems: [problem('handoff-unit', { source: rawText(source) })] };
  return proposed(place, theirs, ours, found.segment.source, 'drifted');
}

/**
 * The text with the codes of its source: by id, and where a tool made text of a code, by how it looks. A code that the
 * source does not have keeps an id of its own, so that the check of codes names it.
 */
function adopt(content: Content, source: Content, placeholders: readonly string[]): Content {
  const own = codesOf(source);
  const parts = content.map((part) => {
    if (typeof part === 'string') return part;
    const known = own.find(({ kind, id }) => kind === part.kind && id === part.id);
    return known ?? { ...part, id: `unknown-${part.id}`, source: part.source || `<${part.id}/>` };
  });
  const isKnown = parts.every((part) => typeof part === 'string' || own.includes(part));
  return isKnown ? parseTarget(rawText(parts), source, placeholders) : parts;
}
