import type { Memory } from '../memory/memory.ts';
import type { Language, Problem } from '../model.ts';
import { WortfestError } from '../problems.ts';
import { createBudget } from '../providers/budget.ts';
import type { Provider } from '../providers/provider.ts';
import { DEFAULT_RETRY, type RetryPolicy } from '../providers/retry.ts';
import type { OnEvent } from './events.ts';
import { type Given, handedOn } from './fallback.ts';
import { createHold, holderOf } from './hold.ts';
import type { SendTexts } from './ladder.ts';
import { type Link, openLink } from './link.ts';
import type { Project } from './project.ts';
import { batchesOf, charactersOf, type Wanted } from './requests.ts';
import { type Runner, sendBatches } from './send.ts';

/** What sends, how, and who is told. */
export interface SendingOptions {
  /** In the order of fallback. */
  readonly providers: readonly [Provider, ...Provider[]];
  readonly memory: Memory;
  readonly runner: Runner;
  readonly retry?: RetryPolicy;
  readonly signal?: AbortSignal;
  readonly onEvent?: OnEvent;
}

/** What came of texts: answers by the key that they have with the first provider, and what ended the sending early. */
export interface Sent {
  readonly answers: ReadonlyMap<string, string>;
  /** Which of these another provider gave. */
  readonly given: ReadonlyMap<string, Given>;
  readonly billed: ReadonlyMap<Language, number>;
  readonly requests: number;
  readonly failure?: WortfestError;
}

/** What was sent on one rung; `again` says that it was paid from the allowance for further attempts. */
export interface Round {
  readonly again: boolean;
  readonly sent: Sent;
}

/** What sends the texts of a run. */
export interface Sender {
  readonly send: SendTexts;
  /** What was sent, in order. */
  readonly rounds: readonly Round[];
  /** Texts that fit into no request. */
  readonly tooLong: readonly Wanted[];
  /** What hindered the sending without stopping it. */
  readonly problems: readonly Problem[];
  /** Why nothing more was sent into a target, while the others went on. */
  readonly refused: ReadonlyMap<Language, WortfestError>;
  /** Frees what a run of the project that was killed held of the memory: for one that is alone. */
  begin(): Promise<void>;
  /** Gives back what the run holds of the memory. */
  end(): Promise<void>;
}

/**
 * Sends texts within the budget of a run. What a provider that is out has left goes to the next one that takes it. Further
 * attempts also keep within `allowance`, and are left out when it is used up, when the budget has no room or nobody takes them:
 * they never stop a run.
 */
export function createSender(
  project: Project,
  {
    providers,
    memory,
    runner,
    retry = DEFAULT_RETRY,
    signal = new AbortController().signal,
    onEvent = () => undefined,
  }: SendingOptions,
  allowance: number,
): Sender {
  const { source, budget: caps } = project.config;
  const rounds: Round[] = [];
  const tooLong: Wanted[] = [];
  const problems: Problem[] = [];
  const refused = new Map<Language, WortfestError>();
  const budget = createBudget({ run: caps.maxCharacters, month: caps.maxCharactersPerMonth }, memory.ledger);
  const hold = createHold(memory.leases, holderOf(project.root));
  const links = providers.map((provider) => openLink(project, provider, { memory, hold, retry }));
  const isPaid = providers.some(({ billed }) => billed);
  let left = isPaid ? allowance : Number.POSITIVE_INFINITY;

  const affordable = async (texts: readonly Wanted[]) => {
    let room = isPaid ? Math.min(left, await budget.left()) : left;
    return texts.filter(({ job, characters }) => {
      const fits = links.some((link) => link.takes(job.target)) && characters <= room;
      if (fits) room -= characters;
      return fits;
    });
  };

  const sendVia = async (
    link: Link,
    texts: readonly Wanted[],
    again: boolean,
    onAnswers: Parameters<SendTexts>[2],
  ) => {
    const { provider, pace, breaker, most } = link;
    problems.push(...(await link.prepare(texts, { retry, signal, onEvent, pace })));
    const cut = batchesOf(texts, provider);
    onEvent({
      type: 'started',
      again,
      texts: texts.length - cut.tooLong.length,
      characters: charactersOf(cut.batches),
      requests: cut.batches.length,
    });
    const returned = await sendBatches(cut.batches, {
      source: source.language,
      provider,
      memory,
      runner: (tasks) => runner(tasks, most),
      pace,
      breaker,
      hold,
      retry,
      budget,
      signal,
      onEvent,
      onAnswers,
    });
    link.fail(returned);
    return { ...returned, tooLong: cut.tooLong };
  };

  const send: SendTexts = async (texts, again, onAnswers) => {
    let rest = again ? await affordable(texts) : texts;
    if (again) left -= charactersOf(rest);
    const answers = new Map<string, string>();
    const given = new Map<string, Given>();
    const billed = new Map<Language, number>();
    let requests = 0;
    let failure: WortfestError | undefined;
    for (const link of links) {
      const { provider } = link;
      const isFirst = link === links[0];
      const own = rest.flatMap((text) => {
        if (failure || !link.takes(text.job.target)) return [];
        const handed = isFirst ? text : handedOn(project, text, provider);
        return handed ? [{ text, handed }] : [];
      });
      if (own.length === 0) continue;
      if (!isFirst)
        problems.push(
          ...link.announce(
            links,
            own.map(({ text }) => text),
          ),
        );
      const returned = await sendVia(
        link,
        own.map(({ handed }) => handed),
        again,
        // Another provider's answers have keys of their own.
        isFirst ? onAnswers : () => undefined,
      );
      for (const { text, handed } of own) {
        const answer = returned.answers.get(handed.key);
        if (answer === undefined) continue;
        answers.set(text.key, answer);
        if (!isFirst) given.set(text.key, { provider, text: handed });
      }
      for (const [target, characters] of returned.billed)
        billed.set(target, (billed.get(target) ?? 0) + characters);
      requests += returned.requests;
      failure = returned.failure;
      const long = new Set(
        own.flatMap(({ text, handed }) => (returned.tooLong.includes(handed) ? [text] : [])),
      );
      if (!again) tooLong.push(...long);
      rest = rest.filter((text) => !answers.has(text.key) && !long.has(text));
    }
    // What another process has used up of a budget since is not worth an end.
    const isSpent = again && failure?.problems[0].code.startsWith('budget-');
    failure = isSpent ? undefined : (failure ?? noteUnsent(rest));
    const sent = { answers, given, billed, requests, ...(failure ? { failure } : {}) };
    rounds.push({ again, sent });
    return sent;
  };

  // The first failure of a target counts; when no provider is left, it ends the sending.
  const noteUnsent = (rest: readonly Wanted[]): WortfestError | undefined => {
    for (const { job } of rest) {
      const cause = links.map((link) => link.failure(job.target)).find((one) => one !== undefined);
      if (!cause) continue;
      if (links.every((link) => link.isOut())) return cause;
      const [first] = cause.problems;
      if (!refused.has(job.target))
        refused.set(job.target, new WortfestError([{ ...first, target: job.target }], { cause }));
    }
    return undefined;
  };
  const { begin, end } = hold;
  return { send, rounds, tooLong, problems, refused, begin, end };
}
