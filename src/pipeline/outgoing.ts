import { plainText, rawText } from '../content.ts';
import type { Segment, Unit } from '../model.ts';
import type { Verifier } from '../terms/verify.ts';
import { type Job, newUnit } from './job.ts';
import { needsNoTranslation } from './plan.ts';

/**
 * The units of all segments as a translator gets them: the text of the record with the source and the terms of today, a
 * segment that the record has not yet without target, and what needs no translation copied.
 */
export function outgoingUnits(job: Job, verifier: Verifier): readonly Unit[] {
  return job.segments.map((segment) => outgoing(job, segment, verifier));
}

function outgoing(job: Job, segment: Segment, verifier: Verifier): Unit {
  const known = job.known.get(segment.id);
  const fresh = newUnit(job, segment);
  if (!known?.target || known.target.length === 0) {
    return needsNoTranslation(segment)
      ? { ...fresh, target: segment.source, state: 'translated', origin: { kind: 'source' } }
      : { ...fresh, notes: known?.notes ?? [], proposals: known?.proposals ?? [] };
  }
  const { target, state, subState, origin, notes, proposals } = known;
  const unit: Unit = {
    ...fresh,
    target,
    state,
    ...(subState ? { subState } : {}),
    ...(origin ? { origin } : {}),
    verdicts: verifier.verify({ target: plainText(target), terms: segment.terms }),
    notes,
    proposals,
  };
  return rawText(known.source) === rawText(segment.source) ? unit : outdated(unit, rawText(known.source));
}

// A translation of another text is a draft, whoever made it.
function outdated({ subState: _, ...unit }: Unit, before: string): Unit {
  const note = `The source has changed. The translation is that of: ${before}`;
  return { ...unit, state: 'initial', subState: 'wf:parked', notes: [note, ...unit.notes] };
}
