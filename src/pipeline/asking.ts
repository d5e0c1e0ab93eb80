import { type Holder, withRun } from '../lock.ts';
import type { Memory } from '../memory/memory.ts';
import { fail } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import { withFallbackAnswers } from './fallback.ts';
import { type FirstTexts, firstTexts } from './first-texts.ts';
import { type Climbed, climb } from './ladder.ts';
import type { PlannedJob } from './prepare.ts';
import type { Project } from './project.ts';
import { charactersOf, unanswered, type Wanted } from './requests.ts';
import { ladderAllowance } from './rungs.ts';
import { createSender, type Sender, type SendingOptions } from './sender.ts';

/** What a run has to ask a provider for. */
export interface Asking extends FirstTexts {
  /** The first texts that no kept answer serves, each once. */
  readonly toSend: readonly Wanted[];
  /** Characters that further attempts may have billed. */
  readonly allowance: number;
}

/** What came of asking. */
export type Asked = Climbed & Pick<Sender, 'rounds' | 'tooLong' | 'problems' | 'refused'>;

/** Collects what a plan has to ask for. */
export async function asking(
  project: Project,
  planned: readonly PlannedJob[],
  [provider, ...fallbacks]: SendingOptions['providers'],
  memory: Memory,
): Promise<Asking> {
  const own = await firstTexts(project, planned, provider, memory);
  const texts = await withFallbackAnswers(project, own, fallbacks, memory);
  const toSend = unanswered([...texts.first.values()], texts.kept);
  const isPaid = [provider, ...fallbacks].some(({ billed }) => billed);
  const share = project.config.budget.ladder;
  return { ...texts, toSend, allowance: isPaid ? ladderAllowance(share, charactersOf(toSend)) : 0 };
}

/**
 * Asks the providers for all that a plan needs. Fails with `provider-key` or `provider-target` before anything is sent; what stops
 * the sending later is in the result.
 */
export async function ask(
  project: Project,
  planned: readonly PlannedJob[],
  texts: Asking,
  memory: Memory,
  options: Omit<SendingOptions, 'memory'>,
): Promise<Asked> {
  const { providers } = options;
  refuseUnsendable(texts.toSend, providers);
  const { signal = new AbortController().signal, onEvent = () => undefined } = options;
  const onWait = (holder?: Holder) => onEvent({ type: 'queued', ...(holder ? { holder } : {}) });
  const sender = createSender(project, { ...options, memory }, texts.allowance);
  const { rounds, tooLong, problems, refused } = sender;
  const climbed = await withRun(project.root, { signal, onWait }, async () => {
    await sender.begin();
    // Another run may have asked for the same texts in the meantime.
    const now = await memory.answers([...texts.first.values()].map(({ key }) => key));
    const known = { ...texts, kept: new Map([...texts.kept, ...now]) };
    return climb(project, planned, known, providers[0], memory, sender.send);
  }).finally(() => sender.end());
  return { ...climbed, rounds, tooLong, problems, refused };
}

// With the failure of the first one, when none of the providers takes a text.
function refuseUnsendable(
  texts: readonly Wanted[],
  [provider, ...fallbacks]: SendingOptions['providers'],
): void {
  const takes = ({ job }: Wanted, { ready, accepts }: Provider) => ready && accepts(job.target);
  const refused = texts.filter((text) => ![provider, ...fallbacks].some((one) => takes(text, one)));
  const alien = refused.find(({ job }) => !provider.accepts(job.target));
  if (alien) fail('provider-target', { provider: provider.name, target: alien.job.target });
  if (refused.length > 0) fail('provider-key', { provider: provider.name, segments: texts.length });
}
