import type { Memory } from '../memory/memory.ts';
import type { Problem } from '../model.ts';
import { fail } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import { type FirstTexts, firstTexts } from './first-texts.ts';
import { glossaryFor } from './glossary.ts';
import { type Climbed, climb } from './ladder.ts';
import type { PlannedJob } from './prepare.ts';
import type { Project } from './project.ts';
import { charactersOf, unanswered, type Wanted } from './requests.ts';
import { ladderAllowance } from './rungs.ts';
import { createSender, type Round, type SendingOptions } from './sender.ts';

/** What a run has to ask a provider for. */
export interface Asking extends FirstTexts {
  /** The first texts that no kept answer serves, each once. */
  readonly toSend: readonly Wanted[];
  /** Characters that further attempts may have billed. */
  readonly allowance: number;
}

/** What came of asking: the texts that fit into no request, and why the provider keeps no glossary, among it. */
export interface Asked extends Climbed {
  readonly rounds: readonly Round[];
  readonly tooLong: readonly Wanted[];
  readonly unkept: readonly Problem[];
}

/** Collects what a plan has to ask for. */
export async function asking(
  project: Project,
  planned: readonly PlannedJob[],
  provider: Provider,
  memory: Memory,
): Promise<Asking> {
  const texts = await firstTexts(project, planned, provider, memory);
  const toSend = unanswered([...texts.first.values()], texts.kept);
  const share = project.config.budget.ladder;
  return { ...texts, toSend, allowance: provider.billed ? ladderAllowance(share, charactersOf(toSend)) : 0 };
}

/**
 * Asks a provider for all that a plan needs. Fails with `provider-key` or `provider-target` before anything is sent; what stops the sending
 * later is in the result.
 */
export async function ask(
  project: Project,
  planned: readonly PlannedJob[],
  texts: Asking,
  memory: Memory,
  options: Omit<SendingOptions, 'memory'>,
): Promise<Asked> {
  const { provider } = options;
  refuseUnsendable(texts.toSend, provider);
  const hasTerms = texts.toSend.some(({ terms }) => terms.length > 0);
  const unkept = hasTerms ? await glossaryFor(project, provider, options) : [];
  const tooLong: Wanted[] = [];
  const rounds: Round[] = [];
  const send = createSender(project, { ...options, memory }, texts.allowance, {
    onTooLong: (found) => tooLong.push(...found),
    onRound: (round) => rounds.push(round),
  });
  const climbed = await climb(project, planned, texts, provider, memory, send);
  return { ...climbed, rounds, tooLong, unkept };
}

function refuseUnsendable(texts: readonly Wanted[], provider: Provider): void {
  const refused = texts.find(({ job }) => !provider.accepts(job.target));
  if (refused) fail('provider-target', { provider: provider.name, target: refused.job.target });
  if (texts.length > 0 && !provider.ready)
    fail('provider-key', { provider: provider.name, segments: texts.length });
}
