import { rawText } from '../content.ts';
import { writtenHash } from '../editions/align.ts';
import type { Content, Origin, Problem, Segment, State, SubState, Unit } from '../model.ts';
import { problem } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import { fingerprintParts, settingsOf, textFingerprint, withSettings } from './fingerprint.ts';
import { seal } from './gate.ts';
import { type Job, newUnit } from './job.ts';
import type { Judge, Judgement } from './judge.ts';
import type { Answered } from './ladder.ts';
import { isDisputed, isPersons, withProposal } from './persons.ts';
import type { PlanItem } from './plan.ts';
import type { PlannedJob } from './prepare.ts';
import type { Project } from './project.ts';
import { isLeftOut } from './scope.ts';
import { authorOf, withRepairs } from './verdicts.ts';

/** A unit as it goes into the record, and what the checks found. */
export interface Settled {
  readonly unit: Unit;
  readonly findings: readonly Problem[];
  /** False while the text that the plan wants is still to come. */
  readonly done: boolean;
}

/**
 * Makes the units of a planned job, in the order of its items. The gate is opened only for texts that have to pass it; with `all` those
 * that the record proves are judged too, for what there is to say of them.
 */
export async function settleJob(
  { job, gate, items }: PlannedJob,
  provider: Provider,
  answered: ReadonlyMap<PlanItem, Answered>,
  all: boolean,
): Promise<readonly Settled[]> {
  const proven = items.map((item) => (all && item.proven ? undefined : provenUnit(job, item)));
  if (proven.every((unit) => unit !== undefined)) return proven;
  const judge = await gate();
  return items.map((item, at) => proven[at] ?? settle(job, judge, provider, item, answered.get(item)));
}

// A copy of the source, or a text that its seal proves.
function provenUnit(job: Job, item: PlanItem): Settled | undefined {
  const { segment, unit, action, reason, proven } = item;
  if (reason === 'no-text') return build(job, item, segment.source, COPY, { kind: 'source' });
  if (!proven || action !== 'keep' || !unit?.target || !unit.origin) return undefined;
  const { target, state, subState, verdicts, origin } = unit;
  return {
    done: true,
    findings: [],
    unit: {
      ...newUnit(job, segment),
      target,
      state,
      ...(subState ? { subState } : {}),
      origin: refreshed(origin, item),
      verdicts,
      proposals: otherProposals(unit, target),
    },
  };
}

/**
 * Makes the unit of a planned segment: passes its text through the gate, and parks what fails. `answered` is what the
 * provider's answers came to; without it a segment that was to be translated stays as the record has it.
 */
function settle(
  job: Job,
  judge: Judge,
  provider: Provider,
  item: PlanItem,
  answered: Answered | undefined,
): Settled {
  const { segment, unit } = item;
  const made = (content: Content, origin: Origin, state?: State) =>
    build(job, item, content, judge(segment, content, authorOf(origin)), origin, state);
  const by = answered?.by ?? provider;
  const machine: Origin = {
    kind: 'provider',
    name: by.name,
    fingerprint: by === provider ? item.fingerprint : withSettings(item.fingerprint, settingsOf(by)),
  };
  switch (item.action) {
    case 'keep':
      if (isLeftOut(item) && !isOwnEdit(job, item)) return waiting(job, item);
      if (!unit?.target || !unit.origin) return waiting(job, item);
      if (!isPersons(unit)) return made(unit.target, refreshed(unit.origin, item));
      return asDisputed(unit, made(unit.target, refreshed(unit.origin, item), unit.state));
    case 'memory':
      if (!item.text) return waiting(job, item);
      if (item.entry?.origin === 'provider') return made(item.text, { ...machine, name: item.entry.name });
      return made(item.text, {
        kind: 'memory',
        name: item.entry?.name ?? '',
        fingerprint: withSettings(item.fingerprint),
      });
    case 'translate':
      if (answered) {
        const { content, judgement, attempts } = answered;
        return build(job, item, content, judgement, { ...machine, attempts });
      }
      return item.reason === 'attempts-left' && unit?.target && unit.origin
        ? { ...made(unit.target, refreshed(unit.origin, item)), done: false }
        : waiting(job, item);
    case 'propose': {
      const target = item.text ?? answered?.content;
      if (!unit?.target || !target) return waiting(job, item);
      const settled = asDisputed(
        unit,
        made(unit.target, refreshed({ ...unit.origin, kind: 'person' }, item), unit.state),
      );
      const proposal = {
        target,
        source: segment.source,
        origin: item.entry?.name ?? by.name,
        quality: 100,
      };
      return { ...settled, unit: withProposal(settled.unit, proposal) };
    }
  }
}

/** The unit parked for another person's text, which it has as a proposal: neither replaces the other. */
export function asDisputed(before: Unit, settled: Settled): Settled {
  if (!isDisputed(before)) return settled;
  const finding = problem('reviewers-disagree', {});
  return {
    ...settled,
    unit: {
      ...settled.unit,
      state: 'initial',
      subState: 'wf:parked',
      notes: [...new Set([...settled.unit.notes, finding.message])],
    },
    findings: [...settled.findings, finding],
  };
}

/**
 * Makes the unit of a text that a person wrote or confirmed. One that fails the gate is kept and parked, with the reasons as
 * notes.
 */
export function settlePersons(
  project: Project,
  job: Job,
  judge: Judge,
  segment: Segment,
  target: Content,
  state: 'reviewed' | 'final',
): Settled {
  const unit = job.known.get(segment.id);
  const { kind, name } = unit?.origin ?? {};
  const isSame = kind === 'person' && unit?.target && rawText(unit.target) === rawText(target);
  const origin: Origin = {
    kind: 'person',
    ...(isSame && name ? { name } : {}),
    fingerprint: withSettings(textFingerprint(project, segment, job.target)),
  };
  return build(
    job,
    { segment, ...(unit ? { unit } : {}) },
    target,
    judge(segment, target, 'person'),
    origin,
    state,
  );
}

/** The units of a job as they are now, in the order of its segments: hand edits have passed the gate or are parked. */
export function currentUnits(project: Project, job: Job, judge: Judge): readonly Unit[] {
  return job.segments.map((segment) => {
    const unit = job.known.get(segment.id);
    if (!unit?.target || !job.edited.has(segment.id)) return unit ?? newUnit(job, segment);
    const state = unit.state === 'final' ? 'final' : 'reviewed';
    // A text that was written for another source is not judged by this one.
    if (rawText(unit.source) !== rawText(segment.source)) return unit;
    return asDisputed(unit, settlePersons(project, job, judge, segment, unit.target, state)).unit;
  });
}

// A copy of the source is right by definition.
const COPY: Judgement = { passed: true, verdicts: [], findings: [] };

function build(
  job: Job,
  { segment, unit }: Pick<PlanItem, 'segment' | 'unit'>,
  target: Content,
  judgement: Judgement,
  origin: Origin,
  state?: State,
): Settled {
  const { passed, verdicts, findings } = judgement;
  const confirmed =
    state === 'final' || state === 'reviewed' ? state : origin.kind === 'person' ? 'reviewed' : 'translated';
  const subState = passed ? subStateOf(confirmed, origin) : 'wf:parked';
  const { gate: _, ...from } = origin;
  const made: Unit = {
    ...newUnit(job, segment),
    target,
    state: passed ? confirmed : 'initial',
    ...(subState ? { subState } : {}),
    verdicts:
      unit?.target && rawText(unit.target) === rawText(target)
        ? withRepairs(verdicts, unit.verdicts)
        : verdicts,
    notes: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    proposals: otherProposals(unit, target),
  };
  const gate = passed && origin.kind !== 'source' && seal(job.gateName, { ...made, origin });
  return {
    done: true,
    findings,
    unit: {
      ...made,
      origin: { ...from, machine: writtenHash(rawText(target)), ...(gate ? { gate } : {}) },
    },
  };
}

function otherProposals(unit: Unit | undefined, target: Content): Unit['proposals'] {
  return (unit?.proposals ?? []).filter((one) => rawText(one.target) !== rawText(target));
}

function subStateOf(state: State, { kind }: Origin): SubState | undefined {
  if (state !== 'translated') return undefined;
  if (kind === 'provider') return 'wf:mt';
  return kind === 'memory' ? 'wf:tm' : undefined;
}

// An edit has to pass the gate, whatever a run is limited to; one that was made for another source is not judged by this one.
function isOwnEdit({ edited }: Job, { segment, unit }: PlanItem): boolean {
  return edited.has(segment.id) && unit !== undefined && rawText(unit.source) === rawText(segment.source);
}

// No answer came: what the record has stays as it was, so that nothing is lost and the next run asks again.
function waiting(job: Job, { segment, unit }: PlanItem): Settled {
  return {
    done: false,
    findings: [],
    unit: unit ? { ...unit, block: segment.block } : newUnit(job, segment),
  };
}

// The text stood the test of the terms as they are now; the settings that it was made with stay on record.
function refreshed(origin: Origin, { fingerprint }: PlanItem): Origin {
  const { settings } = fingerprintParts(origin.fingerprint ?? '');
  return { ...origin, fingerprint: withSettings(fingerprint, settings || undefined) };
}
