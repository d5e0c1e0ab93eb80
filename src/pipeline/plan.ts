import { CODE_MARK, plainText, rawText } from '../content.ts';
import type { Memory, MemoryEntry } from '../memory/memory.ts';
import type { Attempt, Content, Segment, Unit } from '../model.ts';
import type { Provider } from '../providers/provider.ts';
import { parseTarget } from '../source/target.ts';
import { createFingerprint, fingerprintParts } from './fingerprint.ts';
import { type Gate, seal } from './gate.ts';
import type { Job } from './job.ts';
import type { Judge } from './judge.ts';
import { isPersons } from './persons.ts';
import type { Project } from './project.ts';
import { rungsLeft } from './rungs.ts';
import { authorOf } from './verdicts.ts';

/** Why a segment is kept, taken from memory, translated or proposed. */
export type Reason =
  | 'unchanged'
  | 'person'
  | 'no-text'
  | 'terms-still-kept'
  | 'parked-before'
  | 'attempts-left'
  | 'in-memory'
  | 'new'
  | 'source-changed'
  | 'terms-changed'
  | 'settings-changed'
  | 'asked-again'
  | 'left-out';

/** What is to be done for one segment, and why. Only `translate` and `propose` without `text` cost money. */
export interface PlanItem {
  readonly segment: Segment;
  readonly action: 'keep' | 'memory' | 'translate' | 'propose';
  readonly reason: Reason;
  /** The fingerprint that a translation by the provider has now. */
  readonly fingerprint: string;
  /** The record proves that the kept text passed the gate as it is: it need not be judged. */
  readonly proven?: true;
  /** The unit of the record, if it has one. */
  readonly unit?: Unit;
  /** The text from the memory, or the copy of a text that needs no translation. */
  readonly text?: Content;
  /** The memory entry that the text is from. */
  readonly entry?: MemoryEntry;
}

/** Plans a job: compares each segment with the record. The gate is opened only where that does not prove enough. */
export async function planJob(
  project: Project,
  job: Job,
  gate: Gate,
  provider: Provider,
): Promise<readonly PlanItem[]> {
  const fingerprintOf = createFingerprint(project, job.target, provider);
  const facts = job.segments.map((segment): Facts => {
    const unit = job.known.get(segment.id);
    return { segment, fingerprint: fingerprintOf(segment), ...(unit ? { unit } : {}) };
  });
  const proven = facts.map((item) => provenItem(job, item, provider));
  if (proven.every((item) => item !== undefined)) return proven;
  const judge = await gate();
  return facts.map((item, index) => proven[index] ?? decide(project, item, provider, judge));
}

/** The same plan with what the memory has for the segments that are not kept. */
export async function withMemory(
  { config }: Project,
  job: Job,
  items: readonly PlanItem[],
  gate: Gate,
  memory: Memory,
): Promise<readonly PlanItem[]> {
  const open = items.filter(({ action }) => action !== 'keep');
  if (open.length === 0) return items;
  const pair = { source: config.source.language, target: job.target };
  const queries = open.map(({ segment: { source, block } }) => {
    const key = job.blocks.get(block)?.name;
    return { text: rawText(source), ...(key ? { key } : {}) };
  });
  const found = await memory.lookup(pair, queries);
  const entries = new Map(open.map((item, index) => [item, found[index] ?? []]));
  const judge = await gate();
  return items.map((item) => {
    const usable = usableEntry(entries.get(item) ?? [], item, judge, config.placeholders);
    if (!usable) return item;
    if (item.action === 'propose') return { ...item, ...usable };
    return { ...item, ...usable, action: 'memory', reason: 'in-memory' };
  });
}

/** What a segment is decided by. */
type Facts = Pick<PlanItem, 'segment' | 'fingerprint' | 'unit'>;

// What needs no look at the text: a copy of the source, and a text whose seal is whole.
function provenItem(job: Job, facts: Facts, provider: Provider): PlanItem | undefined {
  const { segment, unit, fingerprint } = facts;
  const persons = unit?.target !== undefined && isPersons(unit);
  if (!persons && needsNoTranslation(segment))
    return { ...facts, action: 'keep', reason: 'no-text', text: segment.source };
  const isProven =
    unit?.target &&
    rawText(unit.source) === rawText(segment.source) &&
    sameTerms(unit, fingerprint) &&
    (persons || sameSettings(unit, fingerprint, provider)) &&
    unit.origin?.gate === seal(job.gateName, unit);
  return isProven
    ? { ...facts, action: 'keep', reason: persons ? 'person' : 'unchanged', proven: true }
    : undefined;
}

const NO_ATTEMPTS: readonly Attempt[] = [];

/** The attempts that an item goes on from: those of a text that was parked before the last rung. */
export function previousAttempts({ reason, unit }: PlanItem): readonly Attempt[] {
  return (reason === 'attempts-left' && unit?.origin?.attempts) || NO_ATTEMPTS;
}

function decide(project: Project, item: Facts, provider: Provider, judge: Judge): PlanItem {
  const { segment, unit, fingerprint: wanted } = item;
  const persons = unit?.target !== undefined && isPersons(unit);
  if (!unit?.target || !unit.origin) return { ...item, action: 'translate', reason: 'new' };
  const sameSource = rawText(unit.source) === rawText(segment.source);
  if (persons) {
    if (!sameSource) return { ...item, action: 'propose', reason: 'source-changed' };
    if (unit.origin.fingerprint && !sameTerms(unit, wanted) && termFails(judge, segment, unit.target)) {
      return { ...item, action: 'propose', reason: 'terms-changed' };
    }
    return { ...item, action: 'keep', reason: 'person' };
  }
  if (!sameSource) return { ...item, action: 'translate', reason: 'source-changed' };
  if (!sameSettings(unit, wanted, provider))
    return { ...item, action: 'translate', reason: 'settings-changed' };
  if (sameTerms(unit, wanted)) {
    if (unit.subState !== 'wf:parked') return { ...item, action: 'keep', reason: 'unchanged' };
    return hasAttemptsLeft(project, segment, unit, provider)
      ? { ...item, action: 'translate', reason: 'attempts-left' }
      : { ...item, action: 'keep', reason: 'parked-before' };
  }
  const passed = judge(segment, unit.target, authorOf(unit.origin)).passed;
  return passed
    ? { ...item, action: 'keep', reason: 'terms-still-kept' }
    : { ...item, action: 'translate', reason: 'terms-changed' };
}

// A draft from before attempts were recorded, or of another provider, is not tried again.
function hasAttemptsLeft(project: Project, segment: Segment, { origin }: Unit, provider: Provider): boolean {
  const { name, attempts = NO_ATTEMPTS } = origin ?? {};
  return (
    name === provider.name &&
    attempts.length > 0 &&
    rungsLeft(project, segment, provider, attempts).length > 0
  );
}

/** Codes, numbers and addresses alone are copied. */
export function needsNoTranslation({ source }: Segment): boolean {
  const text = plainText(source)
    .replaceAll(CODE_MARK, ' ')
    .replace(/\b(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+\.\S+/gi, ' ');
  return !/\p{L}/u.test(text);
}

// Only the terms: a person's text may have other findings, which the check command names.
function termFails(judge: Judge, segment: Segment, target: Content): boolean {
  return judge(segment, target, 'person').findings.some(
    ({ code, severity }) => code.startsWith('term-') && severity === 'error',
  );
}

function sameTerms({ origin }: Unit, wanted: string): boolean {
  return fingerprintParts(origin?.fingerprint ?? '').text === fingerprintParts(wanted).text;
}

// Text from a memory, or from a provider that is no longer the configured one, is not made anew for other settings.
function sameSettings({ origin }: Unit, wanted: string, provider: Provider): boolean {
  if (origin?.kind !== 'provider') return true;
  if (origin.name !== provider.name) return origin.name !== 'pseudo';
  return fingerprintParts(origin.fingerprint ?? '').settings === fingerprintParts(wanted).settings;
}

function usableEntry(
  entries: readonly MemoryEntry[],
  { segment, fingerprint: wanted }: PlanItem,
  judge: Judge,
  placeholders: readonly string[],
): { readonly text: Content; readonly entry: MemoryEntry } | undefined {
  for (const entry of entries) {
    if (entry.fingerprint !== undefined && entry.fingerprint !== wanted) continue;
    const text = parseTarget(entry.target, segment.source, placeholders);
    const by = entry.origin === 'provider' ? 'machine' : 'person';
    if (judge(segment, text, by).passed) return { text, entry };
  }
  return undefined;
}
